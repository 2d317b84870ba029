import type {
  PairResult,
  PersonFacts,
  RecusalMode,
  RecusalResult,
  RecusalRole,
  RecusalRule,
  RecusalRuleId,
  RecusalRuleSet,
  RuleHit,
  TargetFacts,
} from '../recusal-facts.ts';
import { colleagueRules } from './colleague.rules.ts';
import { employmentRules } from './employment.rules.ts';
import { kinRules } from './kin.rules.ts';
import { monthOf } from './months.rules.ts';
import {
  indexPerson,
  indexTarget,
  windowStart,
  type Condition,
  type Finding,
  type Pair,
  type PersonIndex,
  type TargetIndex,
} from './pair-facts.rules.ts';
import { regionRules } from './region.rules.ts';
import { rotationRules } from './rotation.rules.ts';
import { statementRules } from './statement.rules.ts';

export interface ScreenContext {
  readonly ruleSet: RecusalRuleSet;
  readonly mode: RecusalMode;
  /** `YYYY-MM-DD` in the tenant's zone. */
  readonly today: string;
  /** Whether a mandate is at stake: only then does an unsigned form count (F2). */
  readonly forMandate?: boolean;
}

const conditions: Readonly<Partial<Record<RecusalRuleId, Condition>>> = {
  ...regionRules,
  ...employmentRules,
  ...kinRules,
  ...colleagueRules,
  ...rotationRules,
  ...statementRules,
};

const bothRoles: readonly RecusalRole[] = ['leading', 'other'];

/** One person against one target in one kind of role (staffing.md §3). */
export function screenPair(
  person: PersonFacts,
  target: TargetFacts,
  role: RecusalRole,
  context: ScreenContext,
): PairResult {
  const today = monthOf(context.today);
  const found = findingsOf(indexPerson(person, today), indexTarget(target, today), context);
  return resultOf(found, { person, target, role, context });
}

/** Every person against every target in both kinds of role; each side is made ready once. */
export function* screenAll(
  people: readonly PersonFacts[],
  targets: readonly TargetFacts[],
  context: ScreenContext,
): Generator<PairResult> {
  const today = monthOf(context.today);
  const indexed = targets.map((target) => indexTarget(target, today));
  for (const person of people) {
    const own = indexPerson(person, today);
    for (const index of indexed) {
      const found = findingsOf(own, index, context);
      for (const role of bothRoles)
        yield resultOf(found, { person, target: index.target, role, context });
    }
  }
}

type Found = readonly (readonly [RecusalRule, Finding])[];

function findingsOf(own: PersonIndex, index: TargetIndex, context: ScreenContext): Found {
  const pair: Pair = {
    index,
    target: index.target,
    person: own.person,
    career: own.career,
    personKeys: own.keys,
    rules: context.ruleSet,
    mode: context.mode,
    today: monthOf(context.today),
    recentFrom: windowStart(context.today, context.ruleSet.recentYears),
    forMandate: context.forMandate === true,
  };
  const found: (readonly [RecusalRule, Finding])[] = [];
  for (const rule of context.ruleSet.rules) {
    if (!rule.on || rule.modes?.includes(context.mode) === false) continue;
    const finding = conditions[rule.id]?.(pair) ?? null;
    if (finding !== null) found.push([rule, finding]);
  }
  return found;
}

interface Asked {
  readonly person: PersonFacts;
  readonly target: TargetFacts;
  readonly role: RecusalRole;
  readonly context: ScreenContext;
}

function resultOf(found: Found, { person, target, role, context }: Asked): PairResult {
  const hits: RuleHit[] = [];
  for (const [rule, finding] of found) {
    const set = rule[role];
    if (set === 'off') continue;
    const { why, evidence, values } = finding;
    const doubtful = why === 'dataMissing' || why === 'ambiguous';
    const result = finding.always ?? (doubtful ? 'suspect' : set);
    hits.push({ rule: rule.id, result, why, evidence, values, overridable: rule.overridable });
  }
  return {
    candidateId: person.candidateId,
    targetId: target.targetId,
    role,
    result: worstOf(hits),
    hits,
    ruleSetVersion: context.ruleSet.version,
  };
}

export function worstOf(hits: readonly { readonly result: RecusalResult }[]): RecusalResult {
  if (hits.some((hit) => hit.result === 'mustRecuse')) return 'mustRecuse';
  return hits.length === 0 ? 'pass' : 'suspect';
}
