import type { AcceptedStep, StartedDeadline } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { dateInShanghai } from '../calendar/dates.ts';
import {
  endDeadlines,
  findNextDue,
  insertDeadline,
  listRunningOfCase,
  restartDeadline,
  type CaseRow,
} from './cases.repository.ts';
import { dueOfClock, stoodStill, type DeadlineClock } from './deadline-clock.rules.ts';
import { listStopped, resumeClock, stopClocks } from './deadlines.repository.ts';
import type { WorkflowWork } from './workflow-work.ts';

/** Ends what no longer runs, starts what begins now, and answers the next due date of the case. */
export async function startDeadlines(
  work: WorkflowWork,
  row: CaseRow,
  result: AcceptedStep,
): Promise<string | null> {
  const { tx } = work.kernel;
  await endDeadlines(tx, row.id, { keys: result.cancelledDeadlines, status: 'met' });
  for (const deadline of result.deadlines)
    await insertDeadline(tx, await toRow(work, row, deadline));
  await turnClocks(work, row, result);
  return await findNextDue(tx, row.id);
}

/** Stops the clocks that stand still in the state now entered, and lets stopped ones go on. */
async function turnClocks(work: WorkflowWork, row: CaseRow, result: AcceptedStep): Promise<void> {
  const { pausedDeadlines, runningDeadlines } = result;
  if (pausedDeadlines.length === 0 && runningDeadlines.length === 0) return;
  const { tx } = work.kernel;
  const { calendar } = work.ctx();
  const today = calendar.today();
  await stopClocks(tx, { caseId: row.id, keys: pausedDeadlines, pausedOn: today });
  for (const stopped of await listStopped(tx, row.id, runningDeadlines)) {
    const stood = { from: stopped.pausedOn ?? today, to: today };
    const pausedDays = stopped.pausedDays + (await stoodStill(calendar, stopped, stood));
    const due = await dueOfClock(calendar, { ...stopped, pausedDays });
    await resumeClock(tx, stopped.id, {
      pausedDays,
      dueOn: due.date,
      unconfirmed: due.unconfirmed,
    });
  }
}

/** After a date of the record has changed: deadlines that count from it count from the new one. */
export async function resetDatedDeadlines(
  work: WorkflowWork,
  row: CaseRow,
  deadlines: readonly StartedDeadline[],
): Promise<string | null> {
  const { tx } = work.kernel;
  const keys = deadlines.map(({ key }) => key);
  const running = new Map((await listRunningOfCase(tx, row.id, keys)).map((it) => [it.key, it]));
  for (const deadline of deadlines) {
    const now = running.get(deadline.key);
    const next = await toRow(work, row, deadline);
    if (now === undefined) await insertDeadline(tx, next);
    else if (!isSamePeriod(now, next)) {
      const { startedOn, amount, unit, dueOn, unconfirmed, ladder } = next;
      await restartDeadline(tx, now.id, { startedOn, amount, unit, dueOn, unconfirmed, ladder });
    }
  }
  return await findNextDue(tx, row.id);
}

function isSamePeriod(left: Counted, right: Counted): boolean {
  return (
    left.startedOn === right.startedOn && left.amount === right.amount && left.unit === right.unit
  );
}

type Counted = Pick<DeadlineClock, 'startedOn' | 'amount' | 'unit'>;

async function toRow(work: WorkflowWork, row: CaseRow, deadline: StartedDeadline) {
  const startedOn =
    'on' in deadline.start ? deadline.start.on : dateInShanghai(new Date(deadline.start.at));
  const due = await work.ctx().calendar.dueDate(startedOn, deadline);
  return {
    id: uuidv7(),
    subjectType: row.subjectType,
    subjectId: row.subjectId,
    engagementId: row.engagementId,
    unitId: row.unitId,
    released: row.released,
    restricted: row.restricted,
    excludedUserIds: row.excludedUserIds,
    caseId: row.id,
    entryNumber: deadline.entryNumber,
    key: deadline.key,
    title: deadline.title,
    startedOn,
    amount: deadline.amount,
    unit: deadline.unit,
    dueOn: due.date,
    originalDueOn: due.date,
    unconfirmed: due.unconfirmed,
    ladder: JSON.stringify(deadline.ladder),
    fired: '[]',
  };
}
