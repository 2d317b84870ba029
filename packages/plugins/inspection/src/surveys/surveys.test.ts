import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import {
  createWorld,
  openHost,
  teamOnSite,
  type TeamAtWork,
  type World,
} from '../../test/factories.ts';
import {
  actOn,
  approved,
  collect,
  drafted,
  hand,
  look,
  openForm,
  tokensOf,
  turn,
  type Polled,
} from '../../test/survey-factories.ts';
import type { InspectionCtx } from '../database.ts';
import { getSurvey } from './list-surveys.ts';
import { updateSurvey } from './update-survey.ts';

let host: TestKernel;
let world: World;
let team: TeamAtWork;
beforeAll(async () => {
  host = await openHost();
});
beforeEach(async () => {
  world = await createWorld(host);
  team = await teamOnSite(world);
});
afterEach(() => host.db.moveClock('0'));
afterAll(() => host.close());

const good = { q0: '0' };

async function open(change: Readonly<Record<string, unknown>> = {}): Promise<Polled> {
  return await approved(await drafted(world, team, change));
}

async function handMany(polled: Polled, token: string, count: number): Promise<void> {
  for (let each = 0; each < count; each += 1) await hand(polled, token, good);
}

const closeEarly = (polled: Polled) =>
  actOn(polled, world.office, { move: 'close', reason: '已收齐' });

describe('before it opens', () => {
  test('another than its author approves, and nothing is changed after that', async () => {
    const draft = await drafted(world, team);
    const { id } = draft;
    await world.asTeam(team.teamId, team.leader, (ctx) =>
      ctx.workflow.move({ subject: 'survey', id, move: 'submit' }),
    );
    await expect(
      world.asTeam(team.teamId, team.leader, (ctx) =>
        ctx.workflow.move({ subject: 'survey', id, move: 'approve' }),
      ),
    ).rejects.toMatchObject({ code: 'core.move_refused' });
    expect(await actOn(draft, world.office, { move: 'approve' })).toMatchObject({
      stage: 'approved',
    });

    const { version } = await look(draft);
    await expect(
      world.asTeam(team.teamId, team.leader, (ctx) =>
        updateSurvey(ctx, id, { body: { title: '另一个' }, version }),
      ),
    ).rejects.toMatchObject({ code: 'inspection.survey_approved' });
  });

  test('what is changed while it waits goes back to its author, and is not approved as it was', async () => {
    const draft = await drafted(world, team);
    const { id } = draft;
    const inTeam = <Result>(work: (ctx: InspectionCtx) => Promise<Result>) =>
      world.asTeam(team.teamId, team.leader, work);
    const submit = () =>
      inTeam((ctx) => ctx.workflow.move({ subject: 'survey', id, move: 'submit' }));
    await submit();
    const { version } = await look(draft);
    await inTeam((ctx) => updateSurvey(ctx, id, { body: { title: '另一个' }, version }));

    await expect(actOn(draft, world.office, { move: 'approve' })).rejects.toMatchObject({
      code: 'core.move_refused',
    });
    await submit();
    const before = (await look(draft)).version;
    await actOn(draft, world.office, { move: 'approve' });
    await expect(
      inTeam((ctx) => updateSurvey(ctx, id, { body: { title: '事后' }, version: before })),
    ).rejects.toMatchObject({ status: 412 });
  });

  test('forms of a survey that is cancelled are destroyed uncounted', async () => {
    const it = await open();
    const [token = ''] = await tokensOf(it);
    await handMany(it, token, 3);
    await collect(it);
    await actOn(it, world.office, { move: 'cancel', reason: '改用书面测评' });

    const { rows } = await host.db.admin.query(
      'select from p_inspection.survey_slips where survey_id = $1',
      [it.id],
    );
    expect(rows).toEqual([]);
    expect((await look(it)).result).toBeNull();
  });

  test('what cannot be asked is refused with every reason at its field', async () => {
    const unsound = drafted(world, team, {
      questions: [{ ask: 'single', title: '选一个', options: ['只有一个'] }],
      opensOn: '2026-02-02',
      closesOn: '2026-02-01',
      placements: [
        { title: '机关', audience: 900, mode: 'slips' },
        { title: '机关', audience: 3, mode: 'shared' },
      ],
    });
    const fields = ['questions', 'questions.0', 'closesOn', 'placements', 'placements'];
    await expect(unsound).rejects.toMatchObject({
      code: 'inspection.survey_unsound',
      status: 422,
      details: { reasons: fields.map((field) => ({ field })) },
    });
  });

  test('more people than a box can be shaken for are asked in parts', async () => {
    const placements = ['一', '二', '三'].map((title) => ({
      title,
      audience: 2000,
      mode: 'shared',
    }));
    await expect(drafted(world, team, { placements })).rejects.toMatchObject({
      details: { reasons: [{ field: 'placements' }] },
    });
  });

  test('members of the leadership are named before it is submitted', async () => {
    const { id } = await drafted(world, team, {
      questions: [{ ask: 'grade', about: 'member', title: '德' }],
    });
    const submit = () =>
      world.asTeam(team.teamId, team.leader, (ctx) =>
        ctx.workflow.move({ subject: 'survey', id, move: 'submit' }),
      );
    await expect(submit()).rejects.toMatchObject({
      details: { reasons: [{ code: 'inspection.survey_members' }] },
    });
    const { version } = await look({ world, team, id });
    const body = { members: [{ name: '甲', duty: '局长' }] };
    await world.asTeam(team.teamId, team.leader, (ctx) => updateSurvey(ctx, id, { body, version }));
    expect((await submit()).state).toBe('pending');
  });

  test('codes are made by the office once it is approved, and opening waits for them', async () => {
    const draft = await drafted(world, team);
    await expect(tokensOf(draft)).rejects.toMatchObject({
      code: 'inspection.survey_not_approved',
    });
    await approved(draft);
    await expect(actOn(draft, world.office, { move: 'open' })).rejects.toMatchObject({
      details: { reasons: [{ code: 'inspection.survey_codes' }] },
    });
    expect(await tokensOf(draft)).toHaveLength(1);
    await turn(draft);
    expect(await look(draft)).toMatchObject({ stage: 'open', handedIn: 0 });
  });
});

