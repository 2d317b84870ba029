import type {
  CareerFact,
  LeaderFact,
  PersonFacts,
  PlaceKeys,
  RecusalMode,
  RecusalRuleId,
  RecusalRuleSet,
  RuleHit,
  TargetFacts,
} from '../recusal-facts.ts';
import { monthOf, spanOf, type Month, type MonthSpan } from './months.rules.ts';

/** A stretch of a career with its months counted. */
export interface CareerSpan {
  readonly fact: CareerFact;
  readonly span: MonthSpan;
  readonly leader: LeaderFact | null;
}

/** A target made ready for many comparisons. */
export interface TargetIndex {
  readonly target: TargetFacts;
  readonly places: ReadonlySet<string>;
  readonly names: readonly string[];
  readonly hasUnitKeys: boolean;
  readonly counties: ReadonlySet<string>;
  readonly leaderByKey: ReadonlyMap<string, LeaderFact>;
  /** Leaders' careers by each key of the place. */
  readonly leaderCareers: ReadonlyMap<string, readonly CareerSpan[]>;
}

/** A person made ready for many comparisons. */
export interface PersonIndex {
  readonly person: PersonFacts;
  readonly career: readonly CareerSpan[] | null;
  readonly keys: ReadonlySet<string>;
}

/** What the conditions of all rules read. */
export interface Pair {
  readonly index: TargetIndex;
  readonly target: TargetFacts;
  readonly person: PersonFacts;
  readonly career: readonly CareerSpan[] | null;
  readonly personKeys: ReadonlySet<string>;
  readonly rules: RecusalRuleSet;
  readonly mode: RecusalMode;
  readonly today: Month;
  /** First month that touches the last N years. */
  readonly recentFrom: Month;
  readonly forMandate: boolean;
}

/** What a condition found; the role decides what follows from it. */
export interface Finding {
  readonly why: RuleHit['why'];
  readonly evidence: string;
  readonly values: Readonly<Record<string, string>>;
  /** Whatever the rule's setting for the role says. */
  readonly always?: 'suspect' | 'mustRecuse';
}

export type Condition = (pair: Pair) => Finding | null;
export type Conditions = Readonly<Partial<Record<RecusalRuleId, Condition>>>;

export function indexTarget(target: TargetFacts, today: Month): TargetIndex {
  const leaderByKey = new Map<string, LeaderFact>();
  const leaderCareers = new Map<string, CareerSpan[]>();
  for (const leader of target.leadership) {
    for (const key of leader.person) leaderByKey.set(key, leader);
    for (const fact of leader.career) {
      const entry = { fact, span: spanOf(fact, today), leader };
      for (const key of fact.place) addTo(leaderCareers, key, entry);
    }
  }
  return {
    target,
    places: new Set(target.place),
    names: target.place.filter(isName).map((key) => key.slice(nameMark.length)),
    hasUnitKeys: target.place.some(isUnit),
    counties: new Set(target.counties),
    leaderByKey,
    leaderCareers,
  };
}

export function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

export function indexPerson(person: PersonFacts, today: Month): PersonIndex {
  const career =
    person.career?.map((fact) => ({ fact, span: spanOf(fact, today), leader: null })) ?? null;
  return { person, career, keys: new Set(person.keys) };
}

/** `2026-11-22` and 3 years give 2023-11: that month still touches the window. */
export function windowStart(today: string, years: number): Month {
  return monthOf(today) - years * 12;
}

export function missing(what: string, field: string): Finding {
  return { why: 'dataMissing', evidence: `${what}，无法判断。`, values: { [field]: '未填' } };
}

const nameMark = 'name:';
const unitMark = 'unit:';
/** Below this a name is part of too many others. */
const leastName = 3;

function isName(key: string): boolean {
  return key.startsWith(nameMark);
}

function isUnit(key: string): boolean {
  return key.startsWith(unitMark);
}

/**
 * Whether a place is the target. A name that only contains or shortens the target's is ambiguous,
 * unless both sides are known as units.
 */
export function placeAt(index: TargetIndex, place: PlaceKeys): 'same' | 'ambiguous' | 'other' {
  if (place.some((key) => index.places.has(key))) return 'same';
  if (index.hasUnitKeys && place.some(isUnit)) return 'other';
  for (const key of place) {
    if (!isName(key)) continue;
    const name = key.slice(nameMark.length);
    if (index.names.some((known) => resembles(known, name))) return 'ambiguous';
  }
  return 'other';
}

function resembles(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= leastName && (long.startsWith(short) || long.endsWith(short));
}

/** Keys that stand for one person; a `named:` key may be shared by people of one name. */
export function isCertainPerson(key: string): boolean {
  return !key.startsWith('named:');
}
