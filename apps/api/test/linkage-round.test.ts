import { insertUser, type TestUser } from '@lianxun/plugin-testing';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { listOf } from './dispatch-flow.ts';
import type { Place } from './dispatch-world.ts';
import { plan } from './linkage-world.ts';
import type { People } from './play-eyes.ts';
import { playLinkage, type SharedList } from './play-linkage.ts';
import type { UnitPeople } from './play-round.ts';
import { begun, first, openPlay, type Play, type Taking } from './play-world.ts';

const title = '2026年教育领域联动巡察';
const facts = '三所学校以课后服务名义另收材料费，收费项目未报物价部门备案。';
const wording = '违规收取课后服务材料费，收费项目未经备案公示。';
const cause = '县级没有课后服务收费的备案制度';
const otherFacts = '食堂经费与学校公用经费混用，专账未设立。';

let play: Play;
let linkage: ReturnType<typeof playLinkage>;
let one: Taking;
let other: Taking;
/** A county nobody has called; it lends its people. */
let apart: Place;
let id: string;
let list: SharedList;
let people: People;
let unit: UnitPeople;
let paperId: string;
let findingId: string;

beforeAll(async () => {
  play = await openPlay('2026-09-01');
  linkage = playLinkage(play.host, play.city);
  one = begun(await play.combined.newCounty());
  other = begun(await play.combined.newCounty());
  apart = await play.combined.newCounty();
});
afterAll(() => play.end());

/** Who reads a record of the first county, of everybody who might try. */
const readersOf = (path: string) => {
  const { teamId, unitId } = first(one);
  return play.eyes.whoReads({ at: one.county.tenant, teamId, unitId }, people, path);
};
const status = async (place: Place, by: TestUser, path: string) =>
  (await place.send(by, 'GET', path)).status;
const participations = async (place: Place) =>
  listOf((await place.must(place.clerk, 'GET', 'inspection/participations')).body['items']);
const matrix = async () =>
  (await play.city.must(play.city.clerk, 'GET', `linkage/campaigns/${id}/matrix`)).body;

describe('a campaign', () => {
  test('is laid down by the city; no county hears of it before another person approves', async () => {
    list = await linkage.publishList(['是否违规收费', '收费是否公示']);
    id = await play.combined.plan({
      mode: 'linkage',
      title,
      theme: '教育收费',
      counties: [one.county, other.county],
      window: { windowFrom: '2026-09-01', windowTo: '2026-11-30' },
    });
    await linkage.lay(id, plan, list);
    await play.combined.submit(id);
    await play.workOff();

    expect(await participations(one.county)).toEqual([]);
    await play.combined.approve(id);
    await play.workOff();
    expect(await participations(one.county)).toMatchObject([{ title, answer: 'invited' }]);
    expect(await participations(apart)).toEqual([]);
    expect(await status(one.county, one.county.clerk, `linkage/campaigns/${id}`)).toBe(404);
  });

  test('is joined by each county with a round of its own, which uses the list; neither sees the other', async () => {
    await play.join([one, other], { id, title, unit: '第一中学', inspectionType: 'linked' });

    const { county, part } = one;
    const own = await county.must(county.clerk, 'GET', `linkage/parts/${part.participationId}`);
    expect(own.body).toMatchObject({ checklist: { used: { number: 1, items: 2 } } });
    expect(JSON.stringify(own.body)).not.toContain(other.county.tenant.name);
    const theirs = `linkage/parts/${other.part.participationId}`;
    expect(await status(county, county.clerk, theirs)).toBe(404);
    expect(await status(other.county, county.clerk, theirs)).toBe(404);
    expect(await status(other.county, play.city.clerk, theirs)).toBe(404);
  });
});

