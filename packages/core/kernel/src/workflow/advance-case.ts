import { ConflictError, type CaseStatus } from '@lianxun/plugin-api';

import { reassignBeyondReach } from '../handover/reassign-beyond-reach.ts';
import { assignTasks } from './assign-tasks.ts';
import { carryOut } from './carry-out.ts';
import { caseValues, moveRow, type CaseStep } from './case-step.ts';
import { applyToCase, insertMove, rescopeCase, type CaseRow } from './cases.repository.ts';
import { refreshDueDate } from './refresh-due-date.ts';
import { startDeadlines } from './start-deadlines.ts';
import { toStatus, type WorkflowWork } from './workflow-work.ts';

/** Stores an accepted step with everything that follows from it. */
export async function advanceCase(work: WorkflowWork, taken: CaseStep): Promise<CaseStatus> {
  const { document, result, request } = taken;
  const { tx, entered } = work.kernel;
  const after = caseValues(document, result, entered.now);
  const row = await releasedRow(work, taken.row, after.stage);
  const step = { ...taken, row };
  const enteredAt = result.moved === null ? row.enteredAt : after.enteredAt;
  const dueOn = await startDeadlines(work, row, result);
  const applied = await applyToCase(tx, row, {
    ...after,
    dueOn,
    dormant: false,
    enteredAt,
    endedAt: after.isFinal ? entered.now.toISOString() : null,
    signed: result.moved === null && request.event !== 'withdraw',
  });
  if (!applied) {
    throw new ConflictError('core.case_moved_meanwhile', 'The case was moved by somebody else');
  }

  await insertMove(tx, moveRow(work, step));
  const moved: CaseRow = {
    ...row,
    ...after,
    dormant: false,
    enteredAt,
    version: row.version + 1,
    dueOn,
  };
  const { snapshot } = result;
  const { people, contentHash } = step.facts;
  await assignTasks(work, { row: moved, document, snapshot, people, contentHash });
  await reassignBeyondReach(work, moved);
  await carryOut(work, { ...step, row: moved });
  // What followed the move may have set the dates from which deadlines count.
  return toStatus(await refreshDueDate(work, moved));
}

/** A case enters the sight of its unit with the step that says so, not after it. */
async function releasedRow(work: WorkflowWork, row: CaseRow, stage: string): Promise<CaseRow> {
  const { engagementId, released, subjectId, subjectType, unitId } = row;
  const { releasedIn = [] } = work.caseType(subjectType);
  if (released || unitId === null || !releasedIn.includes(stage)) return row;
  const subject = { type: subjectType, id: subjectId, engagementId, unitId, released: true };
  await rescopeCase(work.kernel.tx, subject);
  return { ...row, released: true };
}
