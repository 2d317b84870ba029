import { pageOf, routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { InspectionDatabase } from '../../database.ts';
import { IdParams } from '../../fields.ts';
import { readLetters, registerLeads, registerLetters } from '../../permissions.ts';
import { getLetter, getLetterTotals, listLetters } from './get-letter.ts';
import * as schemas from './letters.schemas.ts';
import { registerLetter, updateLetterContent } from './save-letter.ts';
import { settleLetter, turnLetterIntoLead } from './settle-letter.ts';

const route = routesFor<InspectionDatabase>();
const scopes = ['restricted'] as const;

export const letterRoutes = [
  route({
    operationId: 'listLetters',
    method: 'get',
    path: '/letters',
    scopes,
    summary: 'Letters, visits, calls and messages, newest first',
    permission: readLetters,
    readAudit: 'own',
    query: schemas.ListLettersQuery,
    response: pageOf(schemas.LetterItem),
    handler: (ctx, { query }) => listLetters(ctx, query),
  }),
  route({
    operationId: 'getLetterTotals',
    method: 'get',
    path: '/letter-totals',
    scopes,
    summary: 'How many letters a filter meets',
    permission: readLetters,
    query: schemas.ListLettersQuery.omit({ limit: true, after: true }),
    response: z.object({ letters: z.int() }),
    handler: (ctx, { query }) => getLetterTotals(ctx, query),
  }),
  route({
    operationId: 'getLetter',
    method: 'get',
    path: '/letters/{id}',
    scopes,
    summary: 'A letter in full; each reading is written down',
    permission: readLetters,
    readAudit: 'subject',
    params: IdParams,
    response: schemas.LetterView,
    handler: (ctx, { params }) => getLetter(ctx, params.id),
  }),
  route({
    operationId: 'registerLetter',
    method: 'post',
    path: '/letters',
    scopes,
    summary: 'Register a letter, visit, call or message',
    permission: registerLetters,
    body: schemas.LetterBody,
    response: schemas.LetterView,
    status: 201,
    handler: async (ctx, { body }) => getLetter(ctx, (await registerLetter(ctx, body)).id),
  }),
  route({
    operationId: 'updateLetter',
    method: 'put',
    path: '/letters/{id}',
    scopes,
    summary: 'Change a letter that is not settled',
    permission: registerLetters,
    params: IdParams,
    body: schemas.LetterBody,
    response: schemas.LetterView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await updateLetterContent(ctx, params.id, { body, version });
      return getLetter(ctx, params.id);
    },
  }),
  route({
    operationId: 'settleLetter',
    method: 'post',
    path: '/letters/{id}/settle',
    scopes,
    summary: '了结 a letter',
    permission: registerLetters,
    params: IdParams,
    body: schemas.SettleLetterBody,
    response: schemas.LetterView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await settleLetter(ctx, params.id, { body, version });
      return getLetter(ctx, params.id);
    },
  }),
  route({
    operationId: 'turnLetterIntoLead',
    method: 'post',
    path: '/letters/{id}/lead',
    scopes,
    summary: 'Register the lead a letter holds',
    permission: registerLeads,
    params: IdParams,
    body: schemas.LetterToLeadBody,
    response: z.object({ leadId: z.uuid() }).meta({ id: 'LeadOfLetter' }),
    ifMatch: true,
    handler: (ctx, { params, body, version }) =>
      turnLetterIntoLead(ctx, params.id, { body, version }),
  }),
];
