import type { TalentPoolCtx } from '../../database.ts';
import type { RecusalRuleId } from '../recusal-facts.ts';
import type { MatterKind } from '../recusal-tables.ts';
import type { ScreenedPair } from '../screen-seats.ts';
import { listMatters } from './matters.repository.ts';

/** What people state has a matter of its own. */
const stated: Readonly<Partial<Record<RecusalRuleId, MatterKind>>> = {
  F1: 'declaration',
  F3: 'objection',
  G2: 'interest',
};

/**
 * A pair without the hits that are before those who decide already; with `alsoDecided` without those
 * decided on, too. What lapsed because the person had left the team stays: it comes up again.
 */
export async function withoutStated(
  ctx: TalentPoolCtx,
  pair: ScreenedPair,
  { alsoDecided }: { readonly alsoDecided: boolean },
): Promise<ScreenedPair> {
  const { person, result } = pair;
  if (result.hits.every(({ rule }) => stated[rule] === undefined)) return pair;
  const of = { personKey: person.key, targetIds: [result.targetId] };
  const standing = (await listMatters(ctx.tx, of)).filter(({ isFinal, outcome }) =>
    outcome === null ? isFinal !== true : alsoDecided,
  );
  const hits = result.hits.filter(({ rule }) =>
    standing.every(({ kind }) => stated[rule] !== kind),
  );
  return { ...pair, result: { ...result, hits } };
}
