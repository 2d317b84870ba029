import { rawRoutesFor, routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { RectificationDatabase } from '../database.ts';
import { receivedBlob } from '../evidence/received-blob.ts';
import { FindingParams as IdParams } from '../findings/findings.schemas.ts';
import { checkFollowUps, manageFindings, readFindings } from '../permissions.ts';
import { attachCheckEvidence } from './attach-check-evidence.ts';
import { chooseFollowUps } from './choose-follow-ups.ts';
import { dropFollowUp } from './drop-follow-up.ts';
import { CheckView, ChooseFollowUpsBody, RecordCheckBody } from './follow-ups.schemas.ts';
import { listFollowUps } from './list-follow-ups.ts';
import { recordCheck } from './record-check.ts';
import { registerRebound } from './register-rebound.ts';

const route = routesFor<RectificationDatabase>();
const rawRoute = rawRoutesFor<RectificationDatabase>();
const inside = ['member', 'team'] as const;

const FollowUps = z.object({
  items: z.array(CheckView),
  isFollowUp: z.boolean(),
  unitId: z.uuid(),
});

export const followUpRoutes = [
  route({
    operationId: 'listFollowUps',
    method: 'get',
    path: '/engagements/{id}/follow-ups',
    scopes: inside,
    summary: 'Earlier findings that a follow-up engagement checks, with what was done about them',
    permission: readFindings,
    params: IdParams,
    response: FollowUps,
    handler: (ctx, { params }) => listFollowUps(ctx, params.id),
  }),
  route({
    operationId: 'chooseFollowUps',
    method: 'post',
    path: '/engagements/{id}/follow-ups',
    summary: 'Put earlier findings of the unit on the checking list',
    permission: manageFindings,
    params: IdParams,
    body: ChooseFollowUpsBody,
    response: FollowUps,
    handler: async (ctx, { params, body }) => {
      await chooseFollowUps(ctx, params.id, body.findingIds);
      return listFollowUps(ctx, params.id);
    },
  }),
  route({
    operationId: 'dropFollowUp',
    method: 'delete',
    path: '/follow-ups/{id}',
    summary: 'Take an earlier finding off the checking list',
    permission: manageFindings,
    params: IdParams,
    ifMatch: true,
    handler: (ctx, { params, version }) => dropFollowUp(ctx, params.id, version),
  }),
  route({
    operationId: 'recordFollowUpCheck',
    method: 'put',
    path: '/follow-ups/{id}',
    scopes: inside,
    summary: 'Record what was found of an earlier finding',
    permission: checkFollowUps,
    params: IdParams,
    body: RecordCheckBody,
    ifMatch: true,
    handler: (ctx, { params, body, version }) => recordCheck(ctx, params.id, { body, version }),
  }),
  route({
    operationId: 'registerFollowUpRebound',
    method: 'post',
    path: '/follow-ups/{id}/rebound',
    summary: 'Record the rebound a check found, and ask for the reopening',
    permission: manageFindings,
    params: IdParams,
    handler: (ctx, { params }) => registerRebound(ctx, params.id),
  }),
  rawRoute({
    operationId: 'attachFollowUpEvidence',
    method: 'post',
    path: '/follow-ups/{id}/evidence',
    scopes: inside,
    summary: 'Upload evidence of a check',
    permission: checkFollowUps,
    params: IdParams,
    receive: (upload, port) => port.store(upload),
    handler: (ctx, { params, received }) =>
      attachCheckEvidence(ctx, IdParams.parse(params).id, receivedBlob(received)),
  }),
];
