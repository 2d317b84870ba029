import { NotFoundError } from '@lianxun/plugin-api';

import type { RectificationCtx } from '../database.ts';
import type { Activities } from './report-activities.ts';
import { findUnitReport } from './unit-reports.repository.ts';

/** Zero, at version 0, until the unit reports. */
export async function getActivities(
  ctx: RectificationCtx,
  engagementId: string,
): Promise<Activities & { readonly version: number }> {
  if ((await ctx.engagements.find(engagementId)) === undefined)
    throw new NotFoundError('rectification.engagement_not_found', 'no such engagement');
  const row = await findUnitReport(ctx.tx, engagementId);
  return row ?? { lifeMeetings: 0, studySessions: 0, partyLessons: 0, version: 0 };
}
