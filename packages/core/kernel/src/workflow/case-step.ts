import type {
  AcceptedStep,
  MoveRequest,
  WorkflowDocument,
  WorkflowFacts,
} from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { capacityOf } from '../audit/record-audit.ts';
import type { CaseRow } from './cases.repository.ts';
import type { WorkflowWork } from './workflow-work.ts';

/** An accepted step of a case with what it was decided on. */
export interface CaseStep {
  readonly row: CaseRow;
  readonly document: WorkflowDocument;
  readonly facts: WorkflowFacts;
  readonly result: AcceptedStep;
  readonly request: MoveRequest;
}

/** Columns of a case after a step. */
export function caseValues(document: WorkflowDocument, result: AcceptedStep, now: Date) {
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

/** The step as the history of the case keeps it. */
export function moveRow(work: WorkflowWork, step: CaseStep) {
  const { request, result, row } = step;
  return {
    ...historyRow(work, row),
    entryNumber: result.snapshot.entryNumber,
    ...passageOf(step),
    reasonCode: request.reasonCode ?? null,
    opinion: request.opinion ?? null,
    contentHash: step.facts.contentHash ?? null,
    fields: JSON.stringify(request.fields ?? {}),
  };
}

/** A line that moves nothing. */
export function noteRow(
  work: WorkflowWork,
  row: CaseRow,
  { event, text }: { readonly event: 'copy' | 'remind'; readonly text: string },
) {
  const { entryNumber, state, stateTitle } = row;
  return {
    ...historyRow(work, row),
    entryNumber,
    move: event,
    moveTitle: event === 'copy' ? '抄送' : '催办',
    event,
    fromState: state,
    fromTitle: stateTitle,
    toState: state,
    toTitle: stateTitle,
    reason: text,
    reasonCode: null,
    opinion: null,
    fields: '{}',
  };
}

/** What every line of a case's history says: of which case, by whom, when. */
export function historyRow({ kernel }: WorkflowWork, row: CaseRow) {
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
    actorUserId: kernel.entered.userId,
    actorName: kernel.entered.displayName,
    capacity: capacityOf(kernel),
    occurredAt: kernel.entered.now,
  };
}

function passageOf({ document, result, request }: CaseStep) {
  const { moved, snapshot } = result;
  const titleOf = (state: string) => document.states[state]?.title ?? state;
  const move = moveOf(result, request);
  const from = moved?.from ?? snapshot.state;
  return {
    move,
    moveTitle: document.moves[move]?.title ?? titleWithoutMove(request),
    event: moved === null ? eventOf(request) : (request.event ?? 'move'),
    fromState: from,
    fromTitle: titleOf(from),
    toState: snapshot.state,
    toTitle: titleOf(snapshot.state),
    reason: request.reason ?? moved?.entered.reason ?? null,
  };
}

const titleWithoutMove = ({ event }: MoveRequest) => (event === 'return' ? '退回' : '建立');

function moveOf({ moved, snapshot }: AcceptedStep, request: MoveRequest): string {
  const named = moved === null ? (snapshot.approval?.move ?? request.move) : moved.move;
  return named ?? 'start';
}

function eventOf(request: MoveRequest): string {
  if (request.event === 'withdraw' || request.event === 'return') return request.event;
  return request.event === undefined && request.move === undefined ? 'lapse' : 'sign';
}
