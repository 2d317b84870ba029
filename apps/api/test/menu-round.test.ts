import { insertUser, type TestUser } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { listOf } from './dispatch-flow.ts';
import type { Place } from './dispatch-world.ts';
import { menuRound, seats } from './menu-round-world.ts';
import type { Lent } from './play-combined.ts';
import type { People } from './play-eyes.ts';
import type { UnitPeople } from './play-round.ts';
import { begun, first, openPlay, type Play, type Taking } from './play-world.ts';

const title = '2026年菜单式统合巡察';
const facts = '民生资金专户挪用于办公楼维修，三笔共四十六万元未归还。';
const wording = '民生资金监管不严，专户资金被挪用且未及时归还。';
const westFacts = '集体资产出租合同未经公开竞价，租金长期拖欠未追缴。';
const whyRefused = '家中老人住院，需要照护';
const whyRecalled = '需求变更，县区不希望派此人';
const whyReturned = '本县财政系统多人与其共事，不宜参加';

let play: Play;
let world: ReturnType<typeof menuRound>;
let menu: typeof world.menu;
let east: Taking;
let west: Taking;
/** Counties that lend their people. */
let north: Place;
let south: Place;
let id: string;
let eastern: string;
let western: string;
let people: People;
let unit: UnitPeople;
let paperId: string;
let findingId: string;
/** Whom the eastern county has sent back. */
let returnedOne: Lent;

beforeAll(async () => {
  play = await openPlay('2026-10-12');
  world = menuRound(play);
  ({ menu } = world);
  east = begun(await play.combined.newCounty());
  west = begun(await play.combined.newCounty());
  north = await play.combined.newCounty();
  south = await play.combined.newCounty();
});
afterAll(() => play.end());

const readersOf = (path: string) => {
  const { teamId, unitId } = first(east);
  return play.eyes.whoReads({ at: east.county.tenant, teamId, unitId }, people, path);
};
const status = async (place: Place, by: TestUser, path: string) =>
  (await place.send(by, 'GET', path)).status;
const outcome = () => menu.outcomeOf(id);
const namesFor = (taking: Taking) => world.namesFor(id, taking);

describe('demands', () => {
  test('are ordered from the menu the city has published, by counties that take part', async () => {
    await menu.publish();
    id = await play.combined.plan({
      mode: 'menu',
      title,
      counties: [east.county, west.county],
      window: { windowFrom: '2026-10-19', windowTo: '2026-12-18' },
    });
    await play.combined.submit(id);
    await play.combined.approve(id);
    await play.workOff();
    await play.join([east, west], { id, title, unit: '财政局', inspectionType: 'routine' });

    eastern = await ordered(east, { title: '财政专项' });
    western = await ordered(west, { title: '资产专项' });
    expect((await menu.boardOf(id)).demands).toEqual([]);
    const { clerk } = east.county;
    expect((await menu.move(east.county, clerk, eastern, 'approve')).status).toBe(409);
  });

  const ordered = async ({ county, part, units }: Taking, asked: object) => {
    const demand = await menu.draft(part, units[0]?.targetId ?? '', { ...need, ...asked });
    expect((await menu.move(county, county.clerk, demand, 'submit')).status).toBe(200);
    await play.workOff();
    return demand;
  };

  test('reach the city when the leaders of the county approve; no county reads another’s', async () => {
    for (const [{ county }, demand] of [
      [east, eastern],
      [west, western],
    ] as const)
      expect((await menu.move(county, county.approver, demand, 'approve')).status).toBe(200);
    await play.workOff();

    const { demands } = await menu.boardOf(id);
    expect(demands).toHaveLength(2);
    for (const demand of demands)
      expect(
        await status(west.county, west.county.clerk, `menu/received-demands/${demand.id}`),
      ).toBe(404);
    const { clerk } = west.county;
    expect(await status(west.county, clerk, `menu/demands/${eastern}`)).toBe(404);
    expect(await status(east.county, clerk, `menu/demands/${eastern}`)).toBe(404);
    expect(await status(play.city, clerk, `menu/boards/${id}`)).toBe(404);
    expect(await status(east.county, play.city.clerk, `menu/demands/${eastern}`)).toBe(404);
  });
});

const need = {
  period: { from: '2026-10-26', to: '2026-12-11' },
  skills: [{ skill: 'audit', count: 1, weight: 3 }],
  headcount: { wanted: 4, least: 4 },
};

