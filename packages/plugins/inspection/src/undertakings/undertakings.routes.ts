import { rawRoutesFor, routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { InspectionDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { manageTeams } from '../permissions.ts';
import { receivedBlob } from '../working-papers/received-blob.ts';
import { listTeamTerms, listUndertakingTexts } from './list-team-terms.ts';
import { publishText } from './publish-text.ts';
import { recordPaperUndertaking } from './record-paper-undertaking.ts';
import { requestSignatures } from './request-signatures.ts';
import { PublishTextBody, TeamTermsView, UndertakingTextView } from './undertakings.schemas.ts';

const route = routesFor<InspectionDatabase>();
const rawRoute = rawRoutesFor<InspectionDatabase>();
const Received = z.object({ blob: z.unknown(), fields: z.record(z.string(), z.string()) });

export const undertakingRoutes = [
  route({
    operationId: 'listTeamTerms',
    method: 'get',
    path: '/teams/{id}/terms',
    summary: 'What members of a team sign before their mandates open, and who has',
    permission: manageTeams,
    params: IdParams,
    response: TeamTermsView,
    handler: (ctx, { params }) => listTeamTerms(ctx, params.id),
  }),
  route({
    operationId: 'requestSignatures',
    method: 'post',
    path: '/teams/{id}/signature-requests',
    summary: 'Ask the members of a team to sign and to declare',
    permission: manageTeams,
    params: IdParams,
    response: z.object({ waiting: z.array(z.string()) }),
    handler: async (ctx, { params }) => {
      const { waiting } = await requestSignatures(ctx, params.id);
      return { waiting: [...waiting] };
    },
  }),
  rawRoute({
    operationId: 'recordPaperUndertaking',
    method: 'post',
    path: '/undertakings/{id}/paper',
    summary: 'Record an undertaking that was signed on paper, with its scan and a second person',
    permission: manageTeams,
    params: IdParams,
    receive: async (upload, port) => ({
      blob: await port.store(upload),
      fields: upload.fields,
    }),
    handler: async (ctx, { params, received }) => {
      const { blob, fields } = Received.parse(received);
      await recordPaperUndertaking(ctx, IdParams.parse(params).id, {
        blob: receivedBlob(blob),
        fields,
      });
      return {};
    },
  }),
  route({
    operationId: 'listUndertakingTexts',
    method: 'get',
    path: '/undertaking-texts',
    summary: 'Editions of the undertaking, the one in force first',
    permission: manageTeams,
    response: z.object({ items: z.array(UndertakingTextView) }),
    handler: async (ctx) => ({ items: await listUndertakingTexts(ctx) }),
  }),
  route({
    operationId: 'publishUndertakingText',
    method: 'post',
    path: '/undertaking-texts',
    summary: 'Publish a new edition of the undertaking',
    permission: manageTeams,
    body: PublishTextBody,
    status: 201,
    response: z.object({ items: z.array(UndertakingTextView) }),
    handler: async (ctx, { body }) => {
      await publishText(ctx, body);
      return { items: await listUndertakingTexts(ctx) };
    },
  }),
];
