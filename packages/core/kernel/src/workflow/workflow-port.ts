import {
  ConflictError,
  NotFoundError,
  StaleError,
  type CaseStatus,
  type MoveRequest,
  type SubjectRef,
  type WorkflowEvent,
  type WorkflowPort,
} from '@lianxun/plugin-api';
import { availableMoves, step } from '@lianxun/plugin-api/host';

import { advanceCase } from './advance-case.ts';
import { cancelCase } from './cancel-case.ts';
import { collectFacts } from './case-facts.ts';
import { findCase, rescopeCase, type CaseRow } from './cases.repository.ts';
import { openCase, openInHistory } from './open-case.ts';
import { refreshDueDate } from './refresh-due-date.ts';
import { definitionOf, snapshotOf, toStatus, type WorkflowWork } from './workflow-work.ts';

/** The workflow of one transaction; state changes nowhere else. */
export function workflowPort(work: WorkflowWork): WorkflowPort {
  return {
    start: (subject) => openCase(work, subject),
    startInHistory: (subject, history) => openInHistory(work, subject, history),
    cancel: async (subject, id, reason) =>
      cancelCase(work, await getCase(work, subject, id), reason),
    move: (request) => moveCase(work, request),
    status: async (subject, id) => toStatus(await getCase(work, subject, id)),
    available: (subject, id) => listMoves(work, subject, id),
    contentChanged: (subject, id) => lapseSignatures(work, subject, id),
    dueDatesChanged: async (subject, id) =>
      void (await refreshDueDate(work, await getCase(work, subject, id))),
    rescope: (subject: SubjectRef) => rescopeCase(work.kernel.tx, subject),
  };
}

async function getCase({ kernel }: WorkflowWork, subject: string, id: string): Promise<CaseRow> {
  const row = await findCase(kernel.tx, subject, id);
  if (row === undefined)
    throw new NotFoundError('core.case_not_found', `No case of ${subject} ${id}`);
  return row;
}

async function listMoves(work: WorkflowWork, subject: string, id: string) {
  const row = await getCase(work, subject, id);
  const document = await definitionOf(work, row.definitionId);
  const facts = await collectFacts(work.ctx(), work.caseType(subject), {
    document,
    state: row.state,
    subjectId: id,
  });
  return availableMoves(document, snapshotOf(row), facts);
}

async function moveCase(work: WorkflowWork, request: MoveRequest): Promise<CaseStatus> {
  const row = await getCase(work, request.subject, request.id);
  if (request.version !== undefined && request.version !== row.version) {
    throw new StaleError('core.case_changed', `Case is at version ${row.version}`);
  }
  const document = await definitionOf(work, row.definitionId);
  const about = { document, state: row.state, subjectId: request.id };
  const facts = await collectFacts(work.ctx(), work.caseType(request.subject), about);
  const result = step(document, snapshotOf(row), toEvent(request), facts);
  if (!result.ok) {
    const open = availableMoves(document, snapshotOf(row), facts).filter((move) => move.open);
    throw new ConflictError('core.move_refused', `Move ${request.move ?? request.event} refused`, {
      reasons: result.reasons,
      allowed: open.map((move) => move.title),
      state: row.stateTitle,
    });
  }
  return await advanceCase(work, { row, document, facts, result, request });
}

function toEvent(request: MoveRequest): WorkflowEvent {
  switch (request.event ?? 'move') {
    case 'approve':
      return { type: 'approve' };
    case 'return':
      return { type: 'return', reason: request.reason ?? '' };
    case 'withdraw':
      return { type: 'withdraw' };
    case 'move':
      return {
        type: 'move',
        move: request.move ?? '',
        ...(request.reason === undefined ? {} : { reason: request.reason }),
        ...(request.reasonCode === undefined ? {} : { reasonCode: request.reasonCode }),
        ...(request.fields === undefined ? {} : { fields: request.fields }),
      };
  }
}

async function lapseSignatures(work: WorkflowWork, subject: string, id: string): Promise<void> {
  const row = await getCase(work, subject, id);
  if (snapshotOf(row).approval === null) return;
  const document = await definitionOf(work, row.definitionId);
  const about = { document, state: row.state, subjectId: id };
  const facts = await collectFacts(work.ctx(), work.caseType(subject), about);
  const result = step(document, snapshotOf(row), { type: 'contentChanged' }, facts);
  if (!result.ok) return;
  await advanceCase(work, {
    row,
    document,
    facts,
    result,
    request: { subject, id, reason: '内容已修改,原签字失效' },
  });
}
