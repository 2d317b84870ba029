import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';

type Tx = TenantTx<InspectionDatabase>;
type DeclarationsTable = InspectionDatabase['p_inspection.declarations'];

export type DeclarationRow = Selectable<DeclarationsTable>;

/** The last declaration stands; what was decided on an earlier one falls. */
export async function upsertDeclaration(
  tx: Tx,
  declaration: Insertable<DeclarationsTable>,
): Promise<void> {
  const { hasTies, ties, declaredAt } = declaration;
  await tx
    .insertInto('p_inspection.declarations')
    .values(declaration)
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'engagementId', 'userId']).doUpdateSet((eb) => ({
        hasTies,
        ties,
        declaredAt,
        decision: null,
        decisionNote: null,
        decidedBy: null,
        decidedByName: null,
        decidedAt: null,
        version: eb('p_inspection.declarations.version', '+', 1),
      })),
    )
    .execute();
}

export function listDeclarations(
  tx: Tx,
  engagementIds: readonly string[],
): Promise<DeclarationRow[]> {
  return tx
    .selectFrom('p_inspection.declarations')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('engagementId', '=', sql<string>`any(${[...engagementIds]}::uuid[])`)
    .orderBy('id')
    .execute();
}

export function lockDeclaration(tx: Tx, id: string): Promise<DeclarationRow | undefined> {
  return tx
    .selectFrom('p_inspection.declarations')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateDeclaration(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<DeclarationsTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_inspection.declarations')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}