describe('the matching', () => {
  test('is weighed and solved over all demands; each county hears of its own people alone', async () => {
    for (const [home, names] of [
      [north, ['郭组长', '冯组长', '陈审计', '邓审计']],
      [south, ['高组长', '施组长', '何审计', '韩审计']],
    ] as const)
      for (const name of names) await world.lends(home, name);
    const [demand] = (await menu.boardOf(id)).demands;
    await menu.weigh(demand?.id ?? '', 'first');
    const solved = await menu.match(id, 5);
    expect(solved.breaches).toEqual([]);
    expect(solved.teams.map((team) => team.people.length)).toEqual([4, 4]);

    await world.settle(id);
    await ownPeopleAlone();
  });

  test('is done anew for a demand that a county has changed during the round', async () => {
    const { county, part, units } = east;
    const topics = ['民生资金', '三资管理'];
    const changed = { ...need, title: '财政专项', topics };
    expect((await outcome()).teams.map(({ isOutdated }) => isOutdated)).toEqual([false, false]);
    await menu.revise(part, eastern, [units[0]?.targetId ?? '', changed]);
    await play.workOff();
    expect((await outcome()).teams.map(({ isOutdated }) => isOutdated)).toEqual([true, false]);

    const again = await menu.match(id, 5);
    expect(again).toMatchObject({ matching: { number: 2 }, breaches: [] });
    await world.settle(id);
    expect(await menu.read(county, eastern)).toMatchObject({ stage: 'answered', sentNumber: 2 });
    await ownPeopleAlone();
  });

  async function ownPeopleAlone(): Promise<void> {
    for (const [taking, demand, stranger] of [
      [east, eastern, west],
      [west, western, east],
    ] as const) {
      const { result } = await menu.read(taking.county, demand);
      const own = await namesFor(taking);
      expect(new Set(result?.people.map(({ name }) => name))).toEqual(own);
      const theirs = [...(await namesFor(stranger))];
      const { clerk } = taking.county;
      expect(await play.eyes.foundBy(clerk, taking.county, theirs)).toEqual([]);
    }
  }
});

describe('its people', () => {
  let refused: Lent;

  test('are asked for by the city; who refuses is replaced, and the county never hears of him', async () => {
    const { plan } = await outcome();
    await menu.dispatch(plan.id);
    await play.workOff();
    expect(await world.namesAt(play.city)).toEqual(new Set(world.pool.keys()));
    for (const home of [north, south])
      expect([...(await world.namesAt(home))].every((name) => world.lent(name).home === home)).toBe(
        true,
      );
    for (const { county } of [east, west]) expect(await world.namesAt(county)).toEqual(new Set());

    refused = await world.seatedAs(id, west, '组员');
    const { name } = refused;
    await world.refuse(refused, west.county, whyRefused);
    const short = (await outcome()).teams.find(
      ({ countyName }) => countyName === west.county.tenant.name,
    );
    expect(short).toMatchObject({ ended: [{ name, reason: `谢绝：${whyRefused}` }] });

    const newcomer = await world.lends(south, '吴审计');
    await menu.substitute(plan.id, {
      person: newcomer.cardId,
      role: seats.组员,
      into: west.county.tenant.name,
    });
    await menu.approve(plan.id);
    await menu.dispatch(plan.id);
    await play.workOff();
    expect(await namesFor(west)).toContain(newcomer.name);
    for (const { county } of [east, west]) expect(await world.namesAt(county)).toEqual(new Set());
  });

  test('are known to the county they go to when home and city have agreed, and to no other', async () => {
    for (const taking of [east, west])
      for (const name of await namesFor(taking))
        await play.staffing.agree(world.lent(name), taking.county);
    await play.workOff();

    for (const taking of [east, west]) {
      const { county } = taking;
      expect(await world.namesAt(county)).toEqual(await namesFor(taking));
      const told = await play.eyes.foundBy(county.clerk, county, [whyRefused]);
      expect(told).toEqual([]);
    }
    expect(await world.namesAt(west.county)).not.toContain(refused.name);
  });

  test('are returned by the county with a reason, and their own sends others', async () => {
    returnedOne = await world.seatedAs(id, east, '组员');
    const { home, name } = returnedOne;
    const { county } = east;
    const atHome = await world.sendBack(returnedOne, county, whyReturned);
    expect(await play.staffing.flow.read(home, atHome)).toMatchObject({ returnReason: 'recusal' });
    expect(await play.eyes.foundBy(home.clerk, home, [whyReturned])).toEqual([]);
    expect(await namesFor(east)).not.toContain(name);

    const other = await world.lends(home, '吕审计');
    await world.replace(atHome, other, county);

    expect(await namesFor(east)).toContain(other.name);
    await world.settle(id);
    const { result } = await menu.read(county, eastern);
    expect(new Set(result?.people.map((person) => person.name))).toEqual(await namesFor(east));
  });

  test('stay when their county changes its demand, but who is recalled; another comes for him', async () => {
    const { county, part, units } = east;
    const [staying, others] = [await namesFor(east), await namesFor(west)];
    const gone = await world.seatedAs(id, east, '组员');
    const unwanted = { kind: 'person', name: gone.name, unit: null, rank: 'unwanted' };
    const changed = { ...need, title: '财政专项', wishes: [unwanted] };
    await menu.revise(part, eastern, [units[0]?.targetId ?? '', changed]);
    await play.workOff();
    const { changes, matching, plan } = await outcome();
    const [change] = changes;
    expect(changes).toMatchObject([{ staffedNumber: 2, number: 3, open: 0, surplus: 0 }]);
    expect(change?.people.filter(({ remarks }) => remarks.length > 0)).toEqual([
      { id: gone.cardId, name: gone.name, bars: [], remarks: ['县区不希望派此人。'] },
    ]);
    expect(await menu.begin(id, matching.number)).toMatchObject({
      status: 409,
      body: { code: 'menu.people_sent' },
    });

    const newcomer = await world.lends(south, '蒋审计');
    const receivedId = change?.demandId ?? '';
    expect((await menu.rematch(receivedId, [gone.cardId])).status).toBe(422);
    expect((await menu.rematch(receivedId, [gone.cardId], whyRecalled)).status).toBe(200);
    await play.workOff();
    const atHome = await play.combined.dispatchOf(gone.home, { name: gone.name, to: county });
    expect(await play.staffing.flow.read(gone.home, atHome)).toMatchObject({
      stage: 'cancelled',
      outcomeReason: whyRecalled,
    });
    staying.delete(gone.name);
    expect(await namesFor(east)).toEqual(new Set([...staying, newcomer.name]));
    expect(await namesFor(west)).toEqual(others);
    expect(await outcome()).toMatchObject({ changes: [], breaches: [] });

    await world.settle(id);
    await menu.dispatch(plan.id);
    await play.workOff();
    await play.staffing.agree(newcomer, county);
    await play.workOff();
    expect(await menu.read(county, eastern)).toMatchObject({ stage: 'answered', sentNumber: 3 });
  });
});

