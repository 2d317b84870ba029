import {
  ConflictError,
  ValidationError,
  type AcceptedStep,
  type CaseStatus,
  type MoveRequest,
  type SubjectRef,
  type WorkflowDocument,
  type WorkflowFacts,
} from '@lianxun/plugin-api';
import { startCase } from '@lianxun/plugin-api/host';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';

import { capacityOf } from '../audit/record-audit.ts';
import { emitEvent } from '../events/emit-event.ts';
import { sendNotice } from '../notifications/send-notice.ts';
import { assignTasks, usersOf } from './assign-tasks.ts';
import { collectFacts } from './case-facts.ts';
import { applyToCase, findCase, findPublishedDefinition, insertCase, insertMove, type CaseRow } from './cases.repository.ts';
import { refreshDueDate } from './refresh-due-date.ts';
import { startDeadlines } from './start-deadlines.ts';
import { definitionOf, snapshotOf, toStatus, type WorkflowWork } from './workflow-work.ts';

interface Advance {
  readonly row: CaseRow;
  readonly document: WorkflowDocument;
  readonly facts: WorkflowFacts;
  readonly result: AcceptedStep;
  readonly request: MoveRequest;
}

/** Stores an accepted step with everything that follows from it. */
export async function advanceCase(work: WorkflowWork, advance: Advance): Promise<CaseStatus> {
  const { row, document, result, request } = advance;
  const { kernel } = work;
  const after = caseValues(document, result, kernel.entered.now);
  const dueOn = await startDeadlines(work, row, result);
  const applied = await applyToCase(kernel.tx, row, {
    ...after,
    dueOn,
    enteredAt: result.moved === null ? row.enteredAt : kernel.entered.now.toISOString(),
    endedAt: after.isFinal ? kernel.entered.now.toISOString() : null,
    signed: result.moved === null && request.event !== 'withdraw',
  });
  if (!applied) throw new ConflictError('core.case_moved_meanwhile', 'The case was moved by somebody else');

  await insertMove(kernel.tx, moveRow(work, advance));
  const moved: CaseRow = { ...row, ...after, version: row.version + 1, dueOn };
  await assignTasks(work, { row: moved, document, snapshot: result.snapshot, people: advance.facts.people });
  await carryOut(work, { ...advance, row: moved });
  // What followed the move may have set the dates from which deadlines count.
  return toStatus(await refreshDueDate(work, moved));
}

/** Opens the case of a new record, or sets it into a stage for an approved history load. */
export async function openCase(
  work: WorkflowWork,
  subject: SubjectRef,
  history: { readonly stage: string; readonly batchId: string; readonly endedOn: string | null } | null,
): Promise<CaseStatus> {
  const { kernel } = work;
  const existing = history === null ? undefined : await findCase(kernel.tx, subject.type, subject.id);
  const definitionId = existing?.definitionId ?? (await findPublishedDefinition(kernel.tx, subject.type))?.id;
  if (definitionId === undefined) throw new ConflictError('core.no_definition', `No published workflow for ${subject.type}`);
  const document = await definitionOf(work, definitionId);
  const state = history === null ? document.initial : stateInStage(document, history.stage);
  const about = { document, state, subjectId: subject.id };
  const facts = await collectFacts(work.ctx(), work.caseType(subject.type), about);
  const result = startCase(document, facts, state);
  if (existing !== undefined) return await replaceInHistory(work, { existing, document, facts, result, history });

  const values = caseValues(document, result, kernel.entered.now);
  const row = await insertCase(kernel.tx, {
    id: uuidv7(),
    subjectType: subject.type,
    subjectId: subject.id,
    engagementId: subject.engagementId ?? null,
    unitId: subject.unitId ?? null,
    released: subject.released ?? false,
    restricted: subject.restricted ?? false,
    definitionId,
    ...values,
    snapshot: JSON.stringify(values.snapshot),
    dueOn: null,
    enteredAt: kernel.entered.now,
    startedAt: kernel.entered.now,
    endedAt: values.isFinal ? (history?.endedOn ?? kernel.entered.now) : null,
  });
  const request = { subject: subject.type, id: subject.id, ...(history === null ? {} : { reason: `历史导入批次 ${history.batchId}` }) };
  await insertMove(kernel.tx, moveRow(work, { row, document, facts, result, request }));
  if (history !== null) return toStatus(row);
  const opened = await withDueDate(work, { row, result, values });
  await assignTasks(work, { row: opened, document, snapshot: result.snapshot, people: facts.people });
  await carryOut(work, { row: opened, document, facts, result, request });
  return toStatus(opened);
}

/** Deadlines hang on the case, so its due date is known only after it exists. */
async function withDueDate(
  work: WorkflowWork,
  opened: { readonly row: CaseRow; readonly result: AcceptedStep; readonly values: ReturnType<typeof caseValues> },
): Promise<CaseRow> {
  const { row, result, values } = opened;
  const dueOn = await startDeadlines(work, row, result);
  if (dueOn === null) return row;
  await applyToCase(work.kernel.tx, row, { ...values, dueOn, endedAt: null, signed: false });
  return { ...row, dueOn, version: row.version + 1 };
}

