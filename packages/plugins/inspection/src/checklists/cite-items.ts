import { listRoundFindings } from '@lianxun/plugin-rectification/api';
import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { lockEngagement, type EngagementRow } from '../engagements/engagements.repository.ts';
import { conflict, invalid, requireFound } from '../refusals.ts';
import { findPaper } from '../working-papers/working-papers.repository.ts';
import { CiteItemsBody } from './answers.schemas.ts';
import { listItemRows } from './checklists.repository.ts';
import {
  deleteCitations,
  insertCitations,
  listCitationRows,
  type Citing,
  type NewCitation,
} from './citations.repository.ts';
import { listPinRows } from './round-checklists.repository.ts';

export const mostFindings = 5_000;
const over = ['archived', 'purged', 'cancelled'];

/** On which items a working paper or a finding rests, or that it stands outside every list. */
export async function citeItems(
  ctx: InspectionCtx,
  {
    id: engagementId,
    kind,
    recordId,
  }: {
    readonly id: string;
    readonly kind: Citing['citedBy'];
    readonly recordId: string;
  },
  input: CiteItemsBody,
): Promise<void> {
  const engagement = requireFound(await lockEngagement(ctx.tx, engagementId), 'engagement');
  const what = await requireOfEngagement(ctx, engagement, { citedBy: kind, recordId });
  if (over.includes(engagement.stage ?? ''))
    throw conflict('checklist_round_over', '该单位的巡察已归档或撤销，引用清单的记录不再修改');
  const { isOutside, items } = CiteItemsBody.parse(input);
  if (isOutside && items.length > 0)
    throw invalid('checklist_outside_and_cited', '已引用清单条目的，不能同时标为清单外', 'items');
  const codes = await codesOf(ctx, engagement.roundId, items);
  const by = { citedBy: kind, recordId, engagementId };
  const before = await listCitationRows(ctx.tx, kind, [recordId]);
  await deleteCitations(ctx.tx, by);
  const rows = items.map((item) => citation(ctx, by, item));
  await insertCitations(
    ctx.tx,
    isOutside ? [citation(ctx, by, { checklistId: null, itemId: null })] : rows,
  );
  await ctx.audit({
    action: 'inspection.checklist_cited',
    subject: { type: kind === 'paper' ? 'workingPaper' : 'finding', id: recordId },
    summary: isOutside
      ? `${what}标为清单外`
      : `${what}引用清单${codes.length}条${codes.length > 0 ? `：${codes.join('、')}` : ''}`,
    before: before.map(({ itemId }) => itemId),
    after: { items: items.map(({ itemId }) => itemId), isOutside },
    engagementId,
    unitId: engagement.unitId,
  });
}

function citation(
  ctx: InspectionCtx,
  by: Citing & { readonly engagementId: string },
  item: { readonly checklistId: string | null; readonly itemId: string | null },
): NewCitation {
  return {
    id: uuidv7(),
    ...by,
    ...item,
    citedByName: ctx.actor.displayName,
    citedAt: ctx.now,
  };
}

async function requireOfEngagement(
  ctx: InspectionCtx,
  { id, roundId, unitId }: EngagementRow,
  { citedBy, recordId }: Citing,
): Promise<string> {
  if (citedBy === 'paper') {
    const paper = requireFound(await findPaper(ctx.tx, recordId), 'paper');
    if (paper.engagementId !== id) requireFound(undefined, 'paper');
    return `底稿${paper.paperNo ?? paper.provisionalNo}`;
  }
  const findings = await listRoundFindings(ctx, roundId, mostFindings);
  requireFound(
    findings.find((it) => it.id === recordId && it.unitId === unitId),
    'finding',
  );
  return '反馈问题';
}

async function codesOf(
  ctx: InspectionCtx,
  roundId: string,
  items: readonly { readonly checklistId: string; readonly itemId: string }[],
): Promise<string[]> {
  const pins = await listPinRows(ctx.tx, roundId);
  const versionOf = new Map(pins.map(({ checklistId, versionId }) => [checklistId, versionId]));
  const rows = await listItemRows(ctx.tx, [...versionOf.values()]);
  return items.map(({ checklistId, itemId }, index) => {
    const row = rows.find(
      (it) => it.itemId === itemId && it.versionId === versionOf.get(checklistId),
    );
    if (row === undefined)
      throw invalid('checklist_item_unknown', '本轮采用的清单中没有这一条', `items.${index}`);
    return row.code;
  });
}

/** What working papers rest on is what the finding made from them rests on. */
export async function carryCitations(
  ctx: InspectionCtx,
  engagementId: string,
  made: readonly { readonly findingId: string; readonly paperIds: readonly string[] }[],
): Promise<void> {
  const cited = await listCitationRows(
    ctx.tx,
    'paper',
    made.flatMap(({ paperIds }) => paperIds),
  );
  const rows = made.flatMap(({ findingId, paperIds }) => {
    const own = cited.filter(({ recordId }) => paperIds.includes(recordId));
    const named = own.filter(({ itemId }) => itemId !== null);
    const from = named.length > 0 ? named : own.slice(0, 1);
    const unique = new Map(from.map((it) => [it.itemId, it]));
    return [...unique.values()].map(({ checklistId, itemId }) =>
      citation(
        ctx,
        { citedBy: 'finding', recordId: findingId, engagementId },
        { checklistId, itemId },
      ),
    );
  });
  await insertCitations(ctx.tx, rows);
}
