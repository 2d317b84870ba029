import { pageOf, routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { InspectionDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { fileUrgent, handInUrgent, readUrgent, receiveUrgent } from '../permissions.ts';
import { changeUrgentReport } from './change-urgent-report.ts';
import { fileFromTeam } from './file-from-team.ts';
import { fileUrgentReport } from './file-urgent-report.ts';
import { recordUrgentDecision, recordUrgentHandling } from './record-urgent-text.ts';
import { listFilings } from './urgent-reports.repository.ts';
import {
  FileFromTeamBody,
  FileUrgentBody,
  FilingView,
  ListUrgentQuery,
  UrgentItem,
  UrgentTextBody,
  UrgentView,
} from './urgent-reports.schemas.ts';
import { getUrgentReport, listUrgentReports } from './urgent-views.ts';

const route = routesFor<InspectionDatabase>();
const scopes = ['restricted'] as const;

const inside = [
  route({
    operationId: 'listUrgentReports',
    method: 'get',
    path: '/urgent-reports',
    scopes,
    summary: 'Urgent reports the reader is named to read, newest first',
    permission: readUrgent,
    readAudit: 'own',
    query: ListUrgentQuery,
    response: pageOf(UrgentItem),
    handler: (ctx, { query }) => listUrgentReports(ctx, query),
  }),
  route({
    operationId: 'getUrgentReport',
    method: 'get',
    path: '/urgent-reports/{id}',
    scopes,
    summary: 'An urgent report in full; each reading is written down',
    permission: readUrgent,
    readAudit: 'subject',
    params: IdParams,
    response: UrgentView,
    handler: (ctx, { params }) => getUrgentReport(ctx, params.id),
  }),
  route({
    operationId: 'fileUrgentReport',
    method: 'post',
    path: '/urgent-reports',
    scopes,
    summary: 'Draft an urgent report; another person signs it',
    permission: fileUrgent,
    body: FileUrgentBody,
    response: UrgentView,
    status: 201,
    handler: async (ctx, { body }) => getUrgentReport(ctx, (await fileUrgentReport(ctx, body)).id),
  }),
  route({
    operationId: 'changeUrgentReport',
    method: 'put',
    path: '/urgent-reports/{id}',
    scopes,
    summary: 'Put a draft right, or one that could not be delivered',
    permission: fileUrgent,
    params: IdParams,
    body: FileUrgentBody,
    response: UrgentView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await changeUrgentReport(ctx, params.id, { body, version });
      return getUrgentReport(ctx, params.id);
    },
  }),
  route({
    operationId: 'recordUrgentDecision',
    method: 'put',
    path: '/urgent-reports/{id}/decision',
    scopes,
    summary: 'Write what the receiver decides; the move sends it back',
    permission: receiveUrgent,
    params: IdParams,
    body: UrgentTextBody,
    response: UrgentView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await recordUrgentDecision(ctx, params.id, { text: body.text, version });
      return getUrgentReport(ctx, params.id);
    },
  }),
  route({
    operationId: 'recordUrgentHandling',
    method: 'put',
    path: '/urgent-reports/{id}/handling',
    scopes,
    summary: 'Record what was done after the decision; another person closes',
    permission: fileUrgent,
    params: IdParams,
    body: UrgentTextBody,
    response: UrgentView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await recordUrgentHandling(ctx, params.id, { text: body.text, version });
      return getUrgentReport(ctx, params.id);
    },
  }),
];

const ofTeam = [
  route({
    operationId: 'listUrgentFilings',
    method: 'get',
    path: '/urgent-filings',
    scopes: ['team'],
    summary: 'What the person himself has handed in, without its content',
    permission: handInUrgent,
    response: z.object({ items: z.array(FilingView) }),
    handler: async (ctx) => ({ items: await listFilings(ctx.tx, ctx.actor.userId) }),
  }),
  route({
    operationId: 'fileUrgentFromTeam',
    method: 'post',
    path: '/urgent-filings',
    scopes: ['team'],
    summary: 'Hand an urgent report in from the team, at any stage of the round',
    permission: handInUrgent,
    body: FileFromTeamBody,
    response: z.object({ id: z.uuid() }).meta({ id: 'FiledUrgent' }),
    status: 201,
    handler: (ctx, { body }) => fileFromTeam(ctx, body),
  }),
];

export const urgentReportRoutes = [...inside, ...ofTeam];
