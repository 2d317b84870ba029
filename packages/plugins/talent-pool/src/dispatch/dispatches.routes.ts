import { pageOf, rawRoutesFor, routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import { receivedBlob } from '../cards/received-blob.ts';
import type { TalentPoolDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import {
  answerDispatches,
  answerOwnDispatch,
  authoriseDispatches,
  manageDispatches,
  readDispatches,
} from '../permissions.ts';
import { agreeAsUnit } from './agree-as-unit.ts';
import { answerRequest } from './answer-request.ts';
import { arrangeAuthority } from './arrange-authority.ts';
import { attachAnswer } from './attach-answer.ts';
import { dispatchPlan } from './dispatch-plan.ts';
import {
  AnswerDispatchBody,
  ArrangeAuthorityBody,
  DispatchDetail,
  DispatchItem,
  DispatchPlanBody,
  ListDispatchesQuery,
  NameReplacementBody,
  PaperAnswerBody,
  PaperParams,
  ReplacementOption,
  ReviewNomineeBody,
  SeatingTeam,
} from './dispatches.schemas.ts';
import { getDispatch, listDispatches, listOwnDispatches } from './list-dispatches.ts';
import { listReplacements, listSeatingTeams } from './list-options.ts';
import { nameReplacement } from './name-replacement.ts';
import { recordPaperAnswer } from './record-paper-answer.ts';
import { reviewNominee } from './review-nominee.ts';

const route = routesFor<TalentPoolDatabase>();
const rawRoute = rawRoutesFor<TalentPoolDatabase>();
const listOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) });
const withUnit = ['member', 'unit'] as const;

const reading = [
  route({
    operationId: 'listDispatches',
    method: 'get',
    path: '/dispatches',
    summary: 'Dispatches of this tenant with their state, newest first',
    permission: readDispatches,
    query: ListDispatchesQuery,
    response: pageOf(DispatchItem),
    handler: (ctx, { query }) => listDispatches(ctx, query),
  }),
  route({
    operationId: 'getDispatch',
    method: 'get',
    path: '/dispatches/{id}',
    summary: 'A dispatch with answers, authority and papers',
    permission: readDispatches,
    params: IdParams,
    response: DispatchDetail,
    handler: (ctx, { params }) => getDispatch(ctx, params.id),
  }),
  route({
    operationId: 'listUnitDispatches',
    method: 'get',
    path: '/sent-people',
    scopes: ['unit'],
    summary: 'Who is asked of the unit',
    permission: answerDispatches,
    query: ListDispatchesQuery,
    response: pageOf(DispatchItem),
    handler: (ctx, { query }) => listDispatches(ctx, query),
  }),
  route({
    operationId: 'getUnitDispatch',
    method: 'get',
    path: '/sent-people/{id}',
    scopes: ['unit'],
    summary: 'A dispatch as the sending unit sees it',
    permission: answerDispatches,
    params: IdParams,
    response: DispatchDetail,
    handler: (ctx, { params }) => getDispatch(ctx, params.id),
  }),
  route({
    operationId: 'listOwnDispatches',
    method: 'get',
    path: '/own-dispatches',
    scopes: withUnit,
    summary: 'What the reader himself is asked for',
    permission: answerOwnDispatch,
    response: listOf(DispatchItem),
    handler: (ctx) => listOwnDispatches(ctx),
  }),
  route({
    operationId: 'listSeatingTeams',
    method: 'get',
    path: '/seating-teams',
    summary: 'Teams of rounds that a person can be authorised for',
    permission: readDispatches,
    response: listOf(SeatingTeam),
    handler: (ctx) => listSeatingTeams(ctx),
  }),
  route({
    operationId: 'listReplacements',
    method: 'get',
    path: '/dispatches/{id}/replacements',
    summary: 'Whom the sending side can name after a return',
    permission: readDispatches,
    params: IdParams,
    response: listOf(ReplacementOption),
    handler: (ctx, { params }) => listReplacements(ctx, params.id),
  }),
];

const requesting = [
  route({
    operationId: 'dispatchStaffingPlan',
    method: 'post',
    path: '/plans/{id}/dispatch',
    summary: 'Ask for the people of an approved plan',
    permission: manageDispatches,
    params: IdParams,
    body: DispatchPlanBody,
    response: z.object({ ids: z.array(z.uuid()) }),
    status: 201,
    handler: async (ctx, { body, params }) => ({ ids: await dispatchPlan(ctx, params.id, body) }),
  }),
];

const answering = [
  route({
    operationId: 'answerOwnDispatch',
    method: 'post',
    path: '/own-dispatches/{id}/answer',
    scopes: withUnit,
    summary: 'Say whether one goes, and sign the undertaking of secrecy',
    permission: answerOwnDispatch,
    params: IdParams,
    body: AnswerDispatchBody,
    handler: (ctx, { body, params }) => answerRequest(ctx, params.id, body),
  }),
  route({
    operationId: 'agreeToDispatchAsUnit',
    method: 'post',
    path: '/sent-people/{id}/agree',
    scopes: ['unit'],
    summary: 'Agree as the sending unit',
    permission: answerDispatches,
    params: IdParams,
    handler: (ctx, { params }) => agreeAsUnit(ctx, params.id),
  }),
  rawRoute({
    operationId: 'attachDispatchAnswer',
    method: 'post',
    path: '/dispatches/{id}/answers/{of}',
    summary: 'Upload the signed answer of the person or his unit',
    permission: manageDispatches,
    params: PaperParams,
    receive: (upload, port) => port.store(upload),
    handler: (ctx, { params, received }) =>
      attachAnswer(ctx, PaperParams.parse(params), receivedBlob(received)),
  }),
  route({
    operationId: 'recordDispatchPaper',
    method: 'post',
    path: '/dispatches/{id}/paper-answer',
    summary: 'Record that the person or his unit has agreed on paper',
    permission: manageDispatches,
    params: IdParams,
    body: PaperAnswerBody,
    handler: (ctx, { body, params }) => recordPaperAnswer(ctx, params.id, body),
  }),
  route({
    operationId: 'nameReplacement',
    method: 'post',
    path: '/dispatches/{id}/replacement',
    summary: 'Name somebody else after a return',
    permission: answerDispatches,
    params: IdParams,
    body: NameReplacementBody,
    handler: (ctx, { body, params }) => nameReplacement(ctx, params.id, body),
  }),
  route({
    operationId: 'reviewNominee',
    method: 'put',
    path: '/dispatches/{id}/review',
    summary: 'Write down what the check of the nominee came to',
    permission: manageDispatches,
    params: IdParams,
    body: ReviewNomineeBody,
    response: DispatchDetail,
    ifMatch: true,
    handler: async (ctx, { body, params, version }) => {
      await reviewNominee(ctx, params.id, { body, version });
      return await getDispatch(ctx, params.id);
    },
  }),
  route({
    operationId: 'arrangeAuthority',
    method: 'put',
    path: '/dispatches/{id}/authority',
    summary: 'Choose team, document and dates of the authority',
    permission: authoriseDispatches,
    params: IdParams,
    body: ArrangeAuthorityBody,
    response: DispatchDetail,
    ifMatch: true,
    handler: async (ctx, { body, params, version }) => {
      await arrangeAuthority(ctx, params.id, { body, version });
      return await getDispatch(ctx, params.id);
    },
  }),
];

export const dispatchRoutes = [...reading, ...requesting, ...answering];
