import type { InspectionCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import {
  countItemRows,
  findChecklistVersion,
  listItemRows,
  listVersionRows,
  listVersionsAbove,
  listVersionsOf,
  type ChecklistItemRow,
  type ChecklistVersionRow,
} from './checklists.repository.ts';
import type {
  ChecklistItemView,
  ChecklistVersionItem,
  ChecklistVersionView,
} from './checklists.schemas.ts';
import { diffChecklists, type ChecklistDiff } from './diff-checklists.rules.ts';

/** A version with its items, in order. */
export async function getChecklistVersion(
  ctx: InspectionCtx,
  versionId: string,
): Promise<ChecklistVersionView> {
  const row = requireFound(await findChecklistVersion(ctx.tx, versionId), 'checklist');
  const items = await listItemRows(ctx.tx, [versionId]);
  return { ...versionFields(ctx, row), items: items.map(itemView) };
}

/** The newest published version; undefined where the tenant has none. */
export async function findLatestChecklist(
  ctx: InspectionCtx,
  checklistId: string,
): Promise<ChecklistVersionView | undefined> {
  const rows = await listVersionsOf(ctx.tx, checklistId);
  const latest = rows.find(({ publishedAt }) => publishedAt !== null);
  return latest && (await getChecklistVersion(ctx, latest.id));
}

/** Versions of this tenant, and what tenants above offer that it has not taken. */
export async function listChecklists(
  ctx: InspectionCtx,
  { kind }: { readonly kind?: ChecklistVersionRow['kind'] | undefined },
): Promise<{ items: ChecklistVersionItem[]; offered: ChecklistVersionItem[] }> {
  const rows = await listVersionRows(ctx.tx, kind);
  const counts = await countItemRows(
    ctx.tx,
    rows.map(({ id }) => id),
  );
  const items = rows.map((row) => ({
    ...versionFields(ctx, row),
    itemCount: counts.get(row.id) ?? 0,
  }));
  return { items, offered: await offeredTo(ctx, rows, kind) };
}

async function offeredTo(
  ctx: InspectionCtx,
  own: readonly ChecklistVersionRow[],
  kind: ChecklistVersionRow['kind'] | undefined,
): Promise<ChecklistVersionItem[]> {
  if (ctx.scope.kind !== 'member') return [];
  const partners = await ctx.exchange.partners();
  const above = partners.filter(({ direction }) => direction === 'above');
  if (above.length === 0) return [];
  const rows = await listVersionsAbove(
    ctx.tx,
    above.map(({ tenantId }) => tenantId),
  );
  const known = new Set(own.map(nameOf));
  const newest = new Map<string, ChecklistVersionRow>();
  for (const row of rows) if (!newest.has(row.checklistId)) newest.set(row.checklistId, row);
  return [...newest.values()]
    .filter((row) => !known.has(nameOf(row)) && (kind === undefined || row.kind === kind))
    .map((row) => ({ ...versionFields(ctx, row), itemCount: 0 }));
}

const nameOf = ({ checklistId, number }: ChecklistVersionRow) => `${checklistId} ${number}`;

/** What a version says otherwise than another, or than the one before it. */
export async function compareChecklistVersions(
  ctx: InspectionCtx,
  { from, to }: { readonly from?: string | undefined; readonly to: string },
): Promise<ChecklistDiff<ChecklistItemView>> {
  const after = await getChecklistVersion(ctx, to);
  const rows = await listVersionsOf(ctx.tx, after.checklistId);
  const earlier = rows[rows.findIndex(({ id }) => id === to) + 1];
  const before = await getChecklistVersion(ctx, from ?? earlier?.id ?? to);
  return diffChecklists(before.items, after.items);
}

function versionFields(ctx: InspectionCtx, row: ChecklistVersionRow) {
  return {
    ...row,
    isOwn: row.ownerTenantId === ctx.scope.tenantId,
    sharesDown: row.isPublished,
  };
}

export function itemView(row: ChecklistItemRow): ChecklistItemView {
  return {
    itemId: row.itemId,
    position: row.position,
    code: row.code,
    groups: row.groups,
    question: row.question,
    basis: row.basis,
    method: row.method,
    taxonomy: row.taxonomy,
    answerKind: row.answerKind,
    unitOfNumber: row.unitOfNumber,
    asksEvidence: row.asksEvidence,
    isLocal: row.isLocal,
  };
}
