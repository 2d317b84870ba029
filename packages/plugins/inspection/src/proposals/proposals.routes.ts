import { pageOf, routesFor } from '@lianxun/plugin-api';

import type { InspectionDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { answerNotices, manageNotices, readNotices } from '../permissions.ts';
import { createCommonProposal } from './create-common-proposal.ts';
import { createProposal } from './create-proposal.ts';
import { getProposal, listProposals } from './list-proposals.ts';
import {
  CommonProposalBody,
  CreateProposalBody,
  ListProposalsQuery,
  ProposalHandlingBody,
  ProposalView,
  UpdateProposalBody,
} from './proposals.schemas.ts';
import { stateHandling, updateProposal } from './update-proposal.ts';

const route = routesFor<InspectionDatabase>();

export const governanceProposalRoutes = [
  route({
    operationId: 'listGovernanceProposals',
    method: 'get',
    path: '/governance-proposals',
    scopes: ['member', 'unit'],
    summary: 'Proposals to departments, by due date',
    permission: readNotices,
    query: ListProposalsQuery,
    response: pageOf(ProposalView),
    handler: (ctx, { query }) => listProposals(ctx, query),
  }),
  route({
    operationId: 'createGovernanceProposal',
    method: 'post',
    path: '/governance-proposals',
    summary: 'Draft a proposal to a department',
    permission: manageNotices,
    body: CreateProposalBody,
    response: ProposalView,
    status: 201,
    handler: async (ctx, { body }) => getProposal(ctx, await createProposal(ctx, body)),
  }),
  route({
    operationId: 'proposeForCommonProblem',
    method: 'post',
    path: '/common-problems/{id}/governance-proposals',
    summary: 'Draft one proposal to a department out of a confirmed common problem',
    permission: manageNotices,
    params: IdParams,
    body: CommonProposalBody,
    response: ProposalView,
    status: 201,
    handler: async (ctx, { params, body }) =>
      getProposal(ctx, await createCommonProposal(ctx, params.id, body)),
  }),
  route({
    operationId: 'getGovernanceProposal',
    method: 'get',
    path: '/governance-proposals/{id}',
    scopes: ['member', 'unit'],
    summary: 'A proposal with what was done about it',
    permission: readNotices,
    params: IdParams,
    response: ProposalView,
    handler: (ctx, { params }) => getProposal(ctx, params.id),
  }),
  route({
    operationId: 'updateGovernanceProposal',
    method: 'patch',
    path: '/governance-proposals/{id}',
    summary: 'Change a proposal before it is referred',
    permission: manageNotices,
    params: IdParams,
    body: UpdateProposalBody,
    response: ProposalView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await updateProposal(ctx, params.id, { body, version });
      return getProposal(ctx, params.id);
    },
  }),
  route({
    operationId: 'stateProposalHandling',
    method: 'put',
    path: '/governance-proposals/{id}/handling',
    scopes: ['member', 'unit'],
    summary: 'State how a proposal was handled and what came of it',
    permission: answerNotices,
    params: IdParams,
    body: ProposalHandlingBody,
    response: ProposalView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await stateHandling(ctx, params.id, { body, version });
      return getProposal(ctx, params.id);
    },
  }),
];
