import { assign, createMachine, type AnyStateMachine } from 'xstate';

import type { WorkflowDocument, WorkflowEvent, WorkflowSnapshot } from '../src/index.ts';

/** What the machine remembers of a case. */
interface Memory {
  /** State entries, the first included. */
  readonly entries: number;
  readonly passed: readonly string[];
  /** States left by a review. */
  readonly judged: readonly string[];
  readonly from: string | null;
  /** Who sent the case back to come straight back, while nobody has moved it on. */
  readonly sender: string | null;
}

/** An event as the machine knows it, and the state the interpreter says it led to. */
interface Passage {
  readonly type: string;
  readonly landed: string;
}

interface Situation {
  readonly context: Memory;
  readonly event: Passage;
}

type Rule = (situation: Situation) => boolean;

/** The states of a definition and the ways between them as a state machine of another make. */
export function machineOf(document: WorkflowDocument): AnyStateMachine {
  const keys = Object.keys(document.states);
  const states = Object.fromEntries(keys.map((key) => [key, { on: waysOut(document, key) }]));
  const context: Memory = { entries: 1, passed: [], judged: [], from: null, sender: null };
  return createMachine({ id: 'case', initial: document.initial, context, states });
}

function waysOut(document: WorkflowDocument, state: string) {
  const moves = Object.entries(document.moves).filter(([, { from }]) => from.includes(state));
  const isReview = (key: string) => {
    const move = document.moves[key];
    return move?.kind === 'review' || (move?.approval !== undefined && move.kind !== 'submit');
  };
  const entries = moves.flatMap(([key, move]) => {
    const { returnTo } = move.approval ?? {};
    const judged = isReview(key);
    const back = ({ context, event }: Situation) =>
      context.sender !== null &&
      (event.landed === context.sender || context.judged.includes(event.landed));
    const made = [
      to(state, move.to, { judged, keepsSender: move.to === state }),
      ...Object.keys(document.states).map((landing) => to(state, landing, { judged, when: back })),
    ];
    return [
      [`move.${key}`, made] as const,
      ...(returnTo === undefined ? [] : [[`return.${key}`, [to(state, returnTo, {})]] as const]),
    ];
  });
  return Object.fromEntries([...entries, ...otherWays(document, state)]);
}

function otherWays(document: WorkflowDocument, state: string) {
  const { sendBack, onChange } = document.states[state] ?? {};
  const earlier = sendBack?.to === 'earlier' ? Object.keys(document.states) : (sendBack?.to ?? []);
  const wasThere =
    (target: string): Rule =>
    ({ context }) =>
      context.passed.includes(target) && target !== state;
  return [
    ...earlier.flatMap((target) =>
      (['redo', 'direct'] as const).map(
        (way) =>
          [
            `${way}.${target}`,
            [to(state, target, { when: wasThere(target), isDirect: way === 'direct' })],
          ] as const,
      ),
    ),
    [
      'recall',
      Object.keys(document.states).map((target) =>
        to(state, target, { when: ({ context }) => context.from === target }),
      ),
    ] as const,
    ...(onChange === undefined ? [] : [['changed', [to(state, onChange, {})]] as const]),
  ];
}

function to(
  state: string,
  target: string,
  rule: {
    readonly when?: Rule;
    readonly judged?: boolean;
    readonly isDirect?: boolean;
    readonly keepsSender?: boolean;
  },
) {
  const { when = () => true, judged = false, isDirect = false, keepsSender = false } = rule;
  return {
    target,
    guard: (situation: Situation) => situation.event.landed === target && when(situation),
    actions: assign(({ context }: Situation) => ({
      entries: context.entries + 1,
      passed: [...context.passed, state],
      judged: judged ? [...context.judged, state] : context.judged,
      from: state,
      sender: isDirect ? state : keepsSender ? context.sender : null,
    })),
  };
}

/** What an accepted event is to the machine; nothing when the case stayed where it was. */
export function passageOf(
  event: WorkflowEvent,
  before: WorkflowSnapshot,
  after: WorkflowSnapshot,
): Passage | null {
  if (after.entryNumber === before.entryNumber) return null;
  return { type: nameOf(event, before, after), landed: after.state };
}

function nameOf(event: WorkflowEvent, before: WorkflowSnapshot, after: WorkflowSnapshot): string {
  const approving = before.approval?.move ?? '';
  switch (event.type) {
    case 'move':
      return `move.${event.move}`;
    case 'approve':
    case 'opinion':
    case 'dropSigner':
      return `move.${approving}`;
    case 'conclude':
      return `${after.history.at(-1)?.move === null ? 'return' : 'move'}.${approving}`;
    case 'return':
      return `return.${approving}`;
    case 'sendBack':
      return `${event.resume}.${event.to}`;
    case 'withdraw':
      return 'recall';
    case 'contentChanged':
      return 'changed';
    default:
      return 'none';
  }
}
