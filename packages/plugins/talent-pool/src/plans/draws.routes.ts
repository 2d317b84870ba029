import { routesFor } from '@lianxun/plugin-api';

import type { TalentPoolDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { approvePlans, managePlans, readPlans } from '../permissions.ts';
import { approveRedraw } from './approve-redraw.ts';
import { drawPlan } from './draw-plan.ts';
import { DrawList, DrawParams, StartedDraw } from './draws.schemas.ts';
import { listDraws } from './list-draws.ts';
import { ReasonBody } from './plans.schemas.ts';
import { replayDraw } from './replay-draw.ts';
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
    operationId: 'drawStaffingTeams',
    method: 'post',
    path: '/plans/{id}/draws/current',
    summary: 'Draw the seed for the sealed list, and the teams from it',
    permission: managePlans,
    params: IdParams,
    response: StartedDraw,
    status: 202,
    ifMatch: true,
    handler: (ctx, { params, version }) => drawPlan(ctx, params.id, version),
  }),
  route({
    operationId: 'replayStaffingDraw',
    method: 'post',
    path: '/plans/{id}/draws/{draw}/replay',
    summary: 'Draw again from the sealed list and the seed, to compare',
    permission: readPlans,
    params: DrawParams,
    response: StartedDraw,
    status: 202,
    handler: (ctx, { params }) => replayDraw(ctx, params.id, params.draw),
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