describe('its teams', () => {
  test('come from a county that is not inspected, and are led by whom city and county agreed on', async () => {
    const crews = [
      await play.staffing.crewOf(apart, '甲'),
      await play.staffing.crewOf(apart, '乙'),
    ];
    const period = { from: '2026-09-01', to: '2026-12-31' };
    const targets = [one, other].map(({ units }) => units.map(({ targetId }) => targetId));
    await play.combined.seatAndDispatch(await play.staffing.planTeams(period, targets), crews);
    for (const [place, taking] of [one, other].entries()) {
      const crew = crews[place];
      if (crew === undefined) throw new Error('no crew');
      const seated = await play.staffing.seat(id, taking, { crew, validTo: '2026-12-31' });
      expect(seated).toMatchObject({
        early: { status: 409, body: { code: 'inspection.leader_not_authorised' } },
        answers: [200, 200, 200, 200],
      });
      taking.team = play.staffing.teamOf(crew);
    }
    await play.workOff();
    await nameEverybody();
  });

  /** Everybody who might look at what the first county does. */
  async function nameEverybody(): Promise<void> {
    const { admin } = play.host.app.db;
    unit = await play.round.peopleOf(first(one));
    people = {
      office: one.county.clerk,
      committee: one.county.approver,
      leader: one.team.leader,
      member: one.team.members[0],
      unitHead: unit.head,
      unitLiaison: unit.liaison,
      auditor: await play.member(one.county, 'auditAdmin'),
      cityOffice: play.city.clerk,
      cityDirector: play.city.director,
      otherOffice: other.county.clerk,
      otherMember: other.team.members[0],
      lendingOffice: apart.clerk,
      stranger: await insertUser(admin, apart.tenant),
    };
  }

  test('open for their members once they have signed, and for nobody of another county or the city', async () => {
    const path = `inspection/teams/${first(one).teamId}`;
    expect(await readersOf(path)).toEqual(['office', 'committee']);
    for (const { deputy, leader, members } of [one.team, other.team])
      for (const by of [leader, deputy, ...members]) await play.round.pledge(by);
    await play.workOff();

    expect(await readersOf(path)).toEqual(['office', 'committee', 'leader', 'member']);
    const theirs = `teams/${first(other).teamId}/inspection/engagements`;
    expect(await status(other.county, one.team.members[0], theirs)).toBe(404);
    expect(await status(other.county, other.team.members[0], theirs)).toBe(200);
  });

  test('go on site when what the timetable waits for is done, and not before', async () => {
    await play.passTo('2026-09-07');
    await play.round.prepare(one.engaged);
    await play.round.prepare(other.engaged);
    const { county } = one;
    const early = await county.move(county.clerk, 'round', first(one).roundId, {
      move: 'enter',
      fields: { undertakingsSignedOn: '2026-09-02', noticeDeliveredOn: '2026-09-02' },
    });
    expect(early.status).toBe(409);
    expect(JSON.stringify(early.body)).toContain('市级“动员培训”');

    await linkage.cityDid(id, 'briefing', '2026-09-02');
    await play.workOff();
    for (const { engaged, part } of [one, other]) {
      await play.round.enter(engaged);
      await linkage.countyDid(part, 'entry', '2026-09-07');
    }
    await play.workOff();
    const { body } = await play.city.must(play.city.clerk, 'GET', `linkage/campaigns/${id}`);
    const told = listOf(body['counties']).map(({ milestones }) =>
      listOf(milestones).find(({ key }) => key === 'entry'),
    );
    expect(told.map((entry) => entry?.['doneOn'])).toEqual(['2026-09-07', '2026-09-07']);
    expect((await play.combined.read(id)).counties.map(({ roundStage }) => roundStage)).toEqual([
      'onSite',
      'onSite',
    ]);
  });
});

describe('what they find', () => {
  test('rests on the shared list and on papers that both sides keep; the city reads none of it', async () => {
    await play.passTo('2026-10-12');
    const { checklistId, itemIds } = list;
    const [fee = '', display = ''] = itemIds;
    for (const taking of [one, other]) {
      const it = first(taking);
      const text = taking === one ? facts : otherFacts;
      const answers = [
        [fee, text],
        [display, null],
      ] as const;
      await linkage.answer(it, taking.team.members[0], { checklistId, answers });
      const found = await play.find(taking, {
        facts: text,
        wording: taking === one ? wording : otherFacts,
      });
      if (taking === one) ({ paperId, findingId } = found);
    }
    await play.workOff();

    const sheets = `inspection/engagements/${first(one).engagementId}/checklists`;
    expect(await readersOf(sheets)).toEqual(['office', 'leader', 'member']);
    expect(await readersOf(`inspection/papers/${paperId}`)).toEqual(['office', 'leader', 'member']);
    const paper = await one.county.must(one.county.clerk, 'GET', `inspection/papers/${paperId}`);
    expect(paper.body['state']).toBe('mirrored');
    const kept = await play.city.must(play.city.clerk, 'GET', 'inspection/vault/copies');
    expect(new Set(listOf(kept.body['items']).map(({ countyName }) => countyName))).toEqual(
      new Set([one, other].map(({ county }) => county.tenant.name)),
    );
  });

  test('is no finding for the unit before the feedback, and never one for anybody outside', async () => {
    const seen = await readersOf(`rectification/findings/${findingId}`);
    expect(seen).toEqual(['office', 'committee', 'leader', 'member']);
    await nothingOutside();
  });
});

/** What the first county found is shown to it, and to nobody of the city or another county. */
async function nothingOutside(): Promise<void> {
  const own = [facts, wording];
  const theirs = [...own, otherFacts];
  expect(await play.eyes.foundBy(one.county.clerk, one.county, theirs)).toEqual(own);
  for (const [by, at] of [
    [play.city.clerk, play.city],
    [play.city.director, play.city],
    [apart.clerk, apart],
  ] as const)
    expect(await play.eyes.foundBy(by, at, theirs)).toEqual([]);
  const { county } = other;
  expect(await play.eyes.foundBy(county.clerk, county, theirs)).toEqual([otherFacts]);
}

