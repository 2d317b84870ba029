import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import { copiesOf, draftedBy, rewrittenBy } from './checklist-copies.ts';
import { localCodes, localPrefix, versionName } from './checklist.rules.ts';
import {
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
import { LocalItemsBody, type ChecklistItemBody } from './checklists.schemas.ts';

type LocalItem = Omit<ChecklistItemBody, 'code'>;

/**
 * 本地增补: own items beside those of a received version, as a draft edition of it. Where a draft is
 * open already they join it.
 */
export async function addLocalItems(
  ctx: InspectionCtx,
  versionId: string,
  input: LocalItemsBody,
): Promise<string> {
  const from = requireFound(await lockChecklistVersion(ctx.tx, versionId), 'checklist');
  if (from.ownerTenantId === ctx.scope.tenantId)
    throw conflict('checklist_own', '这是本级的清单，请直接修订');
  const { items } = LocalItemsBody.parse(input);
  const draft = await openEdition(ctx, from);
  const before = await listItemRows(ctx.tx, [draft.id]);
  const taken = [...before, ...(await listItemsBeside(ctx.tx, draft.checklistId, draft.id))];
  const added = numbered(ctx, { versionId: draft.id, items, taken, after: before.length });
  await replaceItems(ctx.tx, draft.id, [...copiesOf(draft.id, before), ...added]);
  await updateChecklistVersion(ctx.tx, draft.id, rewrittenBy(ctx));
  await ctx.audit({
    action: 'inspection.checklist_local_items',
    subject: { type: 'checklist', id: draft.id },
    summary: `在清单“${from.title}”${versionName(from)}上增补本地条目${added.length}条`,
    after: { from: versionId, codes: added.map(({ code }) => code) },
  });
  return draft.id;
}

async function openEdition(
  ctx: InspectionCtx,
  from: ChecklistVersionRow,
): Promise<Pick<ChecklistVersionRow, 'id' | 'checklistId'>> {
  const versions = await listVersionsOf(ctx.tx, from.checklistId);
  if (versions.some(({ number }) => number > from.number))
    throw conflict('checklist_superseded', '已收到更新的版本，请在最新一版上增补');
  const open = versions.find(({ publishedAt }) => publishedAt === null);
  if (open !== undefined) return open;
  const newest = versions[0] ?? from;
  const { checklistId, kind, number, ownerName, ownerTenantId, title } = newest;
  const id = uuidv7();
  await insertChecklistVersion(ctx.tx, {
    id,
    checklistId,
    number,
    kind,
    title,
    ownerName,
    ownerTenantId,
    note: null,
    ...draftedBy(ctx),
    edition: newest.edition + 1,
  });
  await replaceItems(ctx.tx, id, copiesOf(id, await listItemRows(ctx.tx, [newest.id])));
  return { id, checklistId };
}

/** Rows of a draft edition: what was received stays as it is, own items are those handed in. */
export async function withLocalItems(
  ctx: InspectionCtx,
  { checklistId, id }: ChecklistVersionRow,
  {
    before,
    items,
  }: { readonly items: readonly ChecklistItemBody[]; readonly before: readonly ChecklistItemRow[] },
): Promise<NewChecklistItem[]> {
  const shared = before.filter(({ isLocal }) => !isLocal);
  const received = new Set(shared.map(({ itemId }) => itemId));
  const others = await listItemsBeside(ctx.tx, checklistId, id);
  const own = items.filter(({ itemId }) => itemId === undefined || !received.has(itemId));
  return [
    ...copiesOf(id, shared),
    ...numbered(ctx, {
      versionId: id,
      items: own,
      taken: [...before, ...others],
      after: shared.length,
    }),
  ];
}

function numbered(
  ctx: InspectionCtx,
  {
    after,
    items,
    taken,
    versionId,
  }: {
    readonly versionId: string;
    readonly items: readonly LocalItem[];
    readonly taken: readonly ChecklistItemRow[];
    readonly after: number;
  },
): NewChecklistItem[] {
  const codeOf = new Map(
    taken.flatMap(({ code, isLocal, itemId }) => (isLocal ? [[itemId, code] as const] : [])),
  );
  const fresh = items.filter(({ itemId }) => !codeOf.has(itemId ?? ''));
  const codes = localCodes(
    localPrefix(ctx.scope.tenantName),
    taken.map(({ code }) => code),
    fresh.length,
  );
  return items.map((item, index): NewChecklistItem => {
    const known = codeOf.get(item.itemId ?? '');
    return {
      ...item,
      id: uuidv7(),
      versionId,
      itemId: known === undefined ? uuidv7() : (item.itemId ?? uuidv7()),
      position: after + index + 1,
      code: known ?? codes[fresh.indexOf(item)] ?? '',
      isLocal: true,
    };
  });
}
