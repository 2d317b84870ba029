import { pageOf, rawRoutesFor, routesFor } from '@lianxun/plugin-api';

import type { InspectionDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { checkReports, readReports, writeReports } from '../permissions.ts';
import { receivedBlob } from '../working-papers/received-blob.ts';
import { checkReport } from './check-report.ts';
import { createReport } from './create-report.ts';
import { getReport, listReports } from './list-reports.ts';
import {
  CheckReportBody,
  CreateReportBody,
  ListReportsQuery,
  ReportItem,
  ReportView,
  UpdateReportBody,
} from './reports.schemas.ts';
import { attachReportFile, updateReport } from './update-report.ts';

const route = routesFor<InspectionDatabase>();
const rawRoute = rawRoutesFor<InspectionDatabase>();
const inside = ['member', 'team'] as const;

export const reportRoutes = [
  route({
    operationId: 'listInspectionReports',
    method: 'get',
    path: '/reports',
    scopes: inside,
    summary: 'Reports of teams, newest first',
    permission: readReports,
    query: ListReportsQuery,
    response: pageOf(ReportItem),
    handler: (ctx, { query }) => listReports(ctx, query),
  }),
  route({
    operationId: 'createInspectionReport',
    method: 'post',
    path: '/reports',
    scopes: inside,
    summary: 'Begin a report with what the locked papers say',
    permission: writeReports,
    body: CreateReportBody,
    response: ReportView,
    status: 201,
    handler: async (ctx, { body }) => getReport(ctx, await createReport(ctx, body)),
  }),
  route({
    operationId: 'getInspectionReport',
    method: 'get',
    path: '/reports/{id}',
    scopes: inside,
    summary: 'A report with its papers, editions and check sheet',
    permission: readReports,
    params: IdParams,
    response: ReportView,
    handler: (ctx, { params }) => getReport(ctx, params.id),
  }),
  route({
    operationId: 'updateInspectionReport',
    method: 'patch',
    path: '/reports/{id}',
    scopes: inside,
    summary: 'Change a report in drafting',
    permission: writeReports,
    params: IdParams,
    body: UpdateReportBody,
    response: ReportView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await updateReport(ctx, params.id, { body, version });
      return getReport(ctx, params.id);
    },
  }),
  rawRoute({
    operationId: 'attachReportFile',
    method: 'post',
    path: '/reports/{id}/files',
    scopes: inside,
    summary: 'Upload the report as a file',
    permission: writeReports,
    params: IdParams,
    receive: (upload, port) => port.store(upload),
    handler: (ctx, { params, received }) =>
      attachReportFile(ctx, IdParams.parse(params).id, receivedBlob(received)),
  }),
  route({
    operationId: 'checkInspectionReport',
    method: 'put',
    path: '/reports/{id}/check',
    summary: 'Judge one item of the check sheet',
    permission: checkReports,
    params: IdParams,
    body: CheckReportBody,
    response: ReportView,
    handler: async (ctx, { params, body }) => {
      await checkReport(ctx, params.id, body);
      return getReport(ctx, params.id);
    },
  }),
];
