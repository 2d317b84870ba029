import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import type { Insertable, Selectable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';

type Tx = TenantTx<InspectionDatabase>;
type ComparisonsTable = InspectionDatabase['p_inspection.common_comparisons'];

export type ComparisonRow = Selectable<ComparisonsTable>;

const selectComparisons = (tx: Tx) =>
  tx.selectFrom('p_inspection.common_comparisons').selectAll().where('tenantId', '=', tenantOf(tx));

export function findComparison(
  tx: Tx,
  scope: { readonly type: string; readonly id: string },
): Promise<ComparisonRow | undefined> {
  return selectComparisons(tx)
    .where('scopeType', '=', scope.type)
    .where('scopeId', '=', scope.id)
    .executeTakeFirst();
}

export function findComparisonById(tx: Tx, id: string): Promise<ComparisonRow | undefined> {
  return selectComparisons(tx).where('id', '=', id).executeTakeFirst();
}

/** The latest first; one row more than the page. */
export function listComparisonRows(
  tx: Tx,
  page: { readonly limit: number; readonly after: readonly (string | number)[] | undefined },
): Promise<ComparisonRow[]> {
  const [afterId] = page.after ?? [];
  return selectComparisons(tx)
    .$if(afterId !== undefined, (it) => it.where('id', '<', String(afterId)))
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute();
}

/** What is compared anew takes the place of what was; answers the id that stays. */
export async function upsertComparison(tx: Tx, row: Insertable<ComparisonsTable>): Promise<string> {
  const { scopeId: _id, scopeType: _type, id: _own, ...changes } = row;
  const { id } = await tx
    .insertInto('p_inspection.common_comparisons')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'scopeType', 'scopeId']).doUpdateSet((eb) => ({
        ...changes,
        version: eb('p_inspection.common_comparisons.version', '+', 1),
      })),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
