import { routesFor } from '@lianxun/plugin-api';

import type { InspectionDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { readPapers, turnIntoFindings } from '../permissions.ts';
import { correctCopyNotice } from './correct-copy-notice.ts';
import {
  CopyReceiptBody,
  CorrectCopyBody,
  FeedbackRecordView,
  IssueCopyBody,
  RecordMeetingBody,
  UpdateMeetingBody,
} from './feedback.schemas.ts';
import { getFeedbackRecord } from './get-feedback-record.ts';
import { issueCopyNotice, receiptCopyNotice } from './issue-copy-notice.ts';
import { recordFeedbackMeeting, updateFeedbackMeeting } from './record-feedback-meeting.ts';

const route = routesFor<InspectionDatabase>();
const inside = ['member', 'team'] as const;

export const feedbackRoutes = [
  route({
    operationId: 'getFeedbackRecord',
    method: 'get',
    path: '/engagements/{id}/feedback-record',
    scopes: inside,
    summary: 'The two meetings of the feedback, and who got a copy of it',
    permission: readPapers,
    params: IdParams,
    response: FeedbackRecordView,
    handler: (ctx, { params }) => getFeedbackRecord(ctx, params.id),
  }),
  route({
    operationId: 'recordFeedbackMeeting',
    method: 'post',
    path: '/engagements/{id}/feedback-meetings',
    scopes: inside,
    summary: 'Record a meeting of the feedback: with the head first, then with the leadership',
    permission: turnIntoFindings,
    params: IdParams,
    body: RecordMeetingBody,
    response: FeedbackRecordView,
    status: 201,
    handler: async (ctx, { params, body }) => {
      await recordFeedbackMeeting(ctx, params.id, body);
      return getFeedbackRecord(ctx, params.id);
    },
  }),
  route({
    operationId: 'updateFeedbackMeeting',
    method: 'patch',
    path: '/feedback-meetings/{id}',
    scopes: inside,
    summary: 'Record who signed at a meeting, or put it right',
    permission: turnIntoFindings,
    params: IdParams,
    body: UpdateMeetingBody,
    response: FeedbackRecordView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) =>
      getFeedbackRecord(ctx, await updateFeedbackMeeting(ctx, params.id, { body, version })),
  }),
  route({
    operationId: 'issueCopyNotice',
    method: 'post',
    path: '/engagements/{id}/copy-notices',
    scopes: inside,
    summary: 'Copy the feedback to who leads or supervises the unit',
    permission: turnIntoFindings,
    params: IdParams,
    body: IssueCopyBody,
    response: FeedbackRecordView,
    status: 201,
    handler: async (ctx, { params, body }) => {
      await issueCopyNotice(ctx, params.id, body);
      return getFeedbackRecord(ctx, params.id);
    },
  }),
  route({
    operationId: 'correctCopyNotice',
    method: 'post',
    path: '/copy-notices/{id}/correction',
    scopes: inside,
    summary: 'Issue a letter that takes the place of one that was wrong',
    permission: turnIntoFindings,
    params: IdParams,
    body: CorrectCopyBody,
    response: FeedbackRecordView,
    status: 201,
    handler: async (ctx, { params, body }) =>
      getFeedbackRecord(ctx, await correctCopyNotice(ctx, params.id, body)),
  }),
  route({
    operationId: 'receiptCopyNotice',
    method: 'patch',
    path: '/copy-receivers/{id}',
    scopes: inside,
    summary: 'Record that a receiver signed for a copy',
    permission: turnIntoFindings,
    params: IdParams,
    body: CopyReceiptBody,
    response: FeedbackRecordView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) =>
      getFeedbackRecord(ctx, await receiptCopyNotice(ctx, params.id, { body, version })),
  }),
];
