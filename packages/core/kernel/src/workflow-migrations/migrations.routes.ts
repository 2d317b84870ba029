import { routesFor, type Ctx, type Plugin } from '@lianxun/plugin-api';
import { z } from 'zod';

import { draftWorkflows, publishWorkflows } from '../core-plugin/permissions.ts';
import {
  cancelMigration,
  checkMigrationSoon,
  proposeMigration,
  resumeMigration,
  startMigration,
} from './act-on-migration.ts';
import {
  ChangeMigrationBody,
  MigrationItem,
  MigrationView,
  PlanMigrationBody,
  ProposeMigrationBody,
} from './migrations.schemas.ts';
import { changeMigration, planMigration } from './plan-migration.ts';
import { showMigration, showMigrations } from './show-migration.ts';

const route = routesFor<unknown>();
const params = z.object({ id: z.uuid() });
const permission = draftWorkflows;
const path = '/workflow-migrations';

export function migrationRoutes(plugins: () => readonly Plugin[]) {
  return [
    ...planRoutes(plugins),
    ...verbs.map(({ operationId, verb, summary, act }) =>
      route({
        operationId,
        method: 'post',
        path: `${path}/{id}/${verb}`,
        summary,
        permission,
        params,
        response: MigrationView,
        handler: async (ctx, input) => {
          await act(ctx, input.params.id);
          return await showMigration(ctx, plugins(), input.params.id);
        },
      }),
    ),
    ...administratorRoutes(plugins),
  ];
}

const verbs = [
  {
    operationId: 'checkWorkflowMigration',
    verb: 'dry-run',
    summary: 'Try a migration on every open case; nothing of them changes',
    act: checkMigrationSoon,
  },
  {
    operationId: 'cancelWorkflowMigration',
    verb: 'cancel',
    summary: 'Pause a running migration, or give up what has not run',
    act: cancelMigration,
  },
  {
    operationId: 'resumeWorkflowMigration',
    verb: 'resume',
    summary: 'Go on with a paused migration',
    act: resumeMigration,
  },
] satisfies {
  operationId: string;
  verb: string;
  summary: string;
  act: (ctx: Ctx, id: string) => Promise<void>;
}[];

function planRoutes(plugins: () => readonly Plugin[]) {
  return [
    route({
      operationId: 'listWorkflowMigrations',
      method: 'get',
      path,
      summary: 'Migrations of running cases, newest first',
      permission,
      query: z.object({ subject: z.string().max(40).optional() }),
      response: z.object({ items: z.array(MigrationItem) }),
      handler: async (ctx, { query }) => ({
        items: await showMigrations(ctx, plugins(), { subject: query.subject }),
      }),
    }),
    route({
      operationId: 'planWorkflowMigration',
      method: 'post',
      path,
      summary: 'Plan the move of open cases to the published version, with a proposed mapping',
      permission,
      status: 201,
      body: PlanMigrationBody,
      response: MigrationView,
      handler: async (ctx, { body }) =>
        await showMigration(ctx, plugins(), await planMigration(ctx, plugins(), body)),
    }),
    route({
      operationId: 'getWorkflowMigration',
      method: 'get',
      path: `${path}/{id}`,
      summary: 'A migration with its mapping, progress and findings',
      permission,
      params,
      response: MigrationView,
      handler: (ctx, input) => showMigration(ctx, plugins(), input.params.id),
    }),
    route({
      operationId: 'changeWorkflowMigration',
      method: 'put',
      path: `${path}/{id}`,
      summary: 'Change mapping or policy; a trial before is void',
      permission,
      params,
      body: ChangeMigrationBody,
      response: MigrationView,
      handler: async (ctx, { params: { id }, body }) => {
        await changeMigration(ctx, { id, ...body });
        return await showMigration(ctx, plugins(), id);
      },
    }),
    route({
      operationId: 'proposeWorkflowMigration',
      method: 'post',
      path: `${path}/{id}/propose`,
      summary: 'Ask the security administrator to start what was tried',
      permission,
      params,
      body: ProposeMigrationBody,
      response: MigrationView,
      handler: async (ctx, { params: { id }, body }) => {
        await proposeMigration(ctx, { id, note: body.note });
        return await showMigration(ctx, plugins(), id);
      },
    }),
  ];
}

function administratorRoutes(plugins: () => readonly Plugin[]) {
  const own = { scopes: ['admin'] as const, permission: publishWorkflows };
  return [
    route({
      ...own,
      operationId: 'listProposedMigrations',
      method: 'get',
      path,
      summary: 'Migrations that wait to be started, run or have run; counts only',
      response: z.object({ items: z.array(MigrationItem) }),
      handler: async (ctx) => ({
        items: await showMigrations(ctx, plugins(), { isDecided: true }),
      }),
    }),
    route({
      ...own,
      operationId: 'startWorkflowMigration',
      method: 'post',
      path: `${path}/{id}/start`,
      summary: 'Start a migration; never by who planned it',
      params,
      handler: (ctx, input) => startMigration(ctx, input.params.id),
    }),
    route({
      ...own,
      operationId: 'stopWorkflowMigration',
      method: 'post',
      path: `${path}/{id}/cancel`,
      summary: 'Pause a running migration, or refuse a proposed one',
      params,
      handler: (ctx, input) => cancelMigration(ctx, input.params.id),
    }),
    route({
      ...own,
      operationId: 'continueWorkflowMigration',
      method: 'post',
      path: `${path}/{id}/resume`,
      summary: 'Go on with a paused migration',
      params,
      handler: (ctx, input) => resumeMigration(ctx, input.params.id),
    }),
  ];
}
