import { routesFor } from '@lianxun/plugin-api';

import { takeChecklist } from '../checklists/take-checklist.ts';
import type { LinkageDatabase } from '../database.ts';
import { manageLinkage, readLinkage, submitLinkage } from '../permissions.ts';
import { getOwnCounts } from '../submissions/get-own-counts.ts';
import { OwnCountsView, SubmitBody } from '../submissions/submissions.schemas.ts';
import { submitCounts } from '../submissions/submit-counts.ts';
import { getPart } from './get-part.ts';
import { PartParams, PartView, SaveMilestonesBody, TakeChecklistBody } from './parts.schemas.ts';
import { saveMilestones } from './save-milestones.ts';

const route = routesFor<LinkageDatabase>();
const changed = {
  permission: manageLinkage,
  params: PartParams,
  response: PartView,
  ifMatch: true,
} as const;

export const partRoutes = [
  route({
    operationId: 'getLinkagePart',
    method: 'get',
    path: '/parts/{id}',
    summary: 'The county’s part in a campaign',
    permission: readLinkage,
    params: PartParams,
    response: PartView,
    handler: (ctx, { params }) => getPart(ctx, params.id),
  }),
  route({
    operationId: 'saveLinkageMilestones',
    method: 'put',
    path: '/parts/{id}/milestones',
    summary: 'Keep the county’s dates and tell the city',
    ...changed,
    body: SaveMilestonesBody,
    handler: async (ctx, { params, body, version }) => {
      await saveMilestones(ctx, params.id, { body, version });
      return getPart(ctx, params.id);
    },
  }),
  route({
    operationId: 'takeLinkageChecklist',
    method: 'post',
    path: '/parts/{id}/checklist',
    summary: 'Use the newest version of the shared checklist',
    ...changed,
    body: TakeChecklistBody,
    handler: async (ctx, { params, body, version }) => {
      await takeChecklist(ctx, params.id, { body, version });
      return getPart(ctx, params.id);
    },
  }),
  route({
    operationId: 'getLinkageCounts',
    method: 'get',
    path: '/parts/{id}/counts',
    summary: 'What the county would submit, and what it has submitted',
    permission: readLinkage,
    params: PartParams,
    response: OwnCountsView,
    handler: (ctx, { params }) => getOwnCounts(ctx, params.id),
  }),
  route({
    operationId: 'submitLinkageCounts',
    method: 'post',
    path: '/parts/{id}/counts',
    summary: 'Submit counts and causes to the city, as a version that stays',
    permission: submitLinkage,
    params: PartParams,
    body: SubmitBody,
    response: OwnCountsView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await submitCounts(ctx, params.id, { body, version });
      return getOwnCounts(ctx, params.id);
    },
  }),
];
