import { ConflictError, type CaseStatus } from '@lianxun/plugin-api';
import { step } from '@lianxun/plugin-api/host';

import { historyRow } from './case-step.ts';
import { applyToCase, cancelDeadlines, insertMove, type CaseRow } from './cases.repository.ts';
import { definitionOf, snapshotOf, toStatus, type WorkflowWork } from './workflow-work.ts';

/** Ends a case where it stands, because its record is withdrawn; nobody has anything left to do in it. */
export async function cancelCase(
  work: WorkflowWork,
  row: CaseRow,
  reason: string,
): Promise<CaseStatus> {
  const { tx, entered } = work.kernel;
  const snapshot = await cancelledSnapshot(work, row);
  const { entryNumber } = snapshot;
  const { state, stateTitle, stage, tone, enteredAt } = row;
  const applied = await applyToCase(tx, row, {
    state,
    stateTitle,
    stage,
    tone,
    enteredAt,
    entryNumber,
    isFinal: true,
    snapshot,
    dueOn: null,
    endedAt: entered.now.toISOString(),
    signed: false,
  });
  if (!applied) {
    throw new ConflictError('core.case_moved_meanwhile', 'The case was moved by somebody else');
  }
  await cancelDeadlines(tx, row.id);
  await insertMove(tx, {
    ...historyRow(work, row),
    entryNumber,
    move: 'cancel',
    moveTitle: '撤回',
    event: 'cancel',
    fromState: state,
    fromTitle: stateTitle,
    toState: state,
    toTitle: stateTitle,
    reason,
    reasonCode: null,
    opinion: null,
    fields: '{}',
  });
  return toStatus({ ...row, isFinal: true, entryNumber, version: row.version + 1 });
}

async function cancelledSnapshot(work: WorkflowWork, row: CaseRow) {
  const { actor, now } = work.ctx();
  const document = await definitionOf(work, row.definitionId);
  const result = step(
    document,
    snapshotOf(row),
    { type: 'cancel' },
    {
      actor: { userId: actor.userId, roles: actor.roles, permissions: [...actor.permissions] },
      people: {},
      guardResults: {},
      fields: {},
      evidenceCount: 0,
      now: now.toISOString(),
    },
  );
  if (result.ok) return result.snapshot;
  throw new ConflictError('core.move_refused', 'The case cannot be cancelled', {
    reasons: result.reasons,
  });
}
