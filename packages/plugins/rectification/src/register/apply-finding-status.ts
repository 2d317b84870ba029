import { ConflictError, ValidationError, type RegisterRecord } from '@lianxun/plugin-api';

import { releaseAdoptedRules } from '../adopted-rules/adopted-rules.repository.ts';
import type { RectificationCtx } from '../database.ts';
import { requireFinding } from '../findings/finding-errors.ts';
import type { FindingStage } from '../findings/finding.rules.ts';
import { lockFinding, updateFinding, type FindingRow } from '../findings/findings.repository.ts';
import {
  listMeasuresOf,
  updateMeasures,
  type MeasureRow,
} from '../measures/measures.repository.ts';
import { textIn } from './cell-values.rules.ts';
import { measureStageIn, stageOfStatus } from './finding-status.rules.ts';

export interface StatusChange {
  readonly recordId: string;
  readonly status: string;
  readonly record: RegisterRecord;
  readonly batchId: string;
  readonly batchNumber: number;
}

/** Puts a finding where the ledger says it stands; a second person has approved the load. */
export async function applyFindingStatus(
  ctx: RectificationCtx,
  change: StatusChange,
): Promise<void> {
  const before = requireFinding(await lockFinding(ctx.tx, change.recordId));
  const stage = stageOfStatus(change.status);
  if (stage === undefined)
    throw new ValidationError('rectification.status_unknown', `no status ${change.status}`);
  if (before.issuedOn !== null) {
    throw new ConflictError('rectification.in_live_process', 'its state changes by moves only');
  }

  const { batchNumber, record } = change;
  const { values } = record;
  const closedOn = stage === 'closed' ? (textIn(values, 'closedOn') ?? before.closedOn) : null;
  const nextReviewOn =
    stage === 'partlyDone' ? (textIn(values, 'nextReview') ?? before.nextReviewOn) : null;
  const released = stage !== 'proposed';
  await updateFinding(ctx.tx, before.id, { closedOn, nextReviewOn, released });
  await ctx.workflow.rescope(subjectOf(before, released));
  await ctx.workflow.startInHistory(subjectOf(before, released), {
    stage,
    batchNumber,
    endedOn: closedOn,
  });
  await placeMeasures(ctx, before, { stage, batchNumber, endedOn: closedOn, released });
  if (released) await releaseAdoptedRules(ctx.tx, before.id);

  await ctx.audit({
    action: 'rectification.history_status_applied',
    subject: { type: 'finding', id: before.id },
    summary: `历史导入：第${before.seq ?? '–'}号问题置为“${change.status}”`,
    before: { state: before.state, closedOn: before.closedOn },
    after: { status: change.status, closedOn, nextReviewOn, batchId: change.batchId },
    engagementId: before.engagementId,
    unitId: before.unitId,
  });
}

interface Placement {
  readonly stage: FindingStage;
  readonly batchNumber: number;
  readonly endedOn: string | null;
  readonly released: boolean;
}

async function placeMeasures(
  ctx: RectificationCtx,
  finding: FindingRow,
  { stage, batchNumber, endedOn, released }: Placement,
): Promise<void> {
  const placed = (await listMeasuresOf(ctx.tx, [finding.id])).map((measure) => ({
    measure,
    place: placeOf(stage, measure),
  }));
  const isVerified = ({ place }: (typeof placed)[number]) => place === 'verified';
  for (const [verified, group] of Map.groupBy(placed, isVerified)) {
    const ids = group.map(({ measure }) => measure.id);
    await updateMeasures(ctx.tx, ids, { released, verifiedOn: verified ? endedOn : null });
  }
  for (const { measure, place } of placed) {
    if (place === null) continue;
    const subject = { ...subjectOf(finding, released), type: 'measure', id: measure.id };
    if (measure.stage !== null) await ctx.workflow.rescope(subject);
    await ctx.workflow.startInHistory(subject, { stage: place, batchNumber, endedOn });
  }
}

/** A measure that had been placed goes back to its beginning with a finding that has no place for it. */
function placeOf(stage: FindingStage, measure: MeasureRow) {
  const place = measureStageIn(stage, { ...measure, begun: measure.result !== null });
  return place ?? (measure.stage === null ? null : 'notStarted');
}

function subjectOf({ id, engagementId, unitId }: FindingRow, released: boolean) {
  return { type: 'finding', id, engagementId, unitId, released };
}
