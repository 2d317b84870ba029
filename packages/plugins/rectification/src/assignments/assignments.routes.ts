import { pageOf, rawRoutesFor, routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { RectificationDatabase } from '../database.ts';
import { receivedBlob } from '../evidence/received-blob.ts';
import { answerAssignments, manageAssignments, readAssignments } from '../permissions.ts';
import {
  AssignmentDetail,
  AssignmentItem,
  AssignmentParams,
  AssignmentResultBody,
  AssignmentTotals,
  AssignmentTotalsQuery,
  CreateAssignmentBody,
  FeedbackBody,
  ListAssignmentsQuery,
  UpdateAssignmentBody,
} from './assignments.schemas.ts';
import { attachAssignmentFile } from './attach-assignment-file.ts';
import { createAssignments } from './create-assignment.ts';
import { getAssignment } from './get-assignment.ts';
import { getAssignmentTotals, listAssignments } from './list-assignments.ts';
import { recordFeedback } from './record-feedback.ts';
import { remindPartner } from './remind-partner.ts';
import { stateResult } from './state-result.ts';
import { updateAssignment } from './update-assignment.ts';

const route = routesFor<RectificationDatabase>();
const rawRoute = rawRoutesFor<RectificationDatabase>();
const scopes = ['member', 'unit'] as const;

export const assignmentRoutes = [
  route({
    operationId: 'listAssignments',
    method: 'get',
    path: '/assignments',
    scopes,
    summary: 'Assignments with state and due date, the most urgent first',
    permission: readAssignments,
    query: ListAssignmentsQuery,
    response: pageOf(AssignmentItem),
    handler: (ctx, { query }) => listAssignments(ctx, query),
  }),
  route({
    operationId: 'getAssignmentTotals',
    method: 'get',
    path: '/assignment-totals',
    scopes,
    summary: 'How many assignments a filter meets, and how many of them are overdue',
    permission: readAssignments,
    query: AssignmentTotalsQuery,
    response: AssignmentTotals,
    handler: (ctx, { query }) => getAssignmentTotals(ctx, query),
  }),
  route({
    operationId: 'createAssignments',
    method: 'post',
    path: '/assignments',
    summary: 'Draft the same assignment for one or several recipients',
    permission: manageAssignments,
    body: CreateAssignmentBody,
    response: z.object({ ids: z.array(z.uuid()) }),
    status: 201,
    handler: async (ctx, { body }) => ({ ids: await createAssignments(ctx, body) }),
  }),
  route({
    operationId: 'getAssignment',
    method: 'get',
    path: '/assignments/{id}',
    scopes,
    summary: 'An assignment with feedback, extensions and files',
    permission: readAssignments,
    params: AssignmentParams,
    response: AssignmentDetail,
    handler: (ctx, { params }) => getAssignment(ctx, params.id),
  }),
  route({
    operationId: 'updateAssignment',
    method: 'patch',
    path: '/assignments/{id}',
    summary: 'Change an assignment before it is issued',
    permission: manageAssignments,
    params: AssignmentParams,
    body: UpdateAssignmentBody,
    response: AssignmentDetail,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await updateAssignment(ctx, params.id, { body, version });
      return getAssignment(ctx, params.id);
    },
  }),
  route({
    operationId: 'stateAssignmentResult',
    method: 'put',
    path: '/assignments/{id}/result',
    scopes,
    summary: 'State how an assignment was handled and to what effect',
    permission: answerAssignments,
    params: AssignmentParams,
    body: AssignmentResultBody,
    response: AssignmentDetail,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await stateResult(ctx, params.id, { body, version });
      return getAssignment(ctx, params.id);
    },
  }),
  route({
    operationId: 'recordAssignmentFeedback',
    method: 'post',
    path: '/assignments/{id}/feedback',
    scopes,
    summary: 'Add what was done so far; entries never change',
    permission: answerAssignments,
    params: AssignmentParams,
    body: FeedbackBody,
    response: z.object({ id: z.uuid() }),
    status: 201,
    handler: async (ctx, { params, body }) => ({
      id: await recordFeedback(ctx, params.id, body.text),
    }),
  }),
  route({
    operationId: 'remindAssignmentPartner',
    method: 'post',
    path: '/assignments/{id}/remind',
    summary: 'Remind the county that an assignment is owed, once a day',
    permission: manageAssignments,
    params: AssignmentParams,
    body: FeedbackBody,
    handler: (ctx, { params, body }) => remindPartner(ctx, params.id, body.text),
  }),
  rawRoute({
    operationId: 'attachAssignmentFile',
    method: 'post',
    path: '/assignments/{id}/files',
    scopes,
    summary: 'Upload the basis of a draft, or evidence of what was done',
    permission: answerAssignments,
    params: AssignmentParams,
    receive: (upload, port) => port.store(upload),
    handler: (ctx, { params, received }) =>
      attachAssignmentFile(ctx, AssignmentParams.parse(params).id, receivedBlob(received)),
  }),
];
