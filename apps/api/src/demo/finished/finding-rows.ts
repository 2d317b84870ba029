import { v7 as uuidv7 } from 'uuid';

import type { DemoFinding, DemoMeasure, DemoOpinions, Ref } from '../content/types.ts';
import { accountOf } from '../play/references.ts';
import { nameOf, parts, type World } from '../play/world.ts';
import { categoryName, inspectionTypes, rectificationTypes } from '../rounds/words.ts';
import { instantOf } from './past-case.ts';
import { scopeOf, type PastFinding } from './past-engagement.ts';

export function findingRow(world: World, past: PastFinding) {
  const { engagement, finding, round, team } = past;
  const { committeeTerm, roundNo, year } = round;
  return {
    id: world.refs.create(finding.ref),
    ...scopeOf(world, past),
    roundId: world.refs.get(round.ref),
    committeeTerm,
    year,
    roundNo,
    teamId: world.refs.get(team.ref),
    teamName: team.name,
    inspectionType: inspectionTypes[engagement.inspectionType],
    seq: finding.seq,
    ...wordingOf(finding),
    ...leadersOf(world, finding.measures[0]),
    ...outcomeOf(finding),
    ...datesOf(past),
    createdAt: instantOf(finding.issuedOn),
  };
}

function wordingOf(finding: DemoFinding) {
  const { generalise, goal, key, level, manifestation, rootCause, tags, text } = finding;
  return {
    level,
    cat1: categoryName(finding.cat1),
    cat2: categoryName(finding.cat2),
    tags,
    isKey: key,
    text,
    manifestation,
    rootCause,
    goal,
    generalise,
  };
}

function leadersOf(world: World, first: DemoMeasure | undefined) {
  const { leadLeaderRef = null, principalRef = null } = first ?? {};
  return {
    leadLeaderId: world.refs.find(leadLeaderRef),
    leadLeader: leadLeaderRef && nameOf(world, leadLeaderRef),
    principalId: world.refs.find(principalRef),
    principal: principalRef && nameOf(world, principalRef),
  };
}

function outcomeOf({ accountable, note, opinions }: DemoFinding) {
  return { selfOpinion: opinions.self, accountableCount: accountable, note };
}

/** What was not done within the period has a new date. */
function datesOf({ endsOn, finding }: PastFinding) {
  const { closedOn, issuedOn, nextReviewOn, state } = finding;
  const newDueOn = state === 'notDone' ? nextReviewOn : null;
  return {
    issuedOn,
    originalDueOn: endsOn,
    dueOn: newDueOn ?? endsOn,
    newDueOn,
    closedOn,
    nextReviewOn: state === 'partlyDone' ? nextReviewOn : null,
  };
}

export function measureRow(world: World, past: PastFinding, measure: DemoMeasure) {
  const { ownerRef, seq } = measure;
  return {
    id: world.refs.create(`${past.finding.ref}-m${seq} of the past`),
    ...scopeOf(world, past),
    findingId: world.refs.get(past.finding.ref),
    seq,
    text: measure.text,
    leadDepartment: measure.leadDept,
    coDepartment: measure.coDept,
    ownerId: world.refs.get(ownerRef),
    owner: nameOf(world, ownerRef),
    dueOn: measure.due,
    originalDueOn: measure.due,
    rectificationType: rectificationTypes[measure.rectificationType],
    result: measure.result,
    verifiedOn: measure.state === 'verified' ? measure.finishedOn : null,
  };
}

export function progressRows(world: World, past: PastFinding, measure: DemoMeasure) {
  const { finding, liaison } = past;
  return measure.progress.map(({ on, text }) => ({
    id: uuidv7(),
    ...scopeOf(world, past),
    findingId: world.refs.get(finding.ref),
    measureId: world.refs.get(`${finding.ref}-m${measure.seq} of the past`),
    text,
    reportedOn: on,
    recordedBy: world.refs.get(accountOf(liaison)),
    recordedByName: nameOf(world, liaison),
    recordedAt: instantOf(on),
  }));
}

export function ruleRows(world: World, past: PastFinding) {
  return past.finding.rules.map(({ name, number, on }, index) => ({
    id: uuidv7(),
    ...scopeOf(world, past),
    findingId: world.refs.get(past.finding.ref),
    seq: index + 1,
    name,
    documentNo: number,
    adoptedOn: on,
    recordedAt: instantOf(on),
  }));
}

/** Money came in while the unit worked: a first part at the close-out request, the rest at its end. */
export function amountRows(world: World, past: PastFinding) {
  const { endsOn, finding, liaison } = past;
  const last = finding.closedOn ?? endsOn;
  const first = finding.closeRequestedOn ?? last;
  return (['refunded', 'recovered', 'saved'] as const).flatMap((kind) => {
    const early = Math.floor((finding[kind] * 3) / 5 / 10_000) * 10_000;
    const entries = [
      { on: first, amountFen: early },
      { on: last, amountFen: finding[kind] - early },
    ];
    return entries
      .filter(({ amountFen }) => amountFen > 0)
      .map(({ on, amountFen }) => ({
        id: uuidv7(),
        ...scopeOf(world, past),
        findingId: world.refs.get(finding.ref),
        kind,
        amountFen,
        occurredOn: on,
        note: null,
        recordedBy: world.refs.get(accountOf(liaison)),
        recordedByName: nameOf(world, liaison),
        recordedAt: instantOf(on),
      }));
  });
}

const bodies = {
  resident: 'resident',
  org: 'organization',
  publicity: 'publicity',
  office: 'office',
  team: 'team',
} as const satisfies Partial<Record<keyof DemoOpinions, string>>;

export function opinionRows(world: World, past: PastFinding) {
  const { endsOn, finding, leader } = past;
  const signers: Record<keyof typeof bodies, Ref> = {
    resident: parts.resident,
    org: parts.organization,
    publicity: parts.publicity,
    office: parts.director,
    team: leader,
  };
  const keys: readonly (keyof typeof bodies)[] = ['resident', 'org', 'publicity', 'office', 'team'];
  return keys.flatMap((key) => {
    const opinion = finding.opinions[key];
    if (opinion === null) return [];
    return [
      {
        id: uuidv7(),
        ...scopeOf(world, past),
        findingId: world.refs.get(finding.ref),
        body: bodies[key],
        opinion,
        signedBy: world.refs.get(accountOf(signers[key])),
        signedByName: nameOf(world, signers[key]),
        signedOn: finding.closedOn ?? finding.closeRequestedOn ?? endsOn,
      },
    ];
  });
}
