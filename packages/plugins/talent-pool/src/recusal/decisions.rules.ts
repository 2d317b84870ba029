import type { PairResult, RuleHit } from './recusal-facts.ts';
import type { MatterOutcome } from './recusal-tables.ts';

/** What people decided about a pair; null while a hit stands that nobody has decided on. */
export interface DecidedPair extends PairResult {
  readonly decided: MatterOutcome | null;
}

/** A decision with the hits it was made on. */
export interface Decision {
  readonly outcome: MatterOutcome;
  readonly hits: readonly RuleHit[];
}

/**
 * Applies decisions to a pair. A decision covers the hits it was made on, as they were: another
 * rule, or the same rule with other values, is undecided again. 必须回避 stays unless it was kept.
 */
export function withDecisions(pair: PairResult, decisions: readonly Decision[]): DecidedPair {
  if (pair.result === 'pass') return { ...pair, decided: null };
  if (decisions.some((one) => one.outcome === 'confirmed' && coversAny(one, pair.hits)))
    return { ...pair, result: 'mustRecuse', decided: 'confirmed' };
  const must = pair.hits.filter(({ result }) => result === 'mustRecuse');
  const suspects = pair.hits.filter(({ result }) => result === 'suspect');
  const kept = decisions.filter(({ outcome }) => outcome === 'kept');
  const settled = decisions.filter(({ outcome }) => outcome !== 'confirmed');
  const mustKept = must.every((hit) => hit.overridable && covered(hit, kept));
  if (!mustKept) return { ...pair, decided: null };
  if (!suspects.every((hit) => covered(hit, settled))) return { ...pair, decided: null };
  return { ...pair, decided: must.length > 0 ? 'kept' : 'allowed' };
}

/** Whether the person may sit: nothing was found, or what was found has been decided for him. */
export function maySit(pair: DecidedPair): boolean {
  return pair.result === 'pass' || pair.decided === 'allowed' || pair.decided === 'kept';
}

/** The person must stay away, whatever is still open. */
export function mustStayAway(pair: DecidedPair): boolean {
  return pair.result === 'mustRecuse' && pair.decided !== 'kept';
}

function coversAny(decision: Decision, hits: readonly RuleHit[]): boolean {
  return hits.some((hit) => covered(hit, [decision]));
}

function covered(hit: RuleHit, decisions: readonly Decision[]): boolean {
  const print = fingerprint(hit);
  return decisions.some(({ hits }) => hits.some((decided) => fingerprint(decided) === print));
}

/** Months that have passed since do not make it another hit. */
const passing: readonly string[] = ['months', 'asOf'];

function fingerprint({ rule, why, result, values }: RuleHit): string {
  const kept = Object.entries(values)
    .filter(([key]) => !passing.includes(key))
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([rule, why, result, kept]);
}
