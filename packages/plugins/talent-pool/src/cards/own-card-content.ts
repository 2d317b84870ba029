import type { Candidate } from '../candidates/candidate.ts';
import { tieKeysAt } from '../candidates/keys.ts';
import type { TalentPoolCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { candidateContent } from './candidate-content.rules.ts';
import type { CandidateContent, TargetContent } from './card-content.ts';
import type { OfferRow } from './card-offers.repository.ts';
import { listOwnCandidates } from './own-people.ts';
import { superiorKeys, targetContent } from './target-content.ts';
import { listSuperiors } from './target-sources.repository.ts';

/** What the city is given of an offer, made from the records of today. */
export async function ownCardContent(
  ctx: TalentPoolCtx,
  offer: OfferRow,
): Promise<CandidateContent | TargetContent> {
  if (offer.memberId === null) return await targetContent(ctx, offer);
  const [found] = await listOwnCandidates(ctx, [offer.memberId]);
  return await ownContent(ctx, requireFound(found, 'candidate'));
}

/** The same of a pool member who goes elsewhere without a card. */
export async function ownContent(ctx: TalentPoolCtx, own: Candidate): Promise<CandidateContent> {
  const candidate = await withSuperiors(ctx, own);
  const { facts, staffing } = candidate;
  const places = [
    staffing.sendingUnitName,
    ...(facts.career ?? []).map(({ placeName }) => placeName),
  ];
  return candidateContent(candidate, await tieKeysAt(ctx, staffing.name, places));
}

/** Inside the tenant a superior is a row; outside he is known by name and place. */
async function withSuperiors(ctx: TalentPoolCtx, candidate: Candidate): Promise<Candidate> {
  const { facts, personId } = candidate;
  if (personId === null || facts.career === null) return candidate;
  const superiors = await listSuperiors(ctx.tx, personId);
  const career = await Promise.all(
    facts.career.map(async (fact) => {
      const post = superiors.find(
        ({ beganOn, employer }) => employer === fact.placeName && beganOn.slice(0, 7) === fact.from,
      );
      return post === undefined
        ? fact
        : { ...fact, superior: [...fact.superior, ...(await superiorKeys(ctx, post))] };
    }),
  );
  return { ...candidate, facts: { ...facts, career } };
}
