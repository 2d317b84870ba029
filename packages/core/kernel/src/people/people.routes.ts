import { routesFor, toPage } from '@lianxun/plugin-api';
import { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import {
  managePeople,
  readDirectory,
  revealPersonal as mayReveal,
} from '../core-plugin/permissions.ts';
import { createBody } from './create-body.ts';
import { getPerson, toPersonView } from './get-person.ts';
import { listBodies, listPeople } from './people.repository.ts';
import {
  BodyBody,
  BodyView,
  PersonBody,
  PersonDetail,
  PersonPage,
  PersonQuery,
  PostBody,
  Revealed,
  RevealBody,
} from './people.schemas.ts';
import { revealPersonal } from './reveal-personal.ts';
import { addPost, createPerson, updatePerson } from './save-person.ts';

const route = routesFor<unknown>();
const params = z.object({ id: z.uuid() });

export const peopleRoutes = [
  route({
    operationId: 'listPeople',
    method: 'get',
    path: '/people',
    summary: 'People of the tenant',
    permission: readDirectory,
    query: PersonQuery,
    response: PersonPage,
    handler: async (ctx, { query: { limit, after, ...filter } }) => {
      const rows = await listPeople(coreTx(ctx), filter, { limit: limit + 1, after });
      return toPage(rows, limit, { cursor: (row) => row.id, view: toPersonView });
    },
  }),
  route({
    operationId: 'getPerson',
    method: 'get',
    path: '/people/{id}',
    summary: 'A person with the history of posts',
    permission: readDirectory,
    params,
    response: PersonDetail,
    handler: (ctx, input) => getPerson(ctx, input.params.id),
  }),
  route({
    operationId: 'createPerson',
    method: 'post',
    path: '/people',
    summary: 'Add a person',
    permission: managePeople,
    status: 201,
    body: PersonBody,
    response: PersonDetail,
    handler: (ctx, { body }) => createPerson(ctx, body),
  }),
  route({
    operationId: 'updatePerson',
    method: 'put',
    path: '/people/{id}',
    summary: 'Change a person',
    permission: managePeople,
    ifMatch: true,
    params,
    body: PersonBody,
    response: PersonDetail,
    handler: (ctx, { params: { id }, body, version }) => updatePerson(ctx, id, { body, version }),
  }),
  route({
    operationId: 'addPost',
    method: 'post',
    path: '/people/{id}/posts',
    summary: 'Record a post a person holds or held',
    permission: managePeople,
    params,
    body: PostBody,
    response: PersonDetail,
    handler: (ctx, { params: { id }, body }) => addPost(ctx, id, body),
  }),
  route({
    operationId: 'revealPersonal',
    method: 'post',
    path: '/people/{id}/reveal',
    summary: 'One personal field in full, with a reason, on the record',
    permission: mayReveal,
    params,
    body: RevealBody,
    response: Revealed,
    answersOnce: true,
    handler: (ctx, { params: { id }, body }) => revealPersonal(ctx, id, body),
  }),
  route({
    operationId: 'listBodies',
    method: 'get',
    path: '/bodies',
    summary: 'Organs inside the tenant',
    permission: readDirectory,
    response: z.object({ items: z.array(BodyView) }),
    handler: async (ctx) => ({ items: await listBodies(coreTx(ctx)) }),
  }),
  route({
    operationId: 'createBody',
    method: 'post',
    path: '/bodies',
    summary: 'Add an organ',
    permission: managePeople,
    status: 201,
    body: BodyBody,
    response: BodyView,
    handler: (ctx, { body }) => createBody(ctx, body),
  }),
];
