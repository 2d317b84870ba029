import type { Reason } from './errors.ts';
import type {
  AcceptedStep,
  MoveEntry,
  PassedMove,
  RefusedStep,
  ResolvedEffect,
  Resumption,
  StepResult,
  WorkflowSnapshot,
} from './workflow-case.ts';
import { deadlinesOf } from './workflow-deadlines.ts';
import type { Effect } from './workflow-document.ts';
import { isReview, resolve, type People } from './workflow-people.ts';
import type { CaseView, KeyedMove } from './workflow-view.ts';
import { destinationOf } from './workflow-way.ts';

export const nothingEntered: MoveEntry = { reason: null, reasonCode: null, fields: {} };

/** Who brought a move about, in whose names, and what was entered. */
export interface Done {
  readonly actors: readonly string[];
  readonly principals: readonly string[];
  readonly entered: MoveEntry;
}

/** Carries out a move for which everything is there. */
export function complete(view: CaseView, keyed: KeyedMove, done: Done): StepResult {
  const { move } = keyed;
  const { contentHash } = view.facts;
  const kind = isReview(move) ? 'review' : (move.kind ?? 'act');
  const { to, isDirect, resume } = destinationOf(view, keyed);
  const { actors, principals, entered } = done;
  return enter(view, {
    passed: {
      move: keyed.key,
      kind,
      actors,
      ...(principals.length > 0 ? { principals } : {}),
      ...(kind === 'review' && contentHash !== undefined ? { contentHash } : {}),
      ...(isDirect ? { direct: 'resumed' as const } : {}),
    },
    to,
    entered,
    effects: resolveEffects(move.effects ?? [], view.facts.people),
    ...(resume === null ? {} : { resume }),
  });
}

interface Passage {
  readonly passed: Omit<PassedMove, 'entry' | 'from'>;
  readonly to: string;
  readonly entered?: MoveEntry;
  readonly effects?: readonly ResolvedEffect[];
  readonly resume?: Resumption;
}

/** Enters a state; what belonged to the one that is left, the approval and its stand-ins, ends. */
export function enter({ document, snapshot, facts }: CaseView, passage: Passage): AcceptedStep {
  const { passed, to, entered = nothingEntered, effects = [], resume } = passage;
  const { move } = passed;
  const from = snapshot.state;
  const entryNumber = snapshot.entryNumber + 1;
  const history = [...snapshot.history, { entry: entryNumber, ...passed, from }];
  return {
    ok: true,
    snapshot: {
      state: to,
      entryNumber,
      approval: null,
      history,
      ...(resume === undefined ? {} : { resume }),
    },
    moved: { move, from, to, entered },
    effects,
    ...deadlinesOf(document, { move, from, to, entryNumber, entered: entered.fields }, facts),
  };
}

function resolveEffects(effects: readonly Effect[], people: People): readonly ResolvedEffect[] {
  return effects.map((effect) =>
    'notify' in effect ? { ...effect, notify: resolve(effect.notify, people, new Map()) } : effect,
  );
}

/** The case stays in its state. */
export function keepState(snapshot: WorkflowSnapshot): AcceptedStep {
  return {
    ok: true,
    snapshot,
    moved: null,
    effects: [],
    deadlines: [],
    cancelledDeadlines: [],
    pausedDeadlines: [],
    runningDeadlines: [],
  };
}

export function refuse(reasons: readonly Reason[]): RefusedStep {
  return { ok: false, reasons };
}
