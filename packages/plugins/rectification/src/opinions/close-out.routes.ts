import { routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { RectificationDatabase } from '../database.ts';
import { extendFinding, extendMeasure } from '../due-dates/extend-due-date.ts';
import { OpinionView } from '../findings/finding-detail.schemas.ts';
import { FindingParams, IsoDate, LongText } from '../findings/findings.schemas.ts';
import { manageFindings, reviewRectification } from '../permissions.ts';
import { recordRebound } from '../rebounds/record-rebound.ts';
import { giveOpinion } from './give-opinion.ts';

const route = routesFor<RectificationDatabase>();

const ExtensionBody = z.object({ newDueOn: IsoDate, reason: z.string().trim().min(1).max(2000) });

export const closeOutRoutes = [
  route({
    operationId: 'giveOpinion',
    method: 'put',
    path: '/findings/{id}/opinions/{body}',
    summary: "Write a reviewing body's opinion on a finding",
    permission: reviewRectification,
    params: FindingParams.extend({ body: OpinionView.shape.body }),
    body: z.object({ opinion: LongText }),
    handler: (ctx, { params, body }) =>
      giveOpinion(ctx, params.id, { body: params.body, opinion: body.opinion }),
  }),
  route({
    operationId: 'extendFinding',
    method: 'post',
    path: '/findings/{id}/extensions',
    summary: 'Approve a later due date of a finding',
    permission: manageFindings,
    params: FindingParams,
    body: ExtensionBody,
    handler: (ctx, { params, body }) => extendFinding(ctx, params.id, body),
  }),
  route({
    operationId: 'extendMeasure',
    method: 'post',
    path: '/measures/{id}/extensions',
    summary: 'Approve a later due date of a measure',
    permission: manageFindings,
    params: FindingParams,
    body: ExtensionBody,
    handler: (ctx, { params, body }) => extendMeasure(ctx, params.id, body),
  }),
  route({
    operationId: 'recordRebound',
    method: 'post',
    path: '/findings/{id}/rebounds',
    summary: 'Record that a closed finding recurs, which allows reopening it',
    permission: reviewRectification,
    params: FindingParams,
    body: z.object({
      origin: z.enum(['followUp', 'unannounced', 'tip', 'repeat']),
      description: LongText,
      foundOn: IsoDate,
    }),
    response: z.object({ id: z.uuid() }),
    status: 201,
    handler: async (ctx, { params, body }) => ({ id: await recordRebound(ctx, params.id, body) }),
  }),
];
