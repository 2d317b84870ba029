import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../../database.ts';
import { pick } from '../../fields.ts';
import { conflict, requireFound } from '../../refusals.ts';
import { rewrittenBy } from '../checklist-copies.ts';
import { codeProblems, localPrefix } from '../checklist.rules.ts';
import {
  listItemRows,
  listItemsBeside,
  updateChecklistVersion,
  type ChecklistVersionRow,
} from '../checklists.repository.ts';
import type { ChecklistItemBody } from '../checklists.schemas.ts';
import { lockDraft } from '../save-checklist.ts';
import { insertItem, updateItem } from './checklist-items-listing.repository.ts';

/** One item of a draft, as a row of a sheet brings it: a new one at the end, a known one where it is. */
export async function putDraftItem(
  ctx: InspectionCtx,
  versionId: string,
  { item, rowId }: { readonly rowId: string | null; readonly item: ChecklistItemBody },
): Promise<string> {
  const draft = await lockDraft(ctx, versionId);
  const rows = await listItemRows(ctx.tx, [versionId]);
  const known =
    rowId === null
      ? undefined
      : requireFound(
          rows.find(({ id }) => id === rowId),
          'checklist_item',
        );
  const itemId = known?.itemId ?? uuidv7();
  const isLocal = draft.ownerTenantId !== ctx.scope.tenantId;
  if (isLocal) requireLocal(ctx, item.code, known);
  await requireCode(ctx, draft, { code: item.code, itemId });
  const id = known?.id ?? uuidv7();
  const values = { ...item, itemId };
  if (known === undefined)
    await insertItem(ctx.tx, { id, versionId, position: rows.length + 1, isLocal, ...values });
  else await updateItem(ctx.tx, id, values);
  await updateChecklistVersion(ctx.tx, versionId, rewrittenBy(ctx));
  await ctx.audit({
    action: 'inspection.checklist_item_put',
    subject: { type: 'checklist', id: versionId },
    summary: `以表格${known === undefined ? '添加' : '修改'}清单“${draft.title}”第${item.code}项`,
    ...(known === undefined ? {} : { before: pick(known, values) }),
    after: values,
  });
  return id;
}

function requireLocal(
  ctx: InspectionCtx,
  code: string,
  known: { readonly isLocal: boolean } | undefined,
): void {
  const prefix = localPrefix(ctx.scope.tenantName);
  if (known?.isLocal === false)
    throw conflict('checklist_not_own', '上级的清单由上级修订，本级可以增补自己的条目');
  if (!code.startsWith(`${prefix}-`))
    throw conflict('checklist_local_code', `本地增补条目的编号须以“${prefix}-”开头`);
}

async function requireCode(
  ctx: InspectionCtx,
  { checklistId, id }: ChecklistVersionRow,
  item: { readonly code: string; readonly itemId: string },
): Promise<void> {
  const here = await listItemRows(ctx.tx, [id]);
  const beside = await listItemsBeside(ctx.tx, checklistId, id);
  if (codeProblems([item], [...here, ...beside]).length > 0)
    throw conflict('checklist_code_reused', `编号${item.code}以前给过另一条目，请另编一个`);
}
