import { routesFor } from '@lianxun/plugin-api';

import type { TalentPoolDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { managePlans, readPlans } from '../permissions.ts';
import { getSeats } from './get-board.ts';
import { listRuns } from './list-runs.ts';
import { SeatsView } from './plans.schemas.ts';
import { replayRun } from './replay-run.ts';
import { RunList, RunParams, StartedRun, StartRunBody } from './runs.schemas.ts';
import { startRun } from './start-run.ts';
import { takeResult } from './take-result.ts';

const route = routesFor<TalentPoolDatabase>();

export const runRoutes = [
  route({
    operationId: 'listStaffingRuns',
    method: 'get',
    path: '/plans/{id}/runs',
    summary: 'Runs of the solver for a plan, newest first',
    permission: readPlans,
    params: IdParams,
    response: RunList,
    handler: async (ctx, { params }) => ({ items: await listRuns(ctx, params.id) }),
  }),
  route({
    operationId: 'startStaffingRun',
    method: 'post',
    path: '/plans/{id}/runs',
    summary: 'Seek the best seats around the locked ones',
    permission: managePlans,
    params: IdParams,
    body: StartRunBody,
    response: StartedRun,
    status: 202,
    ifMatch: true,
    handler: (ctx, { params, body, version }) => startRun(ctx, params.id, { body, version }),
  }),
  route({
    operationId: 'replayStaffingRun',
    method: 'post',
    path: '/plans/{id}/runs/{run}/replay',
    summary: 'Solve the same problem again with the same seed and node limit',
    permission: managePlans,
    params: RunParams,
    response: StartedRun,
    status: 202,
    handler: (ctx, { params }) => replayRun(ctx, params.id, params.run),
  }),
  route({
    operationId: 'takeStaffingResult',
    method: 'post',
    path: '/plans/{id}/runs/{run}/take',
    summary: 'Seat the people as a run proposes',
    permission: managePlans,
    params: RunParams,
    response: SeatsView,
    ifMatch: true,
    handler: async (ctx, { params, version }) => {
      await takeResult(ctx, { planId: params.id, runId: params.run }, version);
      return getSeats(ctx, params.id);
    },
  }),
];
