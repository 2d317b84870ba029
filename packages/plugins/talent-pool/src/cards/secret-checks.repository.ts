import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Selectable } from 'kysely';

import type { TalentPoolDatabase } from '../database.ts';

type Tx = TenantTx<TalentPoolDatabase>;

export interface CheckedPair {
  readonly candidateId: string;
  readonly targetId: string;
}
export type SecretCheckRow = Selectable<TalentPoolDatabase['p_talent_pool.secret_checks']>;

/** A pair asked again waits for its answer again; until then the former one holds. */
export async function insertAsked(
  tx: Tx,
  rows: readonly (CheckedPair & { readonly id: string; readonly askedAt: Date })[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('p_talent_pool.secret_checks')
    .values(rows.map((row) => ({ ...row, answeredAt: null })))
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'candidateId', 'targetId']).doUpdateSet((eb) => ({
        askedAt: eb.ref('excluded.askedAt'),
        answeredAt: null,
        version: eb('p_talent_pool.secret_checks.version', '+', 1),
      })),
    )
    .execute();
}

export function listChecks(
  tx: Tx,
  pairs: {
    readonly candidateIds: readonly string[];
    /** All targets when left out. */
    readonly targetIds?: readonly string[];
  },
): Promise<SecretCheckRow[]> {
  return tx
    .selectFrom('p_talent_pool.secret_checks')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('candidateId', '=', sql<string>`any(${[...pairs.candidateIds]}::uuid[])`)
    .$if(pairs.targetIds !== undefined, (it) =>
      it.where('targetId', '=', sql<string>`any(${[...(pairs.targetIds ?? [])]}::uuid[])`),
    )
    .orderBy('candidateId')
    .orderBy('targetId')
    .execute();
}

export async function updateAnswered(
  tx: Tx,
  answer: {
    readonly candidateIds: readonly string[];
    readonly targetIds: readonly string[];
    readonly barred: readonly CheckedPair[];
    readonly answeredAt: Date;
  },
): Promise<void> {
  const { answeredAt, barred, candidateIds, targetIds } = answer;
  const keys = barred.map((pair) => `${pair.candidateId}/${pair.targetId}`);
  await tx
    .updateTable('p_talent_pool.secret_checks')
    .where('tenantId', '=', tenantOf(tx))
    .where('candidateId', '=', sql<string>`any(${[...candidateIds]}::uuid[])`)
    .where('targetId', '=', sql<string>`any(${[...targetIds]}::uuid[])`)
    .set((eb) => ({
      answeredAt,
      barred: sql<boolean>`concat(candidate_id::text, '/', target_id::text) = any(${keys}::text[])`,
      version: eb('version', '+', 1),
    }))
    .execute();
}

/** What is known of a candidate or a target that is no longer offered goes with it. */
export async function deleteChecksOf(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('p_talent_pool.secret_checks')
    .where('tenantId', '=', tenantOf(tx))
    .where((eb) =>
      eb.or([
        eb('candidateId', '=', sql<string>`any(${[...ids]}::uuid[])`),
        eb('targetId', '=', sql<string>`any(${[...ids]}::uuid[])`),
      ]),
    )
    .execute();
}
