import { pageOf, rawRoutesFor, routesFor } from '@lianxun/plugin-api';

import type { InspectionDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import {
  answerCountyReports,
  manageBriefings,
  readBriefings,
  readCountyReports,
} from '../permissions.ts';
import { receivedBlob } from '../working-papers/received-blob.ts';
import { receiptReport, replyToReport } from './answer-report.ts';
import {
  CityReportBody,
  CityReportPlace,
  ListOwedQuery,
  ListReceivedQuery,
  OwedReports,
  ReceiptBody,
  ReceivedReportItem,
  ReceivedReportView,
  ReplyBody,
  ReturnReportBody,
  UpdateCityReportBody,
} from './city-reports.schemas.ts';
import { getCityReport, getReceivedReport, listReceivedReports } from './list-city-reports.ts';
import { listOwedReports } from './list-owed-reports.ts';
import { returnReport } from './return-report.ts';
import { attachCityReportFile, draftCityReport, updateCityReport } from './save-city-report.ts';
import { sendCityReport } from './send-city-report.ts';

const route = routesFor<InspectionDatabase>();
const rawRoute = rawRoutesFor<InspectionDatabase>();

export const cityReportRoutes = [
  route({
    operationId: 'getCityReport',
    method: 'get',
    path: '/rounds/{id}/city-report',
    summary: 'The written report to the city on a round, with its receipt',
    permission: readBriefings,
    params: IdParams,
    response: CityReportPlace,
    handler: (ctx, { params }) => getCityReport(ctx, params.id),
  }),
  route({
    operationId: 'draftCityReport',
    method: 'post',
    path: '/rounds/{id}/city-report',
    summary: 'Begin the written report to the city',
    permission: manageBriefings,
    params: IdParams,
    body: CityReportBody,
    response: CityReportPlace,
    status: 201,
    handler: async (ctx, { params, body }) => {
      await draftCityReport(ctx, params.id, body);
      return getCityReport(ctx, params.id);
    },
  }),
  route({
    operationId: 'updateCityReport',
    method: 'patch',
    path: '/city-reports/{id}',
    summary: 'Change the report until it is sent',
    permission: manageBriefings,
    params: IdParams,
    body: UpdateCityReportBody,
    response: CityReportPlace,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) =>
      getCityReport(ctx, await updateCityReport(ctx, params.id, { body, version })),
  }),
  rawRoute({
    operationId: 'attachCityReportFile',
    method: 'post',
    path: '/city-reports/{id}/files',
    summary: 'Upload the report as a file',
    permission: manageBriefings,
    params: IdParams,
    receive: (upload, port) => port.store(upload),
    handler: (ctx, { params, received }) =>
      attachCityReportFile(ctx, IdParams.parse(params).id, receivedBlob(received)),
  }),
  route({
    operationId: 'sendCityReport',
    method: 'post',
    path: '/city-reports/{id}/send',
    summary: 'Send the report with its files to the city',
    permission: manageBriefings,
    params: IdParams,
    response: CityReportPlace,
    handler: async (ctx, { params }) => getCityReport(ctx, await sendCityReport(ctx, params.id)),
  }),
  route({
    operationId: 'listReceivedReports',
    method: 'get',
    path: '/received-reports',
    summary: 'Written reports of the counties, newest first',
    permission: readCountyReports,
    query: ListReceivedQuery,
    response: pageOf(ReceivedReportItem),
    handler: (ctx, { query }) => listReceivedReports(ctx, query),
  }),
  route({
    operationId: 'listOwedReports',
    method: 'get',
    path: '/owed-reports',
    summary: 'Counties that owe a written report and have sent none, with how many days late',
    permission: readCountyReports,
    query: ListOwedQuery,
    response: OwedReports,
    handler: async (ctx, { query }) => ({ items: await listOwedReports(ctx, query) }),
  }),
  route({
    operationId: 'getReceivedReport',
    method: 'get',
    path: '/received-reports/{id}',
    summary: 'A report of a county with its files',
    permission: readCountyReports,
    params: IdParams,
    response: ReceivedReportView,
    handler: (ctx, { params }) => getReceivedReport(ctx, params.id),
  }),
  route({
    operationId: 'receiptReport',
    method: 'post',
    path: '/received-reports/{id}/receipt',
    summary: 'Sign for a report',
    permission: answerCountyReports,
    params: IdParams,
    body: ReceiptBody,
    response: ReceivedReportView,
    handler: async (ctx, { params, body }) => {
      await receiptReport(ctx, params.id, body.receiptNo);
      return getReceivedReport(ctx, params.id);
    },
  }),
  route({
    operationId: 'returnReport',
    method: 'post',
    path: '/received-reports/{id}/return',
    summary: 'Send a report back to the county, with a reason',
    permission: answerCountyReports,
    params: IdParams,
    body: ReturnReportBody,
    response: ReceivedReportView,
    handler: async (ctx, { params, body }) => {
      await returnReport(ctx, params.id, body.reason);
      return getReceivedReport(ctx, params.id);
    },
  }),
  route({
    operationId: 'replyToReport',
    method: 'put',
    path: '/received-reports/{id}/reply',
    summary: 'Reply to a report',
    permission: answerCountyReports,
    params: IdParams,
    body: ReplyBody,
    response: ReceivedReportView,
    handler: async (ctx, { params, body }) => {
      await replyToReport(ctx, params.id, body.reply);
      return getReceivedReport(ctx, params.id);
    },
  }),
];
