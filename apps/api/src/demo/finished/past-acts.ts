import type { DemoMeasure, IsoDate, Ref } from '../content/types.ts';
import { addWorkDays } from '../content/work-days.ts';
import { accountOf, type References } from '../play/references.ts';
import { parts } from '../play/world.ts';
import type { PastAct } from './past-case.ts';
import type { PastFinding } from './past-engagement.ts';

const proposedOn = '2024-07-05';

type Entered = Pick<PastAct, 'fields' | 'reason' | 'opinion'>;

/** 联审: 巡察办 and 纪委监委, two persons. */
function jointly(move: string, on: IsoDate, entered: Entered = {}): PastAct[] {
  const review = { move, on, scope: 'member', ...entered } as const;
  return [
    { ...review, by: parts.director, role: 'officeDirector' },
    { ...review, by: parts.discipline, role: 'discipline' },
  ];
}

/** From the proposal to one of the three published ends. */
export function actsOfFinding(past: PastFinding): PastAct[] {
  const { finding, head, leader, liaison } = past;
  const { issuedOn } = finding;
  const claimedOn = finding.claimedOn ?? issuedOn;
  const byLeader = { by: leader, scope: 'team', role: 'leader' } as const;
  const byHead = { by: head, scope: 'unit', role: 'unitHead' } as const;
  return [
    { ...byLeader, move: null, on: proposedOn },
    { ...byLeader, move: 'issue', on: issuedOn },
    { ...byHead, move: 'claim', on: claimedOn },
    { by: liaison, scope: 'unit', role: 'unitLiaison', move: 'startPlan', on: claimedOn },
    { ...byHead, move: 'submitPlan', on: finding.planSubmittedOn ?? claimedOn },
    ...jointly('approvePlan', finding.planApprovedOn ?? claimedOn),
    ...ending(past),
  ];
}

function ending({ endsOn, finding, head }: PastFinding): PastAct[] {
  const { closeRequestedOn, closedOn, nextReviewOn, note, opinions, state } = finding;
  const opinion = opinions.office;
  const later = nextReviewOn ?? endsOn;
  if (state === 'notDone') {
    const fields = { newDueOn: later };
    return jointly('markNotDone', addWorkDays(endsOn, 15), { opinion, reason: note ?? '', fields });
  }
  const requestedOn = closeRequestedOn ?? endsOn;
  const asked: PastAct = {
    by: head,
    scope: 'unit',
    role: 'unitHead',
    move: 'requestClose',
    on: requestedOn,
  };
  if (state === 'partlyDone') {
    const fields = { nextReviewOn: later };
    return [asked, ...jointly('closePartly', addWorkDays(requestedOn, 8), { opinion, fields })];
  }
  return [asked, ...jointly('close', closedOn ?? requestedOn, { opinion })];
}

/** From the accepted plan to where the measure stands. */
export function actsOfMeasure(
  refs: References,
  { finding, liaison }: PastFinding,
  measure: DemoMeasure,
): PastAct[] {
  const openedOn = finding.planApprovedOn ?? finding.issuedOn;
  const opened: PastAct = {
    by: parts.discipline,
    scope: 'member',
    role: 'discipline',
    move: null,
    on: openedOn,
  };
  if (measure.state === 'notStarted') return [opened];
  const later = (on: IsoDate | undefined) => (on !== undefined && on > openedOn ? on : openedOn);
  const by = responsible(refs, measure, liaison);
  const act = { by, scope: 'unit', role: 'unitLiaison' } as const;
  const started: PastAct = { ...act, move: 'start', on: later(measure.progress[0]?.on) };
  if (measure.finishedOn === null) return [opened, started];
  const doneOn = later(measure.finishedOn);
  return [
    opened,
    started,
    { ...act, move: 'reportDone', on: doneOn },
    {
      by: parts.resident,
      scope: 'member',
      role: 'resident',
      move: 'verify',
      on: addWorkDays(doneOn, 1),
    },
  ];
}

/** The owner where he has an account, else the liaison. */
export function responsible(refs: References, { ownerRef }: DemoMeasure, liaison: Ref): Ref {
  return refs.find(accountOf(ownerRef)) === null ? liaison : ownerRef;
}
