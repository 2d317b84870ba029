import { routesFor } from '@lianxun/plugin-api';

import type { BlockDatabase } from '../database.ts';
import { manageBlock, readBlock } from '../permissions.ts';
import { DivisionSettings } from './division.settings.ts';
import {
  BlockParams,
  DivisionParams,
  DivisionView,
  LockUnitBody,
  MoveUnitBody,
  NameBlockBody,
  RunList,
  RunParams,
  StartedRun,
  StartRunBody,
} from './divisions.schemas.ts';
import { getDivision } from './get-division.ts';
import { listRuns } from './list-runs.ts';
import { lockUnit } from './lock-unit.ts';
import { moveUnit } from './move-unit.ts';
import { nameBlock } from './name-block.ts';
import { replayRun } from './replay-run.ts';
import { setDivision } from './set-division.ts';
import { staffBlocks } from './staff-blocks.ts';
import { startRun } from './start-run.ts';
import { takeRun } from './take-run.ts';

const route = routesFor<BlockDatabase>();
const changed = {
  permission: manageBlock,
  params: DivisionParams,
  response: DivisionView,
  ifMatch: true,
} as const;

export const divisionRoutes = [
  route({
    operationId: 'getBlockDivision',
    method: 'get',
    path: '/divisions/{id}',
    summary: 'How the units of an undertaking are divided into blocks',
    permission: readBlock,
    params: DivisionParams,
    response: DivisionView,
    handler: (ctx, { params }) => getDivision(ctx, params.id),
  }),
  route({
    operationId: 'setBlockDivision',
    method: 'put',
    path: '/divisions/{id}',
    summary: 'Say what is asked of the blocks',
    ...changed,
    body: DivisionSettings,
    handler: async (ctx, { params, body, version }) => {
      await setDivision(ctx, params.id, { body, version });
      return getDivision(ctx, params.id);
    },
  }),
  route({
    operationId: 'moveBlockUnit',
    method: 'post',
    path: '/divisions/{id}/move',
    summary: 'Take a unit into a block by hand',
    ...changed,
    body: MoveUnitBody,
    handler: async (ctx, { params, body, version }) => {
      await moveUnit(ctx, params.id, { body, version });
      return getDivision(ctx, params.id);
    },
  }),
  route({
    operationId: 'lockBlockUnit',
    method: 'post',
    path: '/divisions/{id}/lock',
    summary: 'Fix a unit to its block, or let it go',
    ...changed,
    body: LockUnitBody,
    handler: async (ctx, { params, body, version }) => {
      await lockUnit(ctx, params.id, { body, version });
      return getDivision(ctx, params.id);
    },
  }),
  route({
    operationId: 'nameBlock',
    method: 'put',
    path: '/divisions/{id}/blocks/{number}',
    summary: 'Give a block a name',
    ...changed,
    params: BlockParams,
    body: NameBlockBody,
    handler: async (ctx, { params, body, version }) => {
      await nameBlock(ctx, params, { name: body.name, version });
      return getDivision(ctx, params.id);
    },
  }),
  route({
    operationId: 'staffBlocks',
    method: 'post',
    path: '/divisions/{id}/staffing-plan',
    summary: 'Begin a joint staffing plan with one team for each block',
    ...changed,
    handler: async (ctx, { params, version }) => {
      await staffBlocks(ctx, params.id, version);
      return getDivision(ctx, params.id);
    },
  }),
];

export const runRoutes = [
  route({
    operationId: 'listBlockRuns',
    method: 'get',
    path: '/divisions/{id}/runs',
    summary: 'Runs that divided the units, newest first',
    permission: readBlock,
    params: DivisionParams,
    response: RunList,
    handler: async (ctx, { params }) => ({ items: await listRuns(ctx, params.id) }),
  }),
  route({
    operationId: 'startBlockRun',
    method: 'post',
    path: '/divisions/{id}/runs',
    summary: 'Divide the units around those that are fixed',
    permission: manageBlock,
    params: DivisionParams,
    body: StartRunBody,
    response: StartedRun,
    status: 202,
    ifMatch: true,
    handler: (ctx, { params, body, version }) => startRun(ctx, params.id, { body, version }),
  }),
  route({
    operationId: 'replayBlockRun',
    method: 'post',
    path: '/divisions/{id}/runs/{run}/replay',
    summary: 'Divide the same units again with the same seed and steps',
    permission: manageBlock,
    params: RunParams,
    response: StartedRun,
    status: 202,
    handler: (ctx, { params }) => replayRun(ctx, params.id, params.run),
  }),
  route({
    operationId: 'takeBlockRun',
    method: 'post',
    path: '/divisions/{id}/runs/{run}/take',
    summary: 'Divide the units as a run proposes',
    permission: manageBlock,
    params: RunParams,
    response: DivisionView,
    ifMatch: true,
    handler: async (ctx, { params, version }) => {
      await takeRun(ctx, params, version);
      return getDivision(ctx, params.id);
    },
  }),
];
