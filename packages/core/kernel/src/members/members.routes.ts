import { routesFor, type Plugin } from '@lianxun/plugin-api';
import { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import {
  approveRoles,
  proposeRoles as mayPropose,
  readDirectory,
  readMembers,
} from '../core-plugin/permissions.ts';
import { resetPassword, resetSecondFactor, setMemberActive } from './change-account.ts';
import { addMember, createAccount } from './create-account.ts';
import { decideProposal } from './decide-proposal.ts';
import { listMembers, listRoleProposals, listRoleViews } from './list-members.ts';
import { listColleagues } from './members.repository.ts';
import {
  AddMemberBody,
  ColleagueView,
  CreateAccountBody,
  CreatedAccount,
  DecideBody,
  MemberView,
  ProposalView,
  ProposeRolesBody,
  RoleView,
} from './members.schemas.ts';
import { proposeRoles } from './propose-roles.ts';

const route = routesFor<unknown>();
const params = z.object({ id: z.uuid() });
const scopes = ['admin'] as const;
const Done = z.object({ done: z.literal(true) }).meta({ id: 'Done' });
const done = { done: true } as const;

export function memberRoutes(plugins: () => readonly Plugin[]) {
  return [
    route({
      operationId: 'listColleagues',
      method: 'get',
      path: '/colleagues',
      summary: 'Members of the tenant for pickers',
      permission: readDirectory,
      query: z.object({
        q: z.string().trim().max(60).default(''),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
      response: z.object({ items: z.array(ColleagueView) }),
      handler: async (ctx, { query }) => ({
        items: await listColleagues(coreTx(ctx), query.q, query.limit),
      }),
    }),
    route({
      operationId: 'listMembers',
      method: 'get',
      path: '/members',
      scopes,
      summary: 'Members with roles and the state of their accounts',
      permission: readMembers,
      response: z.object({ items: z.array(MemberView) }),
      handler: async (ctx) => ({ items: await listMembers(ctx) }),
    }),
    route({
      operationId: 'listRoles',
      method: 'get',
      path: '/roles',
      scopes,
      summary: 'The closed list of roles with their permissions',
      permission: readMembers,
      response: z.object({ items: z.array(RoleView) }),
      handler: async (ctx) => ({ items: await listRoleViews(ctx, plugins()) }),
    }),
    route({
      operationId: 'createAccount',
      method: 'post',
      path: '/accounts',
      scopes,
      summary: 'Open an account; its roles wait for approval',
      permission: mayPropose,
      status: 201,
      body: CreateAccountBody,
      response: CreatedAccount,
      answersOnce: true,
      handler: (ctx, { body }) => createAccount(ctx, body),
    }),
    route({
      operationId: 'addMember',
      method: 'post',
      path: '/members',
      scopes,
      summary: 'Let an account of another tenant join',
      permission: mayPropose,
      status: 201,
      body: AddMemberBody,
      response: z.object({ membershipId: z.uuid() }),
      handler: (ctx, { body }) => addMember(ctx, body),
    }),
    route({
      operationId: 'proposeRoles',
      method: 'post',
      path: '/members/{id}/role-proposals',
      scopes,
      summary: 'Propose other roles',
      permission: mayPropose,
      params,
      body: ProposeRolesBody,
      response: Done,
      handler: async (ctx, { params: { id }, body }) => {
        await proposeRoles(ctx, id, body);
        return done;
      },
    }),
    route({
      operationId: 'listRoleProposals',
      method: 'get',
      path: '/role-proposals',
      scopes,
      summary: 'Proposed role changes, newest first',
      permission: readMembers,
      response: z.object({ items: z.array(ProposalView) }),
      handler: async (ctx) => ({ items: await listRoleProposals(ctx) }),
    }),
    route({
      operationId: 'decideRoleProposal',
      method: 'post',
      path: '/role-proposals/{id}/decision',
      scopes,
      summary: 'Approve or refuse a role change',
      permission: approveRoles,
      params,
      body: DecideBody,
      response: Done,
      handler: async (ctx, { params: { id }, body }) => {
        await decideProposal(ctx, id, body);
        return done;
      },
    }),
    route({
      operationId: 'resetMemberPassword',
      method: 'post',
      path: '/members/{id}/reset-password',
      scopes,
      summary: 'A new first password, shown once',
      permission: mayPropose,
      params,
      response: CreatedAccount,
      answersOnce: true,
      handler: (ctx, input) => resetPassword(ctx, input.params.id),
    }),
    route({
      operationId: 'resetMemberSecondFactor',
      method: 'post',
      path: '/members/{id}/reset-second-factor',
      scopes,
      summary: 'Let a member enrol a new device',
      permission: mayPropose,
      params,
      response: Done,
      handler: async (ctx, input) => {
        await resetSecondFactor(ctx, input.params.id);
        return done;
      },
    }),
    route({
      operationId: 'suspendMember',
      method: 'post',
      path: '/members/{id}/suspend',
      scopes,
      summary: 'End a membership; the record keeps the name',
      permission: mayPropose,
      params,
      response: Done,
      handler: async (ctx, input) => {
        await setMemberActive(ctx, input.params.id, false);
        return done;
      },
    }),
    route({
      operationId: 'restoreMember',
      method: 'post',
      path: '/members/{id}/restore',
      scopes,
      summary: 'Restore a membership',
      permission: mayPropose,
      params,
      response: Done,
      handler: async (ctx, input) => {
        await setMemberActive(ctx, input.params.id, true);
        return done;
      },
    }),
  ];
}
