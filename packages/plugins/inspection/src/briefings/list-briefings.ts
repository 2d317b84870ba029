import type { InspectionCtx } from '../database.ts';
import { manageBriefings } from '../permissions.ts';
import { requireFound } from '../refusals.ts';
import { isDecided, requireSubject, type BriefedSubject } from './briefed-subject.ts';
import { namesIn, progressOf, type Progress } from './briefing.rules.ts';
import {
  findBriefing,
  listBriefings,
  listDecisions,
  type BriefingRow,
} from './briefings.repository.ts';
import type { BriefingsView, BriefingView } from './briefings.schemas.ts';
import { briefingSteps, secretaryMeetingMembers } from './briefings.settings.ts';

/** The briefings of a round, or of one unit in it, in their order. */
export async function getBriefings(
  ctx: InspectionCtx,
  roundId: string,
  engagementId: string | null,
): Promise<BriefingsView> {
  const subject = await requireSubject(ctx, roundId, engagementId);
  const rows = (await listBriefings(ctx.tx, roundId)).filter(
    (it) => it.engagementId === engagementId,
  );
  const views = await toViews(ctx, rows);
  const held = rows.filter(({ supersededAt }) => supersededAt === null);
  const progress = progressOf(held, namesIn(await ctx.settings.get(briefingSteps)));
  const members = await ctx.settings.get(secretaryMeetingMembers);
  return {
    roundId,
    roundName: subject.roundName,
    engagementId,
    unitName: subject.unitName,
    refusal: refusalOf(ctx, subject, progress) ?? null,
    next: progress.next?.step ?? null,
    isComplete: progress.isComplete,
    isDecided: isDecided(subject),
    steps: progress.steps.map((step) => ({
      ...step,
      briefing: views.find((it) => it.supersededAt === null && it.step === step.step) ?? null,
      usualReceivers: step.heardBy.includes('书记专题会') ? members : null,
    })),
    earlier: views.filter(({ supersededAt }) => supersededAt !== null),
  };
}

export async function getBriefing(ctx: InspectionCtx, id: string): Promise<BriefingView> {
  const row = requireFound(await findBriefing(ctx.tx, id), 'briefing');
  const [view] = await toViews(ctx, [row]);
  return requireFound(view, 'briefing');
}

async function toViews(ctx: InspectionCtx, rows: readonly BriefingRow[]): Promise<BriefingView[]> {
  const ids = rows.map(({ id }) => id);
  const decisions = await listDecisions(ctx.tx, ids);
  const files = await ctx.files.list('briefing', ids);
  return rows.map((row) => ({
    ...row,
    heardBy: row.steps[row.step - 1] ?? '',
    decisions: decisions.filter(({ briefingId }) => briefingId === row.id),
    files: [...(files.get(row.id) ?? [])],
  }));
}

function refusalOf(
  ctx: InspectionCtx,
  { stage }: BriefedSubject,
  { isComplete, returned }: Progress,
): string | undefined {
  if (!ctx.can(manageBriefings)) return '由巡察办登记，您没有“办理汇报与审议”权限';
  if (isComplete) return '三个汇报均已完成';
  if (returned !== undefined) return '已要求退回报告，请先办理退回，修改后重新汇报';
  return stage === 'deliberating' ? undefined : '报告送审以后、党委决定以前才能登记汇报';
}