const everybodyIn = ({ deputy, leader, members }: Taking['team']) => [leader, deputy, ...members];

describe('its teams', () => {
  test('are authorised by their county, one by one, and open when their members have signed', async () => {
    await play.passTo('2026-10-19');
    for (const taking of [east, west])
      expect(await world.authorise(id, taking, '2026-12-31')).toEqual([200, 200, 200, 200]);
    await play.workOff();
    await nameEverybody();
    const team = `inspection/teams/${first(east).teamId}`;
    expect(await readersOf(team)).toEqual(['office', 'committee']);
    for (const { team: of } of [east, west])
      for (const by of everybodyIn(of)) await play.round.pledge(by);
    await play.workOff();

    expect(await readersOf(team)).toEqual(['office', 'committee', 'leader', 'member']);
    for (const { engaged } of [east, west]) {
      await play.round.prepare(engaged);
      await play.round.enter(engaged);
    }
  });

  /** Everybody who might look at what the eastern county does. */
  async function nameEverybody(): Promise<void> {
    const { admin } = play.host.app.db;
    unit = await play.round.peopleOf(first(east));
    people = {
      office: east.county.clerk,
      committee: east.county.approver,
      leader: east.team.leader,
      member: east.team.members[0],
      returned: returnedOne.user,
      unitHead: unit.head,
      unitLiaison: unit.liaison,
      auditor: await play.member(east.county, 'auditAdmin'),
      cityOffice: play.city.clerk,
      cityDirector: play.city.director,
      otherOffice: west.county.clerk,
      otherMember: west.team.members[0],
      northOffice: north.clerk,
      southOffice: south.clerk,
      stranger: await insertUser(admin, south.tenant),
    };
  }
});

/** What was found in the east is read there, and in no other place. */
async function nothingOutside(): Promise<void> {
  const own = [facts, wording];
  const all = [...own, westFacts];
  expect(await play.eyes.foundBy(east.county.clerk, east.county, all)).toEqual(own);
  expect(await play.eyes.foundBy(west.county.clerk, west.county, all)).toEqual([westFacts]);
  for (const place of [play.city, north, south])
    expect(await play.eyes.foundBy(place.clerk, place, all)).toEqual([]);
}

