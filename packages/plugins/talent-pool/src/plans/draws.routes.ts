import { routesFor } from '@lianxun/plugin-api';

import type { TalentPoolDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { approvePlans, managePlans, readPlans } from '../permissions.ts';
import { approveRedraw } from './approve-redraw.ts';
import { DrawList } from './draws.schemas.ts';
import { listDraws } from './list-draws.ts';
import { ReasonBody } from './plans.schemas.ts';
import { requestRedraw } from './request-redraw.ts';
import { sealDraw } from './seal-draw.ts';

const route = routesFor<TalentPoolDatabase>();
const changed = { params: IdParams, response: DrawList, ifMatch: true } as const;

export const drawRoutes = [
  route({
    operationId: 'listStaffingDraws',
    method: 'get',
    path: '/plans/{id}/draws',
    summary: 'Every draw of a plan: sealed list, seed, result',
    permission: readPlans,
    params: IdParams,
    response: DrawList,
    handler: (ctx, { params }) => listDraws(ctx, params.id),
  }),
  route({
    operationId: 'sealStaffingDraw',
    method: 'post',
    path: '/plans/{id}/draws',
    summary: 'Fix the eligible list and the rules before there is a seed',
    permission: managePlans,
    ...changed,
    handler: async (ctx, { params, version }) => {
      await sealDraw(ctx, params.id, version);
      return listDraws(ctx, params.id);
    },
  }),
  route({
    operationId: 'requestStaffingRedraw',
    method: 'post',
    path: '/plans/{id}/redraw-requests',
    summary: 'Ask for another draw, with the reason',
    permission: managePlans,
    ...changed,
    body: ReasonBody,
    handler: async (ctx, { params, body, version }) => {
      await requestRedraw(ctx, params.id, { ...body, version });
      return listDraws(ctx, params.id);
    },
  }),
  route({
    operationId: 'approveStaffingRedraw',
    method: 'post',
    path: '/plans/{id}/redraw-approvals',
    summary: 'Agree to another draw that somebody else asked for',
    permission: approvePlans,
    ...changed,
    handler: async (ctx, { params, version }) => {
      await approveRedraw(ctx, params.id, version);
      return listDraws(ctx, params.id);
    },
  }),
];
