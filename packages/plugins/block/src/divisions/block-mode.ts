import type { Ctx, Reason } from '@lianxun/plugin-api';
import type { CombinedFacts, InspectionMode } from '@lianxun/plugin-inspection/api';

import { inBlock } from '../database.ts';
import { askLevels } from '../levels/ask-levels.ts';
import { receiveRequest } from '../levels/receive-request.ts';
import { readBlock } from '../permissions.ts';
import { reason } from '../refusals.ts';
import { blockTeams } from './block-teams.ts';
import { divisionFigures } from './division-figures.ts';
import { findDivision, lockDivision } from './divisions.repository.ts';
import { freshSettings, loadDivision, modeKey, requireUndertaking } from './load-division.ts';

/** 板块式: 地域相近、同类相似、水平相当. */
export const blockMode: InspectionMode = {
  key: modeKey,
  title: '板块式',
  summary:
    '把几个县区的被巡察单位按地域相近、同类相似、水平相当划成板块，一个板块一个巡察组，集中查找共性问题。',
  inspectionType: 'routine',
  needsTheme: false,
  cityPages: [
    {
      title: '板块划分',
      path: '/m/block/divisions/:id',
      summary: '划分、调整板块，查看得分和依据',
    },
  ],
  countyPages: [
    {
      title: '单位水平填报',
      path: '/m/block/level-sheets/:id',
      summary: '填报本县区单位的经济、廉政等水平并报送市级',
    },
  ],
  planningProblems,
  invitation: async (ctx, combined) => {
    const own = inBlock(ctx);
    const division = await findDivision(own.tx, combined.id);
    return { levels: (division?.settings ?? (await freshSettings(own))).levels };
  },
  invited: (ctx, participation, content) => receiveRequest(inBlock(ctx), participation, content),
  countyChanged: async (ctx, { id }, county) => {
    const own = inBlock(ctx);
    const division = county.takesPart ? await lockDivision(own.tx, id) : undefined;
    if (division !== undefined) await askLevels(own, county, division.settings.levels);
  },
  board: async (ctx, combined) =>
    ctx.actor.permissions.has(readBlock.id) ? await divisionFigures(inBlock(ctx), combined.id) : [],
  teams: async (ctx, combined) => {
    const own = inBlock(ctx);
    return await blockTeams(own, await loadDivision(own, combined.id));
  },
};

async function planningProblems(ctx: Ctx, combined: CombinedFacts): Promise<readonly Reason[]> {
  const { counties } = await requireUndertaking(inBlock(ctx), combined.id);
  if (counties.length > 1) return [];
  return [reason('one_county', '板块式跨县区划分，请至少选择两个县区')];
}
