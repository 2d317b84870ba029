import { routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { RectificationDatabase } from '../database.ts';
import { LongText } from '../findings/findings.schemas.ts';
import { measureStandings } from '../measures/measure.rules.ts';
import { planRectification, readFindings } from '../permissions.ts';
import { recordManyProgress } from '../progress/record-many-progress.ts';
import { getOverview } from './get-overview.ts';

const route = routesFor<RectificationDatabase>();

const OverviewView = z
  .object({
    findings: z.int(),
    toClaim: z.int(),
    inPlanning: z.int(),
    rectifying: z.int(),
    closing: z.int(),
    closed: z.int(),
    measures: z.object({
      total: z.int(),
      notStarted: z.int(),
      inProgress: z.int(),
      done: z.int(),
      overdue: z.int(),
    }),
    due: z.array(
      z.object({
        measureId: z.uuid(),
        measureSeq: z.int().nullable(),
        findingId: z.uuid(),
        findingSeq: z.int().nullable(),
        text: z.string(),
        owner: z.string(),
        dueOn: z.string().nullable(),
        standing: z.enum(measureStandings),
      }),
    ),
    returned: z.array(
      z.object({
        findingId: z.uuid(),
        findingSeq: z.int().nullable(),
        measureId: z.uuid().nullable(),
        measureSeq: z.int().nullable(),
        text: z.string(),
        stateTitle: z.string(),
        returnedBy: z.string(),
        returnedAt: z.string(),
        /** The reason that was chosen, in words. */
        why: z.string().nullable(),
        reason: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'UnitOverview' });

export const overviewRoutes = [
  route({
    operationId: 'getUnitOverview',
    method: 'get',
    path: '/overview',
    scopes: ['unit'],
    summary: 'What came back to a unit and why, what is due, and how far its work is',
    permission: readFindings,
    response: OverviewView,
    handler: (ctx) => getOverview(ctx),
  }),
  route({
    operationId: 'recordManyProgress',
    method: 'post',
    path: '/progress',
    scopes: ['unit'],
    summary: 'Add what was done on several measures at once; entries never change',
    permission: planRectification,
    body: z.object({
      entries: z
        .array(z.object({ measureId: z.uuid(), text: LongText }))
        .min(1)
        .max(200),
    }),
    response: z.object({ recorded: z.int() }),
    handler: async (ctx, { body }) => ({ recorded: await recordManyProgress(ctx, body.entries) }),
  }),
];
