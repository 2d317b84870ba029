import { recordTypeFor } from '@lianxun/plugin-api';
import { findOwnPart, findUndertaking, inInspection } from '@lianxun/plugin-inspection/api';

import type { LinkageCtx, LinkageDatabase } from '../database.ts';
import { manageLinkage, readLinkage } from '../permissions.ts';
import { modeKey } from './load-campaign.ts';

const isOffice = ({ scope }: LinkageCtx) => scope.kind === 'member' || scope.kind === 'job';
const nobodysUnit = { engagementId: null, unitId: null, released: false };

/** 联动 of the city. */
export const campaignRecord = recordTypeFor<LinkageDatabase>()({
  title: '联动式巡察',
  read: [readLinkage],
  answer: [manageLinkage],
  find: async (ctx, id) => {
    const found = isOffice(ctx) ? await findUndertaking(inInspection(ctx), id, modeKey) : undefined;
    return found && { title: found.title, link: `/m/linkage/campaigns/${id}`, ...nobodysUnit };
  },
});

/** 联动 of a county. */
export const partRecord = recordTypeFor<LinkageDatabase>()({
  title: '联动办理',
  read: [readLinkage],
  answer: [manageLinkage],
  find: async (ctx, id) => {
    const found = isOffice(ctx) ? await findOwnPart(inInspection(ctx), id, modeKey) : undefined;
    return found && { title: found.title, link: `/m/linkage/parts/${id}`, ...nobodysUnit };
  },
});
