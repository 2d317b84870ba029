import { rawRoutesFor, routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import { addAdoptedRule } from '../adopted-rules/add-adopted-rule.ts';
import { attachRuleText } from '../adopted-rules/attach-rule-text.ts';
import type { RectificationDatabase } from '../database.ts';
import { receivedBlob } from '../evidence/received-blob.ts';
import { AdoptedRuleInput, FindingParams, LongText } from '../findings/findings.schemas.ts';
import { planRectification, readFindings } from '../permissions.ts';
import { getActivities } from '../reports/get-activities.ts';
import { reportActivities } from '../reports/report-activities.ts';
import { recordMeasureProgress, recordProgress } from './record-progress.ts';

const rawRoute = rawRoutesFor<RectificationDatabase>();
const route = routesFor<RectificationDatabase>();

const ProgressBody = z.object({ text: LongText });
const Created = z.object({ id: z.uuid() });
const Count = z.int().min(0).max(100_000);
const Activities = z.object({ lifeMeetings: Count, studySessions: Count, partyLessons: Count });
const ActivitiesView = Activities.extend({ version: z.int() }).meta({ id: 'UnitActivities' });

const RuleParams = FindingParams.extend({ ruleId: z.uuid() });

export const progressRoutes = [
  route({
    operationId: 'recordFindingProgress',
    method: 'post',
    path: '/findings/{id}/progress',
    scopes: ['member', 'unit'],
    summary: 'Add what was done on a finding; entries never change',
    permission: planRectification,
    params: FindingParams,
    body: ProgressBody,
    response: Created,
    status: 201,
    handler: async (ctx, { params, body }) => ({
      id: await recordProgress(ctx, { findingId: params.id, measureId: null, text: body.text }),
    }),
  }),
  route({
    operationId: 'recordMeasureProgress',
    method: 'post',
    path: '/measures/{id}/progress',
    scopes: ['member', 'unit'],
    summary: 'Add what was done on a measure; entries never change',
    permission: planRectification,
    params: FindingParams,
    body: ProgressBody,
    response: Created,
    status: 201,
    handler: async (ctx, { params, body }) => ({
      id: await recordMeasureProgress(ctx, params.id, body.text),
    }),
  }),
  route({
    operationId: 'addAdoptedRule',
    method: 'post',
    path: '/findings/{id}/rules',
    scopes: ['member', 'unit'],
    summary: 'Add a rule the unit has adopted because of the finding',
    permission: planRectification,
    params: FindingParams,
    body: AdoptedRuleInput,
    response: Created,
    status: 201,
    handler: async (ctx, { params, body }) => ({ id: await addAdoptedRule(ctx, params.id, body) }),
  }),
  rawRoute({
    operationId: 'attachRuleText',
    method: 'post',
    path: '/findings/{id}/rules/{ruleId}/files',
    scopes: ['member', 'unit'],
    summary: 'Upload the text of an adopted rule',
    permission: planRectification,
    params: RuleParams,
    receive: (upload, port) => port.store(upload),
    handler: (ctx, { params, received }) => {
      const { id, ruleId } = RuleParams.parse(params);
      return attachRuleText(ctx, { findingId: id, ruleId }, receivedBlob(received));
    },
  }),
  route({
    operationId: 'getUnitActivities',
    method: 'get',
    path: '/engagements/{id}/activities',
    scopes: ['member', 'team', 'unit'],
    summary: 'Meetings, study sessions and lectures the unit held',
    permission: readFindings,
    params: FindingParams,
    response: ActivitiesView,
    handler: (ctx, { params }) => getActivities(ctx, params.id),
  }),
  route({
    operationId: 'reportUnitActivities',
    method: 'put',
    path: '/engagements/{id}/activities',
    scopes: ['member', 'unit'],
    summary: 'Report meetings, study sessions and lectures held',
    permission: planRectification,
    params: FindingParams,
    body: Activities,
    response: ActivitiesView,
    handler: (ctx, { params, body }) => reportActivities(ctx, params.id, body),
  }),
];
