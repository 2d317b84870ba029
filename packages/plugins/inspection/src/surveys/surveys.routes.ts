import { pageOf, routesFor } from '@lianxun/plugin-api';

import type { InspectionDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { manageSurveys, readSurveys } from '../permissions.ts';
import { createSurvey } from './create-survey.ts';
import { issueCodes } from './issue-codes.ts';
import { keepSurveyTemplate } from './keep-survey-template.ts';
import { listSurveyTemplates } from './list-survey-templates.ts';
import { getSurvey, listSurveys } from './list-surveys.ts';
import { retireSurveyTemplate } from './retire-survey-template.ts';
import {
  CreateSurveyBody,
  IssuedCodes,
  KeepTemplateBody,
  ListSurveysQuery,
  PlacementParams,
  SurveyItem,
  SurveyView,
  TemplatesView,
  UpdateSurveyBody,
} from './surveys.schemas.ts';
import { updateSurvey } from './update-survey.ts';

const route = routesFor<InspectionDatabase>();
const inside = ['member', 'team'] as const;

export const surveyRoutes = [
  route({
    operationId: 'listSurveys',
    method: 'get',
    path: '/surveys',
    scopes: inside,
    summary: 'Surveys of units, the newest first',
    permission: readSurveys,
    query: ListSurveysQuery,
    response: pageOf(SurveyItem),
    handler: (ctx, { query }) => listSurveys(ctx, query),
  }),
  route({
    operationId: 'createSurvey',
    method: 'post',
    path: '/surveys',
    scopes: inside,
    summary: 'Draft a survey for one unit',
    permission: manageSurveys,
    body: CreateSurveyBody,
    response: SurveyView,
    status: 201,
    handler: async (ctx, { body }) => getSurvey(ctx, await createSurvey(ctx, body)),
  }),
  route({
    operationId: 'getSurvey',
    method: 'get',
    path: '/surveys/{id}',
    scopes: inside,
    summary: 'A survey with its turnout and, once counted, its result',
    permission: readSurveys,
    params: IdParams,
    response: SurveyView,
    handler: (ctx, { params }) => getSurvey(ctx, params.id),
  }),
  route({
    operationId: 'updateSurvey',
    method: 'patch',
    path: '/surveys/{id}',
    scopes: inside,
    summary: 'Change a survey before it is approved',
    permission: manageSurveys,
    params: IdParams,
    body: UpdateSurveyBody,
    response: SurveyView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await updateSurvey(ctx, params.id, { body, version });
      return getSurvey(ctx, params.id);
    },
  }),
  route({
    operationId: 'issueSurveyCodes',
    method: 'post',
    path: '/surveys/{id}/placements/{placement}/codes',
    summary: 'Make the codes of one placement; those made before end',
    permission: manageSurveys,
    params: PlacementParams,
    response: IssuedCodes,
    status: 201,
    answersOnce: true,
    handler: (ctx, { params }) => issueCodes(ctx, params.id, params.placement),
  }),
  route({
    operationId: 'listSurveyTemplates',
    method: 'get',
    path: '/survey-templates',
    scopes: inside,
    summary: 'Templates of surveys in their newest edition',
    permission: readSurveys,
    response: TemplatesView,
    handler: async (ctx) => ({ items: await listSurveyTemplates(ctx) }),
  }),
  route({
    operationId: 'keepSurveyTemplate',
    method: 'post',
    path: '/survey-templates',
    summary: 'Keep questions as a template, or as the next edition of one',
    permission: manageSurveys,
    body: KeepTemplateBody,
    response: TemplatesView,
    status: 201,
    handler: async (ctx, { body }) => {
      await keepSurveyTemplate(ctx, body);
      return { items: await listSurveyTemplates(ctx) };
    },
  }),
  route({
    operationId: 'retireSurveyTemplate',
    method: 'post',
    path: '/survey-templates/{id}/retire',
    summary: 'Offer a template no more',
    permission: manageSurveys,
    params: IdParams,
    response: TemplatesView,
    handler: async (ctx, { params }) => {
      await retireSurveyTemplate(ctx, params.id);
      return { items: await listSurveyTemplates(ctx) };
    },
  }),
];
