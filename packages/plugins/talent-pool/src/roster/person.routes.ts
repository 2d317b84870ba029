import { rawRoutesFor, routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import { inTalentPool, type TalentPoolDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { managePool, nominatePeople, readPool, revealPersonal } from '../permissions.ts';
import { findAreas } from './areas/areas.ts';
import { attachPhoto } from './attach-photo.ts';
import { changeHistories, changePoolRecord } from './change-person.ts';
import { getPoolPerson } from './get-person.ts';
import { listSkills } from './list-skills.ts';
import { getOwnEntry } from './own-entry.ts';
import { HistoriesBody, PersonView, RecordBody, RevealBody, Revealed } from './person.schemas.ts';
import { removePhoto } from './remove-photo.ts';
import { revealField } from './reveal-field.ts';

const route = routesFor<TalentPoolDatabase>();
const rawRoute = rawRoutesFor<TalentPoolDatabase>();

export const personRoutes = [
  route({
    operationId: 'getPoolPerson',
    method: 'get',
    path: '/people/{id}',
    summary: 'A person of the pool with his history',
    permission: readPool,
    params: IdParams,
    response: PersonView,
    handler: (ctx, { params }) => getPoolPerson(ctx, params.id),
  }),
  route({
    operationId: 'changePoolRecord',
    method: 'put',
    path: '/people/{id}',
    summary: 'Change the record of a person of the pool',
    permission: managePool,
    ifMatch: true,
    params: IdParams,
    body: RecordBody,
    response: PersonView,
    handler: async (ctx, { body, params, version }) => {
      await changePoolRecord(ctx, params.id, { body, version });
      return await getPoolPerson(ctx, params.id);
    },
  }),
  route({
    operationId: 'changePoolHistories',
    method: 'put',
    path: '/people/{id}/histories',
    summary: 'Change career, education, relatives or unavailable periods',
    permission: managePool,
    ifMatch: true,
    params: IdParams,
    body: HistoriesBody,
    response: PersonView,
    handler: async (ctx, { body, params, version }) => {
      await changeHistories(ctx, params.id, { body, version });
      return await getPoolPerson(ctx, params.id);
    },
  }),
  rawRoute({
    operationId: 'attachPoolPhoto',
    method: 'post',
    path: '/people/{id}/photo',
    summary: 'Upload the photo of a person of the pool; what a camera writes into it is taken out',
    permission: managePool,
    params: IdParams,
    receive: (upload, port) =>
      port.store(upload, { maxBytes: 5 * 1024 * 1024, allowed: ['jpg', 'png', 'webp'] }),
    handler: async (ctx, { params, received }) => ({
      ...(await attachPhoto(inTalentPool(ctx), IdParams.parse(params).id, received)),
    }),
  }),
  route({
    operationId: 'removePoolPhoto',
    method: 'delete',
    path: '/people/{id}/photo',
    summary: 'Stop showing the photo of a person',
    permission: managePool,
    params: IdParams,
    response: PersonView,
    handler: async (ctx, { params }) => {
      await removePhoto(ctx, params.id);
      return await getPoolPerson(ctx, params.id);
    },
  }),
  route({
    operationId: 'revealPoolField',
    method: 'post',
    path: '/people/{id}/reveal',
    summary: 'One personal field in full, with a reason, on the record',
    permission: revealPersonal,
    params: IdParams,
    body: RevealBody,
    response: Revealed,
    answersOnce: true,
    handler: (ctx, { body, params }) => revealField(ctx, params.id, body),
  }),
  route({
    operationId: 'findAreas',
    method: 'get',
    path: '/areas',
    scopes: ['member', 'unit'],
    summary: 'Counties by name or code, for native place, place of youth and of work',
    permission: nominatePeople,
    query: z.object({ q: z.string().max(60).default('') }),
    response: z.object({ items: z.array(z.object({ code: z.string(), name: z.string() })) }),
    handler: (_, { query }) => Promise.resolve({ items: [...findAreas(query.q)] }),
  }),
  route({
    operationId: 'getNominationChoices',
    method: 'get',
    path: '/nomination-choices',
    scopes: ['member', 'unit'],
    summary: 'What the form of a nomination offers, and what is known of the reader himself',
    permission: nominatePeople,
    response: z
      .object({
        skills: z.array(z.object({ value: z.string(), title: z.string() })),
        own: z
          .object({
            name: z.string(),
            gender: z.enum(['male', 'female']).nullable(),
            employer: z.string().nullable(),
            title: z.string().nullable(),
            rank: z.string().nullable(),
            politics: z.string().nullable(),
          })
          .nullable(),
      })
      .meta({ id: 'NominationChoices' }),
    handler: async (ctx) => ({
      skills: (await listSkills(ctx)).map(({ title, value }) => ({ title, value })),
      own: await getOwnEntry(ctx),
    }),
  }),
];
