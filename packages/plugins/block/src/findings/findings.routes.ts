import { routesFor } from '@lianxun/plugin-api';

import type { BlockDatabase } from '../database.ts';
import { BlockParams, DivisionParams } from '../divisions/divisions.schemas.ts';
import { manageBlock, readBlock } from '../permissions.ts';
import { compareBlock } from './compare-block.ts';
import { BlockCommonView, SheetFindingsView } from './findings.schemas.ts';
import { getSheetFindings } from './get-sheet-findings.ts';
import { listBlockCommons } from './list-block-commons.ts';
import { sendFindings } from './send-findings.ts';

const route = routesFor<BlockDatabase>();

export const commonRoutes = [
  route({
    operationId: 'listBlockCommonProblems',
    method: 'get',
    path: '/divisions/{id}/common-problems',
    summary: 'Per block, what was submitted and what was found in common',
    permission: readBlock,
    params: DivisionParams,
    response: BlockCommonView,
    handler: async (ctx, { params }) => ({ items: await listBlockCommons(ctx, params.id) }),
  }),
  route({
    operationId: 'compareBlockFindings',
    method: 'post',
    path: '/divisions/{id}/blocks/{number}/common-problems',
    summary: 'Compare what was submitted of the units of a block',
    permission: manageBlock,
    params: BlockParams,
    response: BlockCommonView,
    handler: async (ctx, { params }) => {
      await compareBlock(ctx, params);
      return { items: await listBlockCommons(ctx, params.id) };
    },
  }),
  route({
    operationId: 'getSheetFindings',
    method: 'get',
    path: '/level-sheets/{id}/findings',
    summary: 'Findings the county would submit for its units',
    permission: readBlock,
    params: DivisionParams,
    response: SheetFindingsView,
    handler: (ctx, { params }) => getSheetFindings(ctx, params.id),
  }),
  route({
    operationId: 'sendSheetFindings',
    method: 'post',
    path: '/level-sheets/{id}/findings',
    summary: 'Submit the findings of the county’s units to the city',
    permission: manageBlock,
    params: DivisionParams,
    response: SheetFindingsView,
    ifMatch: true,
    handler: async (ctx, { params, version }) => {
      await sendFindings(ctx, params.id, version);
      return getSheetFindings(ctx, params.id);
    },
  }),
];
