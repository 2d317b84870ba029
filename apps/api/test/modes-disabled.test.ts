import type { TestUser } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import type { Place } from './dispatch-world.ts';
import { plan as timetable } from './linkage-world.ts';
import { playLinkage } from './play-linkage.ts';
import { playMenu } from './play-menu.ts';
import { begun, first, openPlay, type Play, type Taking } from './play-world.ts';
import { json } from './test-app.ts';
import { call, operationsOf } from './walls/operations.ts';

const window = { windowFrom: '2026-09-01', windowTo: '2026-09-30' };
const facts = '大额资金使用未经集体研究，由分管领导签字后支出。';
const unknownId = '00000000-0000-4000-8000-000000000009';

const absent = new Set(['404 not_found']);

interface Mode {
  readonly mode: 'block' | 'linkage' | 'menu';
  readonly inspectionType: 'linked' | 'routine';
  /** What the city has to do before counties can be called. */
  readonly prepare: (play: Play, id: string) => Promise<void>;
  /** A page of the mode in a county, and one in the city. */
  readonly county: (participationId: string) => string;
  readonly city: (id: string) => string;
}

const publishMenu = (play: Play) => playMenu(play.host, play.city).publish();

const modes: readonly Mode[] = [
  {
    mode: 'block',
    inspectionType: 'routine',
    prepare: () => Promise.resolve(),
    county: (id) => `block/level-sheets/${id}`,
    city: (id) => `block/divisions/${id}`,
  },
  {
    mode: 'linkage',
    inspectionType: 'linked',
    prepare: layCampaign,
    county: (id) => `linkage/parts/${id}`,
    city: (id) => `linkage/campaigns/${id}`,
  },
  {
    mode: 'menu',
    inspectionType: 'routine',
    prepare: () => Promise.resolve(),
    county: (id) => `menu/requests/${id}`,
    city: (id) => `menu/boards/${id}`,
  },
];

async function layCampaign(play: Play, id: string): Promise<void> {
  const linkage = playLinkage(play.host, play.city);
  const list = await linkage.publishList(['是否集体研究']);
  const milestones = timetable.milestones.map((it) => ({ ...it, dueOn: '2026-09-07' }));
  await linkage.lay(id, { ...timetable, milestones }, list);
}

const Undertaking = z.object({ pages: z.array(z.unknown()), stage: z.string() });
const Choices = z.object({ modes: z.array(z.object({ key: z.string() })) });

