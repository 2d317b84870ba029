import { ConflictError, type CaseStatus } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { capacityOf } from '../audit/record-audit.ts';
import { applyToCase, cancelDeadlines, insertMove, type CaseRow } from './cases.repository.ts';
import { snapshotOf, toStatus, type WorkflowWork } from './workflow-work.ts';

/** Ends a case where it stands, because its record is withdrawn; nobody has anything left to do in it. */
export async function cancelCase(
  work: WorkflowWork,
  row: CaseRow,
  reason: string,
): Promise<CaseStatus> {
  const { tx, entered } = work.kernel;
  const entryNumber = row.entryNumber + 1;
  const { state, stateTitle, stage, tone, enteredAt } = row;
  const snapshot = snapshotOf(row);
  const act = { entry: entryNumber, move: null, kind: 'act', actors: [entered.userId ?? ''] };
  const applied = await applyToCase(tx, row, {
    state,
    stateTitle,
    stage,
    tone,
    enteredAt,
    entryNumber,
    isFinal: true,
    snapshot: { ...snapshot, entryNumber, approval: null, history: [...snapshot.history, act] },
    dueOn: null,
    endedAt: entered.now.toISOString(),
    signed: false,
  });
  if (!applied) {
    throw new ConflictError('core.case_moved_meanwhile', 'The case was moved by somebody else');
  }
  await cancelDeadlines(tx, row.id);
  await insertMove(tx, withdrawal(work, row, { entryNumber, reason }));
  return toStatus({ ...row, isFinal: true, entryNumber, version: row.version + 1 });
}

function withdrawal(
  { kernel }: WorkflowWork,
  row: CaseRow,
  about: { readonly entryNumber: number; readonly reason: string },
) {
  const { subjectType, subjectId, engagementId, unitId, released, restricted } = row;
  return {
    id: uuidv7(),
    subjectType,
    subjectId,
    engagementId,
    unitId,
    released,
    restricted,
    caseId: row.id,
    ...about,
    move: 'cancel',
    moveTitle: '撤回',
    event: 'cancel',
    fromState: row.state,
    fromTitle: row.stateTitle,
    toState: row.state,
    toTitle: row.stateTitle,
    actorUserId: kernel.entered.userId,
    actorName: kernel.entered.displayName,
    capacity: capacityOf(kernel),
    reasonCode: null,
    opinion: null,
    fields: '{}',
    contentHash: null,
    occurredAt: kernel.entered.now,
  };
}
