import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import { copiesOf } from './checklist-copies.ts';
import { versionName } from './checklist.rules.ts';
import {
  findChecklistVersion,
  insertChecklistVersion,
  listItemRows,
  listItemsAbove,
  listVersionsAbove,
  listVersionsOf,
  replaceItems,
  updateChecklistVersion,
  type ChecklistItemRow,
  type ChecklistVersionRow,
  type NewChecklistItem,
} from './checklists.repository.ts';
import { SentChecklist } from './checklists.schemas.ts';
import { itemView } from './get-checklist.ts';

/** What receiving a version has brought. */
export interface ReceivedChecklist {
  readonly versionId: string;
  readonly checklistId: string;
  readonly number: number;
  /** False where the tenant had this version already. */
  readonly isNew: boolean;
  /** Own items of the tenant that came along from its version before. */
  readonly carried: number;
}

/** A published version as plain data for a message; own items of this tenant stay here. */
export async function checklistToSend(
  ctx: InspectionCtx,
  versionId: string,
): Promise<SentChecklist> {
  const row = requireFound(await findChecklistVersion(ctx.tx, versionId), 'checklist');
  if (row.publishedAt === null)
    throw conflict('checklist_not_published', '清单尚未发布，请先发布这一版');
  return sentFrom(row, await listItemRows(ctx.tx, [versionId]));
}

function sentFrom(row: ChecklistVersionRow, items: readonly ChecklistItemRow[]): SentChecklist {
  const { checklistId, kind, note, number, ownerName, ownerTenantId, title } = row;
  return {
    checklistId,
    number,
    kind,
    title,
    note,
    ownerTenantId,
    ownerName,
    items: items
      .filter(({ isLocal }) => !isLocal)
      .map((item) => {
        const { isLocal: _, ...sent } = itemView(item);
        return sent;
      }),
  };
}

/** 接收下发的清单: takes over a version that a tenant above shares downward. */
export async function adoptChecklist(
  ctx: InspectionCtx,
  versionId: string,
): Promise<ReceivedChecklist> {
  const partners = await ctx.exchange.partners();
  const above = partners.filter(({ direction }) => direction === 'above');
  const offered = await listVersionsAbove(
    ctx.tx,
    above.map(({ tenantId }) => tenantId),
  );
  const row = requireFound(
    offered.find(({ id }) => id === versionId),
    'checklist',
  );
  const from = above.find(({ tenantId }) => tenantId === row.tenantId);
  const items = await listItemsAbove(ctx.tx, row.tenantId, versionId);
  return await receiveChecklist(ctx, sentFrom(row, items), {
    tenantId: row.tenantId,
    name: from?.name ?? row.ownerName,
  });
}

/**
 * Keeps another tenant's version as a published copy. Own items that stand in the newest version of
 * this tenant come along; what is here already stays as it is.
 */
export async function receiveChecklist(
  ctx: InspectionCtx,
  content: unknown,
  from: { readonly tenantId: number; readonly name: string },
): Promise<ReceivedChecklist> {
  const { items, ...sent } = SentChecklist.parse(content);
  const { checklistId, number } = sent;
  if (sent.ownerTenantId === ctx.scope.tenantId)
    throw conflict('checklist_own', '这是本级的清单，不需要接收');
  const versions = await listVersionsOf(ctx.tx, checklistId);
  const known = versions.find((it) => it.number === number && it.publishedAt !== null);
  if (known !== undefined)
    return { versionId: known.id, checklistId, number, isNew: false, carried: 0 };

  const id = uuidv7();
  const newest = versions.find(({ publishedAt }) => publishedAt !== null);
  const local = await localItemsOf(ctx, newest, number);
  await insertChecklistVersion(ctx.tx, {
    ...sent,
    id,
    draftedBy: null,
    draftedByName: from.name,
    createdAt: ctx.now,
    receivedAt: ctx.now,
    publishedAt: null,
    publishedBy: null,
    publishedByName: null,
  });
  const rows = items.map((item): NewChecklistItem => ({
    ...item,
    id: uuidv7(),
    versionId: id,
    isLocal: false,
  }));
  const carried = copiesOf(id, local).map((item, index) => ({
    ...item,
    position: rows.length + index + 1,
  }));
  await replaceItems(ctx.tx, id, [...rows, ...carried]);
  await updateChecklistVersion(ctx.tx, id, { publishedAt: ctx.now, publishedByName: from.name });
  await ctx.audit({
    action: 'inspection.checklist_received',
    subject: { type: 'checklist', id },
    summary: `收到${from.name}的清单“${sent.title}”${versionName({ number, edition: 0 })}`,
    after: { checklistId, number, items: rows.length, carried: carried.length },
  });
  return { versionId: id, checklistId, number, isNew: true, carried: carried.length };
}

async function localItemsOf(
  ctx: InspectionCtx,
  newest: ChecklistVersionRow | undefined,
  number: number,
): Promise<ChecklistItemRow[]> {
  if (newest === undefined || newest.number > number) return [];
  return (await listItemRows(ctx.tx, [newest.id])).filter(({ isLocal }) => isLocal);
}
