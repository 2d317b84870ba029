import type pg from 'pg';

import { doorCall } from '../../src/database/scoped-transaction.ts';
import type { Actor } from './actors.ts';
import { may } from './oracle.ts';
import type { PlantedTable } from './planted-rows.ts';
import type { Operation } from './rights.ts';

/** Else the migration role would see what the keepers see, whose member it is so that it can give them functions. */
export const standAlone = 'revoke lx_door, lx_workflow, lx_audit from lx_migrate;';

/** Steps into the actor's shoes: through the door, then into the role. A shut door gives no scope. */
export function stepIn({ door, role }: Actor): string {
  const before = role === 'lx_migrate' ? standAlone : '';
  return `${before} ${door === null ? '' : `select ${doorCall(door)};`} set local role ${role};`;
}

/** Where the database differs from the oracle, as sentences; runs inside an open transaction. */
export async function differences(
  client: pg.PoolClient,
  { actor, table, operation }: { actor: Actor; table: PlantedTable; operation: Operation },
): Promise<string[]> {
  if (operation === 'move' && !table.isMovable) return [];
  const { rows } = await client.query<{ keys: string[] }>(
    'select test.probe($1::text, $2::jsonb, $3) as keys',
    [table.name, table.plan, operation],
  );
  const reached = new Set(rows[0]?.keys);
  return table.rows.flatMap(({ key, facts }) => {
    const expected = may(actor, table.name, operation, facts);
    if (reached.has(key) === expected) return [];
    return [
      `${actor.name} ${expected ? 'should' : 'should not'} ${operation} ${table.name} ${JSON.stringify(facts)}`,
    ];
  });
}
