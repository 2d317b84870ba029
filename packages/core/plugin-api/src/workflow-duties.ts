import { heldBack, unsigned } from './workflow-approval.ts';
import type { Candidates, WorkflowActor } from './workflow-case.ts';
import { holdersOf } from './workflow-conditions.ts';
import { capacitiesOf, mayActAs, without, type Excluded } from './workflow-people.ts';
import {
  approvalView,
  isSigning,
  mergerOf,
  signingDuty,
  type ApprovalView,
} from './workflow-signing.ts';
import { waitingForAnswer } from './workflow-stand-ins.ts';
import { moveInFlight, movesHere, type CaseView, type KeyedMove } from './workflow-view.ts';

/** What somebody is asked to do. */
export type DutyVerb = 'move' | 'sign' | 'opinion' | 'conclude' | 'answer';

/** One thing to be done in the current state, by one of its holders. */
export interface Duty {
  /** Names it in a transfer; stable while the state lasts. */
  readonly key: string;
  readonly move: string;
  readonly verb: DutyVerb;
  readonly holders: Candidates;
  readonly excluded: Excluded;
  /** Those of the holders who can do it now; nobody when others come first. */
  readonly ready: Candidates | null;
}

/** Everything to be done in the current state. */
export function dutiesOf(view: CaseView): readonly Duty[] {
  const inFlight = moveInFlight(view);
  return movesHere(view).flatMap((keyed) => {
    const signing = approvalView(view, keyed);
    if (signing === null || !isSigning(keyed.move, signing)) {
      return signing && inFlight ? [] : [openingDuty(view, keyed)];
    }
    if (inFlight && inFlight.key !== keyed.key) return [];
    return [...signingDuties(view, keyed, signing), ...mergingDuty(view, keyed, signing)];
  });
}

function openingDuty(view: CaseView, keyed: KeyedMove): Duty {
  const { candidates, excluded } = holdersOf(view, keyed);
  const ready = without(candidates, waitingForAnswer(view.snapshot));
  return { key: keyed.key, move: keyed.key, verb: 'move', holders: candidates, excluded, ready };
}

function signingDuties(
  view: CaseView,
  { key, move }: KeyedMove,
  signing: ApprovalView,
): readonly Duty[] {
  const { progress, excluded, pending } = signing;
  const verb = move.approval?.merge === undefined ? ('sign' as const) : ('opinion' as const);
  if (pending && progress.complete) return verb === 'sign' ? [finishingDuty(key, signing)] : [];
  const waiting = waitingForAnswer(view.snapshot);
  const held = [...waiting, ...heldBack(view.snapshot, progress)];
  return progress.owed.map((place): Duty => {
    const holders = unsigned(place, progress);
    return {
      key: signingDuty(key, place),
      move: key,
      verb,
      holders,
      excluded,
      ready: progress.open.includes(place)
        ? without(holders, place.added === undefined ? held : waiting)
        : null,
    };
  });
}

/** Enough have signed since people changed: one of them makes the move. */
function finishingDuty(move: string, { progress, excluded }: ApprovalView): Duty {
  const userIds = progress.signedBy;
  const holders = { userIds, roles: [], permissions: [], system: false, except: [] };
  return { key: `${move}/finish`, move, verb: 'sign', holders, excluded, ready: holders };
}

function mergingDuty(view: CaseView, keyed: KeyedMove, signing: ApprovalView): readonly Duty[] {
  const merger = mergerOf(view, keyed);
  if (merger === null) return [];
  const { key } = keyed;
  const { duty, candidates, excluded } = merger;
  const isDue = signing.pending !== null && signing.progress.complete;
  const ready = isDue ? without(candidates, waitingForAnswer(view.snapshot)) : null;
  return [{ key: duty, move: key, verb: 'conclude', holders: candidates, excluded, ready }];
}

/** What a person has to do here: in his own name, or else in that of somebody absent. */
export interface Holding {
  readonly as: WorkflowActor;
  readonly duties: readonly Duty[];
}

/** The work the actor holds in the current state, whether or not others come first. */
export function holdingOf(
  view: CaseView,
  actor: WorkflowActor,
  counts: (duty: Duty) => boolean = () => true,
): Holding | null {
  const all = dutiesOf(view).filter(counts);
  for (const as of capacitiesOf(actor)) {
    const duties = all.filter(({ holders }) => mayActAs(holders, actor, as));
    if (duties.length > 0) return { as, duties };
  }
  return null;
}
