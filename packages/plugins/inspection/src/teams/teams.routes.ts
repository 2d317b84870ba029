import { routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { InspectionDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { manageTeams, readRounds } from '../permissions.ts';
import { requireFound } from '../refusals.ts';
import { addMember } from './add-member.ts';
import { changeMemberRole, removeMember } from './change-member.ts';
import { createTeam, renameTeam } from './create-team.ts';
import { extendMandates } from './extend-mandates.ts';
import { issueMandates } from './issue-mandates.ts';
import { getTeam, listTeams } from './list-teams.ts';
import { mandateChecks } from './mandate-checks.ts';
import { listAccounts } from './team-members.repository.ts';
import { lockTeam } from './teams.repository.ts';
import {
  AddMemberBody,
  AvailablePeopleQuery,
  AvailablePerson,
  ChangeRoleBody,
  CreateTeamBody,
  ExtendMandatesBody,
  IssueMandatesBody,
  MemberParams,
  RemoveMemberBody,
  RenameTeamBody,
  TeamView,
} from './teams.schemas.ts';

const route = routesFor<InspectionDatabase>();
const peopleShown = 50;

export const teamRoutes = [
  route({
    operationId: 'listTeams',
    method: 'get',
    path: '/teams',
    scopes: ['member', 'team'],
    summary: 'Teams with members, mandates and units; a team sees itself',
    permission: readRounds,
    query: z.object({ round: z.uuid().optional() }),
    response: z.object({ items: z.array(TeamView) }),
    handler: async (ctx, { query }) => ({ items: await listTeams(ctx, query.round) }),
  }),
  route({
    operationId: 'createTeam',
    method: 'post',
    path: '/teams',
    summary: 'Form a team',
    permission: manageTeams,
    body: CreateTeamBody,
    response: TeamView,
    status: 201,
    handler: async (ctx, { body }) => getTeam(ctx, (await createTeam(ctx, body)).id),
  }),
  route({
    operationId: 'getTeam',
    method: 'get',
    path: '/teams/{id}',
    scopes: ['member', 'team'],
    summary: 'A team with members, mandates and units',
    permission: readRounds,
    params: IdParams,
    response: TeamView,
    handler: (ctx, { params }) => getTeam(ctx, params.id),
  }),
  route({
    operationId: 'renameTeam',
    method: 'patch',
    path: '/teams/{id}',
    summary: 'Rename a team',
    permission: manageTeams,
    params: IdParams,
    body: RenameTeamBody,
    response: TeamView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await renameTeam(ctx, params.id, { ...body, version });
      return getTeam(ctx, params.id);
    },
  }),
  route({
    operationId: 'addTeamMember',
    method: 'post',
    path: '/teams/{id}/members',
    summary: 'Take a person into a team',
    permission: manageTeams,
    params: IdParams,
    body: AddMemberBody,
    response: TeamView,
    status: 201,
    handler: async (ctx, { params, body }) => {
      await addMember(ctx, params.id, body);
      return getTeam(ctx, params.id);
    },
  }),
  route({
    operationId: 'changeTeamRole',
    method: 'put',
    path: '/teams/{id}/members/{memberId}/role',
    summary: 'Give a member another part; his mandate ends',
    permission: manageTeams,
    params: MemberParams,
    body: ChangeRoleBody,
    response: TeamView,
    handler: async (ctx, { params, body }) => {
      await changeMemberRole(ctx, { teamId: params.id, memberId: params.memberId }, body.role);
      return getTeam(ctx, params.id);
    },
  }),
  route({
    operationId: 'removeTeamMember',
    method: 'post',
    path: '/teams/{id}/members/{memberId}/removal',
    summary: 'Take a member out of a team; his mandate ends',
    permission: manageTeams,
    params: MemberParams,
    body: RemoveMemberBody,
    response: TeamView,
    handler: async (ctx, { params, body }) => {
      await removeMember(ctx, { teamId: params.id, memberId: params.memberId }, body.reason);
      return getTeam(ctx, params.id);
    },
  }),
  route({
    operationId: 'listAvailablePeople',
    method: 'get',
    path: '/people',
    summary: 'Accounts of the tenant by name, with the team of the round they are in',
    permission: manageTeams,
    query: AvailablePeopleQuery,
    response: z.object({ items: z.array(AvailablePerson) }),
    handler: async (ctx, { query }) => ({
      items: await listAccounts(ctx.tx, {
        roundId: query.round,
        contains: query.contains,
        limit: peopleShown,
      }),
    }),
  }),
  route({
    operationId: 'issueMandates',
    method: 'post',
    path: '/teams/{id}/mandates',
    summary: 'Issue mandates to the members of a team',
    permission: manageTeams,
    params: IdParams,
    body: IssueMandatesBody,
    response: z.object({ issued: z.int(), left: z.array(z.string()), team: TeamView }),
    status: 201,
    handler: async (ctx, { params, body }) => {
      const { issued, left } = await issueMandates(ctx, params.id, body);
      return { issued, left: [...left], team: await getTeam(ctx, params.id) };
    },
  }),
  route({
    operationId: 'getMandateChecks',
    method: 'get',
    path: '/teams/{id}/mandate-checks',
    summary: 'Whether mandates have to wait for checks in the background',
    permission: manageTeams,
    params: IdParams,
    response: z.object({ running: z.boolean() }),
    handler: (ctx, { params }) => mandateChecks(ctx, params.id),
  }),
  route({
    operationId: 'extendMandates',
    method: 'post',
    path: '/teams/{id}/mandates/extension',
    summary: 'Let the mandates of a team last longer',
    permission: manageTeams,
    params: IdParams,
    body: ExtendMandatesBody,
    response: TeamView,
    handler: async (ctx, { params, body }) => {
      requireFound(await lockTeam(ctx.tx, params.id), 'team');
      const { validTo: until, reason } = body;
      const { extended } = await extendMandates(ctx, params.id, { until, reason });
      await ctx.audit({
        action: 'inspection.mandates_extended',
        subject: { type: 'team', id: params.id },
        after: { until, reason, extended },
      });
      return getTeam(ctx, params.id);
    },
  }),
];
