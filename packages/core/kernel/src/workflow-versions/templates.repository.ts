import { tenantOf } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';

export type TemplateRow = Selectable<CoreDatabase['core.workflow_templates']>;

/** The tenant itself and those above it; the policy lets it read what they have published. */
const publishers = (tx: CoreTx) => sql`
  (select id from core.tenants where id <= ${tenantOf(tx)} and subtree_high >= ${tenantOf(tx)})`;

/** The newest template of every publisher, nearest above first. */
export async function listLatestTemplates(tx: CoreTx, subjectType: string): Promise<TemplateRow[]> {
  const { rows } = await sql<TemplateRow>`
    select distinct on (template.tenant_id) template.* from core.workflow_templates template
    where template.tenant_id in ${publishers(tx)} and template.subject_type = ${subjectType}
    order by template.tenant_id desc, template.number desc`.execute(tx);
  return rows;
}

export async function findTemplate(tx: CoreTx, id: string): Promise<TemplateRow | undefined> {
  const { rows } = await sql<TemplateRow>`
    select template.* from core.workflow_templates template
    where template.tenant_id in ${publishers(tx)} and template.id = ${id}::uuid`.execute(tx);
  return rows[0];
}

/** The newest template of the same publisher and type. */
export async function findLatestOf(
  tx: CoreTx,
  { tenantId, subjectType }: Pick<TemplateRow, 'tenantId' | 'subjectType'>,
): Promise<TemplateRow | undefined> {
  const { rows } = await sql<TemplateRow>`
    select template.* from core.workflow_templates template
    where template.tenant_id = ${tenantId} and template.tenant_id in ${publishers(tx)}
      and template.subject_type = ${subjectType}
    order by template.number desc limit 1`.execute(tx);
  return rows[0];
}

export async function findHighestTemplateNumber(tx: CoreTx, subjectType: string): Promise<number> {
  const row = await tx
    .selectFrom('core.workflow_templates')
    .where('tenantId', '=', tenantOf(tx))
    .where('subjectType', '=', subjectType)
    .select((eb) => eb.fn.max<number>('number').as('number'))
    .executeTakeFirst();
  return row?.number ?? 0;
}

export async function insertTemplate(
  tx: CoreTx,
  row: Insertable<CoreDatabase['core.workflow_templates']>,
): Promise<void> {
  await tx.insertInto('core.workflow_templates').values(row).execute();
}
