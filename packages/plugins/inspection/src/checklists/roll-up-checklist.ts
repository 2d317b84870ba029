import { listRoundFindings } from '@lianxun/plugin-rectification/api';

import type { InspectionCtx } from '../database.ts';
import { listEngagementRows } from '../engagements/engagements.repository.ts';
import { requireFound } from '../refusals.ts';
import { findRound } from '../rounds/rounds.repository.ts';
import { countAnswers } from './answers.repository.ts';
import type { ChecklistRollUpView, CitationShare } from './answers.schemas.ts';
import { listItemRows, listVersionsOf, type ChecklistItemRow } from './checklists.repository.ts';
import { countCitations, listCitationRows } from './citations.repository.ts';
import { mostFindings } from './cite-items.ts';
import { itemView } from './get-checklist.ts';
import { cellsOf, noCounts, shareOf, type ItemCounts } from './roll-up.rules.ts';
import { findPin } from './round-checklists.repository.ts';

/** Item by item what the units of a round have shown; of this tenant alone. */
export async function rollUpChecklist(
  ctx: InspectionCtx,
  { checklistId, roundId }: { readonly checklistId: string; readonly roundId: string },
): Promise<ChecklistRollUpView> {
  const pin = requireFound(await findPin(ctx.tx, roundId, checklistId), 'checklist');
  const counts = cellsOf(
    await countAnswers(ctx.tx, { checklistId, roundId }),
    await countCitations(ctx.tx, { checklistId, roundId }),
  );
  const engagements = await listEngagementRows(ctx.tx, { roundId });
  const current = await listItemRows(ctx.tx, [pin.versionId]);
  const gone = await goneItems(ctx, { checklistId, current, counts });
  const row = (item: ChecklistItemRow, isGone: boolean) => {
    const { byUnit, ...sums } = counts.get(item.itemId) ?? noCounts;
    return { item: itemView(item), isGone, ...sums, byUnit: [...byUnit] };
  };
  return {
    checklistId,
    roundId,
    units: engagements.map(({ id, unitId, unitName }) => ({ engagementId: id, unitId, unitName })),
    items: [...current.map((item) => row(item, false)), ...gone.map((item) => row(item, true))],
    share: await citationShare(ctx, { roundId }),
  };
}

/** Items that have been looked at and stand in an earlier version only. */
async function goneItems(
  ctx: InspectionCtx,
  {
    checklistId,
    counts,
    current,
  }: {
    readonly checklistId: string;
    readonly current: readonly ChecklistItemRow[];
    readonly counts: ReadonlyMap<string, ItemCounts>;
  },
): Promise<ChecklistItemRow[]> {
  const here = new Set(current.map(({ itemId }) => itemId));
  const missing = new Set([...counts.keys()].filter((itemId) => !here.has(itemId)));
  if (missing.size === 0) return [];
  const versions = await listVersionsOf(ctx.tx, checklistId);
  const rows = await listItemRows(
    ctx.tx,
    versions.map(({ id }) => id),
  );
  const byItem = new Map(rows.map((row) => [row.itemId, row]));
  return [...missing].flatMap((itemId) => byItem.get(itemId) ?? []);
}

/** What the findings of a round rest on: items, nothing in the lists, or nothing said. */
export async function citationShare(
  ctx: InspectionCtx,
  { roundId }: { readonly roundId: string },
): Promise<CitationShare> {
  requireFound(await findRound(ctx.tx, roundId), 'round');
  const findings = await listRoundFindings(ctx, roundId, mostFindings);
  const ids = findings.map(({ id }) => id);
  return shareOf(ids, await listCitationRows(ctx.tx, 'finding', ids));
}
