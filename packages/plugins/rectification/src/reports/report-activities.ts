import { ConflictError, NotFoundError } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { RectificationCtx } from '../database.ts';
import { hasIssuedFindings } from '../findings/findings.repository.ts';
import { lockUnitReport, upsertUnitReport, type UnitReportRow } from './unit-reports.repository.ts';

export interface Activities {
  readonly lifeMeetings: number;
  readonly studySessions: number;
  readonly partyLessons: number;
}

/** What the unit held because of the feedback: 民主生活会, 集中学习, 党课. */
export async function reportActivities(
  ctx: RectificationCtx,
  engagementId: string,
  activities: Activities,
): Promise<UnitReportRow> {
  const engagement = await ctx.engagements.find(engagementId);
  if (engagement === undefined)
    throw new NotFoundError('rectification.engagement_not_found', 'no such engagement');
  if (!(await hasIssuedFindings(ctx.tx, engagementId))) {
    throw new ConflictError('rectification.not_issued', 'nothing was fed back yet');
  }
  const before = await lockUnitReport(ctx.tx, engagementId);

  const { roundId, unitId } = engagement;
  const after = await upsertUnitReport(ctx.tx, {
    id: uuidv7(),
    engagementId,
    unitId,
    roundId,
    released: true,
    ...activities,
  });

  await ctx.audit({
    action: 'rectification.activities_reported',
    subject: { type: 'engagement', id: engagementId },
    summary: '填报民主生活会、集中学习、党课场次',
    before,
    after,
    engagementId,
    unitId,
  });
  return after;
}
