import type { CaseType } from '@lianxun/plugin-api';

import { supersedeBriefings } from '../briefings/briefings.repository.ts';
import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { listEngagementRows } from '../engagements/engagements.repository.ts';
import { mandatesToRevoke, onSiteExtended, roundMoved } from '../inspection.events.ts';
import { requireFound } from '../refusals.ts';
import { extendMandates } from '../teams/extend-mandates.ts';
import { revokeMandates } from '../teams/revoke-mandates.ts';
import { listTeamRows } from '../teams/teams.repository.ts';
import { findRound, lockRound, updateRound } from './rounds.repository.ts';

type Moved = Parameters<NonNullable<CaseType<InspectionDatabase>['onMoved']>>[1];

/** What follows a move of a round, by the stage it entered. */
export async function followRound(ctx: InspectionCtx, moved: Moved): Promise<void> {
  if (moved.move === null) return;
  await ctx.emit(roundMoved, { roundId: moved.subjectId });
  if (moved.stage === 'mandated') await authorize(ctx, moved);
  if (moved.stage === 'cancelled') await cancel(ctx, moved);
  if (goesBack(ctx, moved)) await supersedeBriefings(ctx.tx, { roundId: moved.subjectId }, ctx.now);
  if (moved.stage === 'onSite' && moved.fromStage === 'onSite') await extend(ctx, moved);
}

/** Whoever heard the report has returned it; what a team takes back was not heard yet. */
export function goesBack({ scope }: InspectionCtx, { fromStage, stage }: Moved): boolean {
  return fromStage === 'deliberating' && stage === 'reporting' && scope.kind !== 'team';
}

/** The committee's decision covers every unit of the round. */
async function authorize(ctx: InspectionCtx, { subjectId, fields }: Moved): Promise<void> {
  requireFound(await lockRound(ctx.tx, subjectId), 'round');
  await updateRound(ctx.tx, subjectId, {
    approvedOn: textOf(fields, 'approvedOn') ?? ctx.calendar.today(),
    decisionNo: textOf(fields, 'decisionNo'),
  });
  for (const id of await engagementsIn(ctx, subjectId, ['planned'])) {
    await moveEngagement(ctx, { id, move: 'authorize' });
  }
}

async function cancel(ctx: InspectionCtx, { subjectId, reason }: Moved): Promise<void> {
  for (const id of await engagementsIn(ctx, subjectId, ['planned', 'mandated', 'preparing'])) {
    await moveEngagement(ctx, { id, move: 'cancel', ...(reason === null ? {} : { reason }) });
  }
  for (const team of await listTeamRows(ctx.tx, { roundId: subjectId })) {
    await revokeMandates(ctx, team.id, `轮次取消：${reason ?? ''}`);
  }
  await ctx.emit(mandatesToRevoke, { subject: 'round', id: subjectId });
}

async function extend(ctx: InspectionCtx, { subjectId, fields, reason }: Moved): Promise<void> {
  const offSiteOn = textOf(fields, 'offSiteOn');
  if (offSiteOn === null) return;
  requireFound(await findRound(ctx.tx, subjectId), 'round');
  await updateRound(ctx.tx, subjectId, { offSiteOn });
  for (const team of await listTeamRows(ctx.tx, { roundId: subjectId })) {
    await extendMandates(ctx, team.id, { until: offSiteOn, reason: reason ?? '延长进驻' });
  }
  await ctx.emit(onSiteExtended, { subject: 'round', id: subjectId });
}

/** The decision about the round is the decision about its unit. */
async function moveEngagement(
  ctx: InspectionCtx,
  request: { readonly id: string; readonly move: string; readonly reason?: string },
): Promise<void> {
  const { id } = request;
  const after = await ctx.workflow.move({ subject: 'engagement', ...request });
  await ctx.audit({
    action: 'inspection.engagement_followed_round',
    subject: { type: 'engagement', id },
    summary: `随轮次转入“${after.stateTitle}”`,
    after: { state: after.state, stage: after.stage },
    engagementId: id,
  });
}

async function engagementsIn(
  ctx: InspectionCtx,
  roundId: string,
  stages: readonly string[],
): Promise<string[]> {
  const rows = await listEngagementRows(ctx.tx, { roundId });
  return rows.filter(({ stage }) => stages.includes(stage ?? '')).map(({ id }) => id);
}

/** A value entered with a move; its presence and form are the definition's affair. */
export function textOf(fields: Moved['fields'], key: string): string | null {
  const value = fields[key];
  return typeof value === 'string' && value !== '' ? value : null;
}
