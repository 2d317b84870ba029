import { routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { InspectionDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { joinCombined, manageCombined, readCombined } from '../permissions.ts';
import { answerOpinion, judgeOpinion } from './answer-opinion.ts';
import { draftGuidanceNotice } from './draft-notice.ts';
import { getGuidance, getGuidanceNotice, listReceivedNotices } from './get-guidance.ts';
import {
  AnswerOpinionBody,
  DraftNoticeBody,
  EventBody,
  GuidanceNoticeItem,
  GuidanceNoticeView,
  GuidanceView,
  JudgeOpinionBody,
} from './guidance.schemas.ts';
import { recordGuidanceEvent, updateGuidanceEvent } from './save-event.ts';

const route = routesFor<InspectionDatabase>();

export const guidanceRoutes = [
  route({
    operationId: 'getGuidance',
    method: 'get',
    path: '/combined-inspections/{id}/guidance',
    summary: 'Guidance before, during and after a combined inspection',
    permission: readCombined,
    params: IdParams,
    response: GuidanceView,
    handler: (ctx, { params }) => getGuidance(ctx, params.id),
  }),
  route({
    operationId: 'recordGuidanceEvent',
    method: 'post',
    path: '/combined-inspections/{id}/guidance',
    summary: 'Record joint training, a visit or a debriefing',
    permission: manageCombined,
    params: IdParams,
    body: EventBody,
    status: 201,
    response: GuidanceView,
    handler: async (ctx, { body, params }) => {
      await recordGuidanceEvent(ctx, params.id, body);
      return getGuidance(ctx, params.id);
    },
  }),
  route({
    operationId: 'updateGuidanceEvent',
    method: 'put',
    path: '/guidance-events/{id}',
    summary: 'Correct the record of guidance',
    permission: manageCombined,
    params: IdParams,
    body: EventBody,
    ifMatch: true,
    response: GuidanceView,
    handler: async (ctx, { body, params, version }) =>
      getGuidance(ctx, await updateGuidanceEvent(ctx, params.id, { body, version })),
  }),
  route({
    operationId: 'draftGuidanceNotice',
    method: 'post',
    path: '/guidance-events/{id}/notices',
    summary: 'Draft numbered opinions from a visit',
    permission: manageCombined,
    params: IdParams,
    body: DraftNoticeBody,
    status: 201,
    response: GuidanceNoticeView,
    handler: async (ctx, { body, params }) =>
      getGuidanceNotice(ctx, await draftGuidanceNotice(ctx, params.id, body)),
  }),
  route({
    operationId: 'listReceivedGuidance',
    method: 'get',
    path: '/participations/{id}/guidance',
    summary: 'Opinions of the city on the part of this county',
    permission: readCombined,
    params: IdParams,
    response: z.object({ items: z.array(GuidanceNoticeItem) }),
    handler: async (ctx, { params }) => ({ items: await listReceivedNotices(ctx, params.id) }),
  }),
  route({
    operationId: 'getGuidanceNotice',
    method: 'get',
    path: '/guidance-notices/{id}',
    summary: 'A notice of guidance with its opinions',
    permission: readCombined,
    params: IdParams,
    response: GuidanceNoticeView,
    handler: (ctx, { params }) => getGuidanceNotice(ctx, params.id),
  }),
  route({
    operationId: 'answerGuidanceOpinion',
    method: 'put',
    path: '/guidance-opinions/{id}/answer',
    summary: 'Answer one opinion of the city',
    permission: joinCombined,
    params: IdParams,
    body: AnswerOpinionBody,
    response: GuidanceNoticeView,
    handler: async (ctx, { body, params }) =>
      getGuidanceNotice(ctx, await answerOpinion(ctx, params.id, body.answer)),
  }),
  route({
    operationId: 'judgeGuidanceOpinion',
    method: 'put',
    path: '/guidance-opinions/{id}/verdict',
    summary: 'Say whether the answer to one opinion stands',
    permission: manageCombined,
    params: IdParams,
    body: JudgeOpinionBody,
    response: GuidanceNoticeView,
    handler: async (ctx, { body, params }) =>
      getGuidanceNotice(ctx, await judgeOpinion(ctx, params.id, body)),
  }),
];
