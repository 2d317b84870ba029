import { handleCases, pageOf, routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import { inTalentPool, type TalentPoolDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { manageEvaluations, readEvaluations, settleEvaluations } from '../permissions.ts';
import { assessSheet } from './assess-sheet.ts';
import { closeRating } from './close-rating.ts';
import { concludeEvaluation } from './conclude-evaluation.ts';
import { contestResult } from './contest-result.ts';
import { decideReview } from './decide-review.ts';
import { endReverseRating } from './end-reverse-rating.ts';
import {
  AssessSheetBody,
  ContestBody,
  DecideReviewBody,
  EvaluationItem,
  EvaluationView,
  ListEvaluationsQuery,
  ListResultsQuery,
  OpenableTeam,
  OpenEvaluationBody,
  OpenedReverseView,
  OpenReverseBody,
  OwnResult,
  RatingMandatesBody,
  ResultItem,
} from './evaluations.schemas.ts';
import { getEvaluation } from './get-evaluation.ts';
import { listEvaluations, listOpenableTeams } from './list-evaluations.ts';
import { listEvaluationResults, listOwnResults, listPersonEvaluations } from './list-results.ts';
import { openEvaluation } from './open-evaluation.ts';
import { openReverseRating } from './open-reverse-rating.ts';
import { PersonEvaluation } from './person-evaluations.schemas.ts';
import { extendRating } from './rating-mandates.ts';

const route = routesFor<TalentPoolDatabase>();
const office = {
  permission: manageEvaluations,
  params: IdParams,
  response: EvaluationView,
} as const;
const SheetParams = z.object({ id: z.uuid(), sheetId: z.uuid() });

export const evaluationRoutes = [
  route({
    operationId: 'listEvaluations',
    method: 'get',
    path: '/evaluations',
    summary: 'Evaluations (五位一体评价), the latest first',
    permission: readEvaluations,
    query: ListEvaluationsQuery,
    response: pageOf(EvaluationItem),
    handler: (ctx, { query }) => listEvaluations(inTalentPool(ctx), query),
  }),
  route({
    operationId: 'listOpenableTeams',
    method: 'get',
    path: '/evaluable-teams',
    summary: 'Teams that can be evaluated, and why others cannot',
    permission: manageEvaluations,
    response: z.object({ items: z.array(OpenableTeam) }),
    handler: async (ctx) => ({ items: await listOpenableTeams(inTalentPool(ctx)) }),
  }),
  route({
    operationId: 'openEvaluation',
    method: 'post',
    path: '/evaluations',
    summary: 'Open the evaluation of a team (开始评价)',
    permission: manageEvaluations,
    status: 201,
    body: OpenEvaluationBody,
    response: EvaluationView,
    handler: async (ctx, { body }) =>
      getEvaluation(inTalentPool(ctx), await openEvaluation(inTalentPool(ctx), body)),
  }),
  route({
    operationId: 'getEvaluation',
    method: 'get',
    path: '/evaluations/{id}',
    summary: 'An evaluation: who has rated, and what it came to once rating has ended',
    permission: readEvaluations,
    params: IdParams,
    response: EvaluationView,
    handler: (ctx, { params }) => getEvaluation(inTalentPool(ctx), params.id),
  }),
  route({
    operationId: 'issueRatingMandates',
    method: 'post',
    path: '/evaluations/{id}/mandates',
    summary: 'Let members whose mandate has ended rate (签发评分授权)',
    ...office,
    body: RatingMandatesBody,
    handler: async (ctx, { params, body }) => {
      await extendRating(inTalentPool(ctx), params.id, body.documentNo);
      return await getEvaluation(inTalentPool(ctx), params.id);
    },
  }),
  route({
    operationId: 'openReverseRating',
    method: 'post',
    path: '/evaluations/{id}/reverse',
    summary:
      'Let an inspected unit rate the team by link (开放反向测评); the addresses are shown once',
    permission: manageEvaluations,
    status: 201,
    params: IdParams,
    body: OpenReverseBody,
    response: OpenedReverseView,
    answersOnce: true,
    handler: async (ctx, { params, body }) => {
      const opened = await openReverseRating(inTalentPool(ctx), params.id, body);
      return { unitName: opened.unitName, paths: [...opened.paths] };
    },
  }),
  route({
    operationId: 'endReverseRating',
    method: 'post',
    path: '/evaluations/{id}/reverse/end',
    summary: 'Take no more forms of inspected units (停止反向测评)',
    ...office,
    handler: async (ctx, { params }) => {
      await endReverseRating(inTalentPool(ctx), params.id);
      return await getEvaluation(inTalentPool(ctx), params.id);
    },
  }),
  route({
    operationId: 'closeRating',
    method: 'post',
    path: '/evaluations/{id}/close',
    summary: 'End the rating before its due date (结束评分)',
    ...office,
    handler: async (ctx, { params }) => {
      await closeRating(inTalentPool(ctx), params.id);
      return await getEvaluation(inTalentPool(ctx), params.id);
    },
  }),
  route({
    operationId: 'assessEvaluationSheet',
    method: 'put',
    path: '/evaluations/{id}/sheets/{sheetId}/overall',
    summary: 'Overall assessment of one person (综合评定)',
    permission: manageEvaluations,
    params: SheetParams,
    body: AssessSheetBody,
    ifMatch: true,
    response: EvaluationView,
    handler: async (ctx, { params, body, version }) => {
      await assessSheet(inTalentPool(ctx), params, { body, version });
      return await getEvaluation(inTalentPool(ctx), params.id);
    },
  }),
  route({
    operationId: 'concludeEvaluation',
    method: 'post',
    path: '/evaluations/{id}/conclude',
    summary: 'Conclude the evaluation (评定等次)',
    ...office,
    permission: settleEvaluations,
    handler: async (ctx, { params }) => {
      await concludeEvaluation(inTalentPool(ctx), params.id);
      return await getEvaluation(inTalentPool(ctx), params.id);
    },
  }),
  route({
    operationId: 'decideEvaluationReview',
    method: 'post',
    path: '/evaluations/{id}/sheets/{sheetId}/review',
    summary: 'Answer a request for review (答复复核)',
    permission: settleEvaluations,
    params: SheetParams,
    body: DecideReviewBody,
    response: EvaluationView,
    handler: async (ctx, { params, body }) => {
      await decideReview(inTalentPool(ctx), params, body);
      return await getEvaluation(inTalentPool(ctx), params.id);
    },
  }),
  route({
    operationId: 'listOwnEvaluations',
    method: 'get',
    path: '/own-evaluations',
    scopes: ['member', 'team'],
    summary: 'Own results: total and what the leader wrote (我的评价)',
    permission: handleCases,
    response: z.object({ items: z.array(OwnResult) }),
    handler: async (ctx) => ({ items: await listOwnResults(inTalentPool(ctx)) }),
  }),
  route({
    operationId: 'contestEvaluation',
    method: 'post',
    path: '/own-evaluations/{id}/contest',
    scopes: ['member', 'team'],
    summary: 'Ask for a review of the own result, once (申请复核)',
    permission: handleCases,
    params: IdParams,
    body: ContestBody,
    response: z.object({ items: z.array(OwnResult) }),
    handler: async (ctx, { params, body }) => {
      await contestResult(inTalentPool(ctx), params.id, body.reason);
      return { items: await listOwnResults(inTalentPool(ctx)) };
    },
  }),
  route({
    operationId: 'listEvaluationResults',
    method: 'get',
    path: '/evaluation-results',
    summary: 'Excellent people, and candidates for the joint pool (优秀名单、人选名单)',
    permission: readEvaluations,
    query: ListResultsQuery,
    response: pageOf(ResultItem),
    handler: (ctx, { query }) => listEvaluationResults(inTalentPool(ctx), query),
  }),
  route({
    operationId: 'listPersonEvaluations',
    method: 'get',
    path: '/people/{id}/evaluations',
    summary: 'Totals of one person, the latest first',
    permission: readEvaluations,
    params: IdParams,
    response: z.object({ items: z.array(PersonEvaluation) }),
    handler: async (ctx, { params }) => ({
      items: await listPersonEvaluations(inTalentPool(ctx), params.id),
    }),
  }),
];
