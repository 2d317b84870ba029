import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { called, openHost, placeIn, runJob, type Place } from '../../test/combined-world.ts';
import { declineCombined, joinCombined } from '../combined/answer-invitation.ts';
import { listParticipations } from '../combined/participation-views.ts';
import { ListReceivedQuery } from './city-reports.schemas.ts';
import { getCityReport, listReceivedReports } from './list-city-reports.ts';
import { listOwedReports } from './list-owed-reports.ts';
import { returnReport } from './return-report.ts';
import { draftCityReport } from './save-city-report.ts';
import { sendCityReport } from './send-city-report.ts';

let host: TestKernel;
let city: Place;
let one: Place;
let other: Place;
let combinedId: string;
let roundNo = 0;
beforeAll(async () => {
  host = await openHost();
  city = await placeIn(host, await host.city());
});
afterAll(() => host.close());

async function itIs(day: string): Promise<void> {
  const shift = new Date(`${day}T10:00+08:00`).getTime() - Date.now();
  await host.db.moveClock(`${shift} milliseconds`);
  await host.db.admin.query(
    `update core.sessions set refreshed_at = core.now(), expires_at = core.now() + interval '1 day',
       absolute_expires_at = core.now() + interval '1 day'`,
  );
}

/** The county's part in the undertaking, by its id and that of its round. */
const partOf = (county: Place) =>
  county.act(county.clerk, async (ctx) => {
    const { items } = await listParticipations(ctx, { limit: 50 });
    const part = items.find((it) => it.title.endsWith(String(roundNo)));
    return { id: part?.id ?? '', roundId: part?.round?.id ?? '' };
  });

async function join(county: Place): Promise<void> {
  const { id } = await partOf(county);
  await county.act(county.clerk, (ctx) => joinCombined(ctx, id, { roundId: null }));
  await county.deliver();
}

/** The round of the county comes to this stage, and the city hears of it. */
async function comesTo(county: Place, stage: string): Promise<void> {
  const { roundId } = await partOf(county);
  await host.db.admin.query(
    `update core.workflow_cases set state = $3, stage = $3, snapshot = jsonb_set(snapshot, '{state}', to_jsonb($3::text))
     where tenant_id = $1 and subject_type = 'round' and subject_id = $2`,
    [county.tenant.id, roundId, stage],
  );
  await runJob(host, county, { name: 'inspection.tell_round', payload: { roundId } });
  await county.deliver();
}

async function send(county: Place): Promise<void> {
  const { roundId } = await partOf(county);
  const { report } = await county.act(county.clerk, (ctx) => getCityReport(ctx, roundId));
  if (report === null)
    await county.act(county.clerk, (ctx) =>
      draftCityReport(ctx, roundId, { reportNo: '3号', title: '巡察情况的报告', body: '报告。' }),
    );
  const drafted = await county.act(county.clerk, (ctx) => getCityReport(ctx, roundId));
  await county.act(county.clerk, (ctx) => sendCityReport(ctx, drafted.report?.id ?? ''));
  await county.deliver();
}

const owed = (by: Place = city, asked: { readonly combined?: string } = { combined: combinedId }) =>
  by.act(by.clerk, (ctx) => listOwedReports(ctx, asked));
/** Whose report is owed, and for how many days it is late. */
const late = async () =>
  (await owed()).map(({ countyName, daysLate }) => [countyName, daysLate] as const);

/** On site until 2026-11-30; reports are due thirty days later. */
beforeEach(async () => {
  await itIs('2026-09-01');
  roundNo += 1;
  one = await placeIn(host, await host.county());
  other = await placeIn(host, await host.county());
  combinedId = await called(city, [one, other], roundNo);
  await join(one);
  await join(other);
});

