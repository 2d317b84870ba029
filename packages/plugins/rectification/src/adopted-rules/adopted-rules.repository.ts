import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable } from 'kysely';

import type { RectificationDatabase } from '../database.ts';
import type { AsOf } from '../history/as-of.repository.ts';

type Tx = TenantTx<RectificationDatabase>;
type RulesTable = RectificationDatabase['p_rectification.finding_rules'];

export type AdoptedRuleRow = Selectable<RulesTable>;
export type NewAdoptedRule = Insertable<RulesTable>;

export function listAdoptedRules(
  tx: Tx,
  findingIds: readonly string[],
  asOf?: AsOf,
): Promise<AdoptedRuleRow[]> {
  return tx
    .selectFrom('p_rectification.finding_rules')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('findingId', '=', sql<string>`any(${[...findingIds]}::uuid[])`)
    .$if(asOf !== undefined, (it) => it.where(sql<boolean>`recorded_at < ${asOf}`))
    .orderBy('findingId')
    .orderBy('seq')
    .execute();
}

/** Inserts rules, or changes those with their numbers. */
export async function upsertAdoptedRules(tx: Tx, rules: readonly NewAdoptedRule[]): Promise<void> {
  if (rules.length === 0) return;
  await tx
    .insertInto('p_rectification.finding_rules')
    .values([...rules])
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'findingId', 'seq']).doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        documentNo: eb.ref('excluded.documentNo'),
        adoptedOn: eb.ref('excluded.adoptedOn'),
        version: eb('p_rectification.finding_rules.version', '+', 1),
      })),
    )
    .execute();
}

export async function deleteAdoptedRulesAfter(
  tx: Tx,
  findingId: string,
  seq: number,
): Promise<void> {
  await tx
    .deleteFrom('p_rectification.finding_rules')
    .where('tenantId', '=', tenantOf(tx))
    .where('findingId', '=', findingId)
    .where('seq', '>', seq)
    .execute();
}

export async function releaseAdoptedRules(tx: Tx, findingId: string): Promise<void> {
  await tx
    .updateTable('p_rectification.finding_rules')
    .set((eb) => ({ released: true, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('findingId', '=', findingId)
    .where('released', '=', false)
    .execute();
}
