import { routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { InspectionDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { manageTeams, readRounds } from '../permissions.ts';
import { decideTies } from './decide-ties.ts';
import { declareTies } from './declare-ties.ts';
import { listTeamDeclarations } from './list-team-declarations.ts';
import { recordPaperForms } from './record-paper-forms.ts';
import {
  DecideTiesBody,
  DeclarationView,
  DeclareTiesBody,
  PaperFormsBody,
} from './recusals.schemas.ts';

const route = routesFor<InspectionDatabase>();

export const recusalRoutes = [
  route({
    operationId: 'listRecusalDeclarations',
    method: 'get',
    path: '/teams/{id}/declarations',
    scopes: ['member', 'team'],
    summary: 'Who has declared ties to the units of a team',
    permission: readRounds,
    params: IdParams,
    response: z.object({ items: z.array(DeclarationView) }),
    handler: async (ctx, { params }) => ({ items: await listTeamDeclarations(ctx, params.id) }),
  }),
  route({
    operationId: 'declareTies',
    method: 'post',
    path: '/teams/{id}/declarations',
    scopes: ['member', 'team'],
    summary: 'Declare whether one has ties to units of the own team',
    permission: readRounds,
    params: IdParams,
    body: DeclareTiesBody,
    handler: (ctx, { params, body }) => declareTies(ctx, params.id, body),
  }),
  route({
    operationId: 'recordPaperDeclarations',
    method: 'post',
    path: '/teams/{id}/paper-declarations',
    summary: 'Record declarations of recusal signed on paper',
    permission: manageTeams,
    params: IdParams,
    body: PaperFormsBody,
    handler: (ctx, { params, body }) => recordPaperForms(ctx, params.id, body),
  }),
  route({
    operationId: 'decideTies',
    method: 'post',
    path: '/declarations/{id}/decision',
    summary: 'Decide on declared ties',
    permission: manageTeams,
    params: IdParams,
    body: DecideTiesBody,
    handler: (ctx, { params, body }) => decideTies(ctx, params.id, body),
  }),
];
