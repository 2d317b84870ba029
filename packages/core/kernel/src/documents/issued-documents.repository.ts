import { tenantOf } from '@lianxun/plugin-api';
import type { Insertable, Selectable } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';

type IssuedDocuments = CoreDatabase['core.issued_documents'];
export type IssuedDocument = Selectable<IssuedDocuments>;

export function findIssued(
  tx: CoreTx,
  place: { readonly document: string; readonly subjectId: string },
): Promise<IssuedDocument | undefined> {
  return tx
    .selectFrom('core.issued_documents')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('document', '=', place.document)
    .where('subjectId', '=', place.subjectId)
    .executeTakeFirst();
}

export async function insertIssued(tx: CoreTx, issued: Insertable<IssuedDocuments>): Promise<void> {
  await tx.insertInto('core.issued_documents').values(issued).execute();
}
