import type { TalentPoolCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { candidateContent } from './candidate-content.rules.ts';
import type { CandidateContent, TargetContent } from './card-content.ts';
import type { OfferRow } from './card-offers.repository.ts';
import { listOwnCandidates } from './own-people.ts';
import { targetContent } from './target-content.ts';
import { tieKeys } from './tie-keys.ts';

/** What the city is given of an offer, made from the records of today. */
export async function ownCardContent(
  ctx: TalentPoolCtx,
  offer: OfferRow,
): Promise<CandidateContent | TargetContent> {
  if (offer.memberId === null) return await targetContent(ctx, offer);
  const [found] = await listOwnCandidates(ctx, [offer.memberId]);
  const candidate = requireFound(found, 'candidate');
  const { facts, staffing } = candidate;
  const places = [
    staffing.sendingUnitName,
    ...(facts.career ?? []).map(({ placeName }) => placeName),
  ];
  return candidateContent(candidate, await tieKeys(ctx, staffing.name, places));
}
