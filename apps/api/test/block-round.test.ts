import type { TestUser } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { blockRound } from './block-round-world.ts';
import { listOf } from './dispatch-flow.ts';
import type { Place } from './dispatch-world.ts';
import { documentText } from './document-text.ts';
import type { People } from './play-eyes.ts';
import type { Engaged, UnitPeople } from './play-round.ts';
import { dayFromToday } from './play-time.ts';
import { begun, first, openPlay, type Play, type Taking } from './play-world.ts';

const title = '2026年板块式统合巡察';
/** What stands on the papers of the four units, and the finding made of each. */
const facts = [
  '办公楼维修款八十六万元由分管领导一人签字支付，翻查三年会议记录无一次研究。',
  '设备采购款分三次传阅签批，班子成员称事后才知道。',
  '救灾物资款拨付次日补写会议记录，签到表笔迹为同一人。',
  '七辆公务用车节假日出车十九次，派车单全部空白。',
] as const;
const wordings = [
  '“三重一大”事项集体决策不规范，大额资金使用由分管领导签字即支出，没有班子会议记录。',
  '重大事项集体研究流于形式，大额资金拨付以传阅签字代替会议集体决策。',
  '三笔大额资金支出未经党组会集体研究，集体决策制度执行不严，事后补写会议记录。',
  '公车管理松散，节假日用车没有审批手续。',
] as const;
const cause = '支出制度没有写明集体研究的金额。';

let play: Play;
let world: ReturnType<typeof blockRound>;
let blocks: typeof world.blocks;
/** Two counties take part, one declines, one was never called and lends its people. */
let one: Taking;
let other: Taking;
let unwilling: Place;
let lending: Place;
let id: string;
let people: People;
let unit: UnitPeople;
let next: UnitPeople;
/** Of the units, in the order of what is found there. */
let paperIds: readonly string[];
let findingIds: readonly string[];

beforeAll(async () => {
  play = await openPlay('2026-10-12');
  world = blockRound(play);
  ({ blocks } = world);
  one = begun(await play.combined.newCounty());
  other = begun(await play.combined.newCounty());
  unwilling = await play.combined.newCounty();
  lending = await play.combined.newCounty();
});
afterAll(() => play.end());

/** What somebody gets who asks there. */
const status = async (place: Place, by: TestUser, path: string) =>
  (await place.send(by, 'GET', path)).status;
const participations = async (place: Place) =>
  listOf((await place.must(place.clerk, 'GET', 'inspection/participations')).body['items']);
const second = ({ engaged: [, it] }: Taking): Engaged => {
  if (it === undefined) throw new Error('no second unit');
  return it;
};
const readersOf = (path: string, it = first(one)) => world.readersOf(it, people, path);

/** What was found in a county is shown there, and on no list of another or of the city. */
async function nothingOutside(): Promise<void> {
  const all = [...facts, ...wordings];
  const found = (place: Place, by = place.clerk) => play.eyes.foundBy(by, place, all);
  expect(await found(one.county)).toEqual([...facts.slice(0, 2), ...wordings.slice(0, 2)]);
  expect(await found(other.county)).toEqual([...facts.slice(2), ...wordings.slice(2)]);
  for (const by of [play.city.clerk, play.city.director])
    expect(await found(play.city, by)).toEqual([]);
  for (const place of [unwilling, lending]) expect(await found(place)).toEqual([]);
}

