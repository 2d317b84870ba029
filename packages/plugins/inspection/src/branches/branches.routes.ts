import { routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { InspectionDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { manageTeams, readRounds } from '../permissions.ts';
import {
  BranchMembersBody,
  BranchView,
  DissolveBranchBody,
  FoundBranchBody,
  MeetingBody,
  UpdateBranchBody,
} from './branches.schemas.ts';
import { changeBranchMembers, dissolveBranch, updateBranchFacts } from './change-branch.ts';
import { foundBranch } from './found-branch.ts';
import { getBranch } from './get-branch.ts';
import { recordMeeting, updateBranchMeeting } from './record-meeting.ts';

const route = routesFor<InspectionDatabase>();
const response = z.object({ branch: BranchView.nullable() });

export const branchRoutes = [
  route({
    operationId: 'getTemporaryBranch',
    method: 'get',
    path: '/teams/{id}/branch',
    scopes: ['member', 'team'],
    summary: 'The temporary party branch of a team',
    permission: readRounds,
    params: IdParams,
    response,
    handler: async (ctx, { params }) => ({ branch: await getBranch(ctx, params.id) }),
  }),
  route({
    operationId: 'foundTemporaryBranch',
    method: 'post',
    path: '/teams/{id}/branch',
    summary: 'Found the temporary party branch of a team',
    permission: manageTeams,
    params: IdParams,
    body: FoundBranchBody,
    status: 201,
    response,
    handler: async (ctx, { body, params }) => {
      await foundBranch(ctx, params.id, body);
      return { branch: await getBranch(ctx, params.id) };
    },
  }),
  route({
    operationId: 'updateTemporaryBranch',
    method: 'patch',
    path: '/branches/{id}',
    summary: 'Change what is on record of a temporary party branch',
    permission: manageTeams,
    params: IdParams,
    body: UpdateBranchBody,
    ifMatch: true,
    response,
    handler: async (ctx, { body, params, version }) => {
      const { teamId } = await updateBranchFacts(ctx, params.id, { body, version });
      return { branch: await getBranch(ctx, teamId) };
    },
  }),
  route({
    operationId: 'changeBranchMembers',
    method: 'put',
    path: '/branches/{id}/members',
    summary: 'Say who belongs to a temporary party branch from a day on',
    permission: manageTeams,
    params: IdParams,
    body: BranchMembersBody,
    response,
    handler: async (ctx, { body, params }) => {
      const { teamId } = await changeBranchMembers(ctx, params.id, body);
      return { branch: await getBranch(ctx, teamId) };
    },
  }),
  route({
    operationId: 'dissolveTemporaryBranch',
    method: 'post',
    path: '/branches/{id}/dissolution',
    summary: 'Dissolve a temporary party branch',
    permission: manageTeams,
    params: IdParams,
    body: DissolveBranchBody,
    response,
    handler: async (ctx, { body, params }) => {
      const { teamId } = await dissolveBranch(ctx, params.id, body);
      return { branch: await getBranch(ctx, teamId) };
    },
  }),
  route({
    operationId: 'recordBranchMeeting',
    method: 'post',
    path: '/branches/{id}/meetings',
    summary: 'Record a meeting of a temporary party branch',
    permission: manageTeams,
    params: IdParams,
    body: MeetingBody,
    status: 201,
    response,
    handler: async (ctx, { body, params }) => {
      const { teamId } = await recordMeeting(ctx, params.id, body);
      return { branch: await getBranch(ctx, teamId) };
    },
  }),
  route({
    operationId: 'updateBranchMeeting',
    method: 'put',
    path: '/branch-meetings/{id}',
    summary: 'Correct the record of a meeting',
    permission: manageTeams,
    params: IdParams,
    body: MeetingBody,
    ifMatch: true,
    response,
    handler: async (ctx, { body, params, version }) => {
      const { teamId } = await updateBranchMeeting(ctx, params.id, { body, version });
      return { branch: await getBranch(ctx, teamId) };
    },
  }),
];
