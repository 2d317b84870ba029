import { insertUser, type TestUser } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import { dispatchFlow, listOf } from './dispatch-flow.ts';
import { placeIn, type Place } from './dispatch-world.ts';
import { documentText } from './document-text.ts';
import { playBlocks, type CardedUnit } from './play-blocks.ts';
import { playCloseOut } from './play-close-out.ts';
import { playCombined, type Lent, type Part } from './play-combined.ts';
import { playReport } from './play-report.ts';
import { playRound, type Engaged, type Team, type UnitPeople } from './play-round.ts';
import { dayFromToday } from './play-time.ts';
import { openWorkflowHost, type WorkflowHost } from './workflow-county.ts';

const title = '2026年板块式统合巡察';
let host: WorkflowHost;
let city: Place;
let combined: ReturnType<typeof playCombined>;
let blocks: ReturnType<typeof playBlocks>;
let round: ReturnType<typeof playRound>;
let report: ReturnType<typeof playReport>;
let closeOut: ReturnType<typeof playCloseOut>;
let flow: ReturnType<typeof dispatchFlow>;
/** Two counties take part, one declines, one was never called and lends its people. */
let one: Place;
let other: Place;
let unwilling: Place;
let lending: Place;
let id: string;
let part: Part;
let otherPart: Part;
let units: readonly CardedUnit[];

beforeAll(async () => {
  host = await openWorkflowHost();
  city = await placeIn(host, await host.city());
  combined = playCombined(host, city);
  blocks = playBlocks(host, city);
  round = playRound(host);
  report = playReport(round);
  closeOut = playCloseOut(round);
  flow = dispatchFlow(host, city);
  one = await combined.newCounty();
  other = await combined.newCounty();
  unwilling = await combined.newCounty();
  lending = await combined.newCounty();
});
afterAll(() => host.close());

/** What somebody gets who asks there. */
const status = async (place: Place, by: TestUser, path: string) =>
  (await place.send(by, 'GET', path)).status;
const participations = async (place: Place) =>
  listOf((await place.must(place.clerk, 'GET', 'inspection/participations')).body['items']);
const countiesOf = async () => listOf((await combined.read(id)).counties);

describe('a round by blocks, from its plan to its close-out', () => {
  test('is planned by the city: no county hears of it before another person approves', async () => {
    id = await combined.plan({ mode: 'block', title, counties: [one, other, unwilling] });
    await combined.submit(id);
    await combined.down();

    expect(await participations(one)).toEqual([]);
    const own = await city.move(city.clerk, 'combinedInspection', id, { move: 'approve' });
    expect(own.status).toBe(409);
    await combined.approve(id);
    expect(await participations(one)).toMatchObject([{ title, answer: 'invited' }]);
    expect(await participations(lending)).toEqual([]);
  });

  test('is joined by counties, each by its own act; neither sees the other', async () => {
    part = await combined.partOf(one, title);
    otherPart = await combined.partOf(other, title);
    units = await blocks.cardOf(one, ['财政局', '教育局']);
    await blocks.cardOf(other, ['卫健局', '民政局']);
    await combined.join(part);
    await combined.join(otherPart);
    await combined.decline(await combined.partOf(unwilling, title), '年内已安排提级巡察');

    expect((await countiesOf()).map(({ answer }) => answer)).toEqual([
      'joined',
      'joined',
      'declined',
    ]);
    expect(await status(one, one.clerk, `inspection/combined-inspections/${id}`)).toBe(404);
    const foreign = `inspection/participations/${otherPart.participationId}`;
    expect(await status(one, one.clerk, foreign)).toBe(404);
    expect(await status(other, one.clerk, foreign)).toBe(404);
  });

  test('is divided from what counties have told; levels that are not sent stay at home', async () => {
    const lacking = await blocks.read(id);
    expect(lacking.division.blocks).toEqual([]);
    await blocks.tellLevels(part, 4);
    await blocks.tellLevels(otherPart, 3);
    await blocks.demand(id, { count: 1, size: { min: 3, max: 8 } });
    const divided = await blocks.divide(id);

    expect(divided.division.blocks).toHaveLength(1);
    expect(divided.problem.units).toHaveLength(4);
    const { body } = await city.must(city.clerk, 'GET', `inspection/combined-inspections/${id}`);
    const { figures } = z
      .object({ figures: z.array(z.looseObject({ tenantId: z.int(), text: z.string() })) })
      .parse(body['board']);
    expect(
      figures.filter(({ tenantId }) => tenantId === one.tenant.id).map(({ text }) => text),
    ).toEqual([
      expect.stringMatching(/^\d个已报$/u),
      expect.stringMatching(/^(\d) \/ \1$/u),
      '未报送',
    ]);
    expect(await status(one, one.clerk, `block/divisions/${id}`)).toBe(404);
    const theirs = `block/level-sheets/${otherPart.participationId}`;
    expect(await status(one, one.clerk, theirs)).toBe(404);
    await combined.begin(id);
  });
});

