import { tenantOf } from '@lianxun/plugin-api';
import type { Insertable, Selectable, Updateable } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';

type Templates = CoreDatabase['core.document_templates'];
export type TemplateRow = Selectable<Templates>;
export type NewTemplate = Insertable<Templates>;
export type TemplateChanges = Omit<Updateable<Templates>, 'version'>;

function selectTemplates(tx: CoreTx) {
  return tx.selectFrom('core.document_templates').selectAll().where('tenantId', '=', tenantOf(tx));
}

export function listTemplates(tx: CoreTx): Promise<TemplateRow[]> {
  return selectTemplates(tx)
    .where('status', 'in', ['draft', 'proposed', 'published'])
    .orderBy('document')
    .orderBy('number')
    .execute();
}

/** Every version there is or was, the newest first; thrown-away drafts are left out. */
export function listTemplateVersions(tx: CoreTx, document: string): Promise<TemplateRow[]> {
  return selectTemplates(tx)
    .where('document', '=', document)
    .where('status', '<>', 'discarded')
    .orderBy('number', 'desc')
    .execute();
}

export function listProposedTemplates(tx: CoreTx): Promise<TemplateRow[]> {
  return selectTemplates(tx).where('status', '=', 'proposed').orderBy('proposedAt').execute();
}

export function findPublishedTemplate(
  tx: CoreTx,
  document: string,
): Promise<TemplateRow | undefined> {
  return selectTemplates(tx)
    .where('document', '=', document)
    .where('status', '=', 'published')
    .executeTakeFirst();
}

export function findTemplate(tx: CoreTx, id: string): Promise<TemplateRow | undefined> {
  return selectTemplates(tx).where('id', '=', id).executeTakeFirst();
}

export function lockTemplate(tx: CoreTx, id: string): Promise<TemplateRow | undefined> {
  return selectTemplates(tx).where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function findLastTemplateNumber(tx: CoreTx, document: string): Promise<number> {
  const row = await tx
    .selectFrom('core.document_templates')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('tenantId', '=', tenantOf(tx))
    .where('document', '=', document)
    .executeTakeFirst();
  return row?.number ?? 0;
}

export async function insertTemplate(tx: CoreTx, template: NewTemplate): Promise<void> {
  await tx.insertInto('core.document_templates').values(template).execute();
}

export async function updateTemplate(
  tx: CoreTx,
  id: string,
  changes: TemplateChanges,
): Promise<void> {
  await tx
    .updateTable('core.document_templates')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}

/** The version in force steps down for its successor. */
export async function retirePublishedTemplate(tx: CoreTx, document: string): Promise<void> {
  await tx
    .updateTable('core.document_templates')
    .set((eb) => ({ status: 'retired', version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('document', '=', document)
    .where('status', '=', 'published')
    .execute();
}
