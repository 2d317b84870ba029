import { listHeldOffers } from '../cards/card-offers.repository.ts';
import { offerState } from '../cards/offer-state.rules.ts';
import { listOwnCandidates } from '../cards/own-people.ts';
import { forOthers, type TalentPoolCtx } from '../database.ts';
import { roundTeams } from '../rounds/round-teams.ts';
import { requireDispatch } from './require-dispatch.ts';

/** Teams of this tenant's rounds that a person can be authorised for. */
export async function listSeatingTeams(ctx: TalentPoolCtx) {
  const [teams] = ctx.extensions(roundTeams);
  const rounds = (await teams?.listRounds(forOthers(ctx))) ?? [];
  return {
    items: rounds.flatMap((round) =>
      round.teams.map((team) => ({
        id: team.id,
        roundName: round.name,
        name: team.name,
        units: team.units.map(({ unitName }) => unitName).join('、'),
        from: round.period?.from ?? null,
        to: round.period?.to ?? null,
      })),
    ),
  };
}

/** Whom the sending side can name in the place of who was returned. */
export async function listReplacements(ctx: TalentPoolCtx, id: string) {
  const row = await requireDispatch(ctx, id);
  const candidates = await listOwnCandidates(ctx);
  if (row.half !== 'home')
    return {
      items: candidates
        .filter(({ staffing }) => staffing.id !== row.candidateId)
        .map(({ staffing }) => ({
          candidateId: staffing.id,
          name: staffing.name,
          sendingUnitName: staffing.sendingUnitName,
        })),
    };
  const today = ctx.calendar.today();
  const unitOf = new Map(candidates.map(({ staffing }) => [staffing.id, staffing.sendingUnitName]));
  const offers = await listHeldOffers(ctx.tx);
  return {
    items: offers
      .filter((offer) => offerState(offer, today) === 'held' && offer.id !== row.candidateId)
      .map(({ id: candidateId, memberId, title }) => ({
        candidateId,
        name: title,
        sendingUnitName: unitOf.get(memberId ?? '') ?? '',
      })),
  };
}