async function replaceInHistory(
  work: WorkflowWork,
  load: Omit<Advance, 'row' | 'request'> & {
    readonly existing: CaseRow;
    readonly history: { readonly batchId: string; readonly endedOn: string | null } | null;
  },
): Promise<CaseStatus> {
  const { existing, document, result, history } = load;
  const entryNumber = existing.entryNumber + 1;
  const values = { ...caseValues(document, result, work.kernel.entered.now), entryNumber };
  const passed = result.snapshot.history.map((step) => ({ ...step, entry: entryNumber }));
  const snapshot = { ...result.snapshot, entryNumber, history: [...snapshotOf(existing).history, ...passed] };
  const applied = await applyToCase(work.kernel.tx, existing, {
    ...values,
    snapshot,
    dueOn: null,
    enteredAt: work.kernel.entered.now.toISOString(),
    endedAt: values.isFinal ? (history?.endedOn ?? work.kernel.entered.now.toISOString()) : null,
    signed: false,
  });
  if (!applied) throw new ConflictError('core.case_moved_meanwhile', 'The case was moved by somebody else');
  const request = { subject: existing.subjectType, id: existing.subjectId, reason: `历史导入批次 ${history?.batchId ?? ''}` };
  await insertMove(work.kernel.tx, { ...moveRow(work, { ...load, row: existing, request }), entryNumber });
  return toStatus({ ...existing, ...values, version: existing.version + 1 });
}

function stateInStage(document: WorkflowDocument, stage: string): string {
  const found = Object.entries(document.states).find(([, state]) => state.stage === stage);
  if (found === undefined) throw new ValidationError('core.no_state_in_stage', `No state in stage ${stage}`);
  return found[0];
}

function caseValues(document: WorkflowDocument, result: AcceptedStep, now: Date) {
  const { snapshot } = result;
  const state = document.states[snapshot.state];
  if (state === undefined) throw new Error(`state ${snapshot.state} is not in its definition`);
  return {
    state: snapshot.state,
    stateTitle: state.title,
    stage: state.stage,
    tone: state.tone,
    isFinal: state.final ?? false,
    snapshot,
    entryNumber: snapshot.entryNumber,
    enteredAt: now.toISOString(),
  };
}

function moveRow(work: WorkflowWork, { row, document, result, request }: Advance) {
  const { kernel } = work;
  const { moved, snapshot } = result;
  const pendingMove = snapshot.approval?.move ?? request.move;
  const move = moved?.move ?? (moved === null ? pendingMove : undefined) ?? 'start';
  const from = moved?.from ?? snapshot.state;
  return {
    id: uuidv7(),
    subjectType: row.subjectType,
    subjectId: row.subjectId,
    engagementId: row.engagementId,
    unitId: row.unitId,
    released: row.released,
    restricted: row.restricted,
    caseId: row.id,
    entryNumber: snapshot.entryNumber,
    move,
    moveTitle: document.moves[move]?.title ?? (request.event === 'return' ? '退回' : '建立'),
    event: moved === null ? eventOf(request) : (request.event ?? 'move'),
    fromState: from,
    fromTitle: document.states[from]?.title ?? from,
    toState: snapshot.state,
    toTitle: document.states[snapshot.state]?.title ?? snapshot.state,
    actorUserId: kernel.entered.userId,
    actorName: kernel.entered.displayName,
    capacity: capacityOf(kernel),
    reason: request.reason ?? moved?.entered.reason ?? null,
    reasonCode: request.reasonCode ?? null,
    opinion: request.opinion ?? null,
    fields: JSON.stringify(request.fields ?? {}),
    contentHash: null,
    occurredAt: kernel.entered.now,
  };
}

function eventOf(request: MoveRequest): string {
  if (request.event === 'withdraw' || request.event === 'return') return request.event;
  return request.event === undefined && request.move === undefined ? 'lapse' : 'sign';
}

async function carryOut(work: WorkflowWork, advance: Advance): Promise<void> {
  const { row, document, result, request } = advance;
  const { moved } = result;
  const caseType = work.caseType(row.subjectType);
  for (const effect of result.effects) {
    if ('emit' in effect) await emitMoved(work, effect.emit, row);
    if (!('notify' in effect)) continue;
    const { title, link } = await caseType.label(work.ctx(), row.subjectId);
    await sendNotice(work.kernel, {
      key: `${row.id}:${row.entryNumber}:${effect.title}`,
      userIds: await usersOf(work.kernel.tx, effect.notify),
      title: `${effect.title}:${title}`,
      subject: { type: row.subjectType, id: row.subjectId, engagementId: row.engagementId, unitId: row.unitId, restricted: row.restricted },
      link,
    });
  }
  if (moved === null) return;
  await caseType.onMoved?.(work.ctx(), {
    subjectId: row.subjectId,
    move: moved.move,
    fromStage: moved.from === null ? null : (document.states[moved.from]?.stage ?? null),
    stage: row.stage,
    effects: result.effects.filter((effect) => 'issueNumber' in effect || 'setFact' in effect),
    actors: result.snapshot.history.at(-1)?.actors ?? [],
    fields: moved.entered.fields,
    reason: moved.entered.reason,
    opinion: request.opinion ?? null,
  });
}

/** An event that a definition names carries ids only, in one shape for every case type. */
async function emitMoved({ kernel }: WorkflowWork, event: string, row: CaseRow): Promise<void> {
  const payload = z.object({ subjectType: z.string(), subjectId: z.uuid(), stage: z.string() });
  await emitEvent(kernel, { name: event, payload }, { subjectType: row.subjectType, subjectId: row.subjectId, stage: row.stage });
}
