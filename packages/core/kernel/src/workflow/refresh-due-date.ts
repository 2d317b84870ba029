import { datedDeadlines } from '@lianxun/plugin-api/host';

import { collectFacts } from './case-facts.ts';
import { applyToCase, type CaseRow } from './cases.repository.ts';
import { resetDatedDeadlines } from './start-deadlines.ts';
import { definitionOf, snapshotOf, type WorkflowWork } from './workflow-work.ts';

/** Sets the deadlines that count from dates of the record anew; answers the case as it stands then. */
export async function refreshDueDate(work: WorkflowWork, row: CaseRow): Promise<CaseRow> {
  const document = await definitionOf(work, row.definitionId);
  if (
    !document.deadlines.some(
      (deadline) => 'date' in deadline.from && deadline.whileIn.includes(row.state),
    )
  )
    return row;
  const facts = await collectFacts(work.ctx(), work.caseType(row.subjectType), { document, row });
  const dueOn = await resetDatedDeadlines(
    work,
    row,
    datedDeadlines(document, snapshotOf(row), facts),
  );
  if (dueOn === row.dueOn) return row;
  const { state, stateTitle, stage, tone, isFinal, snapshot, entryNumber, enteredAt, endedAt } =
    row;
  const values = {
    state,
    stateTitle,
    stage,
    tone,
    isFinal,
    snapshot,
    entryNumber,
    enteredAt,
    endedAt,
  };
  await applyToCase(work.kernel.tx, row, { ...values, dueOn, signed: false });
  return { ...row, dueOn, version: row.version + 1 };
}
