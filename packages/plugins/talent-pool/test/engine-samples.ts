import { defaultRuleSet } from '../src/recusal/engine/default-rule-set.rules.ts';
import { screenPair, type ScreenContext } from '../src/recusal/engine/screen-pair.rules.ts';
import type {
  CareerFact,
  LeaderFact,
  PersonFacts,
  RecusalMode,
  RecusalRole,
  RecusalRuleId,
  TargetFacts,
} from '../src/recusal/recusal-facts.ts';

/** Made for tests: a person and a unit without any tie, and what is changed about them. */
export const today = '2026-11-22';

export function career(overrides: Partial<CareerFact> = {}): CareerFact {
  return {
    from: '2010-01',
    to: null,
    place: ['unit:own', 'name:县委巡察办'],
    placeName: '县委巡察办',
    post: '科长',
    isLeadership: false,
    superior: ['person:chief'],
    ...overrides,
  };
}

export const atUnit = { place: ['unit:edu', 'name:区教育局'], placeName: '区教育局' } as const;

export function leader(overrides: Partial<LeaderFact> = {}): LeaderFact {
  return {
    person: ['person:leader', 'tie:leader', 'named:leader'],
    name: '李局长',
    post: '局长',
    isPrincipal: true,
    career: [
      career({ ...atUnit, from: '2020-03', isLeadership: true, superior: ['person:mayor'] }),
    ],
    education: [],
    ...overrides,
  };
}

export function person(overrides: Partial<PersonFacts> = {}): PersonFacts {
  return {
    candidateId: 'candidate',
    keys: ['person:candidate'],
    nativeCounty: '530101',
    grownCounty: '530101',
    workCounties: ['530101'],
    career: [career()],
    education: [],
    relatives: [],
    inspected: [],
    declaration: { signedFor: ['edu'], ties: [] },
    objections: [],
    secretlyBarred: [],
    ...overrides,
  };
}

export function target(overrides: Partial<TargetFacts> = {}): TargetFacts {
  return {
    targetId: 'edu',
    name: '区教育局',
    counties: ['530112'],
    place: ['unit:edu', 'name:区教育局', 'unit:school', 'name:区第一小学'],
    leadership: [leader()],
    ...overrides,
  };
}

export interface Sample {
  readonly person?: Partial<PersonFacts>;
  readonly target?: Partial<TargetFacts>;
  readonly role?: RecusalRole;
  readonly mode?: RecusalMode;
  readonly context?: Partial<ScreenContext>;
}

export function screen(sample: Sample = {}) {
  return screenPair(person(sample.person), target(sample.target), sample.role ?? 'leading', {
    ruleSet: defaultRuleSet,
    mode: sample.mode ?? 'own',
    today,
    ...sample.context,
  });
}

/** What one rule answers: its result and why, or 通过. */
export function answerOf(rule: RecusalRuleId, sample: Sample): string {
  const hit = screen(sample).hits.find((one) => one.rule === rule);
  return hit === undefined ? 'pass' : `${hit.result} ${hit.why}`;
}

export const study = (from: string | null, rest: object = {}) => ({
  school: ['name:云南大学'],
  schoolName: '云南大学',
  from,
  to: '2004-07',
  ...rest,
});
