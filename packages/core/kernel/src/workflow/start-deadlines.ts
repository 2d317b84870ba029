import type { AcceptedStep } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { dateInShanghai } from '../calendar/dates.ts';
import { endDeadlines, findNextDue, insertDeadline, type CaseRow } from './cases.repository.ts';
import type { WorkflowWork } from './workflow-work.ts';

/** Ends what no longer runs, starts what begins now, and answers the next due date of the case. */
export async function startDeadlines(work: WorkflowWork, row: CaseRow, result: AcceptedStep): Promise<string | null> {
  const { tx } = work.kernel;
  await endDeadlines(tx, row.id, { keys: result.cancelledDeadlines, status: 'met' });
  for (const deadline of result.deadlines) {
    const startedOn = 'on' in deadline.start ? deadline.start.on : dateInShanghai(new Date(deadline.start.at));
    const due = await work.ctx().calendar.dueDate(startedOn, deadline);
    await insertDeadline(tx, {
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
      dueOn: due.date,
      unconfirmed: due.unconfirmed,
      ladder: JSON.stringify(deadline.ladder),
      fired: '[]',
    });
  }
  return await findNextDue(tx, row.id);
}