describe('a round by blocks', () => {
  test('is planned by the city: no county hears of it before another person approves', async () => {
    id = await play.combined.plan({
      mode: 'block',
      title,
      counties: [one.county, other.county, unwilling],
      window: { windowFrom: '2026-10-19', windowTo: '2026-12-18' },
    });
    await play.combined.submit(id);
    await play.workOff();

    const { clerk } = one.county;
    expect(await participations(one.county)).toEqual([]);
    expect(await play.eyes.foundBy(clerk, one.county, [title])).toEqual([]);
    const own = await play.city.move(play.city.clerk, 'combinedInspection', id, {
      move: 'approve',
    });
    expect(own.status).toBe(409);
    await play.combined.approve(id);
    await play.workOff();
    expect(await participations(one.county)).toMatchObject([{ title, answer: 'invited' }]);
    expect(await participations(lending)).toEqual([]);
    expect(await play.eyes.foundBy(lending.clerk, lending, [title])).toEqual([]);
  });

  test('is joined by counties, each by its own act; neither sees the other', async () => {
    const inspectionType = 'routine';
    await play.takePart(one, { title, units: ['财政局', '教育局'], inspectionType });
    await play.takePart(other, { title, units: ['卫健局', '民政局'], inspectionType });
    const why = '年内已安排提级巡察';
    await play.combined.decline(await play.combined.partOf(unwilling, title), why);
    await play.workOff();

    expect((await play.combined.read(id)).counties.map(({ answer }) => answer)).toEqual([
      'joined',
      'joined',
      'declined',
    ]);
    const { clerk } = one.county;
    expect(await status(one.county, clerk, `inspection/combined-inspections/${id}`)).toBe(404);
    const foreign = `inspection/participations/${other.part.participationId}`;
    expect(await status(one.county, clerk, foreign)).toBe(404);
    expect(await status(other.county, clerk, foreign)).toBe(404);
    const strange = [other.county.tenant.name, why];
    expect(await play.eyes.foundBy(clerk, one.county, strange)).toEqual([]);
  });

  test('is divided from what counties have told; levels that are not sent stay at home', async () => {
    expect((await blocks.read(id)).division.blocks).toEqual([]);
    await blocks.tellLevels(one.part, 4);
    await blocks.tellLevels(other.part, 3);
    await blocks.demand(id, { count: 1, size: { min: 3, max: 8 } });
    const divided = await blocks.divide(id);

    expect(divided.division.blocks).toHaveLength(1);
    expect(divided.problem.units).toHaveLength(4);
    expect(await world.figuresOf(id, one)).toEqual([
      expect.stringMatching(/^\d个已报$/u),
      expect.stringMatching(/^(\d) \/ \1$/u),
      '未报送',
    ]);
    const { clerk } = one.county;
    expect(await status(one.county, clerk, `block/divisions/${id}`)).toBe(404);
    const theirs = `block/level-sheets/${other.part.participationId}`;
    expect(await status(one.county, clerk, theirs)).toBe(404);
    await play.combined.begin(id);
    await play.workOff();
  });
});

describe('its team', () => {
  test('is staffed for the block by the city, from people of neither county', async () => {
    const crew = await play.staffing.crewOf(lending, '');
    await play.combined.seatAndDispatch(await blocks.staff(id), [crew]);
    await play.workOff();

    const path = 'talent-pool/dispatches?limit=200';
    const dispatches = await play.city.must(play.city.clerk, 'GET', path);
    expect(listOf(dispatches.body['items'])).toHaveLength(8);
    const names = Object.values(crew).map(({ name }) => name);
    for (const { county } of [one, other])
      expect(await play.eyes.foundBy(county.clerk, county, names)).toEqual([]);

    await play.passTo('2026-10-19');
    for (const taking of [one, other]) {
      const seated = await play.staffing.seat(id, taking, { crew, validTo: '2026-12-31' });
      expect(seated).toMatchObject({
        early: { status: 409, body: { code: 'inspection.leader_not_authorised' } },
        answers: [200, 200, 200, 200],
      });
      taking.team = play.staffing.teamOf(crew);
    }
    await play.workOff();
    const { county } = one;
    expect(await play.eyes.foundBy(county.clerk, county, names)).toEqual(names);
    expect(await play.eyes.foundBy(unwilling.clerk, unwilling, names)).toEqual([]);
  });

  test('reaches the units of a county once it has signed, and opens them to nobody else', async () => {
    unit = await play.round.peopleOf(first(one));
    next = await play.round.peopleOf(second(one));
    people = await world.nameEverybody({ one, other, unwilling, lending }, [unit, next]);
    const path = `inspection/teams/${first(one).teamId}`;
    expect(await readersOf(path)).toEqual(['office', 'committee']);
    const { deputy, leader, members } = one.team;
    for (const by of [leader, deputy, ...members]) await play.round.pledge(by);
    await play.workOff();

    for (const opened of [path, `inspection/rounds/${first(one).roundId}`])
      expect(await readersOf(opened)).toEqual(['office', 'committee', 'leader', 'member']);
    expect(await status(one.county, members[0], 'inspection/rounds')).toBe(404);
    for (const { engaged } of [one, other]) {
      await play.round.prepare(engaged);
      await play.round.enter(engaged);
    }
  });
});

