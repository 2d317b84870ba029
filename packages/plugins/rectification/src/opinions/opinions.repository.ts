import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable } from 'kysely';

import type { OpinionBody, RectificationDatabase } from '../database.ts';

type Tx = TenantTx<RectificationDatabase>;
type OpinionsTable = RectificationDatabase['p_rectification.close_out_opinions'];

export type OpinionRow = Selectable<OpinionsTable>;

export function listOpinions(tx: Tx, findingIds: readonly string[]): Promise<OpinionRow[]> {
  return tx
    .selectFrom('p_rectification.close_out_opinions')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('findingId', '=', sql<string>`any(${[...findingIds]}::uuid[])`)
    .orderBy('findingId')
    .orderBy('signedOn')
    .orderBy('id')
    .execute();
}

export function lockOpinion(
  tx: Tx,
  findingId: string,
  body: OpinionBody,
): Promise<OpinionRow | undefined> {
  return tx
    .selectFrom('p_rectification.close_out_opinions')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('findingId', '=', findingId)
    .where('body', '=', body)
    .forUpdate()
    .executeTakeFirst();
}

/** The latest opinion of each body; the earlier one stays in the audit log. */
export async function upsertOpinion(tx: Tx, opinion: Insertable<OpinionsTable>): Promise<void> {
  await tx
    .insertInto('p_rectification.close_out_opinions')
    .values(opinion)
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'findingId', 'body']).doUpdateSet((eb) => ({
        opinion: opinion.opinion,
        signedBy: opinion.signedBy,
        signedByName: opinion.signedByName,
        signedOn: opinion.signedOn,
        released: opinion.released ?? false,
        version: eb('p_rectification.close_out_opinions.version', '+', 1),
      })),
    )
    .execute();
}

/** Shows the opinions on a finding to its unit. */
export async function releaseOpinions(tx: Tx, findingId: string): Promise<void> {
  await tx
    .updateTable('p_rectification.close_out_opinions')
    .set((eb) => ({ released: true, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('findingId', '=', findingId)
    .where('released', '=', false)
    .execute();
}
