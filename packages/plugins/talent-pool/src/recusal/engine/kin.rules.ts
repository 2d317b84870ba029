import { noEmployerKey } from '../../candidates/relative-employer.rules.ts';
import type { LeaderFact, RelativeFact } from '../recusal-facts.ts';
import {
  isCertainPerson,
  missing,
  placeAt,
  type Conditions,
  type Finding,
  type Pair,
} from './pair-facts.rules.ts';

/** C: 亲属关系. Names of relatives stay out of the evidence. */
export const kinRules: Conditions = {
  C1: (pair) => inLeadership(pair, 'direct'),
  C2: (pair) => inUnit(pair, 'direct'),
  C3: (pair) => inLeadership(pair, 'collateral'),
  C4: (pair) => inUnit(pair, 'collateral'),
  F4: (pair) => {
    for (const relative of pair.person.relatives ?? []) {
      const leader = sameNameOnly(pair, relative);
      if (leader === undefined) continue;
      return {
        why: 'ambiguous',
        evidence:
          `申报的${relative.relation}与班子成员（${leader.post}）姓名、单位相符，` +
          '须核实是否同一人。',
        values: { relation: relative.relation, post: leader.post, target: pair.target.name },
      };
    }
    return null;
  },
};

const noRelatives = missing('未填写家庭成员及主要社会关系（无亲属任职的须写明“无”）', 'relatives');

function ofKind(pair: Pair, closeness: RelativeFact['closeness']): readonly RelativeFact[] | null {
  return pair.person.relatives?.filter((one) => one.closeness === closeness) ?? null;
}

function inLeadership(pair: Pair, closeness: RelativeFact['closeness']): Finding | null {
  const relatives = ofKind(pair, closeness);
  if (relatives === null) return noRelatives;
  for (const relative of relatives) {
    const leader = leaderOf(pair, relative);
    if (leader === undefined) continue;
    return {
      why: 'hit',
      evidence: `${relative.relation}任“${pair.target.name}”领导班子成员（${leader.post}）。`,
      values: { relation: relative.relation, post: leader.post, target: pair.target.name },
    };
  }
  if (relatives.every(hasNoEmployer) || pair.target.leadership.length > 0) return null;
  return missing(`“${pair.target.name}”领导班子未登记`, 'leadership');
}

function hasNoEmployer({ place }: RelativeFact): boolean {
  return place.includes(noEmployerKey);
}

function inUnit(pair: Pair, closeness: RelativeFact['closeness']): Finding | null {
  const relatives = ofKind(pair, closeness);
  if (relatives === null) return noRelatives;
  for (const certainty of ['same', 'ambiguous'] as const) {
    const relative = relatives.find((one) => placeAt(pair.index, one.place) === certainty);
    if (relative === undefined) continue;
    const doubt = certainty === 'same' ? '' : '（单位名称相近，须核实）';
    return {
      why: certainty === 'same' ? 'hit' : 'ambiguous',
      evidence: `${relative.relation}在“${pair.target.name}”工作${doubt}。`,
      values: { relation: relative.relation, target: pair.target.name },
    };
  }
  const unknown = relatives.find((one) => one.place.length === 0);
  return unknown === undefined ? null : missing(`${unknown.relation}的工作单位未填写`, 'relatives');
}

/** The person themselves among the leadership is found by B1. */
function leaderOf(pair: Pair, relative: RelativeFact): LeaderFact | undefined {
  for (const key of relative.person) {
    const leader = pair.index.leaderByKey.get(key);
    if (leader !== undefined && isCertainPerson(key)) return leader;
  }
  return undefined;
}

/** Matched by what was typed, not by a known person. */
function sameNameOnly(pair: Pair, relative: RelativeFact): LeaderFact | undefined {
  let found: LeaderFact | undefined;
  for (const key of relative.person) {
    const leader = pair.index.leaderByKey.get(key);
    if (leader === undefined) continue;
    if (key.startsWith('person:')) return undefined;
    found = leader;
  }
  return found;
}