describe('what it finds', () => {
  test('rests on locked papers, read by the county and the team alone; the city has none of it', async () => {
    await play.passTo('2026-11-16');
    const found: { readonly paperId: string; readonly findingId: string }[] = [];
    for (const [place, it] of [...one.engaged, ...other.engaged].entries())
      found.push(
        await play.find(
          { team: one.team, engaged: [it] },
          { facts: facts[place] ?? '', wording: wordings[place] ?? '' },
        ),
      );
    paperIds = found.map(({ paperId }) => paperId);
    findingIds = found.map(({ findingId }) => findingId);
    await play.workOff();

    const paper = `inspection/papers/${paperIds[0] ?? ''}`;
    expect(await readersOf(paper)).toEqual(['office', 'leader', 'member']);
    const { county } = one;
    expect((await county.must(county.clerk, 'GET', paper)).body['state']).toBe('mirrored');
    for (const [place, it] of [first(one), second(one)].entries())
      expect(await readersOf(`rectification/findings/${findingIds[place] ?? ''}`, it)).toEqual([
        'office',
        'committee',
        'leader',
        'member',
      ]);
    expect(await readersOf(`inspection/papers/${paperIds[2] ?? ''}`, first(other))).toEqual([
      'leader',
      'member',
      'otherOffice',
    ]);
    await nothingOutside();
  });

  test('becomes common problems of the block when counties submit it, not before', async () => {
    expect(await world.commons(id)).toMatchObject([{ findings: 0 }]);
    await blocks.reportFindings(one.part);
    expect(await world.commons(id)).toMatchObject([{ findings: 2 }]);
    await blocks.reportFindings(other.part);
    await play.workOff();
    const block = await world.compare(id);

    expect(block).toMatchObject({ findings: 4, problems: 1 });
    const scopeId = block?.scopeId ?? '';
    const [problem] = await world.problemsOf(play.city, scopeId);
    expect(problem).toMatchObject({ unitCount: 3, of: 4, share: 75, isCommon: true });
    for (const { county } of [one, other])
      expect(await world.problemsOf(county, scopeId)).toEqual([]);
    const told = JSON.stringify(problem);
    for (const wording of wordings.slice(0, 3)) expect(told).toContain(wording);
    for (const own of facts) expect(told).not.toContain(own);
    await world.confirm(problem?.['id'], cause);
    for (const { county } of [one, other])
      expect(await play.eyes.foundBy(county.clerk, county, [cause])).toEqual([]);
    await nothingOutside();
  });

  test('makes a report of the block: what is common, in how many units, and why', async () => {
    const path = `core/documents/block.blockReport/records/${id}/file`;
    const { session } = play.city.clerk;
    const at = `/api/v1/t/${play.city.tenant.code}/${path}`;
    const text = await documentText(play.host.app.send('GET', at, { session }));

    expect(text).toContain(`关于${title}情况的报告`);
    expect(text).toContain('4个单位中3个存在，占75%');
    expect(text).toContain(`原因：${cause}`);
    for (const own of facts) expect(text).not.toContain(own);
    expect(text).not.toContain('{');
    expect(await status(one.county, one.county.clerk, path)).toBe(404);
  });
});

describe('its papers, in the vault of the city', () => {
  const copies = 'inspection/vault/copies';
  const reason = '核对集体决策问题的定性';

  test('open to one person the county lets read that unit, who is signed out when it no longer does', async () => {
    const { clerk, director, must, send } = play.city;
    const kept = listOf((await must(clerk, 'GET', copies)).body['items']);
    const read = async (by: TestUser) => {
      const answers = kept.map(({ id: copy }) =>
        send(by, 'POST', `${copies}/${String(copy)}/read`, { reason }),
      );
      return (await Promise.all(answers)).map((answer) => answer.status).toSorted((a, b) => a - b);
    };
    const { guide } = people;
    if (guide === undefined) throw new Error('no guide');
    expect(await read(guide)).toEqual([409, 409, 409, 409]);

    const { county } = one;
    const mandates = `inspection/teams/${first(one).teamId}/guidance-mandates`;
    const issued = await county.must(county.clerk, 'POST', mandates, {
      userName: guide.userName,
      purpose: '指导底稿定性',
      engagementIds: [first(one).engagementId],
      documentNo: '县巡指授〔2026〕1号',
      validTo: dayFromToday(7),
    });
    expect(await read(guide)).toEqual([200, 409, 409, 409]);
    expect(await read(director)).toEqual([409, 409, 409, 409]);
    expect(await readersOf(`inspection/papers/${paperIds[1] ?? ''}`, second(one))).toEqual([
      'office',
      'leader',
      'member',
    ]);

    await play.workOff();
    const heard = await county.must(county.clerk, 'GET', 'inspection/heard-openings');
    const openedByName = guide.displayName;
    expect(heard.body['items']).toMatchObject([{ basis: 'guidance', reason, openedByName }]);
    expect(listOf(heard.body['items'])).toHaveLength(1);
    for (const place of [other.county, unwilling, lending])
      expect(await play.eyes.foundBy(place.clerk, place, [reason])).toEqual([]);

    const mandate = String(listOf(issued.body['items'])[0]?.['id']);
    const withdrawal = `inspection/guidance-mandates/${mandate}/withdrawal`;
    await county.must(county.clerk, 'POST', withdrawal, { reason: '指导已结束' });
    expect(await read(guide)).toEqual([401, 401, 401, 401]);
  });
});

