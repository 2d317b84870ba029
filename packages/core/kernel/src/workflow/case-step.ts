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
  /** Names of those the request names. */
  readonly named?: readonly string[];
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
  const { excludedUserIds } = row;
  return {
    id: uuidv7(),
    subjectType,
    subjectId,
    engagementId,
    unitId,
    released,
    restricted,
    excludedUserIds,
    caseId: row.id,
    actorUserId: kernel.entered.userId,
    actorName: kernel.entered.displayName,
    capacity: capacityOf(kernel),
    occurredAt: kernel.entered.now,
  };
}

function passageOf({ document, result, request, named }: CaseStep) {
  const { moved, snapshot } = result;
  const titleOf = (state: string) => document.states[state]?.title ?? state;
  const move = moveOf(result, request);
  const from = moved?.from ?? snapshot.state;
  const title = titleOfVerb(request, named ?? []);
  return {
    move,
    moveTitle: title ?? document.moves[move]?.title ?? titleWithoutMove(request),
    event: eventOf(result, request),
    fromState: from,
    fromTitle: titleOf(from),
    toState: snapshot.state,
    toTitle: titleOf(snapshot.state),
    reason: request.reason ?? moved?.entered.reason ?? null,
  };
}

/** What is not a move is told by its own word, with the people it names. */
function titleOfVerb({ event, position }: MoveRequest, named: readonly string[]): string | null {
  const whom = named.join('、');
  switch (event) {
    case 'transfer':
      return `转办给${whom}`;
    case 'reassign':
      return `待办转交${whom}`;
    case 'delegate':
      return `委派${whom}`;
    case 'answer':
      return '答复委派';
    case 'addSigners':
      return `${position === undefined ? '' : positions[position]}加签${whom}`;
    case 'dropSigner':
      return `取消加签${whom}`;
    case 'sendBack':
      return '退回';
    default:
      return null;
  }
}

const positions = { before: '前', after: '后', parallel: '' } as const;

const titleWithoutMove = ({ event, reason }: MoveRequest) => {
  if (event === 'return' || event === 'conclude') return '退回';
  if (event === 'withdraw') return '撤回';
  return reason === undefined ? '建立' : '内容变更';
};

function moveOf({ moved, snapshot }: AcceptedStep, request: MoveRequest): string {
  const named = moved === null ? (snapshot.approval?.move ?? request.move) : moved.move;
  return named ?? 'start';
}

function eventOf({ moved }: AcceptedStep, { event, move }: MoveRequest): string {
  if (moved !== null) return event ?? 'move';
  if (event === undefined) return move === undefined ? 'lapse' : 'sign';
  return event === 'move' || event === 'approve' ? 'sign' : event;
}
