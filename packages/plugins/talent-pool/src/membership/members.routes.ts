import { routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { TalentPoolDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { checkNominees, nominatePeople, readPool } from '../permissions.ts';
import { getPoolMember, listOwnNominees, listPoolMembers } from './list-members.ts';
import {
  CheckBody,
  Created,
  ListMembersQuery,
  MemberPage,
  MemberView,
  NominateBody,
  NomineeView,
  UnitNominateBody,
} from './members.schemas.ts';
import { nominateFromUnit } from './nominate-from-unit.ts';
import { nominatePerson, requireOwnOrOffice } from './nominate-person.ts';
import { recordCheck } from './record-check.ts';

const route = routesFor<TalentPoolDatabase>();

export const memberRoutes = [
  route({
    operationId: 'listPoolMembers',
    method: 'get',
    path: '/members',
    summary: 'Memberships of the pools, oldest first',
    permission: readPool,
    query: ListMembersQuery,
    response: MemberPage,
    handler: (ctx, { query }) => listPoolMembers(ctx, query),
  }),
  route({
    operationId: 'nominatePerson',
    method: 'post',
    path: '/members',
    summary: 'Propose a person for a pool, or oneself',
    permission: nominatePeople,
    status: 201,
    body: NominateBody,
    response: Created,
    handler: async (ctx, { body: { entry, isSelf, membership, personId } }) => {
      const person = isSelf ? ctx.actor.personId : (personId ?? null);
      requireOwnOrOffice(ctx, person);
      const via = isSelf ? 'self' : 'office';
      const { id } = await nominatePerson(ctx, { entry, membership, personId: person, via });
      return { id };
    },
  }),
  route({
    operationId: 'getPoolMember',
    method: 'get',
    path: '/members/{id}',
    summary: 'A membership with the opinions on it',
    permission: readPool,
    params: IdParams,
    response: MemberView,
    handler: (ctx, { params }) => getPoolMember(ctx, params.id),
  }),
  route({
    operationId: 'recordQualificationCheck',
    method: 'post',
    path: '/members/{id}/checks',
    summary: 'Give the opinion of one’s organ on an applicant',
    permission: checkNominees,
    params: IdParams,
    body: CheckBody,
    response: MemberView,
    handler: async (ctx, { body, params }) => {
      await recordCheck(ctx, params.id, body);
      return await getPoolMember(ctx, params.id);
    },
  }),
  route({
    operationId: 'listNominees',
    method: 'get',
    path: '/nominees',
    scopes: ['unit'],
    summary: 'People the unit has proposed or sends',
    permission: nominatePeople,
    response: z.object({ items: z.array(NomineeView) }),
    handler: async (ctx) => ({ items: await listOwnNominees(ctx) }),
  }),
  route({
    operationId: 'nominateFromUnit',
    method: 'post',
    path: '/nominees',
    scopes: ['unit'],
    summary: 'Propose a person of the unit',
    permission: nominatePeople,
    status: 201,
    body: UnitNominateBody,
    response: Created,
    handler: (ctx, { body }) => nominateFromUnit(ctx, body),
  }),
];
