import type { AcceptedStep, StartedDeadline } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { dateInShanghai } from '../calendar/dates.ts';
import {
  endDeadlines,
  endEarlierDeadlines,
  findNextDue,
  insertDeadline,
  upsertDeadline,
  type CaseRow,
} from './cases.repository.ts';
import { dueOfClock, stoodStill } from './deadline-clock.rules.ts';
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

/** Sets deadlines that count from dates of the record anew, after such a date has changed. */
export async function resetDatedDeadlines(
  work: WorkflowWork,
  row: CaseRow,
  deadlines: readonly StartedDeadline[],
): Promise<string | null> {
  const { tx } = work.kernel;
  const keys = deadlines.map(({ key }) => key);
  await endEarlierDeadlines(tx, row.id, { keys, entryNumber: row.entryNumber });
  for (const deadline of deadlines) await upsertDeadline(tx, await toRow(work, row, deadline));
  return await findNextDue(tx, row.id);
}

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
