import type { Candidate, Target } from '../candidates/candidate.ts';
import type { TalentPoolCtx } from '../database.ts';
import { ruleSetOf } from './current-rules.ts';
import { withDecisions, type DecidedPair, type Decision } from './decisions.rules.ts';
import { screenAll } from './engine/screen-pair.rules.ts';
import { gatherFacts } from './gather-facts.ts';
import type { MatterRow } from './matters/matters.repository.ts';
import { personKeyOf } from './person-key.ts';
import type { RecusalMode } from './recusal-facts.ts';

export interface ScreenRequest {
  readonly candidates: readonly Candidate[];
  readonly targets: readonly Target[];
  readonly mode: RecusalMode;
  /** Counts the rounds before it; null for an undertaking that is no round of this tenant. */
  readonly roundId: string | null;
  readonly ruleSetVersion: number;
  /** Unsigned declarations count: a mandate is at stake. */
  readonly forMandate?: boolean;
}

/** Every candidate against every target in both kinds of role, with what people decided. */
export async function screenCandidates(
  ctx: TalentPoolCtx,
  request: ScreenRequest,
): Promise<readonly DecidedPair[]> {
  const { candidates, targets, mode, forMandate } = request;
  if (candidates.length === 0 || targets.length === 0) return [];
  const ruleSet = await ruleSetOf(ctx, request.ruleSetVersion);
  const gathered = await gatherFacts(ctx, request);
  const keys = new Map(
    candidates.map((candidate) => [
      candidate.facts.candidateId,
      personKeyOf({ ...candidate, candidateId: candidate.facts.candidateId }),
    ]),
  );
  const decisions = decisionsBy(gathered.matters);
  const pairs = screenAll(
    candidates.map(gathered.complete),
    targets.map(({ facts }) => facts),
    { ruleSet, mode, today: ctx.calendar.today(), forMandate: forMandate === true },
  );
  const screened: DecidedPair[] = [];
  for (const pair of pairs) {
    const of = pairOf(keys.get(pair.candidateId) ?? '', pair.targetId, pair.role);
    screened.push(withDecisions(pair, decisions.get(of) ?? []));
  }
  return screened;
}

function pairOf(personKey: string, targetId: string, role: string): string {
  return `${personKey}|${targetId}|${role}`;
}

/** Decisions about a leading role hold for a smaller one too; the other way round they do not. */
export function decisionsBy(
  matters: readonly MatterRow[],
): ReadonlyMap<string, readonly Decision[]> {
  const decisions = new Map<string, Decision[]>();
  for (const { outcome, hits, personKey, role, targetId } of matters) {
    if (outcome === null || hits.length === 0) continue;
    for (const held of role === 'leading' ? ['leading', 'other'] : ['other']) {
      const of = pairOf(personKey, targetId, held);
      decisions.set(of, [...(decisions.get(of) ?? []), { outcome, hits }]);
    }
  }
  return decisions;
}
