import type { RegisterRecord, RegisterReversal, RegisterValues } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { amountKinds, type RectificationCtx } from '../database.ts';
import { requireFinding } from '../findings/finding-errors.ts';
import { lockFinding, updateFinding, type FindingRow } from '../findings/findings.repository.ts';
import {
  listMeasuresOf,
  updateMeasure,
  updateMeasures,
  type MeasureRow,
} from '../measures/measures.repository.ts';
import { insertProgress } from '../progress/progress.repository.ts';
import { applyAdoptedRules } from './apply-adopted-rules.ts';
import { applyOutcome } from './apply-outcome.ts';
import { textIn } from './cell-values.rules.ts';
import { accountIn, latestDue, planIn, wordingIn } from './finding-changes.rules.ts';

/** Takes back what an import has written into one finding. The host has seen that nothing changed since. */
export async function revertFindingRecord(
  ctx: RectificationCtx,
  reversal: RegisterReversal,
): Promise<void> {
  const finding = requireFinding(await lockFinding(ctx.tx, reversal.recordId));
  if (reversal.before === null) await withdraw(ctx, finding, reversal);
  else await restore(ctx, finding, { ...reversal, before: reversal.before });
}

/** The finding leaves every list and gives up its number; row, case and record stay. */
async function withdraw(
  ctx: RectificationCtx,
  finding: FindingRow,
  { batchNumber, reason }: RegisterReversal,
): Promise<void> {
  const { id, seq, text, stage } = finding;
  const why = `第${batchNumber}批导入已撤回：${reason}`;
  const measures = await listMeasuresOf(ctx.tx, [id]);
  for (const measure of measures) await endMeasure(ctx, measure, why);
  await ctx.workflow.rescope(hidden('finding', finding));
  await ctx.workflow.cancel('finding', id, why);
  await updateFinding(ctx.tx, id, { seq: null, released: false, withdrawnAt: ctx.now });

  await ctx.audit({
    action: 'rectification.finding_withdrawn',
    subject: { type: 'finding', id },
    summary: `撤回导入的第${seq ?? '–'}号问题`,
    before: { seq, stage, text },
    after: { batchNumber, reason },
    engagementId: finding.engagementId,
    unitId: finding.unitId,
  });
}

async function endMeasure(ctx: RectificationCtx, measure: MeasureRow, why: string): Promise<void> {
  await updateMeasures(ctx.tx, [measure.id], { seq: null, released: false });
  if (measure.stage === null) return;
  await ctx.workflow.rescope(hidden('measure', measure));
  await ctx.workflow.cancel('measure', measure.id, why);
}

function hidden(
  type: string,
  {
    id,
    engagementId,
    unitId,
  }: { readonly id: string; readonly engagementId: string | null; readonly unitId: string | null },
) {
  return { type, id, engagementId, unitId, released: false };
}

type Restoration = RegisterReversal & { readonly before: RegisterRecord };

/** What the sheet has changed is as it was before; what it has added to the progress is struck by an entry. */
async function restore(
  ctx: RectificationCtx,
  finding: FindingRow,
  reversal: Restoration,
): Promise<void> {
  const { before, batchNumber, reason } = reversal;
  const { id } = finding;
  const content = { ...wordingIn(before.values), ...accountIn(before.values) };
  await restoreMeasures(ctx, finding, reversal);
  const dueOn = latestDue((await listMeasuresOf(ctx.tx, [id])).map((measure) => measure.dueOn));
  const dates = finding.issuedOn === null ? { dueOn, originalDueOn: dueOn } : {};
  await updateFinding(ctx.tx, id, { ...content, ...dates });
  const rules = textIn(before.values, 'rules');
  await applyAdoptedRules(ctx, finding, { text: rules, isNew: false });
  const undone = zeroForNone(before.values);
  await applyOutcome(ctx, finding, { values: undone, note: `第${batchNumber}批导入已撤回` });

  await ctx.audit({
    action: 'rectification.finding_restored',
    subject: { type: 'finding', id },
    summary: `撤回对第${finding.seq ?? '–'}号问题的导入`,
    after: { batchNumber, reason, ...content },
    engagementId: finding.engagementId,
    unitId: finding.unitId,
  });
}

/** Entries stay for good: where there had been none, what the sheet brought is taken back to zero. */
function zeroForNone(values: RegisterValues): RegisterValues {
  const emptied = amountKinds.filter((kind) => values[kind] === null);
  return { ...values, ...Object.fromEntries(emptied.map((kind) => [kind, 0])) };
}

async function restoreMeasures(
  ctx: RectificationCtx,
  finding: FindingRow,
  { before, batchNumber, reason }: Restoration,
): Promise<void> {
  const measures = await listMeasuresOf(ctx.tx, [finding.id]);
  for (const [index, values] of before.details.entries()) {
    const measure = measures[index];
    if (measure === undefined) continue;
    if (textIn(values, 'measure') === null) {
      await endMeasure(ctx, measure, `第${batchNumber}批导入已撤回：${reason}`);
      continue;
    }
    const plan = planIn(values);
    const result = textIn(values, 'result');
    const changes = {
      ...plan,
      ...(plan.dueOn !== undefined && { originalDueOn: plan.dueOn }),
      ...(result !== undefined && { result }),
    };
    if (Object.keys(changes).length > 0) await updateMeasure(ctx.tx, measure.id, changes);
    if (textIn(values, 'progress') !== undefined)
      await strikeProgress(ctx, measure, { findingId: finding.id, batchNumber });
  }
}

async function strikeProgress(
  ctx: RectificationCtx,
  { engagementId, unitId, id: measureId }: MeasureRow,
  { findingId, batchNumber }: { readonly findingId: string; readonly batchNumber: number },
): Promise<void> {
  await insertProgress(ctx.tx, {
    id: uuidv7(),
    engagementId,
    unitId,
    released: true,
    findingId,
    measureId,
    text: `第${batchNumber}批导入已撤回，其中填写的进展不作数。`,
    reportedOn: ctx.calendar.today(),
    recordedBy: ctx.actor.userId,
    recordedByName: ctx.actor.displayName,
    recordedAt: ctx.now,
  });
}
