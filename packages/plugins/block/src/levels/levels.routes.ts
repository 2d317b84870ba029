import { routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { BlockDatabase } from '../database.ts';
import { manageBlock, readBlock } from '../permissions.ts';
import { getLevelSheet } from './get-level-sheet.ts';
import { LevelSheetView, SaveLevelsBody } from './levels.schemas.ts';
import { saveLevels } from './save-levels.ts';
import { sendLevels } from './send-levels.ts';

const route = routesFor<BlockDatabase>();
const SheetParams = z.object({ id: z.uuid() });

export const levelRoutes = [
  route({
    operationId: 'getUnitLevelSheet',
    method: 'get',
    path: '/level-sheets/{id}',
    summary: 'Levels of the county’s units as the city wants to know them',
    permission: readBlock,
    params: SheetParams,
    response: LevelSheetView,
    handler: (ctx, { params }) => getLevelSheet(ctx, params.id),
  }),
  route({
    operationId: 'saveUnitLevels',
    method: 'put',
    path: '/level-sheets/{id}',
    summary: 'Keep the levels of units',
    permission: manageBlock,
    params: SheetParams,
    body: SaveLevelsBody,
    response: LevelSheetView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await saveLevels(ctx, params.id, { body, version });
      return getLevelSheet(ctx, params.id);
    },
  }),
  route({
    operationId: 'sendUnitLevels',
    method: 'post',
    path: '/level-sheets/{id}/send',
    summary: 'Send the levels to the city',
    permission: manageBlock,
    params: SheetParams,
    response: LevelSheetView,
    ifMatch: true,
    handler: async (ctx, { params, version }) => {
      await sendLevels(ctx, params.id, version);
      return getLevelSheet(ctx, params.id);
    },
  }),
];
