import { pageOf, routesFor } from '@lianxun/plugin-api';

import type { TalentPoolDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { approvePlans, managePlans, readPlans } from '../permissions.ts';
import { approvePlan } from './approve-plan.ts';
import { createPlan } from './create-plan.ts';
import { getBoard } from './get-board.ts';
import { listPlanChoices } from './list-plan-choices.ts';
import { listPlans } from './list-plans.ts';
import {
  BoardView,
  CreatePlanBody,
  ListPlansQuery,
  PlanChoices,
  PlanItem,
  PlanTeamParams,
  ReasonBody,
  RelaxBody,
  UpdatePlanBody,
  UpdatePlanTeamBody,
} from './plans.schemas.ts';
import { relaxDemand } from './relax-demand.ts';
import { sealPlan } from './seal-plan.ts';
import { seatPlan } from './seat-plan.ts';
import { returnPlan, unsealPlan } from './unseal-plan.ts';
import { updatePlanTeam } from './update-plan-team.ts';
import { updatePlan } from './update-plan.ts';

const route = routesFor<TalentPoolDatabase>();
const changed = { params: IdParams, response: BoardView, ifMatch: true } as const;

export const planRoutes = [
  route({
    operationId: 'listStaffingPlans',
    method: 'get',
    path: '/plans',
    summary: 'Staffing plans, newest first',
    permission: readPlans,
    query: ListPlansQuery,
    response: pageOf(PlanItem),
    handler: (ctx, { query }) => listPlans(ctx, query),
  }),
  route({
    operationId: 'createStaffingPlan',
    method: 'post',
    path: '/plans',
    summary: 'Begin a plan for a round, or jointly for units of target cards',
    permission: managePlans,
    body: CreatePlanBody,
    response: BoardView,
    status: 201,
    handler: async (ctx, { body }) => getBoard(ctx, await createPlan(ctx, body)),
  }),
  route({
    operationId: 'listStaffingPlanChoices',
    method: 'get',
    path: '/plan-choices',
    summary: 'Rounds and units a new plan can be made for',
    permission: managePlans,
    response: PlanChoices,
    handler: (ctx) => listPlanChoices(ctx),
  }),
  route({
    operationId: 'getStaffingBoard',
    method: 'get',
    path: '/plans/{id}',
    summary: 'A plan with its people, teams, seats and who can not sit where',
    permission: readPlans,
    params: IdParams,
    response: BoardView,
    handler: (ctx, { params }) => getBoard(ctx, params.id),
  }),
  route({
    operationId: 'updateStaffingPlan',
    method: 'patch',
    path: '/plans/{id}',
    summary: 'Change what is asked of every team',
    permission: managePlans,
    ...changed,
    body: UpdatePlanBody,
    handler: async (ctx, { params, body, version }) => {
      await updatePlan(ctx, params.id, { body, version });
      return getBoard(ctx, params.id);
    },
  }),
  route({
    operationId: 'updateStaffingPlanTeam',
    method: 'patch',
    path: '/plans/{id}/teams/{team}',
    summary: 'Change what one team needs',
    permission: managePlans,
    ...changed,
    params: PlanTeamParams,
    body: UpdatePlanTeamBody,
    handler: async (ctx, { params, body, version }) => {
      const ref = { planId: params.id, teamId: params.team };
      await updatePlanTeam(ctx, ref, { body, version });
      return getBoard(ctx, params.id);
    },
  }),
  route({
    operationId: 'relaxStaffingDemand',
    method: 'post',
    path: '/plans/{id}/relaxations',
    summary: 'Give up one demand that stands in the way',
    permission: managePlans,
    ...changed,
    body: RelaxBody,
    handler: async (ctx, { params, body, version }) => {
      await relaxDemand(ctx, params.id, { demand: body.demand, version });
      return getBoard(ctx, params.id);
    },
  }),
  route({
    operationId: 'sealStaffingPlan',
    method: 'post',
    path: '/plans/{id}/seal',
    summary: 'Send a complete plan up for approval',
    permission: managePlans,
    ...changed,
    handler: async (ctx, { params, version }) => {
      await sealPlan(ctx, params.id, version);
      return getBoard(ctx, params.id);
    },
  }),
  route({
    operationId: 'unsealStaffingPlan',
    method: 'post',
    path: '/plans/{id}/unseal',
    summary: 'Take a plan back before it is approved',
    permission: managePlans,
    ...changed,
    body: ReasonBody,
    handler: async (ctx, { params, body, version }) => {
      await unsealPlan(ctx, params.id, { ...body, version });
      return getBoard(ctx, params.id);
    },
  }),
  route({
    operationId: 'approveStaffingPlan',
    method: 'post',
    path: '/plans/{id}/approve',
    summary: 'Approve a plan that somebody else wrote',
    permission: approvePlans,
    ...changed,
    handler: async (ctx, { params, version }) => {
      await approvePlan(ctx, params.id, version);
      return getBoard(ctx, params.id);
    },
  }),
  route({
    operationId: 'returnStaffingPlan',
    method: 'post',
    path: '/plans/{id}/return',
    summary: 'Give a plan back instead of approving it',
    permission: approvePlans,
    ...changed,
    body: ReasonBody,
    handler: async (ctx, { params, body, version }) => {
      await returnPlan(ctx, params.id, { ...body, version });
      return getBoard(ctx, params.id);
    },
  }),
  route({
    operationId: 'seatStaffingPlan',
    method: 'post',
    path: '/plans/{id}/seat',
    summary: 'Let the people of an approved plan join the teams of the round',
    permission: managePlans,
    ...changed,
    handler: async (ctx, { params, version }) => {
      await seatPlan(ctx, params.id, version);
      return getBoard(ctx, params.id);
    },
  }),
];
