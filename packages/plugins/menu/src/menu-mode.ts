import type { Ctx, Reason } from '@lianxun/plugin-api';
import type { CombinedFacts, InspectionMode, ModeTeam } from '@lianxun/plugin-inspection/api';

import { demandFigures } from './board/demand-figures.ts';
import { inMenu } from './database.ts';
import { receiveMenu } from './demands/receive-menu.ts';
import { composeOpenDemands } from './matching/open-demands.ts';
import { usualPools } from './matching/usual-pools.ts';
import { findPublishedMenu } from './menus/menus.repository.ts';
import { modeKey } from './mode-key.ts';
import { readMenu } from './permissions.ts';
import { reason } from './refusals.ts';

/** 菜单式: counties order, the city dispatches from its whole pool. */
export const menuMode: InspectionMode = {
  key: modeKey,
  title: '菜单式',
  summary: '县区按市级发布的菜单提出需求，市级统一研判、统筹匹配，从全市人才库向各县区派员。',
  inspectionType: 'routine',
  needsTheme: false,
  cityPages: [
    {
      title: '需求菜单',
      path: '/m/menu/menus',
      summary: '县区可以提什么需求；起草、发布各版菜单',
    },
    {
      title: '需求看板',
      path: '/m/menu/boards/:id',
      summary: '汇总研判各县区的需求，匹配人员，查看公平程度并答复县区',
    },
  ],
  countyPages: [
    {
      title: '巡察需求',
      path: '/m/menu/requests/:id',
      summary: '按菜单填报需求，查看市级答复，评价满意度',
    },
  ],
  planningProblems,
  invitation: async (ctx, { id }) => {
    const menu = await findPublishedMenu(inMenu(ctx).tx);
    return menu === undefined
      ? {}
      : { combinedId: id, menuNumber: menu.number, menu: menu.content };
  },
  invited: (ctx, participation, content) => receiveMenu(inMenu(ctx), participation, content),
  board: async (ctx, combined) =>
    ctx.actor.permissions.has(readMenu.id) ? await demandFigures(inMenu(ctx), combined.id) : [],
  teams: demandTeams,
};

async function planningProblems(ctx: Ctx): Promise<readonly Reason[]> {
  const menu = await findPublishedMenu(inMenu(ctx).tx);
  return menu === undefined
    ? [reason('no_menu', '需求菜单还没有发布，请先在“需求菜单”中起草并由另一人发布')]
    : [];
}

async function demandTeams(ctx: Ctx, { id }: CombinedFacts): Promise<readonly ModeTeam[]> {
  const { teams } = await composeOpenDemands(inMenu(ctx), id, usualPools);
  return teams.map(({ team: { name, size, skills, targetIds, wishes } }) => ({
    name,
    targetIds,
    ...(size && { size }),
    ...(skills && { skills }),
    ...(wishes && {
      wishes: wishes.map(({ person, rank, sendingUnit }) => ({
        rank,
        ...(person !== undefined && { person }),
        ...(sendingUnit !== undefined && { sendingUnit }),
      })),
    }),
  }));
}
