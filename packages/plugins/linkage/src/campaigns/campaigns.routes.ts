import { routesFor } from '@lianxun/plugin-api';

import type { LinkageDatabase } from '../database.ts';
import { tellCityMilestone } from '../milestones/tell-city-milestone.ts';
import { manageLinkage, readLinkage } from '../permissions.ts';
import {
  CampaignMilestoneParams,
  CampaignParams,
  CampaignView,
  CityMilestoneBody,
  SetCampaignBody,
  SetChecklistBody,
} from './campaigns.schemas.ts';
import { getCampaign } from './get-campaign.ts';
import { setCampaignChecklist } from './set-campaign-checklist.ts';
import { setCampaign } from './set-campaign.ts';

const route = routesFor<LinkageDatabase>();
const changed = {
  permission: manageLinkage,
  params: CampaignParams,
  response: CampaignView,
  ifMatch: true,
} as const;

export const campaignRoutes = [
  route({
    operationId: 'getLinkageCampaign',
    method: 'get',
    path: '/campaigns/{id}',
    summary: 'The campaign, where every county stands and who waits for whom',
    permission: readLinkage,
    params: CampaignParams,
    response: CampaignView,
    handler: (ctx, { params }) => getCampaign(ctx, params.id),
  }),
  route({
    operationId: 'setLinkageCampaign',
    method: 'put',
    path: '/campaigns/{id}',
    summary: 'Lay down sectors, requirements and timetable',
    ...changed,
    body: SetCampaignBody,
    handler: async (ctx, { params, body, version }) => {
      await setCampaign(ctx, params.id, { body, version });
      return getCampaign(ctx, params.id);
    },
  }),
  route({
    operationId: 'setLinkageChecklist',
    method: 'put',
    path: '/campaigns/{id}/checklist',
    summary: 'Choose the shared checklist, or a newer version of it',
    ...changed,
    body: SetChecklistBody,
    handler: async (ctx, { params, body, version }) => {
      await setCampaignChecklist(ctx, params.id, { body, version });
      return getCampaign(ctx, params.id);
    },
  }),
  route({
    operationId: 'tellCityMilestone',
    method: 'put',
    path: '/campaigns/{id}/milestones/{key}',
    summary: 'Say when the city has done a milestone of its own',
    ...changed,
    params: CampaignMilestoneParams,
    body: CityMilestoneBody,
    handler: async (ctx, { params, body, version }) => {
      await tellCityMilestone(ctx, params, { body, version });
      return getCampaign(ctx, params.id);
    },
  }),
];
