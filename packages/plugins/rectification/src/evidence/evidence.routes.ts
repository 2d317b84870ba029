import { rawRoutesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { RectificationDatabase } from '../database.ts';
import { FindingParams, IsoDate } from '../findings/findings.schemas.ts';
import { planRectification } from '../permissions.ts';
import { attachFindingEvidence, attachMeasureEvidence } from './attach-evidence.ts';
import { receivedBlob } from './received-blob.ts';

/** Date the document itself bears. */
const EvidenceQuery = z.object({ documentedOn: IsoDate.optional() });

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
    query: EvidenceQuery,
    receive: (upload, port) => port.store(upload),
    handler: (ctx, { params, query, received }) =>
      attachFindingEvidence(ctx, FindingParams.parse(params).id, newEvidence(query, received)),
  }),
  rawRoute({
    operationId: 'attachMeasureEvidence',
    method: 'post',
    path: '/measures/{id}/evidence',
    scopes: ['member', 'unit'],
    summary: 'Upload evidence of a measure',
    permission: planRectification,
    params: FindingParams,
    query: EvidenceQuery,
    receive: (upload, port) => port.store(upload),
    handler: (ctx, { params, query, received }) =>
      attachMeasureEvidence(ctx, FindingParams.parse(params).id, newEvidence(query, received)),
  }),
];

function newEvidence(query: unknown, received: unknown) {
  const { documentedOn = null } = EvidenceQuery.parse(query);
  return { blob: receivedBlob(received), documentedOn };
}
