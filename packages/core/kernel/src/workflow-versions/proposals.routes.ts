import { routesFor, type Plugin } from '@lianxun/plugin-api';
import { z } from 'zod';

import { draftWorkflows, publishWorkflows } from '../core-plugin/permissions.ts';
import { compareVersions } from './compare-versions.ts';
import { getVersion } from './get-version.ts';
import { getProposal, listProposals } from './list-proposals.ts';
import { publishProposal, returnProposal } from './publish-proposal.ts';
import { adoptTemplateChanges, listTemplateChanges } from './template-changes.ts';
import {
  AdoptBody,
  DifferenceView,
  ProposalItem,
  ProposalView,
  PublishBody,
  ReturnBody,
  TemplateChanges,
  VersionView,
} from './versions.schemas.ts';

const route = routesFor<unknown>();
const ofVersion = z.object({ id: z.uuid() });
const scopes = ['admin'] as const;

export function proposalRoutes(plugins: () => readonly Plugin[]) {
  return [...decisionRoutes(plugins), ...comparisonRoutes(plugins)];
}

function decisionRoutes(plugins: () => readonly Plugin[]) {
  return [
    route({
      operationId: 'listWorkflowProposals',
      method: 'get',
      path: '/workflow-proposals',
      scopes,
      summary: 'Workflows that wait to be published',
      permission: publishWorkflows,
      response: z.object({ items: z.array(ProposalItem) }),
      handler: async (ctx) => ({ items: await listProposals(ctx, plugins()) }),
    }),
    route({
      operationId: 'getWorkflowProposal',
      method: 'get',
      path: '/workflow-proposals/{id}',
      scopes,
      summary: 'A proposal with its faults and what it changes in the published workflow',
      permission: publishWorkflows,
      params: ofVersion,
      response: ProposalView,
      handler: (ctx, { params }) => getProposal(ctx, plugins(), params.id),
    }),
    route({
      operationId: 'publishWorkflowProposal',
      method: 'post',
      path: '/workflow-proposals/{id}/publish',
      scopes,
      summary: 'Put a workflow into force for new cases; never by who wrote in it',
      permission: publishWorkflows,
      params: ofVersion,
      body: PublishBody,
      handler: (ctx, { params, body }) =>
        publishProposal(ctx, plugins(), { id: params.id, asTemplate: body.asTemplate }),
    }),
    route({
      operationId: 'returnWorkflowProposal',
      method: 'post',
      path: '/workflow-proposals/{id}/return',
      scopes,
      summary: 'Give a proposal back with the reason',
      permission: publishWorkflows,
      params: ofVersion,
      body: ReturnBody,
      handler: (ctx, { params, body }) =>
        returnProposal(ctx, { id: params.id, reason: body.reason }),
    }),
  ];
}

function comparisonRoutes(plugins: () => readonly Plugin[]) {
  return [
    route({
      operationId: 'compareWorkflowVersions',
      method: 'get',
      path: '/workflow-versions/{id}/differences',
      summary: 'What a version changes in another one, in the published one when none is named',
      permission: draftWorkflows,
      params: ofVersion,
      query: z.object({ with: z.uuid().optional() }),
      response: z.object({ items: z.array(DifferenceView) }),
      handler: async (ctx, { params, query }) => ({
        items: await compareVersions(ctx, plugins(), { before: query.with, after: params.id }),
      }),
    }),
    route({
      operationId: 'listWorkflowTemplateChanges',
      method: 'get',
      path: '/workflows/{subject}/template-changes',
      summary: 'What the city has changed in its template since it was copied',
      permission: draftWorkflows,
      params: z.object({ subject: z.string().max(40) }),
      response: TemplateChanges,
      handler: (ctx, { params }) => listTemplateChanges(ctx, plugins(), params.subject),
    }),
    route({
      operationId: 'adoptWorkflowTemplateChanges',
      method: 'post',
      path: '/workflow-drafts/{id}/adopt',
      summary: 'Take named changes of the template over into a draft',
      permission: draftWorkflows,
      params: ofVersion,
      body: AdoptBody,
      response: VersionView,
      handler: async (ctx, { params, body }) => {
        await adoptTemplateChanges(ctx, { id: params.id, items: body.items });
        return await getVersion(ctx, plugins(), params.id);
      },
    }),
  ];
}
