import {
  ConflictError,
  ValidationError,
  type RegisterRecord,
  type RegisterReference,
  type RegisterValues,
} from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { RectificationCtx } from '../database.ts';
import { requireFinding, requireStage } from '../findings/finding-errors.ts';
import { mayReport } from '../findings/finding.rules.ts';
import {
  hasNumber,
  insertFinding,
  lockFinding,
  updateFinding,
  type FindingRow,
} from '../findings/findings.repository.ts';
import { roundNotFound } from '../rounds/find-round.ts';
import { applyAdoptedRules } from './apply-adopted-rules.ts';
import { applyMeasures } from './apply-measures.ts';
import { applyOutcome } from './apply-outcome.ts';
import { numberIn, referenceIn, textIn } from './cell-values.rules.ts';
import { accountIn, differing, latestDue, planIn, wordingIn } from './finding-changes.rules.ts';
import { findTeamNamed, ledgerLookups } from './ledger-lookups.ts';

export interface LedgerChange {
  readonly recordId: string | null;
  readonly record: RegisterRecord;
  readonly batchId: string;
}

/** Writes one row of the ledger with its measures. Its status is another matter: a second person approves it. */
export async function applyFindingRecord(
  ctx: RectificationCtx,
  change: LedgerChange,
): Promise<string> {
  const { record, batchId, recordId } = change;
  const id = recordId ?? (await insertFromLedger(ctx, record, batchId));
  const before = requireFinding(await lockFinding(ctx.tx, id));
  const isNew = recordId === null;
  const changes = isNew ? {} : changesOf(before, record.values);

  const dueDates = await applyMeasures(ctx, before, { details: record.details, batchId, isNew });
  const dated = before.issuedOn === null ? datesFrom(before, latestDue(dueDates)) : {};
  const changed = { ...changes, ...dated };
  if (Object.keys(changed).length > 0) await updateFinding(ctx.tx, id, changed);
  await applyAdoptedRules(ctx, before, { text: textIn(record.values, 'rules'), isNew });
  await applyOutcome(ctx, before, { values: record.values, note: '台账导入' });

  await ctx.audit({
    action: isNew ? 'rectification.finding_imported' : 'rectification.finding_import_updated',
    subject: { type: 'finding', id },
    summary: `台账导入第${before.seq ?? '–'}号问题`,
    ...(!isNew && { before: differing(changes, before) }),
    after: { batchId, ...(isNew ? contentIn(record.values) : changes) },
    engagementId: before.engagementId,
    unitId: before.unitId,
  });
  return id;
}

/** After a feedback in the system the wording stands, and a closed finding is not rewritten by a sheet. */
function changesOf(before: FindingRow, values: RegisterValues) {
  const wording = differing(before, wordingIn(values));
  const account = differing(before, accountIn(values));
  const isLive = before.issuedOn !== null;
  if (isLive && Object.keys(wording).length > 0) {
    throw new ConflictError(
      'rectification.already_issued',
      'the wording stands after the feedback',
    );
  }
  if (isLive && Object.keys(account).length > 0) {
    requireStage(before.stage, mayReport, 'rectification.not_open_for_reports');
  }
  return { ...wording, ...account };
}

async function insertFromLedger(
  ctx: RectificationCtx,
  { values, details }: RegisterRecord,
  batchId: string,
): Promise<string> {
  const unit = referenceIn(values, 'unit');
  const seq = numberIn(values, 'seq');
  const name = {
    committeeTerm: required(numberIn(values, 'committeeTerm'), 'committeeTerm'),
    year: required(numberIn(values, 'year'), 'year'),
    roundNo: required(numberIn(values, 'roundNo'), 'roundNo'),
  };
  const unitId = required(unit?.id, 'unit');
  const round = await ledgerLookups.round(ctx, name);
  if (round === undefined) throw roundNotFound(name);
  const engagement = await ledgerLookups.engagement(ctx, round.id, unitId);
  if (engagement === undefined) throw unitNotInRound(unit?.text ?? '', name.roundNo);
  await refuseTaken(ctx, engagement.id, required(seq, 'seq'));

  const id = uuidv7();
  const dueOn = latestDue(details.map((detail) => planIn(detail).dueOn ?? null));
  const team = referenceIn(values, 'team');
  const scope = { engagementId: engagement.id, unitId };
  await insertFinding(ctx.tx, {
    id,
    ...scope,
    ...name,
    roundId: round.id,
    teamId: team ? await teamIdOf(ctx, round.id, team) : engagement.teamId,
    teamName: team?.text ?? '',
    seq: required(seq, 'seq'),
    ...contentIn(values),
    ...required(newWording(values), 'finding'),
    dueOn,
    originalDueOn: dueOn,
    batchId,
    createdAt: ctx.now,
  });
  await ctx.workflow.start({ type: 'finding', id, ...scope, released: false });
  return id;
}

const contentIn = (values: RegisterValues) => ({ ...wordingIn(values), ...accountIn(values) });

async function teamIdOf(
  ctx: RectificationCtx,
  roundId: string,
  { id, text }: RegisterReference,
): Promise<string | null> {
  return id ?? (await findTeamNamed(ctx, roundId, text))?.id ?? null;
}

function newWording(values: RegisterValues) {
  const { inspectionType, level, cat1, text } = wordingIn(values);
  if (
    inspectionType === undefined ||
    level === undefined ||
    cat1 === undefined ||
    text === undefined
  )
    return null;
  return { inspectionType, level, cat1, text };
}

async function refuseTaken(
  ctx: RectificationCtx,
  engagementId: string,
  seq: number,
): Promise<void> {
  if (await ledgerLookups.isFrozen(ctx, engagementId)) {
    throw new ConflictError(
      'rectification.already_issued',
      'the count of this engagement is frozen',
    );
  }
  if (await hasNumber(ctx.tx, engagementId, seq)) {
    throw new ConflictError(
      'rectification.number_taken',
      `number ${seq} is taken in this engagement`,
    );
  }
}

/** A ledger names no date for the finding as a whole. */
function datesFrom(before: FindingRow, dueOn: string | null) {
  const isDated = before.dueOn === dueOn && before.originalDueOn === dueOn;
  return isDated ? {} : { dueOn, originalDueOn: dueOn };
}

function required<Value>(value: Value | null | undefined, column: string): Value {
  if (value !== null && value !== undefined) return value;
  throw new ValidationError('rectification.column_missing', `${column} is empty`, {
    reasons: [{ code: 'rectification.column_missing', message: '必填列为空', field: column }],
  });
}

function unitNotInRound(unit: string, roundNo: number): ConflictError {
  return new ConflictError('rectification.engagement_missing', 'the unit is not in the round', {
    reasons: [
      {
        code: 'rectification.engagement_missing',
        message: `${unit}不在第${roundNo}轮的巡察对象中，请先列入该轮次`,
        field: 'unit',
      },
    ],
  });
}
