import { inTalentPool, listSkills } from '@lianxun/plugin-talent-pool/api';

import type { MenuCtx } from '../database.ts';
import { findLastMatching } from '../matching/matchings.repository.ts';
import { findPublishedMenu } from '../menus/menus.repository.ts';
import { requireFound } from '../refusals.ts';
import type { DemandBoardView, ReceivedDemandView } from './board.schemas.ts';
import { headsByWeek, overlapsOf } from './periods.rules.ts';
import {
  findReceived,
  listReceived,
  listReceivedVersions,
  type ReceivedDemand,
} from './received.repository.ts';
import { requireUndertaking } from './require-undertaking.ts';

/** All demands of an undertaking as one board: counties and what they ask. */
export async function getDemandBoard(ctx: MenuCtx, combinedId: string): Promise<DemandBoardView> {
  const undertaking = await requireUndertaking(ctx, combinedId);
  const demands = await listReceived(ctx.tx, combinedId);
  const open = demands.filter(({ withdrawnAt }) => withdrawnAt === null);
  const menu = await findPublishedMenu(ctx.tx);
  const last = await findLastMatching(ctx.tx, combinedId);
  const { id, stage, title, windowFrom, windowTo } = undertaking;
  return {
    id,
    title,
    stage,
    windowFrom,
    windowTo,
    menu: menu === undefined ? null : { number: menu.number, content: menu.content },
    counties: undertaking.counties.map(({ code, name, takesPart, tenantId }) => {
      const own = open.filter(({ countyTenantId }) => countyTenantId === tenantId);
      const headcount = own.reduce((sum, { content }) => sum + content.headcount.wanted, 0);
      return { code, name, takesPart, headcount, demands: own.length };
    }),
    demands: demands.map((row) => ({
      ...shownOf(row),
      isTold: row.told !== null,
      overlaps: row.withdrawnAt === null ? overlapsOf(row, open) : 0,
    })),
    skills: await skillsOf(ctx),
    weeks: headsByWeek(open),
    lastMatching:
      last === undefined ? null : { number: last.number, at: last.at, toldAt: last.toldAt },
  };
}

export async function getReceivedDemand(ctx: MenuCtx, id: string): Promise<ReceivedDemandView> {
  const row = requireFound(await findReceived(ctx.tx, id), 'demand');
  const versions = await listReceivedVersions(ctx.tx, id);
  return {
    ...shownOf(row),
    told: row.told,
    skills: await skillsOf(ctx),
    versions: versions.map(({ changes, number, receivedAt, sentByName }) => ({
      number,
      sentByName,
      receivedAt,
      changes: [...changes],
    })),
  };
}

async function skillsOf(ctx: MenuCtx) {
  const skills = await listSkills(inTalentPool(ctx));
  return skills.map(({ title, value }) => ({ key: value, title }));
}

function shownOf({
  countyTenantId: _county,
  exchangeId: _exchange,
  told: _told,
  tenantId: _tenant,
  ...row
}: ReceivedDemand) {
  return row;
}
