import { pageOf, routesFor } from '@lianxun/plugin-api';

import type { InspectionDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { manageAnnualPlans, manageRounds, readAnnualPlans } from '../permissions.ts';
import { getAnnualPlan, listAnnualPlans } from './annual-plan-views.ts';
import {
  AnnualPlanItem,
  AnnualPlanView,
  CoverageQuery,
  CoverageView,
  CreateAnnualPlanBody,
  DrawnUnits,
  DrawUnitsBody,
  ListAnnualPlansQuery,
  OpinionBody,
  OpinionParams,
  PlanUnitsBody,
  UpdateAnnualPlanBody,
} from './annual-plans.schemas.ts';
import { drawPlannedUnits } from './draw-planned-units.ts';
import { getCoverage } from './get-coverage.ts';
import { recordOpinion } from './record-opinion.ts';
import { createAnnualPlan, updateAnnualPlan } from './save-annual-plan.ts';
import { setPlanUnits } from './set-plan-units.ts';

const route = routesFor<InspectionDatabase>();
const changed = {
  permission: manageAnnualPlans,
  params: IdParams,
  response: AnnualPlanView,
  ifMatch: true,
} as const;

export const annualPlanRoutes = [
  route({
    operationId: 'listAnnualPlans',
    method: 'get',
    path: '/annual-plans',
    summary: 'Annual plans, newest year first',
    permission: readAnnualPlans,
    query: ListAnnualPlansQuery,
    response: pageOf(AnnualPlanItem),
    handler: (ctx, { query }) => listAnnualPlans(ctx, query),
  }),
  route({
    operationId: 'createAnnualPlan',
    method: 'post',
    path: '/annual-plans',
    summary: 'Begin the plan of a year',
    permission: manageAnnualPlans,
    body: CreateAnnualPlanBody,
    response: AnnualPlanView,
    status: 201,
    handler: async (ctx, { body }) => getAnnualPlan(ctx, await createAnnualPlan(ctx, body)),
  }),
  route({
    operationId: 'getAnnualPlan',
    method: 'get',
    path: '/annual-plans/{id}',
    summary: 'A plan with its units, the rounds that have taken them, and what went otherwise',
    permission: readAnnualPlans,
    params: IdParams,
    response: AnnualPlanView,
    handler: (ctx, { params }) => getAnnualPlan(ctx, params.id),
  }),
  route({
    operationId: 'updateAnnualPlan',
    method: 'patch',
    path: '/annual-plans/{id}',
    summary: 'Change a plan while it is drafted',
    ...changed,
    body: UpdateAnnualPlanBody,
    handler: async (ctx, { params, body, version }) => {
      await updateAnnualPlan(ctx, params.id, { body, version });
      return getAnnualPlan(ctx, params.id);
    },
  }),
  route({
    operationId: 'setAnnualPlanUnits',
    method: 'put',
    path: '/annual-plans/{id}/units',
    summary: 'Say which units are proposed, with type and quarter',
    ...changed,
    body: PlanUnitsBody,
    handler: async (ctx, { params, body, version }) => {
      await setPlanUnits(ctx, params.id, { body, version });
      return getAnnualPlan(ctx, params.id);
    },
  }),
  route({
    operationId: 'recordAnnualPlanOpinion',
    method: 'put',
    path: '/annual-plans/{id}/opinions/{department}',
    summary: 'Record what a department said',
    ...changed,
    params: OpinionParams,
    body: OpinionBody,
    handler: async (ctx, { params, body, version }) => {
      await recordOpinion(ctx, params, { body, version });
      return getAnnualPlan(ctx, params.id);
    },
  }),
  route({
    operationId: 'drawPlannedUnits',
    method: 'post',
    path: '/rounds/{id}/planned-units',
    summary: 'Take units of the approved annual plan into a planned round',
    permission: manageRounds,
    params: IdParams,
    body: DrawUnitsBody,
    response: DrawnUnits,
    status: 201,
    handler: async (ctx, { params, body }) => ({
      ids: [...(await drawPlannedUnits(ctx, params.id, body))],
    }),
  }),
  route({
    operationId: 'getCoverage',
    method: 'get',
    path: '/coverage',
    summary: 'Which units of the directory a committee term has covered',
    permission: readAnnualPlans,
    query: CoverageQuery,
    response: CoverageView,
    handler: (ctx, { query }) => getCoverage(ctx, query),
  }),
];
