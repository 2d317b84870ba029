import { routesFor } from '@lianxun/plugin-api';

import { CampaignItemParams, CampaignParams } from '../campaigns/campaigns.schemas.ts';
import type { LinkageDatabase } from '../database.ts';
import { manageLinkage, readLinkage } from '../permissions.ts';
import { confirmCommon } from './confirm-common.ts';
import { getMatrix } from './get-matrix.ts';
import { judgeItem } from './judge-item.ts';
import { ConfirmCommonBody, JudgeItemBody, MatrixView } from './submissions.schemas.ts';

const route = routesFor<LinkageDatabase>();

export const matrixRoutes = [
  route({
    operationId: 'getLinkageMatrix',
    method: 'get',
    path: '/campaigns/{id}/matrix',
    summary: 'Item by county by kind of unit, as submitted, small counts withheld',
    permission: readLinkage,
    params: CampaignParams,
    response: MatrixView,
    handler: (ctx, { params }) => getMatrix(ctx, params.id),
  }),
  route({
    operationId: 'judgeLinkageItem',
    method: 'put',
    path: '/campaigns/{id}/items/{itemId}',
    summary: 'Say what causes what an item shows over all counties',
    permission: manageLinkage,
    params: CampaignItemParams,
    body: JudgeItemBody,
    response: MatrixView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await judgeItem(ctx, params, { body, version });
      return getMatrix(ctx, params.id);
    },
  }),
  route({
    operationId: 'confirmLinkageCommonProblem',
    method: 'post',
    path: '/campaigns/{id}/items/{itemId}/common-problem',
    summary: 'Confirm a common problem of the sector, on which proposals can be drafted',
    permission: manageLinkage,
    params: CampaignItemParams,
    body: ConfirmCommonBody,
    response: MatrixView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await confirmCommon(ctx, params, { body, version });
      return getMatrix(ctx, params.id);
    },
  }),
];
