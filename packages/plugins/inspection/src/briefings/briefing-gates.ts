import type { GuardResult } from '@lianxun/plugin-api';

import { findCityReportOfRound } from '../city-reports/city-reports.repository.ts';
import { findParticipationOfRound } from '../combined/participations.repository.ts';
import type { InspectionCtx } from '../database.ts';
import { findEngagement } from '../engagements/engagements.repository.ts';
import { listGateUnits, type GateSubject } from '../rounds/gates.repository.ts';
import {
  briefingsHeld,
  coversUnit,
  dualReportComplete,
  heardAnew,
  namesIn,
  progressOf,
  type Progress,
} from './briefing.rules.ts';
import { listBriefings } from './briefings.repository.ts';
import { briefingSteps } from './briefings.settings.ts';

/** Whether the round, or the unit, has been heard by everybody who has to hear it. */
export async function judgeBriefings(
  ctx: InspectionCtx,
  subject: GateSubject,
): Promise<GuardResult> {
  const roundId = await roundOf(ctx, subject);
  if (roundId === undefined) return true;
  const rows = (await listBriefings(ctx.tx, roundId)).filter((it) => it.supersededAt === null);
  const configured = namesIn(await ctx.settings.get(briefingSteps));
  const seriesOf = (engagementId: string | null): Progress =>
    progressOf(
      rows.filter((it) => it.engagementId === engagementId),
      configured,
    );
  const ids =
    subject.by === 'id'
      ? [subject.id]
      : (await listGateUnits(ctx.tx, subject)).map(({ engagementId }) => engagementId);
  const whole = rows.filter((it) => it.engagementId === null);
  if (subject.by === 'id' && !coversUnit(whole, subject.id)) return heardAnew(seriesOf(subject.id));
  return briefingsHeld(seriesOf(null), ids.map(seriesOf));
}

/** 双报告: asked of a round that belongs to an undertaking of the city. */
export async function judgeDualReport(
  ctx: InspectionCtx,
  subject: GateSubject,
): Promise<GuardResult> {
  const roundId = await roundOf(ctx, subject);
  const part = roundId === undefined ? undefined : await findParticipationOfRound(ctx.tx, roundId);
  if (roundId === undefined || part === undefined) return true;
  const heard = (await judgeBriefings(ctx, subject)) === true;
  const report = await findCityReportOfRound(ctx.tx, roundId);
  return dualReportComplete(part.cityName, { heard, report });
}

async function roundOf(ctx: InspectionCtx, { by, id }: GateSubject): Promise<string | undefined> {
  return by === 'roundId' ? id : (await findEngagement(ctx.tx, id))?.roundId;
}
