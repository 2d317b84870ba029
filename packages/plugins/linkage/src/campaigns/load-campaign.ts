import { findUndertaking, inInspection } from '@lianxun/plugin-inspection/api';

import type { LinkageCtx } from '../database.ts';
import { campaignExchangeId } from '../exchange-id.ts';
import { conflict, requireFound, requireVersion } from '../refusals.ts';
import { findCampaign, lockCampaign, type CampaignRow } from './campaigns.repository.ts';

export const modeKey = 'linkage';

export type Undertaking = NonNullable<Awaited<ReturnType<typeof findUndertaking>>>;
export type County = Undertaking['counties'][number] & {
  /** Key of what this plugin exchanges with it. */
  readonly ownExchangeId: string;
};

/** An undertaking of this mode; what is none answers like what does not exist. */
export async function requireUndertaking(
  ctx: LinkageCtx,
  combinedId: string,
): Promise<Undertaking> {
  const found = await findUndertaking(inInspection(ctx), combinedId, modeKey);
  return requireFound(found, 'campaign');
}

/** Counties that take part, and those that did and have left. */
export function countiesOf({ counties }: Undertaking): readonly County[] {
  return counties
    .filter(({ joinedAt }) => joinedAt !== null)
    .map((county) => ({ ...county, ownExchangeId: campaignExchangeId(county.exchangeId) }));
}

export interface LoadedCampaign {
  readonly combined: Undertaking;
  readonly counties: readonly County[];
  readonly row: CampaignRow;
}

export async function loadCampaign(ctx: LinkageCtx, combinedId: string): Promise<LoadedCampaign> {
  const combined = await requireUndertaking(ctx, combinedId);
  const row = await findCampaign(ctx.tx, combinedId);
  if (row === undefined) throw notSet();
  return { combined, counties: countiesOf(combined), row };
}

/** The campaign, held for a change by somebody who has seen its last version. */
export async function openCampaign(
  ctx: LinkageCtx,
  combinedId: string,
  version: number | undefined,
): Promise<LoadedCampaign> {
  await requireUndertaking(ctx, combinedId);
  const row = await lockCampaign(ctx.tx, combinedId);
  requireVersion(row ?? { version: 0 }, version);
  if (row === undefined) throw notSet();
  // Read under the lock: a county that joins meanwhile is told by one of the two.
  const combined = await requireUndertaking(ctx, combinedId);
  return { combined, counties: countiesOf(combined), row };
}

const notSet = () => conflict('not_set', '请先在“联动方案”中保存领域和时间表');
