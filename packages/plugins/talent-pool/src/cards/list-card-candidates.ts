import type { Candidate } from '../candidates/candidate.ts';
import type { TalentPoolCtx } from '../database.ts';
import { factsOfContent } from './candidate-content.rules.ts';
import { openCandidateCards } from './held-cards.ts';
import { listChecks } from './secret-checks.repository.ts';

/** Candidates that counties offer to the city: all that have not expired, or those named. */
export async function listCardCandidates(
  ctx: TalentPoolCtx,
  { ids }: { readonly ids?: readonly string[] } = {},
): Promise<Candidate[]> {
  const cards = await openCandidateCards(ctx, ids);
  const checks = await listChecks(ctx.tx, { candidateIds: cards.map(({ row }) => row.id) });
  return cards.map(({ content: { facts, staffing }, row: { fromTenantId, id } }) => ({
    origin: 'card' as const,
    personId: null,
    userId: null,
    homeTenantId: fromTenantId,
    staffing: { id, ...staffing },
    facts: {
      ...factsOfContent(facts),
      candidateId: id,
      declaration: { signedFor: [], ties: [] },
      objections: [],
      secretlyBarred: checks
        .filter(({ barred, candidateId }) => barred && candidateId === id)
        .map(({ targetId }) => targetId),
    },
  }));
}
