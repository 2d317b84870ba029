import { pageOf, rawRoutesFor, routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { InspectionDatabase } from '../../database.ts';
import { IdParams } from '../../fields.ts';
import { handleLeads, readLeads, registerLeads, supplementLeads } from '../../permissions.ts';
import { assignLeadHandlers } from './assign-lead-handlers.ts';
import { attachLeadFile } from './attach-lead-file.ts';
import { decideCandidate } from './decide-candidate.ts';
import { getLeadChoices } from './get-lead-choices.ts';
import { getLeadFigures } from './get-lead-figures.ts';
import { getLead } from './get-lead.ts';
import { noteHigherLead } from './higher-leads.ts';
import * as schemas from './leads.schemas.ts';
import { getLeadTotals, listLeads } from './list-leads.ts';
import { nameLeadPerson } from './name-lead-person.ts';
import { recordLeadProgress } from './record-lead-progress.ts';
import { recordLeadResult } from './record-lead-result.ts';
import { registerLead } from './register-lead.ts';
import { revealLeadField } from './reveal-lead-field.ts';
import { updateLead } from './update-lead.ts';

const route = routesFor<InspectionDatabase>();
const rawRoute = rawRoutesFor<InspectionDatabase>();
const scopes = ['restricted'] as const;

const StoredBlob = z.object({
  storageKey: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
});

const reads = [
  route({
    operationId: 'listLeads',
    method: 'get',
    path: '/leads',
    scopes,
    summary: 'Leads, newest first, with the person masked',
    permission: readLeads,
    readAudit: 'own',
    query: schemas.ListLeadsQuery,
    response: pageOf(schemas.LeadItem),
    handler: (ctx, { query }) => listLeads(ctx, query),
  }),
  route({
    operationId: 'getLeadTotals',
    method: 'get',
    path: '/lead-totals',
    scopes,
    summary: 'How many leads a filter meets',
    permission: readLeads,
    query: schemas.ListLeadsQuery.omit({ limit: true, after: true }),
    response: z.object({ leads: z.int() }),
    handler: (ctx, { query }) => getLeadTotals(ctx, query),
  }),
  route({
    operationId: 'getLeadFigures',
    method: 'get',
    path: '/lead-figures',
    scopes,
    summary: 'Conversion figures, each with its formula',
    permission: readLeads,
    query: z.object({ year: z.coerce.number().int().min(1949).max(2200).optional() }),
    response: schemas.LeadFigures,
    handler: (ctx, { query }) => getLeadFigures(ctx, query),
  }),
  route({
    operationId: 'getLeadChoices',
    method: 'get',
    path: '/lead-choices',
    scopes,
    summary: 'Offices, handlers and rounds the forms of a lead offer',
    permission: readLeads,
    response: schemas.LeadChoices,
    handler: (ctx) => getLeadChoices(ctx),
  }),
  route({
    operationId: 'getLead',
    method: 'get',
    path: '/leads/{id}',
    scopes,
    summary: 'A lead in full; each reading is written down',
    permission: readLeads,
    readAudit: 'subject',
    params: IdParams,
    response: schemas.LeadView,
    handler: (ctx, { params }) => getLead(ctx, params.id),
  }),
];

const writes = [
  route({
    operationId: 'registerLead',
    method: 'post',
    path: '/leads',
    scopes,
    summary: 'Register a lead by hand',
    permission: registerLeads,
    body: schemas.LeadContent,
    response: schemas.LeadView,
    status: 201,
    handler: async (ctx, { body }) => getLead(ctx, (await registerLead(ctx, body)).id),
  }),
  route({
    operationId: 'noteHigherLead',
    method: 'post',
    path: '/higher-leads',
    scopes,
    summary:
      'Note that a lead about a cadre of a higher level went its own way; nothing of it is kept',
    permission: registerLeads,
    body: schemas.HigherLeadBody,
    response: z.object({ number: z.int() }).meta({ id: 'HigherLeadNoted' }),
    handler: (ctx, { body }) => noteHigherLead(ctx, body.channel),
  }),
  route({
    operationId: 'updateLead',
    method: 'patch',
    path: '/leads/{id}',
    scopes,
    summary: 'Put right what was registered, until it goes to approval',
    permission: registerLeads,
    params: IdParams,
    body: schemas.UpdateLeadBody,
    response: schemas.LeadView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await updateLead(ctx, params.id, { body, version });
      return getLead(ctx, params.id);
    },
  }),
  route({
    operationId: 'assignLeadHandlers',
    method: 'put',
    path: '/leads/{id}/handlers',
    scopes,
    summary: 'Name the handling office and who handles it there',
    permission: registerLeads,
    params: IdParams,
    body: schemas.AllocateLeadBody,
    response: schemas.LeadView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await assignLeadHandlers(ctx, params.id, { body, version });
      return getLead(ctx, params.id);
    },
  }),
  route({
    operationId: 'recordLeadProgress',
    method: 'put',
    path: '/leads/{id}/progress',
    scopes,
    summary: 'Record what has been done, and new evidence',
    permission: handleLeads,
    params: IdParams,
    body: schemas.RecordProgressBody,
    response: schemas.LeadView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await recordLeadProgress(ctx, params.id, { body, version });
      return getLead(ctx, params.id);
    },
  }),
  route({
    operationId: 'recordLeadResult',
    method: 'put',
    path: '/leads/{id}/result',
    scopes,
    summary: 'Record the result with the form of the four it is',
    permission: handleLeads,
    params: IdParams,
    body: schemas.RecordResultBody,
    response: schemas.LeadView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await recordLeadResult(ctx, params.id, { body, version });
      return getLead(ctx, params.id);
    },
  }),
  route({
    operationId: 'nameLeadPerson',
    method: 'post',
    path: '/leads/{id}/people',
    scopes,
    summary: 'Somebody else turns up in the lead; it is kept from him from now on',
    permission: supplementLeads,
    params: IdParams,
    body: schemas.NamePersonBody,
    response: schemas.LeadView,
    status: 201,
    handler: async (ctx, { params, body }) => {
      await nameLeadPerson(ctx, params.id, body);
      return getLead(ctx, params.id);
    },
  }),
  route({
    operationId: 'decideLeadCandidate',
    method: 'post',
    path: '/leads/{id}/people/{person}/candidates',
    scopes,
    summary: 'Whether an account of that name is the person named',
    permission: registerLeads,
    params: IdParams.extend({ person: z.uuid() }),
    body: schemas.DecideCandidateBody,
    response: schemas.LeadView,
    handler: async (ctx, { params, body }) => {
      await decideCandidate(ctx, { leadId: params.id, personId: params.person }, body);
      return getLead(ctx, params.id);
    },
  }),
  route({
    operationId: 'revealLeadField',
    method: 'post',
    path: '/leads/{id}/reveal',
    scopes,
    summary: 'One sealed field of a lead, with a reason',
    permission: readLeads,
    params: IdParams,
    body: schemas.RevealLeadBody,
    response: z.object({ value: z.string().nullable() }).meta({ id: 'RevealedLeadField' }),
    answersOnce: true,
    handler: (ctx, { params, body }) => revealLeadField(ctx, params.id, body),
  }),
];

export const leadRoutes = [
  ...reads,
  ...writes,
  rawRoute({
    operationId: 'attachLeadFile',
    method: 'post',
    path: '/leads/{id}/files',
    scopes: [...scopes],
    summary: 'Attach a file to a lead',
    permission: supplementLeads,
    params: IdParams,
    receive: (upload, port) => port.store(upload),
    handler: (ctx, { params, received }) =>
      attachLeadFile(ctx, IdParams.parse(params).id, StoredBlob.parse(received)),
  }),
];