describe('the reports of a county', () => {
  const owedPath = () => `inspection/owed-reports?combined=${id}`;
  /** Counties whose report the city waits for. */
  const owing = async () => {
    const { body } = await play.city.must(play.city.clerk, 'GET', owedPath());
    return listOf(body['items']).map(({ countyName }) => countyName);
  };

  test('are heard by its committee and told to the city; each unit learns of its own finding alone', async () => {
    const names = [one, other].map(({ county }) => county.tenant.name);
    await play.passTo('2026-12-18');
    expect(await owing()).toEqual([]);
    for (const [place, { engaged }] of [one, other].entries()) {
      await play.round.leave(engaged);
      await play.workOff();
      expect(await owing()).toEqual(names.slice(0, place + 1));
    }
    expect(await status(one.county, one.county.clerk, owedPath())).toBe(404);
    await play.hear([one, other]);
    expect(await owing()).toEqual([]);
    expect(await readersOf('inspection/reports')).toEqual([
      'office',
      'committee',
      'leader',
      'member',
    ]);
    await play.feedBack([one, other]);

    const county = ['office', 'committee', 'leader', 'member'];
    const [ofFirst = '', ofSecond = ''] = findingIds.map((it) => `rectification/findings/${it}`);
    expect(await readersOf(ofFirst)).toEqual([...county, 'unitHead', 'unitLiaison']);
    expect(await readersOf(ofSecond, second(one))).toEqual([...county, 'nextHead']);
    expect(await readersOf(`inspection/papers/${paperIds[0] ?? ''}`)).toEqual([
      'office',
      'leader',
      'member',
    ]);
    const { tenant } = one.county;
    const inUnit = `units/${first(one).unitId}/rectification/findings`;
    expect(await status(one.county, unit.liaison, inUnit)).toBe(200);
    expect(await status(one.county, next.head, inUnit)).toBe(404);
    expect(await play.eyes.foundBy(play.city.clerk, play.city, [tenant.name])).not.toEqual([]);
    await nothingOutside();
  });
});

describe('its close-out', () => {
  const seen = () => readersOf(`rectification/findings/${findingIds[0] ?? ''}`);

  test('is planned by units and judged by two bodies; the team is gone with its mandate', async () => {
    await play.passTo('2027-01-01');
    expect(await seen()).toEqual(['office', 'committee', 'unitHead', 'unitLiaison']);
    const discipline = await play.member(one.county, 'discipline');
    people = { ...people, discipline };
    const there = await play.member(other.county, 'discipline');
    const answering = [unit, next];
    for (const [place, it] of [...one.engaged, ...other.engaged].entries()) {
      const findingId = findingIds[place] ?? '';
      const speaking = answering[place] ?? (await play.round.peopleOf(it));
      const judging = it.county === one.county ? discipline : there;
      await play.closeOut({ it, people: speaking, findingId }, judging);
      const { clerk, must } = it.county;
      const { body } = await must(clerk, 'GET', `rectification/findings/${findingId}`);
      expect(body['stage']).toBe('closed');
    }
    expect(await seen()).toEqual(['office', 'committee', 'unitHead', 'unitLiaison', 'discipline']);
    expect(await readersOf(`inspection/papers/${paperIds[0] ?? ''}`)).toEqual(['office']);
  });

  test('ends the rounds, and then the city its undertaking', async () => {
    await play.combined.conclude(id);
    const close = () =>
      play.city.move(play.city.director, 'combinedInspection', id, { move: 'close' });
    const early = await close();
    expect(early.status).toBe(409);
    expect(JSON.stringify(early.body)).toContain('的轮次尚未归档');
    await play.passTo('2027-04-10');
    await play.file(one);
    expect(JSON.stringify((await close()).body)).toContain(other.county.tenant.name);
    await play.file(other);

    expect(await close()).toMatchObject({ status: 200 });
    await play.workOff();
    expect((await play.combined.read(id)).stage).toBe('closed');
    expect((await play.combined.read(id)).counties.map(({ roundStage }) => roundStage)).toEqual([
      'archived',
      'archived',
      null,
    ]);
    await nothingOutside();
    expect(await readersOf(`inspection/papers/${paperIds[0] ?? ''}`)).toEqual(['office']);
    expect(await readersOf(`inspection/rounds/${first(one).roundId}`)).toEqual([
      'office',
      'committee',
      'discipline',
    ]);
  });
});
