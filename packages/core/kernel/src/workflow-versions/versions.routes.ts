import { routesFor, type Plugin } from '@lianxun/plugin-api';
import { z } from 'zod';

import { draftWorkflows } from '../core-plugin/permissions.ts';
import { createDraft } from './create-draft.ts';
import { getCatalog } from './get-catalog.ts';
import { getVersion, problemsOf } from './get-version.ts';
import { listTemplates } from './list-templates.ts';
import { listVersions, listWorkflows } from './list-workflows.ts';
import { discardDraft, proposeDraft, takeBackDraft } from './propose-draft.ts';
import { saveDraft } from './save-draft.ts';
import {
  CatalogView,
  CheckBody,
  CheckResult,
  CreateDraftBody,
  ProposeBody,
  SaveDraftBody,
  TemplateView,
  VersionItem,
  VersionView,
  WorkflowItem,
} from './versions.schemas.ts';

const route = routesFor<unknown>();
const permission = draftWorkflows;
const ofSubject = z.object({ subject: z.string().max(40) });
const ofVersion = z.object({ id: z.uuid() });

export function versionRoutes(plugins: () => readonly Plugin[]) {
  return [...readRoutes(plugins), ...draftRoutes(plugins)];
}

function readRoutes(plugins: () => readonly Plugin[]) {
  return [
    route({
      operationId: 'listWorkflows',
      method: 'get',
      path: '/workflows',
      summary: 'Every case type with its published workflow, its draft and what runs on older ones',
      permission,
      response: z.object({ items: z.array(WorkflowItem) }),
      handler: async (ctx) => ({ items: await listWorkflows(ctx, plugins()) }),
    }),
    route({
      operationId: 'listWorkflowVersions',
      method: 'get',
      path: '/workflows/{subject}/versions',
      summary: 'Versions of a workflow, newest first',
      permission,
      params: ofSubject,
      response: z.object({ items: z.array(VersionItem) }),
      handler: async (ctx, { params }) => ({
        items: await listVersions(ctx, plugins(), params.subject),
      }),
    }),
    route({
      operationId: 'getWorkflowCatalog',
      method: 'get',
      path: '/workflows/{subject}/catalog',
      summary: 'What a definition of this type may use, with Chinese names',
      permission,
      params: ofSubject,
      response: CatalogView,
      handler: (ctx, { params }) => getCatalog(ctx, plugins(), params.subject),
    }),
    route({
      operationId: 'getWorkflowVersion',
      method: 'get',
      path: '/workflow-versions/{id}',
      summary: 'A version with its definition and the faults of it',
      permission,
      params: ofVersion,
      response: VersionView,
      handler: (ctx, { params }) => getVersion(ctx, plugins(), params.id),
    }),
    route({
      operationId: 'listWorkflowTemplates',
      method: 'get',
      path: '/workflow-templates',
      summary: 'Templates to start from: those of the city, and those of the product',
      permission,
      query: ofSubject,
      response: z.object({ items: z.array(TemplateView) }),
      handler: async (ctx, { query }) => ({
        items: await listTemplates(ctx, plugins(), query.subject),
      }),
    }),
    route({
      operationId: 'checkWorkflow',
      method: 'post',
      path: '/workflow-checks',
      summary: 'Faults of a definition that is not saved; nothing is written',
      permission,
      unaudited: '只检查，不保存',
      body: CheckBody,
      response: CheckResult,
      handler: async (ctx, { body: { subject, document } }) => ({
        problems: await problemsOf(ctx, plugins(), { subject, document }),
      }),
    }),
  ];
}

function draftRoutes(plugins: () => readonly Plugin[]) {
  return [
    route({
      operationId: 'createWorkflowDraft',
      method: 'post',
      path: '/workflows/{subject}/draft',
      summary: 'Open the one draft of a type from a version, a template or a file',
      permission,
      status: 201,
      params: ofSubject,
      body: CreateDraftBody,
      response: VersionView,
      handler: async (ctx, { params, body }) =>
        await getVersion(
          ctx,
          plugins(),
          await createDraft(ctx, plugins(), { subject: params.subject, ...body }),
        ),
    }),
    route({
      operationId: 'saveWorkflowDraft',
      method: 'put',
      path: '/workflow-drafts/{id}',
      summary: 'Keep a draft as it is drawn, with fresh faults',
      permission,
      ifMatch: true,
      params: ofVersion,
      body: SaveDraftBody,
      response: VersionView,
      handler: async (ctx, { params, body, version }) => {
        await saveDraft(ctx, { id: params.id, version, ...body });
        return await getVersion(ctx, plugins(), params.id);
      },
    }),
    route({
      operationId: 'proposeWorkflowDraft',
      method: 'post',
      path: '/workflow-drafts/{id}/propose',
      summary: 'Hand a draft without errors to the security administrator',
      permission,
      params: ofVersion,
      body: ProposeBody,
      response: VersionView,
      handler: async (ctx, { params, body }) => {
        await proposeDraft(ctx, plugins(), { id: params.id, note: body.note });
        return await getVersion(ctx, plugins(), params.id);
      },
    }),
    route({
      operationId: 'takeBackWorkflowDraft',
      method: 'post',
      path: '/workflow-drafts/{id}/take-back',
      summary: 'Take a proposal back before it is decided',
      permission,
      params: ofVersion,
      response: VersionView,
      handler: async (ctx, { params }) => {
        await takeBackDraft(ctx, params.id);
        return await getVersion(ctx, plugins(), params.id);
      },
    }),
    route({
      operationId: 'discardWorkflowDraft',
      method: 'delete',
      path: '/workflow-drafts/{id}',
      summary: 'Give a draft up; the record keeps it',
      permission,
      params: ofVersion,
      handler: (ctx, { params }) => discardDraft(ctx, params.id),
    }),
  ];
}
