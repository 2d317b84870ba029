import type { CaseType } from '@lianxun/plugin-api';

import type { RectificationCtx, RectificationDatabase } from '../database.ts';
import { dateField, recordDueDateChange } from '../due-dates/change-due-date.ts';
import { listMeasuresOf } from '../measures/measures.repository.ts';
import { restoreFinding } from '../merges/restore-finding.ts';
import { releaseOpinions } from '../opinions/opinions.repository.ts';
import { listRebounds } from '../rebounds/rebounds.repository.ts';
import { requireFinding } from './finding-errors.ts';
import type { FindingStage } from './finding.rules.ts';
import { findingClosed } from './findings.events.ts';
import { lockFinding, updateFinding, type FindingRow } from './findings.repository.ts';
import { absorbFinding } from './merge-findings.ts';

type Moved = Parameters<NonNullable<CaseType<RectificationDatabase>['onMoved']>>[1];
type Follow = (ctx: RectificationCtx, row: FindingRow, moved: Moved) => Promise<void>;

const nothing: Follow = () => Promise.resolve();

const followers: Readonly<Record<FindingStage, Follow>> = {
  proposed: async (ctx, row, { fromStage }) => {
    if (fromStage === 'merged') await restoreFinding(ctx, row);
  },
  issued: nothing,
  planning: nothing,
  closing: nothing,
  merged: async (ctx, row, { fields }) =>
    absorbFinding(ctx, row.id, String(fields['mergedIntoId'])),
  rectifying: async (ctx, row, moved) => {
    await openMeasures(ctx, row);
    if (moved.fromStage === 'closed' || moved.fromStage === 'partlyDone') await reopen(ctx, row);
    await agreeOnDate(ctx, row, moved);
  },
  closed: async (ctx, row) => {
    await updateFinding(ctx.tx, row.id, { closedOn: ctx.calendar.today(), nextReviewOn: null });
    await publishVerdict(ctx, row, 'closed');
  },
  partlyDone: async (ctx, row, { fields }) => {
    const nextReviewOn = dateField(fields, 'nextReviewOn') ?? row.nextReviewOn;
    await updateFinding(ctx.tx, row.id, { nextReviewOn, closedOn: null });
    await publishVerdict(ctx, row, 'partlyDone');
  },
  notDone: async (ctx, row, moved) => {
    await agreeOnDate(ctx, row, moved);
    await publishVerdict(ctx, row, 'notDone');
  },
};

/** What follows a move of a finding, by the stage it entered. */
export async function followFinding(ctx: RectificationCtx, moved: Moved): Promise<void> {
  const stage = Object.keys(followers).find((it): it is FindingStage => it === moved.stage);
  if (stage === undefined || moved.move === null) return;
  await followers[stage](ctx, requireFinding(await lockFinding(ctx.tx, moved.subjectId)), moved);
}

/** The unit reads the opinions once the joint review has spoken. */
async function publishVerdict(
  ctx: RectificationCtx,
  row: FindingRow,
  stage: 'closed' | 'partlyDone' | 'notDone',
): Promise<void> {
  await releaseOpinions(ctx.tx, row.id);
  await ctx.emit(findingClosed, { findingId: row.id, engagementId: row.engagementId, stage });
}

/** Measures come to life with the accepted plan. */
async function openMeasures(ctx: RectificationCtx, row: FindingRow): Promise<void> {
  const measures = await listMeasuresOf(ctx.tx, [row.id]);
  for (const measure of measures.filter((it) => it.stage === null)) {
    await ctx.workflow.start({
      type: 'measure',
      id: measure.id,
      engagementId: row.engagementId,
      unitId: row.unitId,
      released: row.released,
    });
  }
}

/** The close-out that did not hold stays in the rebound record. */
async function reopen(ctx: RectificationCtx, row: FindingRow): Promise<void> {
  const rebounds = (await listRebounds(ctx.tx, row.id)).length;
  await updateFinding(ctx.tx, row.id, { rebounds, closedOn: null, nextReviewOn: null });
}

async function agreeOnDate(
  ctx: RectificationCtx,
  row: FindingRow,
  { fields, reason, opinion }: Moved,
): Promise<void> {
  const newDueOn = dateField(fields, 'newDueOn');
  if (newDueOn === undefined) return;
  const dated = { ...row, findingId: row.id, measureId: null };
  await recordDueDateChange(ctx, dated, {
    newDueOn,
    reason: reason ?? opinion ?? '重新确定整改时限',
  });
  await updateFinding(ctx.tx, row.id, {
    newDueOn,
    dueOn: newDueOn,
    ...(row.originalDueOn === null && { originalDueOn: newDueOn }),
  });
}