describe('what counties submit', () => {
  test('is counts and causes, by whoever may; common problems, the report and a proposal rest on it', async () => {
    await play.passTo('2026-11-30');
    await play.round.leave(one.engaged);
    await play.round.leave(other.engaged);
    const [fee = ''] = list.itemIds;
    const causes = [{ itemId: fee, text: cause, isInstitutional: true }];
    const { clerk, director } = one.county;
    expect((await linkage.submit(one.part, clerk, causes)).status).toBe(403);
    expect((await linkage.submit(one.part, director, causes)).status).toBe(200);
    await play.workOff();
    expect(await matrix()).toMatchObject({ missing: [other.county.tenant.name] });
    expect((await linkage.submit(other.part, other.county.director, [])).status).toBe(200);
    await play.workOff();

    const view = await matrix();
    expect(listOf(view['items'])[0]).toMatchObject({ countiesWithProblem: 2, isCommon: true });
    expect(listOf(view['items'])[1]).toMatchObject({ countiesWithProblem: 0, isCommon: false });
    const problem = await linkage.confirmCommon(id, fee);
    await linkage.propose(problem, '2027-02-26');
    expect(await linkage.proposals()).toMatchObject([{ recipientName: '市教育体育局' }]);
    for (const { county } of [one, other]) {
      expect(await status(county, county.clerk, `inspection/common-problems/${problem}`)).toBe(404);
      expect(await status(play.city, county.clerk, `linkage/campaigns/${id}/matrix`)).toBe(404);
    }
    await nothingOutside();
  });

  test('is what the report on the sector says, and nothing else of a county', async () => {
    const made = await linkage.industryReport(id);
    expect(made.status).toBe(200);
    const parts = unzipSync(new Uint8Array(await made.arrayBuffer()));
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replaceAll(
      /<[^>]+>/gu,
      '',
    );

    expect(text).toContain(cause);
    expect(text).toContain('收费目录多年未修订');
    for (const own of [facts, wording]) expect(text).not.toContain(own);
  });
});

describe('the reports of a county', () => {
  test('are heard by its committee and told to the city; the unit learns of them by the feedback', async () => {
    await play.passTo('2026-12-15');
    await play.hear([one, other]);
    const listed = 'inspection/reports';
    expect(await readersOf(listed)).toEqual(['office', 'committee', 'leader', 'member']);
    const received = await play.city.must(play.city.clerk, 'GET', 'inspection/received-reports');
    expect(listOf(received.body['items'])).toHaveLength(2);

    await play.feedBack([one, other]);
    const seen = await readersOf(`rectification/findings/${findingId}`);
    expect(seen).toEqual(['office', 'committee', 'leader', 'member', 'unitHead', 'unitLiaison']);
    expect(await readersOf(`inspection/papers/${paperId}`)).toEqual(['office', 'leader', 'member']);
    await nothingOutside();
  });
});

describe('its close-out', () => {
  test('is planned by the unit and judged by two bodies; the team is gone with its mandate', async () => {
    await play.passTo('2027-01-01');
    const discipline = await play.member(one.county, 'discipline');
    people = { ...people, discipline };
    await play.closeOut({ it: first(one), people: unit, findingId }, discipline);

    const path = `rectification/findings/${findingId}`;
    const { body } = await one.county.must(one.county.clerk, 'GET', path);
    expect(body['stage']).toBe('closed');
    expect(await readersOf(path)).toEqual([
      'office',
      'committee',
      'unitHead',
      'unitLiaison',
      'discipline',
    ]);
    expect(await readersOf(`inspection/papers/${paperId}`)).toEqual(['office']);
  });

  test('ends the rounds, and then the city its undertaking; of findings it never had any', async () => {
    await play.combined.conclude(id);
    const close = () =>
      play.city.move(play.city.director, 'combinedInspection', id, { move: 'close' });
    expect((await close()).status).toBe(409);
    await play.passTo('2027-03-20');
    await play.file(one);
    expect(JSON.stringify((await close()).body)).toContain(other.county.tenant.name);
    await play.file(other);

    expect(await close()).toMatchObject({ status: 200 });
    await play.workOff();
    expect((await play.combined.read(id)).stage).toBe('closed');
    await nothingOutside();
    expect(await matrix()).toMatchObject({ missing: [] });
    expect(await readersOf(`inspection/rounds/${first(one).roundId}`)).toEqual([
      'office',
      'committee',
      'discipline',
    ]);
  });
});
