import { ValidationError } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { conflict, reason, requireFound, requireVersion } from '../refusals.ts';
import { copiesOf, draftedBy, rewrittenBy } from './checklist-copies.ts';
import { codeProblems } from './checklist.rules.ts';
import {
  deleteChecklistVersion,
  insertChecklistVersion,
  listItemRows,
  listItemsBeside,
  listVersionsOf,
  lockChecklistVersion,
  replaceItems,
  updateChecklistVersion,
  type ChecklistItemRow,
  type ChecklistVersionRow,
  type NewChecklistItem,
} from './checklists.repository.ts';
import {
  CreateChecklistBody,
  SaveChecklistBody,
  type ChecklistItemBody,
  type DraftVersionBody,
} from './checklists.schemas.ts';
import { withLocalItems } from './local-items.ts';
import { itemsOfTemplate } from './templates/checklist-template.ts';
import { checklistTemplates } from './templates/checklist-templates.ts';

/** The first draft of a checklist of the tenant's own. */
export async function createChecklist(
  ctx: InspectionCtx,
  input: CreateChecklistBody,
): Promise<string> {
  const { items: written, kind, note, template, title } = CreateChecklistBody.parse(input);
  const shipped = checklistTemplates.find(({ key }) => key === template);
  const items = shipped === undefined ? written : itemsOfTemplate(shipped);
  requireCodes(items, []);
  const id = uuidv7();
  const row = { kind, title, note };
  await insertChecklistVersion(ctx.tx, {
    id,
    checklistId: uuidv7(),
    number: 1,
    ...row,
    ...ownedBy(ctx),
    ...draftedBy(ctx),
  });
  await replaceItems(ctx.tx, id, itemRows(id, items));
  await ctx.audit({
    action: 'inspection.checklist_created',
    subject: { type: 'checklist', id },
    summary: `拟制清单“${title}”`,
    after: { ...row, items: items.length },
  });
  return id;
}

/** The next draft of an own checklist, with the items of the version it begins from. */
export async function draftChecklistVersion(
  ctx: InspectionCtx,
  versionId: string,
  { note = null }: DraftVersionBody,
): Promise<string> {
  const from = requireFound(await lockChecklistVersion(ctx.tx, versionId), 'checklist');
  if (from.ownerTenantId !== ctx.scope.tenantId)
    throw conflict('checklist_not_own', '上级的清单由上级修订，本级可以增补自己的条目');
  const versions = await listVersionsOf(ctx.tx, from.checklistId);
  if (versions.some(({ publishedAt }) => publishedAt === null))
    throw conflict('checklist_draft_open', '这份清单已有一版草稿，请先发布或放弃');
  const { checklistId, kind, title } = from;
  const id = uuidv7();
  const number = Math.max(...versions.map((it) => it.number)) + 1;
  const row = { checklistId, number, kind, title, note };
  await insertChecklistVersion(ctx.tx, { id, ...row, ...ownedBy(ctx), ...draftedBy(ctx) });
  await replaceItems(ctx.tx, id, copiesOf(id, await listItemRows(ctx.tx, [versionId])));
  await ctx.audit({
    action: 'inspection.checklist_drafted',
    subject: { type: 'checklist', id },
    summary: `修订清单“${title}”，拟制第${number}版`,
    after: { ...row, from: versionId },
  });
  return id;
}

/** The whole draft anew. Of a received checklist only the tenant's own items change. */
export async function saveChecklistDraft(
  ctx: InspectionCtx,
  versionId: string,
  { body, version }: { readonly body: SaveChecklistBody; readonly version: number | undefined },
): Promise<void> {
  const row = await lockDraft(ctx, versionId);
  requireVersion(row, version);
  const { items, note, title } = SaveChecklistBody.parse(body);
  const isOwn = row.ownerTenantId === ctx.scope.tenantId;
  const before = await listItemRows(ctx.tx, [versionId]);
  const rows = isOwn
    ? await ownRows(ctx, row, items)
    : await withLocalItems(ctx, row, { items, before });
  await replaceItems(ctx.tx, versionId, rows);
  const changes = isOwn ? { title, note } : { note };
  await updateChecklistVersion(ctx.tx, versionId, { ...changes, ...rewrittenBy(ctx) });
  await ctx.audit({
    action: 'inspection.checklist_saved',
    subject: { type: 'checklist', id: versionId },
    summary: `修改清单草稿“${row.title}”`,
    before: { title: row.title, note: row.note, items: before.map(({ code }) => code) },
    after: { ...changes, items: rows.map(({ code }) => code) },
  });
}

/** A draft that is not wanted any more. */
export async function dropChecklistDraft(
  ctx: InspectionCtx,
  versionId: string,
  version: number | undefined,
): Promise<void> {
  const row = await lockDraft(ctx, versionId);
  requireVersion(row, version);
  await deleteChecklistVersion(ctx.tx, versionId);
  await ctx.audit({
    action: 'inspection.checklist_dropped',
    subject: { type: 'checklist', id: versionId },
    summary: `放弃清单草稿“${row.title}”`,
    before: { title: row.title, number: row.number, edition: row.edition },
  });
}

export async function lockDraft(
  ctx: InspectionCtx,
  versionId: string,
): Promise<ChecklistVersionRow> {
  const row = requireFound(await lockChecklistVersion(ctx.tx, versionId), 'checklist');
  if (row.publishedAt !== null)
    throw conflict('checklist_published', '这一版已经发布，不能再改；需要调整请修订为新版');
  return row;
}

async function ownRows(
  ctx: InspectionCtx,
  { checklistId, id }: ChecklistVersionRow,
  items: readonly ChecklistItemBody[],
): Promise<NewChecklistItem[]> {
  requireCodes(items, await listItemsBeside(ctx.tx, checklistId, id));
  return itemRows(id, items);
}

const codeWords = {
  checklist_code_twice: '编号在本清单中重复',
  checklist_item_twice: '同一条目出现两次',
  checklist_code_reused: '这个编号以前给过另一条目，请另编一个',
} as const;

function requireCodes(
  items: readonly ChecklistItemBody[],
  earlier: readonly ChecklistItemRow[],
): void {
  const problems = codeProblems(items, earlier);
  const [first] = problems;
  if (first === undefined) return;
  throw new ValidationError(`inspection.${first.code}`, codeWords[first.code], {
    reasons: problems.map(({ code, index }) =>
      reason(code, `${items[index]?.code ?? ''}：${codeWords[code]}`, `items.${index}.code`),
    ),
  });
}

function itemRows(versionId: string, items: readonly ChecklistItemBody[]): NewChecklistItem[] {
  return items.map(({ itemId = uuidv7(), ...item }, index) => ({
    id: uuidv7(),
    versionId,
    itemId,
    position: index + 1,
    isLocal: false,
    ...item,
  }));
}

const ownedBy = (ctx: InspectionCtx) => ({
  ownerTenantId: ctx.scope.tenantId,
  ownerName: ctx.scope.tenantName,
});