interface OnSite {
  readonly engaged: readonly Engaged[];
  readonly team: Team;
}
let onSite: OnSite;
let people: UnitPeople;
let findingId: string;
let discipline: TestUser;

describe('its team', () => {
  let lent: Record<'leader' | 'deputyLeader' | 'liaison' | 'member', Lent>;

  test('is staffed for the block by the city, from people of neither county', async () => {
    lent = {
      leader: await combined.lent(lending, '郭组长', 'leader'),
      deputyLeader: await combined.lent(lending, '冯副组长', 'leader'),
      liaison: await combined.lent(lending, '陈联络', 'inspection'),
      member: await combined.lent(lending, '邓组员', 'inspection'),
    };
    await combined.seatAndDispatch(await blocks.staff(id), [lent]);

    const dispatches = await city.must(city.clerk, 'GET', 'talent-pool/dispatches?limit=200');
    expect(listOf(dispatches.body['items'])).toHaveLength(8);
  });

  test('is led by whom the city has named and the county authorised, and by nobody else', async () => {
    const { body } = await one.must(one.clerk, 'GET', 'inspection/participations');
    const roundId = z
      .object({ items: z.array(z.object({ round: z.object({ id: z.uuid() }) })) })
      .parse(body).items[0]?.round.id;
    const engaged = await round.form(one, roundId ?? '', units);
    const { leader, ...others } = lent;
    for (const person of [leader, ...Object.values(others)]) {
      const going = { name: person.name, to: one };
      await flow.agreed(lending, await combined.dispatchOf(lending, going), person);
      await combined.down();
      await flow.confirmed(await combined.dispatchOf(city, going));
    }
    const [first] = engaged;
    if (first === undefined) throw new Error('no unit');
    const authorising = async (name: string) => {
      const it = { atTarget: await flow.find(one, name), target: one, team: round.asTeam(first) };
      await flow.arranged(it);
      return await flow.authorise(it);
    };
    expect(await authorising(leader.name)).toMatchObject({
      status: 409,
      body: { code: 'inspection.leader_not_authorised' },
    });

    await combined.nominateLeader(id, one, { name: leader.name, userId: leader.user.id });
    await combined.authoriseLeader(part);

    for (const person of [leader, ...Object.values(others)])
      expect(await authorising(person.name)).toMatchObject({ status: 200 });
    onSite = {
      engaged,
      team: {
        leader: leader.user,
        deputy: others.deputyLeader.user,
        members: [others.liaison.user, others.member.user],
      },
    };
  });

  test('reaches the units of that county once it has signed, and nothing in the other', async () => {
    const { engaged, team } = onSite;
    const path = `teams/${engaged[0]?.teamId ?? ''}/inspection/engagements`;
    expect(await status(one, team.members[0], path)).toBe(404);
    for (const by of [team.leader, team.deputy, ...team.members]) await round.pledge(by);
    await round.prepare(engaged);
    await round.enter(engaged);

    expect(await status(one, team.members[0], path)).toBe(200);
    expect(await status(one, team.members[0], 'inspection/rounds')).toBe(404);
    expect(await status(other, team.members[0], path)).toBe(404);
    expect(await status(one, city.clerk, path)).toBe(404);
  });
});

