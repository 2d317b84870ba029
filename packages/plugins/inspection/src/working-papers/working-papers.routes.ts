import { pageOf, rawRoutesFor, routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { InspectionDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { readPapers, reviewPapers, turnIntoFindings, writePapers } from '../permissions.ts';
import { attachEvidence } from './attach-evidence.ts';
import { createPaper } from './create-paper.ts';
import { getEdition, getPaper } from './get-paper.ts';
import { getPaperTotals, listPapers, listSimilarPapers } from './list-papers.ts';
import { receivedBlob } from './received-blob.ts';
import { linkMinutes, tagResult } from './review-paper.ts';
import { updatePaper } from './update-paper.ts';
import {
  CreatePaperBody,
  EditionView,
  LinkMinutesBody,
  ListPapersQuery,
  PaperItem,
  PaperView,
  SimilarPapersQuery,
  TagResultBody,
  UpdatePaperBody,
} from './working-papers.schemas.ts';

const route = routesFor<InspectionDatabase>();
const rawRoute = rawRoutesFor<InspectionDatabase>();
const scopes = ['member', 'team'] as const;

export const workingPaperRoutes = [
  route({
    operationId: 'listWorkingPapers',
    method: 'get',
    path: '/papers',
    scopes,
    summary: 'Working papers, newest first',
    permission: readPapers,
    query: ListPapersQuery,
    response: pageOf(PaperItem),
    handler: (ctx, { query }) => listPapers(ctx, query),
  }),
  route({
    operationId: 'getPaperTotals',
    method: 'get',
    path: '/paper-totals',
    scopes,
    summary: 'How many working papers a filter meets',
    permission: readPapers,
    query: ListPapersQuery.omit({ limit: true, after: true }),
    response: z.object({ papers: z.int() }),
    handler: (ctx, { query }) => getPaperTotals(ctx, query),
  }),
  route({
    operationId: 'listSimilarPapers',
    method: 'get',
    path: '/similar-papers',
    scopes,
    summary: 'Papers of the same unit that may state the same fact',
    permission: readPapers,
    query: SimilarPapersQuery,
    response: z.object({
      items: z.array(
        z.object({
          id: z.uuid(),
          number: z.string(),
          title: z.string(),
          similarity: z.number(),
        }),
      ),
    }),
    handler: async (ctx, { query }) => ({ items: await listSimilarPapers(ctx, query) }),
  }),
  route({
    operationId: 'createWorkingPaper',
    method: 'post',
    path: '/papers',
    scopes,
    summary: 'Draft a working paper',
    permission: writePapers,
    body: CreatePaperBody,
    response: PaperView,
    status: 201,
    handler: async (ctx, { body }) => getPaper(ctx, (await createPaper(ctx, body)).id),
  }),
  route({
    operationId: 'getWorkingPaper',
    method: 'get',
    path: '/papers/{id}',
    scopes,
    summary: 'A working paper with evidence and locked editions',
    permission: readPapers,
    params: IdParams,
    response: PaperView,
    handler: (ctx, { params }) => getPaper(ctx, params.id),
  }),
  route({
    operationId: 'updateWorkingPaper',
    method: 'patch',
    path: '/papers/{id}',
    scopes,
    summary: 'Change a draft; signatures given to it lapse',
    permission: writePapers,
    params: IdParams,
    body: UpdatePaperBody,
    response: PaperView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await updatePaper(ctx, params.id, { body, version });
      return getPaper(ctx, params.id);
    },
  }),
  route({
    operationId: 'getPaperEdition',
    method: 'get',
    path: '/papers/{id}/editions/{edition}',
    scopes,
    summary: 'A locked edition as it was sealed',
    permission: readPapers,
    params: IdParams.extend({ edition: z.coerce.number().int().min(1) }),
    response: EditionView,
    handler: (ctx, { params }) => getEdition(ctx, params.id, params.edition),
  }),
  route({
    operationId: 'linkMeetingMinutes',
    method: 'put',
    path: '/papers/{id}/minutes',
    scopes,
    summary: 'Link the minutes of the team meeting',
    permission: reviewPapers,
    params: IdParams,
    body: LinkMinutesBody,
    response: PaperView,
    handler: async (ctx, { params, body }) => {
      await linkMinutes(ctx, params.id, body.minutesNo);
      return getPaper(ctx, params.id);
    },
  }),
  route({
    operationId: 'tagPaperResult',
    method: 'put',
    path: '/papers/{id}/result',
    scopes,
    summary: 'Record what became of a locked paper without a finding',
    permission: turnIntoFindings,
    params: IdParams,
    body: TagResultBody,
    response: PaperView,
    handler: async (ctx, { params, body }) => {
      await tagResult(ctx, params.id, body);
      return getPaper(ctx, params.id);
    },
  }),
  rawRoute({
    operationId: 'attachPaperEvidence',
    method: 'post',
    path: '/papers/{id}/evidence',
    scopes,
    summary: 'Upload evidence of a draft',
    permission: writePapers,
    params: IdParams,
    receive: (upload, port) => port.store(upload),
    handler: (ctx, { params, received }) =>
      attachEvidence(ctx, IdParams.parse(params).id, receivedBlob(received)),
  }),
];
