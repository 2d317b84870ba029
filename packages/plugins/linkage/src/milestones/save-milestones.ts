import { v7 as uuidv7 } from 'uuid';

import type { CampaignPlan } from '../campaigns/campaign-plan.ts';
import type { LinkageCtx } from '../database.ts';
import { conflict, invalid, requireFound } from '../refusals.ts';
import { openPart, type OwnPart } from './open-part.ts';
import { listOwnMilestones, updatePart, upsertOwnMilestones } from './parts.repository.ts';
import type { MilestoneRow, SaveMilestonesBody } from './parts.schemas.ts';
import { outsideWindow, waitsFor, type Facts } from './progress.rules.ts';
import { tellCity } from './tell-city.ts';

type Planned = CampaignPlan['milestones'][number];

/** Dates of the county's milestones, planned and real; the city hears them at once. */
export async function saveMilestones(
  ctx: LinkageCtx,
  participationId: string,
  { body, version }: { readonly body: SaveMilestonesBody; readonly version: number | undefined },
): Promise<void> {
  const { facts, part } = await openPart(ctx, participationId, version);
  const before = await listOwnMilestones(ctx.tx, part.id);
  requireSound(ctx, { facts, plan: part.plan, rows: body.rows });
  await upsertOwnMilestones(
    ctx.tx,
    body.rows.map(({ key, ...dates }) => ({
      id: uuidv7(),
      partId: part.id,
      milestoneKey: key,
      ...dates,
      byUser: ctx.actor.userId,
      byName: ctx.actor.displayName,
      at: ctx.now,
    })),
  );
  await updatePart(ctx.tx, part.id, {});
  await tellCity(ctx, participationId);

  await ctx.audit({
    action: 'linkage.milestones_saved',
    subject: { type: 'linkagePart', id: participationId },
    summary: '填报联动节点进度并通报市级',
    before: before.map(({ doneOn, milestoneKey, note, plannedOn }) => ({
      key: milestoneKey,
      plannedOn,
      doneOn,
      note,
    })),
    after: body.rows,
  });
}

interface Saved {
  readonly facts: OwnPart;
  readonly plan: CampaignPlan;
  readonly rows: readonly MilestoneRow[];
}

function requireSound(ctx: LinkageCtx, { facts, plan, rows }: Saved): void {
  const own = new Map(rows.map((row) => [row.key, row]));
  if (own.size < rows.length) throw conflict('milestone_twice', '节点编号重复，请核对');
  for (const row of rows) {
    const milestone = requireFound(
      plan.milestones.find(({ key, party }) => key === row.key && party === 'county'),
      'milestone',
    );
    requireRow(ctx, { milestone, row, facts });
    requireTurn({ milestone, row, plan, own });
  }
}

function requireRow(
  ctx: LinkageCtx,
  {
    facts,
    milestone: { kind, title },
    row: { doneOn, plannedOn },
  }: { readonly milestone: Planned; readonly row: MilestoneRow; readonly facts: OwnPart },
): void {
  if (doneOn !== null && doneOn > ctx.calendar.today())
    throw invalid('done_in_future', `“${title}”的完成日期不能晚于今天`, 'rows');
  if (kind !== 'entry' && kind !== 'exit') return;
  const windows = [plannedOn, doneOn].map((date) => ({ name: title, from: date, to: null }));
  if (outsideWindow(windows, facts).length > 0)
    throw invalid(
      'outside_window',
      `“${title}”须在市级的进驻窗口（${facts.windowFrom}至${facts.windowTo}）之内`,
      'rows',
    );
}

/** Something done before what it waits for is a fact all the same, but it is explained. */
function requireTurn({
  milestone,
  own,
  plan,
  row,
}: {
  readonly milestone: Planned;
  readonly row: MilestoneRow;
  readonly plan: CampaignPlan;
  readonly own: Facts;
}): void {
  if (row.doneOn === null || row.note !== null) return;
  const waiting = waitsFor({ ...cityOf(plan), counties: [] }, milestone, own);
  if (waiting.length > 0)
    throw invalid(
      'milestone_waits',
      `“${milestone.title}”还在等${waiting.join('、')}；确已完成的，请写明情况`,
      'rows',
    );
}

/** What the county knows of the city's own milestones. */
export function cityOf(plan: CampaignPlan): {
  readonly milestones: CampaignPlan['milestones'];
  readonly city: Facts;
} {
  const city = plan.milestones.map(
    ({ cityDoneOn, key }) => [key, { plannedOn: null, doneOn: cityDoneOn }] as const,
  );
  return { milestones: plan.milestones, city: new Map(city) };
}
