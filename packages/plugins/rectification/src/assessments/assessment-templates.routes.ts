import { routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { RectificationDatabase } from '../database.ts';
import { FindingParams as IdParams } from '../findings/findings.schemas.ts';
import { manageAssessments, publishAssessmentTemplates, readFindings } from '../permissions.ts';
import {
  BuiltInView,
  DraftTemplateBody,
  TemplateView,
  UpdateTemplateBody,
} from './assessment-templates.schemas.ts';
import { discardTemplate } from './discard-template.ts';
import { draftTemplate } from './draft-template.ts';
import { getTemplate, listAssessmentTemplates } from './list-templates.ts';
import { publishTemplate } from './publish-template.ts';
import { updateTemplate } from './update-template.ts';

const route = routesFor<RectificationDatabase>();

export const assessmentTemplateRoutes = [
  route({
    operationId: 'listAssessmentTemplates',
    method: 'get',
    path: '/assessment-templates',
    summary: 'Templates of rectification assessments, and the built-in ones to start from',
    permission: readFindings,
    response: z.object({ items: z.array(TemplateView), builtIn: z.array(BuiltInView) }),
    handler: (ctx) => listAssessmentTemplates(ctx),
  }),
  route({
    operationId: 'draftAssessmentTemplate',
    method: 'post',
    path: '/assessment-templates',
    summary: 'Draft a template from a built-in one, or the next edition of one',
    permission: manageAssessments,
    body: DraftTemplateBody,
    response: TemplateView,
    status: 201,
    handler: async (ctx, { body }) => getTemplate(ctx, await draftTemplate(ctx, body)),
  }),
  route({
    operationId: 'getAssessmentTemplate',
    method: 'get',
    path: '/assessment-templates/{id}',
    summary: 'One edition of a template',
    permission: readFindings,
    params: IdParams,
    response: TemplateView,
    handler: (ctx, { params }) => getTemplate(ctx, params.id),
  }),
  route({
    operationId: 'updateAssessmentTemplate',
    method: 'put',
    path: '/assessment-templates/{id}',
    summary: 'Change the draft of a template',
    permission: manageAssessments,
    params: IdParams,
    body: UpdateTemplateBody,
    response: TemplateView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await updateTemplate(ctx, params.id, { body, version });
      return getTemplate(ctx, params.id);
    },
  }),
  route({
    operationId: 'publishAssessmentTemplate',
    method: 'post',
    path: '/assessment-templates/{id}/publish',
    summary: 'Publish a draft that others have written',
    permission: publishAssessmentTemplates,
    params: IdParams,
    response: TemplateView,
    ifMatch: true,
    handler: async (ctx, { params, version }) => {
      await publishTemplate(ctx, params.id, version);
      return getTemplate(ctx, params.id);
    },
  }),
  route({
    operationId: 'discardAssessmentTemplate',
    method: 'delete',
    path: '/assessment-templates/{id}',
    summary: 'Throw the draft of a template away',
    permission: manageAssessments,
    params: IdParams,
    ifMatch: true,
    handler: (ctx, { params, version }) => discardTemplate(ctx, params.id, version),
  }),
];
