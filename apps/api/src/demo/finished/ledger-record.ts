import type { RegisterRecord, RegisterReference } from '@lianxun/plugin-api';

import { demoTaxonomy } from '../content/content.ts';
import type {
  DemoFinding,
  DemoMeasure,
  DemoRound,
  RectificationType,
  Ref,
} from '../content/types.ts';
import { nameOf, type World } from '../play/world.ts';

export const rectificationTypes: Record<RectificationType, string> = {
  立行立改: 'immediate',
  集中整改: 'concentrated',
  长期坚持: 'longTerm',
};
const categories = new Map(demoTaxonomy.map(({ code, name }) => [code, name]));

export function categoryName(code: string): string {
  return categories.get(code) ?? code;
}

/** The row of the 整改台账 that tells of a finding. */
export function ledgerRecord(world: World, round: DemoRound, finding: DemoFinding): RegisterRecord {
  const engagement = round.engagements.find(({ ref }) => ref === finding.engagementRef);
  const team = round.teams.find(({ ref }) => ref === engagement?.teamRef);
  const unit = world.units.get(engagement?.unitRef ?? '');
  if (team === undefined || unit === undefined) throw new Error(`${finding.ref} has no engagement`);
  const { committeeTerm, roundNo, year } = round;
  return {
    values: {
      seq: finding.seq,
      committeeTerm,
      year,
      roundNo,
      inspectionType: 'routine',
      team: { id: world.refs.get(team.ref), text: team.name },
      unit: { id: world.refs.get(unit.ref), text: unit.name },
      ...contentOf(world, finding),
      ...outcomeOf(finding),
    },
    details: finding.measures.map((measure) => detailOf(world, measure)),
  };
}

function contentOf(world: World, finding: DemoFinding) {
  const first = finding.measures[0];
  return {
    level: finding.level,
    cat1: categoryName(finding.cat1),
    cat2: categoryName(finding.cat2),
    tags: finding.tags,
    isKey: finding.key,
    finding: finding.text,
    manifestation: finding.manifestation,
    rootCause: finding.rootCause,
    goal: finding.goal,
    leadLeader: person(world, first?.leadLeaderRef),
    principal: person(world, first?.principalRef),
  };
}

function outcomeOf(finding: DemoFinding) {
  return {
    generalise: finding.generalise,
    rules: finding.rules.map(({ name, number, on }) => `${name} / ${number} / ${on}`).join('\n'),
    accountable: finding.accountable,
    refunded: finding.refunded,
    recovered: finding.recovered,
    saved: finding.saved,
    selfOpinion: finding.opinions.self,
    note: finding.note,
    closedOn: finding.closedOn,
    nextReview: finding.nextReviewOn,
  };
}

function detailOf(world: World, measure: DemoMeasure) {
  return {
    measure: measure.text,
    leadDept: measure.leadDept,
    coDept: measure.coDept,
    owner: person(world, measure.ownerRef),
    due: measure.due,
    rectificationType: rectificationTypes[measure.rectificationType],
    progress: measure.progress.map(({ on, text }) => `${on} ${text}`).join('\n'),
    result: measure.result,
  };
}

function person(world: World, ref: Ref | undefined): RegisterReference | null {
  return ref === undefined ? null : { id: world.refs.get(ref), text: nameOf(world, ref) };
}
