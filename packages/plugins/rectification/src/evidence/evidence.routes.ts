import { rawRoutesFor } from '@lianxun/plugin-api';

import type { RectificationDatabase } from '../database.ts';
import { FindingParams } from '../findings/findings.schemas.ts';
import { planRectification } from '../permissions.ts';
import { attachFindingEvidence, attachMeasureEvidence } from './attach-evidence.ts';
import { receivedBlob } from './received-blob.ts';

const rawRoute = rawRoutesFor<RectificationDatabase>();

export const evidenceRoutes = [
  rawRoute({
    operationId: 'attachFindingEvidence',
    method: 'post',
    path: '/findings/{id}/evidence',
    scopes: ['member', 'unit'],
    summary: 'Upload evidence of a finding',
    permission: planRectification,
    params: FindingParams,
    receive: (upload, port) => port.store(upload),
    handler: (ctx, { params, received }) =>
      attachFindingEvidence(ctx, FindingParams.parse(params).id, receivedBlob(received)),
  }),
  rawRoute({
    operationId: 'attachMeasureEvidence',
    method: 'post',
    path: '/measures/{id}/evidence',
    scopes: ['member', 'unit'],
    summary: 'Upload evidence of a measure',
    permission: planRectification,
    params: FindingParams,
    receive: (upload, port) => port.store(upload),
    handler: (ctx, { params, received }) =>
      attachMeasureEvidence(ctx, FindingParams.parse(params).id, receivedBlob(received)),
  }),
];
