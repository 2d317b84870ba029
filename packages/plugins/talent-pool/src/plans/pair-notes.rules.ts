import type { RecusalResult, RecusalRole, RuleHit } from '../recusal/recusal-facts.ts';
import type { BarredPair } from '../staffing/staffing-problem.ts';
import type { DecidedPair } from './staffing-sources.ts';

/** Why somebody can not, or not yet, sit in a team: what the board shows on the card and the column. */
export interface PairNote {
  readonly person: string;
  readonly team: string;
  /** In these roles; all when left out. */
  readonly roles?: RecusalRole;
  readonly result: Exclude<RecusalResult, 'pass'>;
  readonly reason: BarredPair['reason'];
  readonly texts: readonly string[];
  /** Ids of the rules that speak; those whose reason is withheld are not named. */
  readonly rules?: readonly string[];
}

type Judged = Pick<PairNote, 'result' | 'reason' | 'texts' | 'rules'>;

const regionalRules = new Set(['A1', 'A2']);
const untold = '按规定须回避，理由不予说明';

/** What stands after the decisions: 疑似 allowed and 必须回避 kept pass. */
export function effectiveResult({ result, decided }: DecidedPair): RecusalResult {
  if (decided === 'allowed' || decided === 'kept') return 'pass';
  return decided === 'confirmed' ? 'mustRecuse' : result;
}

/**
 * One note per person and team, or two where leading and other roles differ. A team has several
 * units: the worst of them stands, with the reasons of every unit that is as bad.
 */
export function pairNotes(
  pairs: readonly DecidedPair[],
  teams: readonly { readonly id: string; readonly targetIds: readonly string[] }[],
): PairNote[] {
  const byTarget = Map.groupBy(pairs, ({ targetId }) => targetId);
  return teams.flatMap((team) => {
    const reached = team.targetIds.flatMap((id) => byTarget.get(id) ?? []);
    const byPerson = Map.groupBy(reached, ({ candidateId }) => candidateId);
    return [...byPerson].flatMap(([person, own]) => notesOf({ person, team: team.id }, own));
  });
}

function notesOf(
  pair: { readonly person: string; readonly team: string },
  own: readonly DecidedPair[],
): PairNote[] {
  const leading = judge(own.filter(({ role }) => role === 'leading'));
  const other = judge(own.filter(({ role }) => role === 'other'));
  if (leading && other && leading.result === other.result && leading.reason === other.reason) {
    const texts = [...new Set([...leading.texts, ...other.texts])];
    const rules = [...new Set([...(leading.rules ?? []), ...(other.rules ?? [])])];
    return [{ ...pair, ...leading, texts, ...(rules.length > 0 && { rules }) }];
  }
  return [
    ...(leading ? [{ ...pair, roles: 'leading' as const, ...leading }] : []),
    ...(other ? [{ ...pair, roles: 'other' as const, ...other }] : []),
  ];
}

function judge(pairs: readonly DecidedPair[]): Judged | undefined {
  const standing = (result: RecusalResult) =>
    pairs.filter((pair) => effectiveResult(pair) === result);
  const barred = standing('mustRecuse');
  if (barred.length > 0) {
    const hits = barred.flatMap(({ hits: all }) => worstHits(all));
    const regional = hits.length > 0 && hits.every(({ rule }) => regionalRules.has(rule));
    return {
      result: 'mustRecuse',
      reason: regional ? 'regional' : 'recused',
      texts: textsOf(hits),
      ...rulesOf(hits),
    };
  }
  const open = standing('suspect').flatMap(({ hits }) => hits);
  return open.length === 0
    ? undefined
    : { result: 'suspect', reason: 'undecided', texts: textsOf(open), ...rulesOf(open) };
}

/** A confirmed 疑似 has no worse hit than itself. */
function worstHits(hits: readonly RuleHit[]): readonly RuleHit[] {
  const must = hits.filter(({ result }) => result === 'mustRecuse');
  return must.length > 0 ? must : hits;
}

function rulesOf(hits: readonly RuleHit[]): { readonly rules?: readonly string[] } {
  const told = hits.filter(({ evidence }) => evidence !== '').map(({ rule }) => rule);
  return told.length === 0 ? {} : { rules: [...new Set(told)] };
}

function textsOf(hits: readonly RuleHit[]): string[] {
  const texts = hits.map(({ evidence }) =>
    evidence === '' ? untold : evidence.replace(/。$/u, ''),
  );
  return [...new Set(texts.length > 0 ? texts : [untold])];
}