describe.each(modes)('without $mode', ({ mode, inspectionType, prepare, ...page }) => {
  let play: Play;
  let one: Taking;
  let other: Taking;
  let id: string;
  const title = '统合巡察';

  beforeAll(async () => {
    play = await openPlay('2026-09-01');
    one = begun(await play.combined.newCounty());
    other = begun(await play.combined.newCounty());
    await publishMenu(play);
    const counties = [one.county, other.county];
    id = await play.combined.plan({ mode, title, theme: '资金', counties, window });
    await prepare(play, id);
    await play.combined.submit(id);
    await play.combined.approve(id);
    await play.workOff();
    await play.join([one, other], { id, title, unit: '财政局', inspectionType });
    await play.enable(one.county, mode, false);
  });
  afterAll(() => play.end());

  const status = async (place: Place, by: TestUser, path: string) =>
    (await place.send(by, 'GET', path)).status;

  /** What every operation of the mode answers there about what there is, each once. */
  async function answersIn(place: Place, known: string): Promise<ReadonlySet<string>> {
    const { tenant, clerk } = place;
    const at = { code: tenant.code, teamId: unknownId, unitId: unknownId };
    const answers = new Set<string>();
    for (const operation of operationsOf(play.host.app)) {
      if (operation.mounted.plugin !== mode) continue;
      const asked = { place: at, id: known, session: clerk.session };
      const response = await call(play.host.app, operation, asked);
      answers.add(`${response.status} ${String((await json(response))['code'])}`);
    }
    return answers;
  }

  test('a county has none of its routes and pages, and keeps its part and its round', async () => {
    const { county, part } = one;
    const { clerk } = county;
    expect(await answersIn(county, part.participationId)).toEqual(absent);
    expect(await answersIn(other.county, other.part.participationId)).not.toEqual(absent);
    expect(await status(county, clerk, page.county(part.participationId))).toBe(404);

    const own = `inspection/participations/${part.participationId}`;
    expect((await county.must(clerk, 'GET', own)).body).toMatchObject({
      answer: 'joined',
      pages: [],
    });
    expect(await status(county, clerk, `inspection/rounds/${first(one).roundId}`)).toBe(200);
    const theirs = page.county(other.part.participationId);
    expect(await status(other.county, other.county.clerk, theirs)).toBe(200);
    expect(await status(play.city, play.city.clerk, page.city(id))).toBe(200);
  });

  test('its team comes and goes on site', async () => {
    const crew = await play.staffing.crewOf(await play.combined.newCounty(), '甲');
    const period = { from: '2026-09-01', to: '2026-12-31' };
    const targets = [one.units.map(({ targetId }) => targetId)];
    const planId = await play.staffing.planTeams(period, targets);
    await play.combined.seatAndDispatch(planId, [crew]);
    await play.staffing.seat(id, one, { crew, validTo: '2026-12-31' });
    one.team = play.staffing.teamOf(crew);
    for (const { user } of Object.values(crew)) await play.round.pledge(user);
    await play.round.prepare(one.engaged);
    await play.round.enter(one.engaged);

    const [, , member] = Object.values(crew);
    const path = `teams/${first(one).teamId}/inspection/engagements`;
    expect(await status(one.county, member?.user ?? one.county.clerk, path)).toBe(200);
  });

  test('its round goes on to 销号 and 归档, and the city hears of it', async () => {
    const { findingId } = await play.find(one, { facts, wording: facts });
    await play.passTo('2026-09-30');
    await play.round.leave(one.engaged);
    await play.hear([one]);
    await play.feedBack([one]);
    const people = await play.round.peopleOf(first(one));
    const discipline = await play.member(one.county, 'discipline');
    await play.closeOut({ it: first(one), people, findingId }, discipline);
    await play.passTo('2027-01-11');
    await play.file(one);

    const { counties } = await play.combined.read(id);
    const told = new Map(counties.map(({ code, roundStage }) => [code, roundStage]));
    expect(told.get(one.county.tenant.code)).toBe('archived');
  });

  test('the city plans in the other modes, and ends what was begun in this one', async () => {
    const { city } = play;
    const { clerk, director } = city;
    await play.enable(city, mode, false);
    expect(await answersIn(city, id)).toEqual(absent);
    const { body } = await city.must(clerk, 'GET', 'inspection/combined-inspection-choices');
    const others = modes.map((it) => it.mode).filter((key) => key !== mode);
    expect(new Set(Choices.parse(body).modes.map(({ key }) => key))).toEqual(new Set(others));
    const counties = [other.county];
    const refused = play.combined.plan({
      mode,
      title: '再来一次',
      theme: '资金',
      counties,
      window,
    });
    await expect(refused).rejects.toThrow('inspection.mode_unknown');
    for (const [place, key] of others.entries())
      await play.combined.plan({
        mode: key,
        title: key,
        theme: '资金',
        counties,
        window,
        roundNo: 8 + place,
      });

    const left = `inspection/participations/${other.part.participationId}/leave`;
    await other.county.must(other.county.clerk, 'POST', left, { reason: '机构改革' });
    await play.workOff();
    await play.combined.conclude(id);
    const closed = await city.move(director, 'combinedInspection', id, { move: 'close' });
    expect(closed).toMatchObject({ status: 200 });
    const read = await city.must(clerk, 'GET', `inspection/combined-inspections/${id}`);
    expect(Undertaking.parse(read.body)).toEqual({ pages: [], stage: 'closed' });
  });

  test('enabled again, everything of it is there as it was', async () => {
    await play.enable(play.city, mode, true);
    await play.enable(one.county, mode, true);

    expect(await status(play.city, play.city.clerk, page.city(id))).toBe(200);
    const own = page.county(one.part.participationId);
    expect(await status(one.county, one.county.clerk, own)).toBe(200);
  });
});