const wordings = [
  '“三重一大”事项集体决策不规范，大额资金使用由分管领导签字即支出，没有班子会议记录。',
  '重大事项集体研究流于形式，大额资金拨付以传阅签字代替会议集体决策。',
  '三笔大额资金支出未经党组会集体研究，集体决策制度执行不严，事后补写会议记录。',
] as const;

describe('its findings', () => {
  test('rest on locked papers, go through both reports and are fed back; the city has none of them', async () => {
    const { engaged, team } = onSite;
    const found: string[] = [];
    for (const [place, it] of engaged.entries()) {
      const text = wordings[place] ?? '';
      const paperId = await round.lockPaper(it, team, text);
      found.push(await round.propose(it, team, { paperId, text }));
    }
    await round.leave(engaged);
    for (const it of engaged) await report.pass(it, team);
    await round.submitReport(engaged);
    const [first] = engaged;
    if (first === undefined) throw new Error('no unit');
    await report.brief(first);
    await report.sendToCity(first);
    await report.receipt(city);
    await round.decide(engaged);
    for (const it of engaged) {
      await report.meet(it, team);
      await round.giveFeedback(it, team);
    }

    findingId = found[0] ?? '';
    expect(await status(one, one.clerk, `rectification/findings/${findingId}`)).toBe(200);
    expect(await status(one, city.clerk, `rectification/findings/${findingId}`)).toBe(404);
    expect(await status(city, city.clerk, `rectification/findings/${findingId}`)).toBe(404);
    expect(await status(other, other.clerk, `rectification/findings/${findingId}`)).toBe(404);
  });

  test('become common problems of the block when counties submit them, not before', async () => {
    const commons = `block/divisions/${id}/common-problems`;
    const Commons = z.object({
      items: z.array(z.object({ findings: z.int(), problems: z.int(), scopeId: z.string() })),
    });
    const seen = async () => Commons.parse((await city.must(city.clerk, 'GET', commons)).body);
    expect((await seen()).items).toMatchObject([{ findings: 0 }]);
    await findInOther();
    await blocks.reportFindings(part);
    await blocks.reportFindings(otherPart);
    const compared = await city.must(
      city.clerk,
      'POST',
      `block/divisions/${id}/blocks/1/common-problems`,
    );

    const [block] = Commons.parse(compared.body).items;
    expect(block).toMatchObject({ findings: 3, problems: 1 });
    const scope = `inspection/common-problems?scopeType=block&scopeId=${block?.scopeId ?? ''}`;
    const { body } = await city.must(city.clerk, 'GET', scope);
    const [problem] = listOf(body['problems']);
    expect(problem).toMatchObject({ unitCount: 3, of: 4, share: 75, isCommon: true });
    expect((await one.must(one.clerk, 'GET', scope)).body['problems']).toEqual([]);

    const { id: problemId } = z.object({ id: z.uuid() }).parse(problem);
    await city.must(city.clerk, 'PUT', `inspection/common-problems/${problemId}/decision`, {
      decision: 'confirmed',
      title: '食堂专账不公示',
      cause: '公示要求没有写入制度。',
      reason: '各单位都有',
    });
  });

  test('make a report of the block: what is common, in how many units, and why', async () => {
    const path = `core/documents/block.blockReport/records/${id}/file`;
    const text = await documentText(
      host.app.send('GET', `/api/v1/t/${city.tenant.code}/${path}`, {
        session: city.clerk.session,
      }),
    );
    expect(text).toContain(`关于${title}情况的报告`);
    expect(text).toContain('4个单位中3个存在，占75%');
    expect(text).toContain('原因：公示要求没有写入制度。');
    expect(text).not.toContain('{');
    expect(await status(one, one.clerk, path)).toBe(404);
  });

  /** The other county has got no further than to what it is about to feed back. */
  async function findInOther(): Promise<void> {
    const { body } = await other.must(other.clerk, 'GET', 'inspection/participations');
    const { items } = z
      .object({ items: z.array(z.object({ round: z.object({ id: z.uuid() }) })) })
      .parse(body);
    const sheet = await blocks.sheetOf(otherPart);
    const rows = await other.must(other.clerk, 'GET', 'core/units?limit=200');
    const unit = listOf(rows.body['items']).find(({ name }) => name === sheet.units[0]?.name);
    const added = await other.must(other.clerk, 'POST', 'inspection/engagements', {
      roundId: items[0]?.round.id,
      units: [{ unitId: unit?.['id'], inspectionType: 'routine' }],
    });
    await other.must(other.clerk, 'POST', 'rectification/findings', {
      engagementId: z.object({ ids: z.array(z.uuid()) }).parse(added.body).ids[0],
      level: 'county',
      text: wordings[2],
      cat1: '财务管理',
    });
  }
});

