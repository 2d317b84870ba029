import {
  ConflictError,
  DomainError,
  readOncePerBatch,
  type CheckedRecord,
  type RecordProblem,
  type RegisterRecord,
  type RegisterValues,
} from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { teamRoles, type TeamRole } from '../staffing/staffing-problem.ts';
import { loadProblem, type LoadedPlan } from './load-problem.ts';
import { requireChosenByHand, requireOpen } from './plan-refusals.ts';
import { listSeats, type PlanSeatRow } from './plan-seats.repository.ts';
import { listPlansTitled, lockPlan, type PlanRow } from './plans.repository.ts';
import { settleSeats, wantedOf } from './settle-seats.ts';
import {
  judgeRow,
  judgeSheet,
  type SheetFault,
  type SheetPlan,
  type SheetSeat,
} from './sheet-seats.rules.ts';

const wholeProblem = readOncePerBatch((ctx: TalentPoolCtx, planId: string) =>
  loadProblem(ctx, planId),
);

/** 预检: why rows of a sheet cannot become seats, by the same rules as by hand. */
export async function checkSheetSeats(
  ctx: TalentPoolCtx,
  records: readonly CheckedRecord[],
): Promise<RecordProblem[]> {
  const problems: RecordProblem[] = [];
  const byPlan = Map.groupBy(records.entries(), ([, { record }]) => textIn(record.values, 'plan'));
  for (const [title, rows] of byPlan) {
    const plan = await openPlanTitled(ctx, title ?? '');
    if ('fault' in plan) {
      problems.push(...rows.map(([index]) => ({ index, column: 'plan', ...plan.fault })));
      continue;
    }
    const loaded = await wholeProblem(ctx, plan.id);
    const asked: SheetSeat[] = [];
    for (const [, { record, recordId }] of rows)
      asked.push(await rowOf(ctx, loaded, { record, recordId }));
    const judged = judgeSheet(sheetPlanOf(loaded), asked);
    problems.push(
      ...rows.flatMap(([index], at) => (judged[at]?.faults ?? []).map((it) => ({ index, ...it }))),
    );
  }
  return problems;
}

/** 写入: one row becomes a seat; judged anew like every other way to a seat. */
export async function applySheetSeat(
  ctx: TalentPoolCtx,
  change: {
    readonly recordId: string | null;
    readonly record: RegisterRecord;
    readonly batchId: string;
  },
): Promise<string> {
  const found = await openPlanTitled(ctx, textIn(change.record.values, 'plan') ?? '');
  if ('fault' in found) throw refusalOf([found.fault]);
  const plan = requireFound(await lockPlan(ctx.tx, found.id), 'plan');
  const known = await wholeProblem(ctx, plan.id);
  const history = await listSeats(ctx.tx, plan.id);
  const live = history.filter(({ endedAs }) => endedAs === null);
  const loaded = { ...known, history, live };
  const row = await rowOf(ctx, loaded, change);
  const { seat, faults } = judgeRow(sheetPlanOf(loaded), row);
  if (seat === null) throw refusalOf(faults);

  const before = wantedOf(live);
  const kept = before.filter(({ person }) => person !== seat.person);
  await settleSeats(ctx, loaded, { wanted: [...kept, seat], cameBy: 'import' });

  await ctx.audit({
    action: 'talent-pool.plan_seat_imported',
    subject: { type: 'staffingPlan', id: plan.id },
    summary: `按表入席：${row.name}到${row.team}`,
    before: before.filter(({ person }) => person === seat.person),
    after: { ...seat, batchId: change.batchId },
  });
  const after = await listSeats(ctx.tx, plan.id);
  const written = after.find((it) => it.endedAs === null && it.candidateId === seat.person);
  return requireFound(written, 'seat').id;
}

type Fault = Omit<RecordProblem, 'index' | 'column'>;

/** The one plan of this title that can still be changed by hand. */
async function openPlanTitled(
  ctx: TalentPoolCtx,
  title: string,
): Promise<PlanRow | { readonly fault: Fault }> {
  const titled = await listPlansTitled(ctx.tx, title.trim());
  const open = titled.filter(({ sealedAt }) => sealedAt === null);
  const [first] = titled;
  if (first === undefined)
    return faulty('plan_unknown', `没有名为“${title}”的组队方案`, '请照方案的标题填写');
  if (open.length > 1)
    return faulty('plan_ambiguous', `名为“${title}”的方案不止一个`, '请先把方案改成不同的标题');
  const plan = open[0] ?? first;
  try {
    requireOpen(plan);
    requireChosenByHand(plan);
    return plan;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return faulty(
      'plan_closed',
      error.message,
      '请核对方案；只有编制中、由人安排的方案可以按表入席',
    );
  }
}

function refusalOf(faults: readonly (Fault | SheetFault)[]): ConflictError {
  const reasons = faults.map(({ code, message }) => ({ code, message }));
  const [first] = reasons;
  return new ConflictError(first?.code ?? '', first?.message ?? '', { reasons });
}

function faulty(code: string, message: string, hint: string): { readonly fault: Fault } {
  return { fault: { code: `talent-pool.${code}`, message, hint } };
}

async function rowOf(
  ctx: TalentPoolCtx,
  loaded: LoadedPlan,
  { record: { values }, recordId }: Pick<CheckedRecord, 'record' | 'recordId'>,
): Promise<SheetSeat> {
  const now = loaded.live.find(({ id }) => id === recordId);
  return {
    name: textIn(values, 'name') ?? '',
    sendingUnit: textIn(values, 'sendingUnit'),
    seated: now?.candidateId ?? null,
    ...placeIn(values, loaded, now),
    ...(await numberedIn(ctx, loaded, textIn(values, 'idNumber'))),
  };
}

/** A column that the sheet lacks leaves what is there. */
function placeIn(
  values: RegisterValues,
  { teams }: LoadedPlan,
  now: PlanSeatRow | undefined,
): Pick<SheetSeat, 'team' | 'role' | 'isLocked'> {
  const { isLocked } = values;
  return {
    team: textIn(values, 'team') ?? teams.find(({ id }) => id === now?.teamId)?.name ?? '',
    role: roleIn(values) ?? now?.role ?? 'member',
    isLocked: typeof isLocked === 'boolean' ? isLocked : now?.isLocked === true,
  };
}

async function numberedIn(
  ctx: TalentPoolCtx,
  { candidates }: LoadedPlan,
  number: string | null,
): Promise<Pick<SheetSeat, 'numbered'>> {
  if (number === null) return {};
  const person = await ctx.people.records.findByIdNumber(number);
  if (person === undefined) return { numbered: [] };
  const own = candidates.filter(({ personId }) => personId === person.id);
  return { numbered: own.map(({ staffing }) => staffing.id) };
}

function sheetPlanOf({ live, notes, plan, problem }: LoadedPlan): SheetPlan {
  return {
    problem,
    notes,
    undecidedFirst: plan.undecidedFirst,
    live: live.map((row) => ({
      person: row.candidateId,
      team: row.teamId,
      role: row.role,
      isLocked: row.isLocked,
      isSent: row.dispatchedAt !== null,
    })),
  };
}

function textIn(values: RegisterValues, key: string): string | null {
  const value = values[key];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

const roleIn = (values: RegisterValues): TeamRole | undefined =>
  teamRoles.find((role) => role === values['role']);