describe('a report', () => {
  test('is owed from the day the team leaves, and late from the day after it is due', async () => {
    expect(await owed()).toEqual([]);
    await comesTo(one, 'onSite');
    expect(await owed()).toEqual([]);
    await itIs('2026-11-30');
    await comesTo(one, 'reporting');

    expect(await owed()).toMatchObject([
      { countyName: one.tenant.name, roundStage: 'reporting', dueOn: '2026-12-30', daysLate: 0 },
    ]);
    await itIs('2026-12-30');
    expect(await late()).toEqual([[one.tenant.name, 0]]);
    await itIs('2026-12-31');
    expect(await late()).toEqual([[one.tenant.name, 1]]);
    await itIs('2027-01-11');
    expect(await late()).toEqual([[one.tenant.name, 12]]);
  });

  test('is owed by who stays on site beyond the last day, after who is later', async () => {
    await comesTo(one, 'onSite');
    await comesTo(other, 'deliberating');
    await host.db.admin.query(
      `update p_inspection.combined_counties set round_to = '2026-11-10'
       where tenant_id = $1 and county_tenant_id = $2`,
      [city.tenant.id, other.tenant.id],
    );
    await itIs('2026-12-01');
    const byCode = [one.tenant, other.tenant].toSorted((a, b) => a.code.localeCompare(b.code));
    expect(await late()).toEqual(byCode.map(({ name }) => [name, 0]));

    await itIs('2026-12-31');
    expect(await late()).toEqual([
      [other.tenant.name, 21],
      [one.tenant.name, 1],
    ]);
  });

  test('is owed no longer when it has come, and again when it goes back', async () => {
    await comesTo(one, 'deliberating');
    await comesTo(other, 'deliberating');
    await itIs('2027-01-04');
    await send(one);
    expect(await late()).toEqual([[other.tenant.name, 5]]);

    const reportId = await city.act(city.clerk, async (ctx) => {
      const { items } = await listReceivedReports(ctx, ListReceivedQuery.parse({}));
      return items[0]?.id ?? '';
    });
    await city.act(city.clerk, (ctx) => returnReport(ctx, reportId, '没有写移交线索的件数'));
    await city.deliver();
    const back = (await owed()).find(({ countyName }) => countyName === one.tenant.name);
    expect(back).toMatchObject({ returnedId: reportId, daysLate: 5 });

    await send(one);
    expect(await late()).toEqual([[other.tenant.name, 5]]);
  });

  test('is due after the days the city has set', async () => {
    await comesTo(one, 'reporting');
    await host.db.admin.query(
      `insert into core.tenant_settings (tenant_id, id, key, value, changed_at)
       values ($1, gen_random_uuid(), 'inspection.city_report_due_days', '10', core.now())`,
      [city.tenant.id],
    );
    await itIs('2026-12-11');

    expect(await owed()).toMatchObject([{ dueOn: '2026-12-10', daysLate: 1 }]);
    await host.db.admin.query('delete from core.tenant_settings where tenant_id = $1', [
      city.tenant.id,
    ]);
  });

  test('is owed by nobody who declined, or of an undertaking that was cancelled', async () => {
    roundNo += 1;
    combinedId = await called(city, [one, other], roundNo);
    await join(one);
    const { id } = await partOf(other);
    await other.act(other.clerk, (ctx) => declineCombined(ctx, id, '年内已安排提级巡察'));
    await other.deliver();
    await comesTo(one, 'reporting');
    await itIs('2027-01-04');
    expect(await late()).toEqual([[one.tenant.name, 5]]);

    await city.act(city.director, (ctx) =>
      ctx.workflow.move({
        subject: 'combinedInspection',
        id: combinedId,
        move: 'cancel',
        reason: '统筹调整',
      }),
    );
    expect(await owed()).toEqual([]);
    expect((await owed(city, {})).filter((it) => it.combinedId === combinedId)).toEqual([]);
  });
});

describe('the list of reports that are owed', () => {
  test('has every undertaking under way, or the one that is asked for', async () => {
    const former = combinedId;
    await comesTo(one, 'reporting');
    roundNo += 1;
    combinedId = await called(city, [one, other], roundNo);
    await join(other);
    await comesTo(other, 'reporting');
    await itIs('2027-01-04');

    const names = async (asked: { readonly combined?: string }) =>
      (await owed(city, asked))
        .filter((it) => [former, combinedId].includes(it.combinedId))
        .map(({ countyName }) => countyName);
    expect(new Set(await names({}))).toEqual(new Set([one.tenant.name, other.tenant.name]));
    expect(await names({ combined: former })).toEqual([one.tenant.name]);
    expect(await names({ combined: combinedId })).toEqual([other.tenant.name]);
  });

  test('is the city’s: no county reads any of it', async () => {
    await comesTo(one, 'reporting');
    await comesTo(other, 'reporting');
    await itIs('2027-01-04');
    const elsewhere = await placeIn(host, await host.county());

    for (const place of [one, other, elsewhere]) {
      expect(await owed(place, {})).toEqual([]);
      await expect(owed(place)).rejects.toMatchObject({ code: 'inspection.combined_not_found' });
    }
    expect(await owed()).toHaveLength(2);
  });
});