describe('what they find', () => {
  test('is read by the county and its team, and by neither the city that sent them nor their own', async () => {
    await play.passTo('2026-11-16');
    for (const taking of [east, west]) {
      const text = taking === east ? facts : westFacts;
      const found = await play.find(taking, {
        facts: text,
        wording: taking === east ? wording : westFacts,
      });
      if (taking === east) ({ paperId, findingId } = found);
    }
    await play.workOff();

    const { clerk } = east.county;
    const paper = await east.county.must(clerk, 'GET', `inspection/papers/${paperId}`);
    expect(paper.body['state']).toBe('mirrored');
    expect(await readersOf(`inspection/papers/${paperId}`)).toEqual(['office', 'leader', 'member']);
    expect(await readersOf(`rectification/findings/${findingId}`)).toEqual([
      'office',
      'committee',
      'leader',
      'member',
    ]);
    await nothingOutside();
  });

  test('goes through both reports to the unit, which reads the finding and not its papers', async () => {
    await play.passTo('2026-12-18');
    for (const { engaged } of [east, west]) await play.round.leave(engaged);
    await play.hear([east, west]);
    await play.feedBack([east, west]);

    expect(await readersOf(`rectification/findings/${findingId}`)).toEqual([
      'office',
      'committee',
      'leader',
      'member',
      'unitHead',
      'unitLiaison',
    ]);
    expect(await readersOf(`inspection/papers/${paperId}`)).toEqual(['office', 'leader', 'member']);
  });
});

describe('those who came', () => {
  test('are rated by the county, who came in another’s place among them; it stands in the pool', async () => {
    const { result } = await menu.read(east.county, eastern);
    const sent = result?.people ?? [];
    expect(sent.map(({ name }) => name)).not.toContain(returnedOne.name);
    const strange = await menu.rate(east.county, eastern, [{ ref: returnedOne.cardId }]);
    expect(strange).toMatchObject({ status: 422, body: { code: 'menu.person_unknown' } });
    expect((await menu.rate(east.county, eastern, sent)).status).toBe(200);
    await play.workOff();

    const { demands } = await menu.boardOf(id);
    const ratings = new Map(demands.map(({ countyName, rating }) => [countyName, rating]));
    expect(ratings.get(east.county.tenant.name)).toMatchObject({ overall: 5 });
    expect(ratings.get(west.county.tenant.name)).toBeNull();
    expect(await play.eyes.foundBy(west.county.clerk, west.county, ['作风扎实'])).toEqual([]);
  });

  test('are evaluated by their team, the unit and the county, whose 满意度 counts; it goes home', async () => {
    await play.passTo('2026-12-21');
    const before = await world.renewed(world.lent('蒋审计'));
    const sheets = await world.evaluate(east, '2026-12-28');
    // 综合评定: 70 % of 90, 30 % of 100. Two peers are too few to count, the leader has three.
    expect(sheets.map(({ overall, total }) => [overall, total])).toEqual([
      [9300, 9260],
      ...[1, 2, 3].map(() => [9300, 9325]),
    ]);

    const names = await namesFor(east);
    const southern = [...names].filter((name) => world.lent(name).home === south);
    expect(await world.toldHome(south, east)).toEqual(new Set(southern));
    expect(await world.toldHome(west.county, east)).toEqual(new Set());
    expect([before, await world.renewed(world.lent('蒋审计'))]).toEqual([null, 93.25]);
  });

  test('reach the county to the last minute of their mandate, and not a second longer', async () => {
    const seen = () => readersOf(`rectification/findings/${findingId}`);
    await play.passTo('2026-12-31', '23:58');
    expect(await seen()).toContain('member');
    await play.passTo('2027-01-01', '00:00');
    expect(await seen()).toEqual(['office', 'committee', 'unitHead', 'unitLiaison']);
    expect(await readersOf(`inspection/papers/${paperId}`)).toEqual(['office']);
    for (const { county } of [east, west]) await county.runJob('talent-pool.advance_dispatches');
    await play.city.runJob('talent-pool.advance_dispatches');
    await play.workOff();
    const { body } = await east.county.must(
      east.county.clerk,
      'GET',
      'talent-pool/dispatches?stage=finished&limit=200',
    );
    expect(listOf(body['items'])).toHaveLength(4);
  });
});

describe('its close-out', () => {
  test('is planned by the unit and judged by two bodies of the county', async () => {
    const { county } = east;
    const discipline = await play.member(county, 'discipline');
    await play.closeOut({ it: first(east), people: unit, findingId }, discipline);

    const { body } = await county.must(county.clerk, 'GET', `rectification/findings/${findingId}`);
    expect(body['stage']).toBe('closed');
  });

  test('ends the rounds, and then the city its undertaking', async () => {
    await play.combined.conclude(id);
    const close = () =>
      play.city.move(play.city.director, 'combinedInspection', id, { move: 'close' });
    await play.passTo('2027-04-10');
    await play.file(east);
    expect(JSON.stringify((await close()).body)).toContain(west.county.tenant.name);
    await play.file(west);

    expect(await close()).toMatchObject({ status: 200 });
    await play.workOff();
    await nothingOutside();
    expect(await readersOf(`inspection/papers/${paperId}`)).toEqual(['office']);
  });
});
