import { routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { RectificationDatabase } from '../database.ts';
import { FindingParams as IdParams } from '../findings/findings.schemas.ts';
import { manageAssessments, rateAssessments, readFindings } from '../permissions.ts';
import {
  AssessmentItem,
  AssessmentView,
  ListAssessmentsQuery,
  OpenAssessmentBody,
  OverviewLine,
  ProposeGradeBody,
  ReasonText,
  SaveSheetBody,
} from './assessments.schemas.ts';
import { concludeAssessment } from './conclude-assessment.ts';
import { getAssessment } from './get-assessment.ts';
import { getOverview, listAssessments } from './list-assessments.ts';
import { openAssessment } from './open-assessment.ts';
import { proposeGrade } from './propose-grade.ts';
import { rectifyAgain } from './rectify-again.ts';
import { saveSheet } from './save-sheet.ts';
import { submitSheet } from './submit-sheet.ts';

const route = routesFor<RectificationDatabase>();
const everywhere = ['member', 'team', 'unit'] as const;

export const assessmentRoutes = [
  route({
    operationId: 'listAssessments',
    method: 'get',
    path: '/assessments',
    scopes: everywhere,
    summary: 'Assessments of rectification, by unit, the latest first',
    permission: readFindings,
    query: ListAssessmentsQuery,
    response: z.object({ items: z.array(AssessmentItem) }),
    handler: async (ctx, { query }) => ({ items: await listAssessments(ctx, query) }),
  }),
  route({
    operationId: 'getAssessmentOverview',
    method: 'get',
    path: '/assessment-overview',
    summary: 'Every unit of a round with its assessment',
    permission: readFindings,
    query: z.object({ round: z.uuid() }),
    response: z.object({ items: z.array(OverviewLine) }),
    handler: async (ctx, { query }) => ({ items: await getOverview(ctx, query.round) }),
  }),
  route({
    operationId: 'openAssessment',
    method: 'post',
    path: '/assessments',
    summary: 'Begin the assessment of one unit and give every rater a sheet',
    permission: manageAssessments,
    body: OpenAssessmentBody,
    response: AssessmentView,
    status: 201,
    handler: async (ctx, { body }) => getAssessment(ctx, await openAssessment(ctx, body)),
  }),
  route({
    operationId: 'getAssessment',
    method: 'get',
    path: '/assessments/{id}',
    scopes: everywhere,
    summary: 'An assessment with the sheets the reader may see and the score explained',
    permission: readFindings,
    params: IdParams,
    response: AssessmentView,
    handler: (ctx, { params }) => getAssessment(ctx, params.id),
  }),
  route({
    operationId: 'saveAssessmentSheet',
    method: 'put',
    path: '/assessments/{id}/sheet',
    scopes: everywhere,
    summary: "Keep what is filled in on one's own sheet",
    permission: rateAssessments,
    params: IdParams,
    body: SaveSheetBody,
    response: AssessmentView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await saveSheet(ctx, params.id, { body, version });
      return getAssessment(ctx, params.id);
    },
  }),
  route({
    operationId: 'submitAssessmentSheet',
    method: 'post',
    path: '/assessments/{id}/submit-sheet',
    scopes: everywhere,
    summary: "Hand in one's own sheet",
    permission: rateAssessments,
    params: IdParams,
    response: AssessmentView,
    handler: async (ctx, { params }) => {
      await submitSheet(ctx, params.id);
      return getAssessment(ctx, params.id);
    },
  }),
  route({
    operationId: 'concludeAssessment',
    method: 'post',
    path: '/assessments/{id}/conclude',
    summary: 'Fix score and grade once every sheet is in',
    permission: manageAssessments,
    params: IdParams,
    response: AssessmentView,
    handler: async (ctx, { params }) => {
      await concludeAssessment(ctx, params.id);
      return getAssessment(ctx, params.id);
    },
  }),
  route({
    operationId: 'proposeAssessmentGrade',
    method: 'post',
    path: '/assessments/{id}/grade',
    summary: 'Ask for another grade, which a second person has to sign',
    permission: manageAssessments,
    params: IdParams,
    body: ProposeGradeBody,
    response: AssessmentView,
    handler: async (ctx, { params, body }) => {
      await proposeGrade(ctx, params.id, body);
      return getAssessment(ctx, params.id);
    },
  }),
  route({
    operationId: 'startSecondRectification',
    method: 'post',
    path: '/assessments/{id}/second-rectification',
    summary: 'Send the unit back into rectification, as its grade asks for',
    permission: manageAssessments,
    params: IdParams,
    body: z.object({ reason: ReasonText }),
    response: AssessmentView,
    handler: async (ctx, { params, body }) => {
      await rectifyAgain(ctx, params.id, body.reason);
      return getAssessment(ctx, params.id);
    },
  }),
];
