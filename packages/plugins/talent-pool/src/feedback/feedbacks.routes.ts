import { pageOf, routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import { inTalentPool, type TalentPoolDatabase } from '../database.ts';
import { EvaluationView } from '../evaluations/evaluations.schemas.ts';
import { getEvaluation } from '../evaluations/get-evaluation.ts';
import { manageEvaluations, readFeedback } from '../permissions.ts';
import { deliverFeedback } from './deliver-feedback.ts';
import { EvaluationFeedback, ListFeedbacksQuery } from './feedbacks.schemas.ts';
import { listFeedbacks } from './list-feedbacks.ts';

const route = routesFor<TalentPoolDatabase>();

export const feedbackRoutes = [
  route({
    operationId: 'listEvaluationFeedbacks',
    method: 'get',
    path: '/evaluation-feedbacks',
    scopes: ['member', 'unit'],
    summary: 'Results told to the units that sent people (评价反馈), the latest first',
    permission: readFeedback,
    query: ListFeedbacksQuery,
    response: pageOf(EvaluationFeedback),
    handler: (ctx, { query }) => listFeedbacks(inTalentPool(ctx), query),
  }),
  route({
    operationId: 'deliverEvaluationFeedback',
    method: 'post',
    path: '/evaluations/{id}/sheets/{sheetId}/feedback',
    summary: 'Tell the sending unit the result of its person (送达派出单位)',
    permission: manageEvaluations,
    params: z.object({ id: z.uuid(), sheetId: z.uuid() }),
    response: EvaluationView,
    handler: async (ctx, { params }) => {
      await deliverFeedback(inTalentPool(ctx), params);
      return await getEvaluation(inTalentPool(ctx), params.id);
    },
  }),
];