describe('its papers, in the vault of the city', () => {
  const copies = 'inspection/vault/copies';
  const reason = '核对集体决策问题的定性';

  test('open to one person the county lets read that unit, who is signed out when it no longer does', async () => {
    const [it] = onSite.engaged;
    if (it === undefined) throw new Error('no unit');
    await one.runJob('inspection.mirror_waiting_papers');
    await combined.up(one);
    await combined.down();
    const kept = listOf((await city.must(city.clerk, 'GET', copies)).body['items']);
    const read = async (by: TestUser) => {
      const answers = kept.map(({ id: copy }) =>
        city.send(by, 'POST', `${copies}/${String(copy)}/read`, { reason }),
      );
      return (await Promise.all(answers)).map((answer) => answer.status).toSorted((a, b) => a - b);
    };
    const guide = await insertUser(host.app.db.admin, city.tenant, { roles: ['office'] });
    expect(await read(guide)).toEqual([409, 409]);

    const mandates = `inspection/teams/${it.teamId}/guidance-mandates`;
    const issued = await one.must(one.clerk, 'POST', mandates, {
      userName: guide.userName,
      purpose: '指导底稿定性',
      engagementIds: [it.engagementId],
      documentNo: '县巡指授〔2026〕1号',
      validTo: dayFromToday(7),
    });
    expect([await read(guide), await read(city.director)]).toEqual([
      [200, 409],
      [409, 409],
    ]);

    await combined.down();
    const heard = await one.must(one.clerk, 'GET', 'inspection/heard-openings');
    const openedByName = guide.displayName;
    expect(heard.body['items']).toMatchObject([{ basis: 'guidance', reason, openedByName }]);
    expect(listOf(heard.body['items'])).toHaveLength(1);

    const mandate = String(listOf(issued.body['items'])[0]?.['id']);
    const withdrawal = `inspection/guidance-mandates/${mandate}/withdrawal`;
    await one.must(one.clerk, 'POST', withdrawal, { reason: '指导已结束' });
    expect(await read(guide)).toEqual([401, 401]);
  });
});

describe('its close-out', () => {
  test('is planned by the unit and judged by two bodies of the county', async () => {
    const [it] = onSite.engaged;
    if (it === undefined) throw new Error('no unit');
    people = await round.peopleOf(it);
    discipline = await insertUser(host.app.db.admin, one.tenant, { roles: ['discipline'] });
    const issued = { it, people, findingId };
    const measureId = await closeOut.planAndApprove(issued, discipline);
    await closeOut.carryOut(issued, measureId);
    await closeOut.requestClose(issued);
    await closeOut.close(issued, discipline);

    const { body } = await one.must(one.clerk, 'GET', `rectification/findings/${findingId}`);
    expect(body['stage']).toBe('closed');
    const inUnit = `units/${it.unitId}/rectification/findings`;
    expect(await status(one, people.liaison, inUnit)).toBe(200);
    expect(await status(one, people.liaison, 'rectification/findings')).toBe(404);
    expect(await status(one, city.clerk, inUnit)).toBe(404);
  });

  test('the city concludes, and does not end it while rounds are under way', async () => {
    await combined.conclude(id);

    const early = await city.move(city.director, 'combinedInspection', id, { move: 'close' });

    expect(early.status).toBe(409);
    expect(JSON.stringify(early.body)).toContain('的轮次尚未归档');
  });
});
