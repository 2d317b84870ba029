import type { WorkflowDocument } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { IsoDate } from '../content/types.ts';
import { accountOf } from '../play/references.ts';
import { nameOf, type World } from '../play/world.ts';
import type { Definition } from './definitions.ts';
import { instantOf, type PastAct, type PastStep } from './past-case.ts';

interface Subject {
  readonly subjectType:
    | 'round'
    | 'engagement'
    | 'finding'
    | 'measure'
    | 'poolMember'
    | 'inspectionReport';
  readonly subjectId: string;
  readonly engagementId: string | null;
  readonly unitId: string | null;
  readonly released: boolean;
}

interface PastCase {
  readonly subject: Subject;
  readonly definition: Definition;
  readonly steps: readonly PastStep[];
  readonly dueOn: IsoDate | null;
  /** Still open to whoever is asked next. */
  readonly isLive?: boolean;
}

export type CaseRow = ReturnType<typeof caseRow>;
export type MoveRow = ReturnType<typeof moveRow>;

/** A past case as the kernel keeps it: where it stands, and every step it took. */
export function rowsOfCase(world: World, past: PastCase): { one: CaseRow; moves: MoveRow[] } {
  const one = caseRow(past);
  return { one, moves: past.steps.map((taken) => moveRow(world, past, { taken, caseId: one.id })) };
}

function caseRow({ definition, dueOn, isLive = false, steps, subject }: PastCase) {
  const first = steps[0];
  const last = steps.at(-1);
  const entry = steps.findLast(({ result }) => result.moved !== null);
  if (!first || !last || !entry) throw new Error(`${subject.subjectId} has no history`);
  const { snapshot } = last.result;
  const state = definition.document.states[snapshot.state];
  if (state === undefined) throw new Error(`No state ${snapshot.state}`);
  const isFinal = state.final ?? false;
  return {
    id: uuidv7(),
    ...subject,
    definitionId: definition.id,
    state: snapshot.state,
    stateTitle: state.title,
    stage: state.stage,
    tone: state.tone ?? 'neutral',
    isFinal,
    snapshot: JSON.stringify(snapshot),
    entryNumber: snapshot.entryNumber,
    enteredAt: instantOf(entry.act.on),
    startedAt: instantOf(first.act.on),
    endedAt: isFinal ? instantOf(entry.act.on) : null,
    dueOn,
    dormant: !isLive,
  };
}

function moveRow(
  world: World,
  { definition, subject }: PastCase,
  { caseId, taken }: { readonly taken: PastStep; readonly caseId: string },
) {
  return {
    id: uuidv7(),
    ...subject,
    caseId,
    ...passageOf(definition.document, taken),
    ...signatureOf(world, taken.act),
  };
}

function passageOf({ moves, states }: WorkflowDocument, { act, before, result }: PastStep) {
  const { moved, snapshot } = result;
  const fromState = moved?.from ?? before.state;
  const move = act.move ?? 'start';
  const titleOf = (state: string) => states[state]?.title ?? state;
  return {
    entryNumber: snapshot.entryNumber,
    move,
    moveTitle: moves[move]?.title ?? '建立',
    event: moved === null ? 'sign' : 'move',
    fromState,
    fromTitle: titleOf(fromState),
    toState: snapshot.state,
    toTitle: titleOf(snapshot.state),
  };
}

function signatureOf(world: World, act: PastAct) {
  return {
    actorUserId: world.refs.get(accountOf(act.by)),
    actorName: nameOf(world, act.by),
    capacity: `${act.scope}:${act.role}`,
    reason: act.reason ?? null,
    reasonCode: null,
    opinion: act.opinion ?? null,
    fields: JSON.stringify(act.fields ?? {}),
    contentHash: null,
    occurredAt: instantOf(act.on),
  };
}
