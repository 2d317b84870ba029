import { pageOf, rawRoutesFor, routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { InspectionDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { answerNotices, manageNotices, readNotices, turnIntoFindings } from '../permissions.ts';
import { receivedBlob } from '../working-papers/received-blob.ts';
import { answerNotice, attachNoticeEvidence } from './answer-notice.ts';
import { carryOverNotice } from './carry-over-notice.ts';
import { createNotice } from './create-notice.ts';
import { getNotice, listNotices } from './list-notices.ts';
import {
  CarryOverBody,
  CreateNoticeBody,
  ListNoticesQuery,
  NoticeDetail,
  NoticeItem,
  NoticeReportBody,
  NoticeResultBody,
  UpdateNoticeBody,
} from './notices.schemas.ts';
import { tagNotice } from './tag-notice.ts';
import { updateNotice } from './update-notice.ts';

const route = routesFor<InspectionDatabase>();
const rawRoute = rawRoutesFor<InspectionDatabase>();
const everywhere = ['member', 'team', 'unit'] as const;
const inside = ['member', 'team'] as const;

export const noticeRoutes = [
  route({
    operationId: 'listImmediateRectifications',
    method: 'get',
    path: '/immediate-rectifications',
    scopes: everywhere,
    summary: 'Notices of teams on site, by due date',
    permission: readNotices,
    query: ListNoticesQuery,
    response: pageOf(NoticeItem),
    handler: (ctx, { query }) => listNotices(ctx, query),
  }),
  route({
    operationId: 'createImmediateRectification',
    method: 'post',
    path: '/immediate-rectifications',
    scopes: inside,
    summary: 'Draft a notice while the team is on site',
    permission: manageNotices,
    body: CreateNoticeBody,
    response: NoticeDetail,
    status: 201,
    handler: async (ctx, { body }) => getNotice(ctx, await createNotice(ctx, body)),
  }),
  route({
    operationId: 'getImmediateRectification',
    method: 'get',
    path: '/immediate-rectifications/{id}',
    scopes: everywhere,
    summary: 'A notice with the answer and its evidence',
    permission: readNotices,
    params: IdParams,
    response: NoticeDetail,
    handler: (ctx, { params }) => getNotice(ctx, params.id),
  }),
  route({
    operationId: 'updateImmediateRectification',
    method: 'patch',
    path: '/immediate-rectifications/{id}',
    scopes: inside,
    summary: 'Change a notice before it is signed',
    permission: manageNotices,
    params: IdParams,
    body: UpdateNoticeBody,
    response: NoticeDetail,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await updateNotice(ctx, params.id, { body, version });
      return getNotice(ctx, params.id);
    },
  }),
  route({
    operationId: 'answerImmediateRectification',
    method: 'put',
    path: '/immediate-rectifications/{id}/result',
    scopes: ['member', 'unit'],
    summary: 'State what the unit has put right',
    permission: answerNotices,
    params: IdParams,
    body: NoticeResultBody,
    response: NoticeDetail,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await answerNotice(ctx, params.id, { result: body.result, version });
      return getNotice(ctx, params.id);
    },
  }),
  rawRoute({
    operationId: 'attachNoticeEvidence',
    method: 'post',
    path: '/immediate-rectifications/{id}/evidence',
    scopes: ['member', 'unit'],
    summary: 'Upload evidence of what was put right',
    permission: answerNotices,
    params: IdParams,
    receive: (upload, port) => port.store(upload),
    handler: (ctx, { params, received }) =>
      attachNoticeEvidence(ctx, IdParams.parse(params).id, receivedBlob(received)),
  }),
  route({
    operationId: 'tagImmediateRectification',
    method: 'put',
    path: '/immediate-rectifications/{id}/report',
    scopes: inside,
    summary: 'Note whether the inspection report tells of it',
    permission: manageNotices,
    params: IdParams,
    body: NoticeReportBody,
    response: NoticeDetail,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await tagNotice(ctx, params.id, { inReport: body.inReport, version });
      return getNotice(ctx, params.id);
    },
  }),
  route({
    operationId: 'carryOverImmediateRectification',
    method: 'post',
    path: '/immediate-rectifications/{id}/carry-over',
    scopes: inside,
    summary: 'Turn a notice into a proposed finding that names it as its source',
    permission: turnIntoFindings,
    params: IdParams,
    body: CarryOverBody,
    response: z.object({ findingId: z.uuid() }),
    status: 201,
    handler: async (ctx, { params, body }) => ({
      findingId: await carryOverNotice(ctx, params.id, body),
    }),
  }),
];