describe('while it is open', () => {
  test('early and late forms are told when it is, and are not taken', async () => {
    const opensOn = await inDays(2);
    const polled = await open({ opensOn, closesOn: opensOn });
    const [token = ''] = await tokensOf(polled);

    expect(await openForm(polled, token)).toMatchObject({
      questions: [],
      shut: { title: '还没有开始填写' },
    });
    await expect(hand(polled, token, good)).rejects.toMatchObject({
      code: 'core.public_form_shut',
    });
    await host.db.moveClock('2 days');
    expect(await openForm(polled, token)).not.toHaveProperty('shut');
    await hand(polled, token, good);
    await host.db.moveClock('4 days');
    expect(await openForm(polled, token)).toMatchObject({ shut: { title: '填写已经结束' } });
    await expect(hand(polled, token, good)).rejects.toMatchObject({
      code: 'core.public_form_shut',
    });
  });

  test('a shared code counts its turnout, a slip counts once, new slips end the unused', async () => {
    const polled = await open({
      placements: [
        { title: '机关', audience: 8, mode: 'shared' },
        { title: '班子', audience: 4, mode: 'slips' },
      ],
    });
    const [shared = ''] = await tokensOf(polled, 0);
    const slips = await tokensOf(polled, 1);
    expect(slips).toHaveLength(4);
    await handMany(polled, shared, 3);
    await hand(polled, slips[0] ?? '', good);
    await expect(hand(polled, slips[0] ?? '', good)).rejects.toThrow('door closed');

    const again = await tokensOf(polled, 1);
    expect(again).toHaveLength(3);
    await expect(hand(polled, slips[1] ?? '', good)).rejects.toThrow('door closed');
    await hand(polled, again[0] ?? '', good);
    expect(await look(polled)).toMatchObject({ handedIn: 5, audience: 12, result: null });
  });

  test('shows no result, however many have come in', async () => {
    const polled = await open();
    const [token = ''] = await tokensOf(polled);
    await turn(polled);
    await handMany(polled, token, 6);
    await collect(polled);

    expect(await look(polled)).toMatchObject({ received: 6, countedOn: null, result: null });
  });
});

describe('when it has ended', () => {
  test('by hand, forms on their way arrive, and the last of them is counted at once', async () => {
    const polled = await open();
    const [token = ''] = await tokensOf(polled);
    await turn(polled);
    await handMany(polled, token, 4);
    await collect(polled);
    await hand(polled, token, { q0: '3', q1: ['0'], q2: '多下基层' });
    await closeEarly(polled);
    expect(await look(polled)).toMatchObject({ stage: 'closed', result: null });
    await collect(polled);

    const { result } = await look(polled);
    expect(result).toMatchObject({ received: 5, audience: 8, isWithheld: false });
    expect(result?.questions[0]?.options.map(({ count }) => count)).toEqual([4, 0, 0, 1]);
    // Only one has ticked anything: too few to tell.
    expect(result?.questions[1]).toMatchObject({ answered: 1, options: [] });
    expect(result?.questions[2]?.words).toEqual(['多下基层']);
    expect(await actOn(polled, world.office, { move: 'archive' })).toMatchObject({
      stage: 'archived',
    });
  });

  test('with too few forms nothing is kept of them but their number', async () => {
    const polled = await open();
    const [token = ''] = await tokensOf(polled);
    await turn(polled);
    await handMany(polled, token, 4);
    await closeEarly(polled);
    await collect(polled);

    expect((await look(polled)).result).toMatchObject({
      received: 4,
      isWithheld: true,
      questions: [],
    });
  });

  test('its last day ends it without anybody, and the team sees the result', async () => {
    const polled = await open();
    const [token = ''] = await tokensOf(polled);
    await turn(polled);
    await handMany(polled, token, 5);
    await host.db.moveClock('1 day');
    await turn(polled);
    await collect(polled);

    // The mandate of the team holds on; its scope reads the survey and not its codes.
    const seen = await world.asTeam(team.teamId, team.first, (ctx) => getSurvey(ctx, polled.id));
    expect(seen).toMatchObject({ stage: 'closed', handedIn: null, result: { received: 5 } });
  });

  test('a form that never arrives does not hold up the others for more than two days', async () => {
    const polled = await open();
    const [token = ''] = await tokensOf(polled);
    await turn(polled);
    await handMany(polled, token, 5);
    await collect(polled);
    const lost = 'update core.public_links set used_count = used_count + 1 where tenant_id = $1';
    await host.db.admin.query(lost, [world.county.id]);
    await closeEarly(polled);
    await turn(polled);
    expect((await look(polled)).result).toBeNull();
    await host.db.moveClock('2 days');
    await turn(polled);
    expect((await look(polled)).result).toMatchObject({ received: 5 });
  });
});

async function inDays(count: number): Promise<string> {
  const now = await world.asMember(world.office, (ctx) => Promise.resolve(ctx.calendar.today()));
  return new Date(Date.parse(now) + count * 86_400_000).toISOString().slice(0, 10);
}
