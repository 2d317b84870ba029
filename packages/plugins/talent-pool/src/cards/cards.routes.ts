import { ListQuery, pageOf, rawRoutesFor, routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { TalentPoolDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import {
  answerOwnDispatch,
  approveCards,
  manageCards,
  manageDispatches,
  readDispatches,
} from '../permissions.ts';
import { answerConsent } from './answer-consent.ts';
import { attachConsent } from './attach-consent.ts';
import {
  CandidateCardView,
  CardOfferDetail,
  CardOfferView,
  ConsentBody,
  DecideOfferBody,
  EndedCardView,
  ListCardOffersQuery,
  OfferablePerson,
  OfferCandidateBody,
  OfferTargetBody,
  RenewOfferBody,
  SecretChecksBody,
  TargetCardView,
  WithdrawOfferBody,
} from './cards.schemas.ts';
import { decideOffer } from './decide-offer.ts';
import {
  getCardOffer,
  listCardOffers,
  listOfferablePeople,
  listOwnOffers,
} from './list-card-offers.ts';
import { listCandidateCards, listEndedCards, listTargetCards } from './list-cards.ts';
import { offerCandidate } from './offer-candidate.ts';
import { offerTarget } from './offer-target.ts';
import { receivedBlob } from './received-blob.ts';
import { recordPaperConsent } from './record-paper-consent.ts';
import { renewOffer } from './renew-offer.ts';
import { requestSecretChecks } from './request-secret-checks.ts';
import { withdrawOffer } from './withdraw-offer.ts';
import { withdrawOwnOffer } from './withdraw-own-offer.ts';

const route = routesFor<TalentPoolDatabase>();
const rawRoute = rawRoutesFor<TalentPoolDatabase>();
const created = z.object({ id: z.uuid() });
const listOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) });

const reading = [
  route({
    operationId: 'listCardOffers',
    method: 'get',
    path: '/card-offers',
    summary: 'Cards this county gives to its city, newest first',
    permission: readDispatches,
    query: ListCardOffersQuery,
    response: pageOf(CardOfferView),
    handler: (ctx, { query }) => listCardOffers(ctx, query),
  }),
  route({
    operationId: 'getCardOffer',
    method: 'get',
    path: '/card-offers/{id}',
    summary: 'A card with its units, papers and what the city did with it',
    permission: readDispatches,
    params: IdParams,
    response: CardOfferDetail,
    handler: (ctx, { params }) => getCardOffer(ctx, params.id),
  }),
  route({
    operationId: 'listOfferablePeople',
    method: 'get',
    path: '/offerable-people',
    summary: 'Pool members who can be offered to the city',
    permission: manageCards,
    response: listOf(OfferablePerson),
    handler: (ctx) => listOfferablePeople(ctx),
  }),
  route({
    operationId: 'listOwnCardOffers',
    method: 'get',
    path: '/own-card-offers',
    summary: 'Cards that speak of the reader',
    permission: answerOwnDispatch,
    response: listOf(CardOfferView),
    handler: (ctx) => listOwnOffers(ctx),
  }),
  route({
    operationId: 'listCandidateCards',
    method: 'get',
    path: '/candidate-cards',
    summary: 'The city pool of candidate cards',
    permission: readDispatches,
    response: listOf(CandidateCardView),
    handler: (ctx) => listCandidateCards(ctx),
  }),
  route({
    operationId: 'listTargetCards',
    method: 'get',
    path: '/target-cards',
    summary: 'Inspected units that counties have told the city of',
    permission: readDispatches,
    response: listOf(TargetCardView),
    handler: (ctx) => listTargetCards(ctx),
  }),
  route({
    operationId: 'listEndedCards',
    method: 'get',
    path: '/ended-cards',
    summary: 'Cards that were withdrawn or have expired, without their content',
    permission: readDispatches,
    query: ListQuery,
    response: pageOf(EndedCardView),
    handler: (ctx, { query }) => listEndedCards(ctx, query),
  }),
];

const offering = [
  route({
    operationId: 'offerCandidate',
    method: 'post',
    path: '/card-offers/candidates',
    summary: 'Prepare to offer a pool member to the city',
    permission: manageCards,
    body: OfferCandidateBody,
    response: created,
    status: 201,
    handler: async (ctx, { body }) => ({ id: await offerCandidate(ctx, body) }),
  }),
  route({
    operationId: 'offerTarget',
    method: 'post',
    path: '/card-offers/targets',
    summary: 'Prepare to tell the city of inspected units',
    permission: manageCards,
    body: OfferTargetBody,
    response: created,
    status: 201,
    handler: async (ctx, { body }) => ({ id: await offerTarget(ctx, body) }),
  }),
  route({
    operationId: 'answerCardConsent',
    method: 'post',
    path: '/card-offers/{id}/consent',
    summary: 'Agree, or not, that one is offered to the city',
    permission: answerOwnDispatch,
    params: IdParams,
    body: ConsentBody,
    handler: (ctx, { body, params }) => answerConsent(ctx, params.id, body),
  }),
  route({
    operationId: 'recordCardPaperConsent',
    method: 'post',
    path: '/card-offers/{id}/paper-consent',
    summary: 'Record that the person has signed on paper',
    permission: manageCards,
    params: IdParams,
    handler: (ctx, { params }) => recordPaperConsent(ctx, params.id),
  }),
  rawRoute({
    operationId: 'attachCardConsent',
    method: 'post',
    path: '/card-offers/{id}/files',
    summary: 'Upload the signed consent',
    permission: manageCards,
    params: IdParams,
    receive: (upload, port) => port.store(upload),
    handler: (ctx, { params, received }) =>
      attachConsent(ctx, IdParams.parse(params).id, receivedBlob(received)),
  }),
  route({
    operationId: 'decideCardOffer',
    method: 'post',
    path: '/card-offers/{id}/decision',
    summary: 'Approve a card, which then leaves for the city, or refuse it',
    permission: approveCards,
    params: IdParams,
    body: DecideOfferBody,
    handler: (ctx, { body, params }) => decideOffer(ctx, params.id, body),
  }),
  route({
    operationId: 'renewCardOffer',
    method: 'post',
    path: '/card-offers/{id}/renew',
    summary: 'Ask for another period; person and county agree anew',
    permission: manageCards,
    params: IdParams,
    body: RenewOfferBody,
    handler: (ctx, { body, params }) => renewOffer(ctx, params.id, body),
  }),
  route({
    operationId: 'withdrawCardOffer',
    method: 'post',
    path: '/card-offers/{id}/withdraw',
    summary: 'Take a card back; the city deletes it',
    permission: manageCards,
    params: IdParams,
    body: WithdrawOfferBody,
    handler: async (ctx, { body, params }) => {
      await withdrawOffer(ctx, params.id, body.reason);
    },
  }),
  route({
    operationId: 'withdrawOwnCardOffer',
    method: 'post',
    path: '/own-card-offers/{id}/withdraw',
    summary: 'Take back the consent to be offered to the city',
    permission: answerOwnDispatch,
    params: IdParams,
    body: WithdrawOfferBody,
    handler: (ctx, { body, params }) => withdrawOwnOffer(ctx, params.id, body.reason),
  }),
  route({
    operationId: 'requestSecretChecks',
    method: 'post',
    path: '/secret-checks',
    summary: 'Ask the tenants of targets who must stay away, without a reason',
    permission: manageDispatches,
    body: SecretChecksBody,
    response: z.object({ asked: z.int() }),
    handler: (ctx, { body }) => requestSecretChecks(ctx, body),
  }),
];

export const cardRoutes = [...reading, ...offering];
