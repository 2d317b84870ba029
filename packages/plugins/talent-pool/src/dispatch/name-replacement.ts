import { findOffer } from '../cards/card-offers.repository.ts';
import { offerState } from '../cards/offer-state.rules.ts';
import { listOwnCandidates } from '../cards/own-people.ts';
import type { TalentPoolCtx } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import { returnProblems } from './dispatch-guards.ts';
import {
  findSendingPlace,
  updateDispatch,
  type DispatchChanges,
  type DispatchRow,
} from './dispatches.repository.ts';
import type { NameReplacementBody } from './dispatches.schemas.ts';
import { notifyAsked } from './notify-asked.ts';
import { requireDispatch } from './require-dispatch.ts';

/** After a return the sending side names somebody else; he and his unit answer anew, others stay. */
export async function nameReplacement(
  ctx: TalentPoolCtx,
  id: string,
  { candidateId }: NameReplacementBody,
): Promise<void> {
  const row = await requireDispatch(ctx, id);
  if (row.stage !== 'returned') throw conflict('not_returned', '只有被退回重派的抽调才能另派人选');
  const [problem] = returnProblems(row);
  if (problem !== undefined) throw conflict('returned_too_often', problem.message);
  if (candidateId === row.candidateId) throw conflict('same_person', '此人已被退回，请另派他人');
  const person =
    row.half === 'home' ? await offered(ctx, candidateId) : await ownMember(ctx, candidateId);
  const place =
    person.personId === null ? undefined : await findSendingPlace(ctx.tx, person.personId);
  await updateDispatch(ctx.tx, id, {
    ...person,
    bodyId: place?.bodyId ?? null,
    returnReason: null,
    ...unanswered,
  });
  await notifyAsked(ctx, await requireDispatch(ctx, id));
  await ctx.audit({
    action: 'talent-pool.dispatch_replacement_named',
    subject: { type: 'dispatch', id },
    summary: `${row.personName}被退回，另派${person.personName}`,
    before: { candidateId: row.candidateId },
    after: { candidateId },
    unitId: row.unitId,
  });
}

const unanswered = {
  unitConsent: null,
  unitConsentedOn: null,
  unitConsentedBy: null,
  personConsent: null,
  personConsentedOn: null,
  personConsentedBy: null,
  undertakingSignedOn: null,
  review: null,
} satisfies DispatchChanges;

type Person = Pick<
  DispatchRow,
  'candidateId' | 'memberId' | 'personId' | 'userId' | 'personName' | 'sendingUnit'
>;

/** Somebody whose card the city holds already. */
async function offered(ctx: TalentPoolCtx, id: string): Promise<Person> {
  const offer = requireFound(await findOffer(ctx.tx, id), 'candidate');
  if (offer.memberId === null || offerState(offer, ctx.calendar.today()) !== 'held')
    throw conflict('card_not_held', '只能另派人选卡仍由市级持有的人');
  return { ...(await ownMember(ctx, offer.memberId)), candidateId: id };
}

async function ownMember(ctx: TalentPoolCtx, id: string): Promise<Person> {
  const [found] = await listOwnCandidates(ctx, [id]);
  const { personId, staffing, userId } = requireFound(found, 'candidate');
  return {
    candidateId: id,
    memberId: id,
    personId,
    userId,
    personName: staffing.name,
    sendingUnit: staffing.sendingUnitName,
  };
}
