import {
  ConflictError,
  NotFoundError,
  StaleError,
  type CaseStatus,
  type MoveRequest,
  type SubjectRef,
  type WorkflowDocument,
  type WorkflowPort,
} from '@lianxun/plugin-api';
import { availableMoves, availableVerbs, step } from '@lianxun/plugin-api/host';

import { advanceCase } from './advance-case.ts';
import { assignTasks } from './assign-tasks.ts';
import { cancelCase } from './cancel-case.ts';
import { collectFacts, collectHolders } from './case-facts.ts';
import { noteRow, type CaseStep } from './case-step.ts';
import { findCase, insertMove, rescopeCase, type CaseRow } from './cases.repository.ts';
import { openCase, openInHistory } from './open-case.ts';
import { refreshDueDate } from './refresh-due-date.ts';
import { namedBy, toEvent } from './to-event.ts';
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
    verbs: (subject, id) => listVerbs(work, subject, id),
    people: (subject, id) => work.caseType(subject).relations(work.ctx(), id),
    titleOf: (subject) => work.caseType(subject).document.title,
    label: (subject, id) => work.caseType(subject).label(work.ctx(), id),
    note: async (subject, id, entry) =>
      insertMove(work.kernel.tx, noteRow(work, await getCase(work, subject, id), entry)),
    reassignTasks: (subject, id) => renewTasks(work, subject, id),
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
  const facts = await collectFacts(work.ctx(), work.caseType(subject), { document, row });
  return availableMoves(document, snapshotOf(row), facts);
}

async function listVerbs(work: WorkflowWork, subject: string, id: string) {
  const row = await getCase(work, subject, id);
  const document = await definitionOf(work, row.definitionId);
  const facts = await collectFacts(work.ctx(), work.caseType(subject), { document, row });
  return availableVerbs(document, snapshotOf(row), facts);
}

async function moveCase(work: WorkflowWork, request: MoveRequest): Promise<CaseStatus> {
  const row = await getCase(work, request.subject, request.id);
  if (request.version !== undefined && request.version !== row.version) {
    throw new StaleError('core.case_changed', `Case is at version ${row.version}`);
  }
  const document = await definitionOf(work, row.definitionId);
  refuseBulk(document, row, request);
  const about = { document, row, named: namedBy(request) };
  const facts = await collectFacts(work.ctx(), work.caseType(request.subject), about);
  const result = step(document, snapshotOf(row), toEvent(request), facts);
  if (!result.ok) {
    const moves = availableMoves(document, snapshotOf(row), facts);
    const closed = moves.filter((move) => !move.open && move.move !== request.move);
    throw new ConflictError('core.move_refused', `Move ${request.move ?? request.event} refused`, {
      reasons: result.reasons,
      allowed: moves.filter((move) => move.open).map((move) => move.title),
      closed: closed.map(({ title, reasons }) => ({ title, reasons })),
      state: row.stateTitle,
    });
  }
  const named = await namesOf(work, request.userIds ?? []);
  const status = await advanceCase(work, { row, document, facts, result, request, named });
  await keepAnswers(work, { document, row, request });
  return status;
}

/** Some moves are made one by one, each looked at for itself. */
function refuseBulk(document: WorkflowDocument, row: CaseRow, request: MoveRequest): void {
  const key = request.move ?? snapshotOf(row).approval?.move ?? '';
  const move = document.moves[key];
  if (request.isBulk !== true || move?.bulk !== false) return;
  const message = `“${move.title}”须逐件办理，请打开该事项单独办理`;
  throw new ConflictError('core.move_refused', `Move ${key} is not made in bulk`, {
    reasons: [{ code: 'workflow.not_in_bulk', message }],
  });
}

async function namesOf(work: WorkflowWork, userIds: readonly string[]): Promise<readonly string[]> {
  if (userIds.length === 0) return [];
  const names = await work.ctx().people.namesOf(userIds);
  return userIds.map((userId) => names.get(userId) ?? '已离任人员');
}

/** Whoever makes a move, or opens its approval, answers its form. */
async function keepAnswers(
  work: WorkflowWork,
  { document, row, request }: Pick<CaseStep, 'document' | 'row' | 'request'>,
): Promise<void> {
  const { approval } = snapshotOf(row);
  const move = request.move === undefined ? undefined : document.moves[request.move];
  const form = move?.requires?.form;
  if (form === undefined || approval !== null) return;
  await work.ctx().forms.answerMove({
    form,
    record: { type: row.subjectType, id: row.subjectId },
    occasion: `${row.entryNumber}:${request.move ?? ''}`,
    answers: request.answers ?? {},
  });
}

async function renewTasks(work: WorkflowWork, subject: string, id: string): Promise<void> {
  const row = await getCase(work, subject, id);
  if (row.isFinal) return;
  const document = await definitionOf(work, row.definitionId);
  const { people, contentHash } = await collectHolders(work.ctx(), work.caseType(subject), {
    document,
    row,
  });
  await assignTasks(work, { row, document, snapshot: snapshotOf(row), people, contentHash });
}

async function lapseSignatures(work: WorkflowWork, subject: string, id: string): Promise<void> {
  const row = await getCase(work, subject, id);
  const document = await definitionOf(work, row.definitionId);
  const isJudged = document.states[row.state]?.onChange !== undefined;
  if (snapshotOf(row).approval === null && !isJudged) return;
  const facts = await collectFacts(work.ctx(), work.caseType(subject), { document, row });
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
