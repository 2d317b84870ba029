import type { ParticipationFacts } from '@lianxun/plugin-inspection/api';
import {
  asMember,
  openTestKernel,
  type TestKernel,
  type TestTenant,
} from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { suggestedTimetable } from '../milestones/suggested-timetable.ts';
import type { CampaignPlan } from './campaign-plan.ts';
import { linkageMode } from './linkage-mode.ts';

const window = { windowFrom: '2026-09-01', windowTo: '2026-11-30' };

let host: TestKernel;
let county: TestTenant;
let part: ParticipationFacts;
beforeAll(async () => {
  host = await openTestKernel();
  county = await host.county();
  part = {
    id: uuidv7(),
    exchangeId: uuidv7(),
    cityTenantId: (await host.city()).id,
    title: '教育领域联动巡察',
    theme: '教育收费',
    ...window,
    roundId: uuidv7(),
  };
});
afterAll(() => host.close());

const planWith = (briefedOn: string | null): CampaignPlan => ({
  revision: 1,
  sectors: ['教育'],
  requirements: null,
  milestones: suggestedTimetable(window).map((milestone) => ({
    ...milestone,
    cityDoneOn: milestone.key === 'briefing' ? briefedOn : null,
  })),
});

async function told(plan: CampaignPlan): Promise<void> {
  const clerk = await host.member(county, 'office');
  await host.write(
    asMember(county, clerk),
    async (ctx) => await linkageMode.invited?.(ctx, part, { plan, checklist: null }),
    { expectAudit: false },
  );
}

async function onSite(from: string, to: string): Promise<readonly string[]> {
  const { admin } = host.db;
  await admin.query(
    `insert into p_inspection.rounds (tenant_id, id, committee_term, year, round_no, name, on_site_on, off_site_on, created_at)
     values ($1, $2, 6, 2026, 1, '联动轮次', $3, $4, now())
     on conflict (tenant_id, id) do update set on_site_on = $3, off_site_on = $4`,
    [county.id, part.roundId, from, to],
  );
  const clerk = await host.member(county, 'office');
  const reasons = await host.read(
    asMember(county, clerk),
    async (ctx) => await linkageMode.gates?.onSite?.(ctx, part),
  );
  return (reasons ?? []).map(({ code }) => code);
}

test('a county that has not heard of the plan does not join, and its round is not held up', async () => {
  const clerk = await host.member(county, 'office');
  const problems = await host.read(
    asMember(county, clerk),
    async (ctx) => await linkageMode.joiningProblems?.(ctx, part),
  );

  expect(problems?.map(({ code }) => code)).toEqual(['linkage.plan_missing']);
  expect(await onSite('2026-09-07', '2026-10-30')).toEqual([]);
});

test('nobody goes on site before the city is ready, nor outside the window', async () => {
  await told(planWith(null));
  expect(await onSite('2026-09-07', '2026-10-30')).toEqual(['linkage.entry_waits']);

  await told(planWith('2026-09-02'));
  expect(await onSite('2026-09-07', '2026-12-01')).toEqual(['linkage.outside_window']);
  expect(await onSite('2026-09-07', '2026-10-30')).toEqual([]);
});
