import {
  ConflictError,
  StaleError,
  type AvailableMove,
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
import { noteRow } from './case-step.ts';
import { insertMove, rescopeCase, type CaseRow } from './cases.repository.ts';
import { openCase, openInHistory } from './open-case.ts';
import { definitionWithReasons } from './own-reasons.ts';
import { refreshDueDate } from './refresh-due-date.ts';
import { namedBy, toEvent } from './to-event.ts';
import {
  definitionOf,
  requireCase,
  snapshotOf,
  toStatus,
  type WorkflowWork,
} from './workflow-work.ts';

/** The workflow of one transaction; state changes nowhere else. */
export function workflowPort(work: WorkflowWork): WorkflowPort {
  return {
    start: (subject) => openCase(work, subject),
    startInHistory: (subject, history) => openInHistory(work, subject, history),
    cancel: async (subject, id, reason) =>
      cancelCase(work, await requireCase(work.kernel.tx, subject, id), reason),
    move: (request) => moveCase(work, request),
    status: async (subject, id) => toStatus(await requireCase(work.kernel.tx, subject, id)),
    available: async (subject, id) => (await offersOf(work, subject, id)).moves,
    offers: (subject, id) => offersOf(work, subject, id),
    people: (subject, id) => work.caseType(subject).relations(work.ctx(), id),
    titleOf: (subject) => work.caseType(subject).document.title,
    label: (subject, id) => work.caseType(subject).label(work.ctx(), id),
    note: async (subject, id, entry) =>
      insertMove(
        work.kernel.tx,
        noteRow(work, await requireCase(work.kernel.tx, subject, id), entry),
      ),
    reassignTasks: (subject, id) => renewTasks(work, subject, id),
    contentChanged: (subject, id) => lapseSignatures(work, subject, id),
    dueDatesChanged: async (subject, id) =>
      void (await refreshDueDate(work, await requireCase(work.kernel.tx, subject, id))),
    rescope: (subject: SubjectRef) => rescopeCase(work.kernel.tx, subject),
  };
}

/** What the actor may do with a case, decided on one set of facts. */
async function offersOf(work: WorkflowWork, subject: string, id: string) {
  const row = await requireCase(work.kernel.tx, subject, id);
  const document = await definitionWithReasons(work, row);
  const facts = await collectFacts(work.ctx(), work.caseType(subject), { document, row });
  const snapshot = snapshotOf(row);
  return {
    moves: availableMoves(document, snapshot, facts),
    verbs: availableVerbs(document, snapshot, facts),
  };
}

async function moveCase(work: WorkflowWork, request: MoveRequest): Promise<CaseStatus> {
  const row = await requireCase(work.kernel.tx, request.subject, request.id);
  if (request.version !== undefined && request.version !== row.version) {
    throw new StaleError('core.case_changed', `Case is at version ${row.version}`);
  }
  const document = await definitionWithReasons(work, row);
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
  const form = formOf(request, availableMoves(document, snapshotOf(row), facts));
  const status = await advanceCase(work, { row, document, facts, result, request, named });
  if (form !== null) await keepAnswers(work, row, { form, request });
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
function formOf(
  { event = 'move', move }: MoveRequest,
  moves: readonly AvailableMove[],
): string | null {
  if (event !== 'move' && event !== 'opinion') return null;
  return moves.find((one) => one.move === move)?.needs.form ?? null;
}

async function keepAnswers(
  work: WorkflowWork,
  row: CaseRow,
  { form, request }: { readonly form: string; readonly request: MoveRequest },
): Promise<void> {
  await work.ctx().forms.answerMove({
    form,
    record: { type: row.subjectType, id: row.subjectId },
    occasion: `${row.entryNumber}:${request.move ?? ''}`,
    answers: request.answers ?? {},
  });
}

async function renewTasks(work: WorkflowWork, subject: string, id: string): Promise<void> {
  const row = await requireCase(work.kernel.tx, subject, id);
  if (row.isFinal && snapshotOf(row).approval === null) return;
  const document = await definitionOf(work, row.definitionId);
  const { people, contentHash } = await collectHolders(work.ctx(), work.caseType(subject), {
    document,
    row,
  });
  await assignTasks(work, { row, document, snapshot: snapshotOf(row), people, contentHash });
}

async function lapseSignatures(work: WorkflowWork, subject: string, id: string): Promise<void> {
  const row = await requireCase(work.kernel.tx, subject, id);
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
