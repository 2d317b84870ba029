import { insertUnit, type TestKernel, type TestUser } from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { assignmentBody, moveAssignment } from '../../test/assignment-factories.ts';
import { createWorld, move, openHost, type World } from '../../test/factories.ts';
import { createAssignments } from '../assignments/create-assignment.ts';
import { createEscalation } from './create-escalation.ts';
import { createTalk } from './create-talk.ts';
import { CreateEscalationBody, CreateTalkBody } from './escalations.schemas.ts';
import { getEscalation } from './get-escalation.ts';
import { listDueMatters } from './list-due-matters.ts';
import { getEscalationTotals, listEscalations } from './list-escalations.ts';
import { recordMinutes } from './record-minutes.ts';
import { stateReply } from './state-reply.ts';

let host: TestKernel;
let world: World;
let director: TestUser;
beforeAll(async () => {
  host = await openHost();
  world = await createWorld(host);
  director = await host.member(world.county, 'officeDirector');
});
afterAll(() => host.close());

/** An issued assignment of the unit, due so many days from today. */
async function owed(daysLeft = 100, unitId = world.unitId): Promise<string> {
  const body = assignmentBody({ unitId });
  const [id = ''] = await world.asMember(world.office, (ctx) => createAssignments(ctx, body));
  await moveAssignment(world, director, { id, move: 'issue' });
  await host.db.admin.query(
    `update p_rectification.assignments
     set due_on = (core.now() at time zone 'Asia/Shanghai')::date + $2::int where id = $1`,
    [id, daysLeft],
  );
  return id;
}

const letter = (id: string, rung = 'admonition') =>
  CreateEscalationBody.parse({
    subject: { type: 'assignment', id },
    rung,
    reason: '已逾期',
    demand: '五日内说明情况并整改到位',
    dueOn: '2099-01-01',
  });
const drafted = async (rung = 'admonition', id?: string) => {
  const subject = id ?? (await owed());
  return await world.asMember(world.office, (ctx) => createEscalation(ctx, letter(subject, rung)));
};
const act = (user: TestUser, id: string, name: string, more = {}) =>
  move(world, user, { id, move: name, subject: 'escalation', ...more });
const read = (id: string) => world.asMember(world.office, (ctx) => getEscalation(ctx, id));
const reply = (id: string, user = world.unitLiaison) =>
  world.asUnit(user, async (ctx) => {
    const { version } = await getEscalation(ctx, id);
    await stateReply(ctx, id, { reply: '已整改', version });
  });
const matterOf = async (id: string) =>
  (await world.asMember(world.office, (ctx) => listDueMatters(ctx))).find((it) => it.id === id);

test('a letter is issued, acknowledged, replied to and closed', async () => {
  const id = await drafted();
  await act(director, id, 'issue');
  await act(world.unitHead, id, 'acknowledge');
  await reply(id);
  await act(world.unitLiaison, id, 'reply');
  await act(world.office, id, 'close');

  const closed = await read(id);

  expect(closed).toMatchObject({ stage: 'concluded', rungTitle: '情况告诫书', reply: '已整改' });
  expect(closed.number).toMatch(/巡督〔\d{4}〕\d+号$/);
  expect(closed.closedOn).not.toBeNull();
});

test('问责书 goes out only after 纪委监委 has approved it', async () => {
  const id = await drafted('accountability');
  await expect(act(director, id, 'issue')).rejects.toMatchObject({ code: 'core.move_refused' });
  await act(world.office, id, 'submit');
  await expect(act(director, id, 'approve')).rejects.toMatchObject({ code: 'core.move_refused' });

  await act(world.discipline, id, 'approve');

  expect(await read(id)).toMatchObject({ state: 'issued' });
});

test('what 纪委监委 does not approve goes back to the draft', async () => {
  const id = await drafted('accountability');
  await act(world.office, id, 'submit');
  await act(world.discipline, id, 'refuse', { reason: '尚不具备问责条件' });

  expect(await read(id)).toMatchObject({ state: 'drafted', issuedOn: null });
});

test('a letter that needs no approval is not sent for it, and nobody issues his own', async () => {
  const id = await drafted();

  await expect(act(world.office, id, 'submit')).rejects.toMatchObject({
    code: 'core.move_refused',
  });
  await expect(act(world.office, id, 'issue')).rejects.toMatchObject({ code: 'core.move_refused' });
});

test('a unit sees a letter once it is issued, and only its own', async () => {
  const own = await drafted();
  const other = await insertUnit(host.db.admin, world.county);
  const foreign = await drafted('admonition', await owed(100, other));
  const seen = async () =>
    (
      await world.asUnit(world.unitLiaison, (ctx) => listEscalations(ctx, { limit: 200 }))
    ).items.map(({ id }) => id);
  const before = await seen();
  for (const id of [own, foreign]) await act(director, id, 'issue');

  expect(before).not.toContain(own);
  expect(await seen()).toContain(own);
  expect(await seen()).not.toContain(foreign);
});

test('a reply is the unit’s alone, and is handed in with words', async () => {
  const id = await drafted();
  await act(director, id, 'issue');
  await act(world.unitLiaison, id, 'acknowledge');

  const byOffice = world.asMember(world.office, (ctx) =>
    stateReply(ctx, id, { reply: '代写', version: 1 }),
  );
  await expect(byOffice).rejects.toMatchObject({ code: 'rectification.not_recipient' });
  await expect(act(world.unitLiaison, id, 'reply')).rejects.toMatchObject({
    code: 'core.move_refused',
  });
});

test('a returned reply is written again', async () => {
  const id = await drafted();
  await act(director, id, 'issue');
  await act(world.unitLiaison, id, 'acknowledge');
  await reply(id);
  await act(world.unitLiaison, id, 'reply');
  await act(world.office, id, 'return', { reason: '未说明原因' });
  await reply(id);

  expect(await read(id)).toMatchObject({ state: 'acknowledged', repliedOn: null });
});

test('the worklist names the next letter, and leaves out what has had it', async () => {
  const id = await owed(-2);
  expect(await matterOf(id)).toMatchObject({
    daysLeft: -2,
    next: { title: '情况告诫书' },
    last: null,
  });

  const letterId = await drafted('admonition', id);
  expect(await matterOf(id)).toBeUndefined();
  await act(world.office, letterId, 'discard', { reason: '改为催办' });

  expect(await matterOf(id)).toMatchObject({ next: { title: '情况告诫书' } });
});

test('after thirty days the next letter is the one that needs approval', async () => {
  const id = await owed(-31);
  await drafted('admonition', id);

  expect(await matterOf(id)).toMatchObject({
    next: { title: '问责书', needsApproval: true },
    last: { title: '情况告诫书' },
  });
});

test('what is not due for long, and what is reported, is in no worklist', async () => {
  const far = await owed(60);
  const own = await owed(-2);
  await host.db.admin.query(
    `update core.workflow_cases set stage = 'reported' where subject_id = $1`,
    [own],
  );

  expect([await matterOf(far), await matterOf(own)]).toEqual([undefined, undefined]);
});

const talk = (ids: readonly string[]) =>
  CreateTalkBody.parse({
    subjects: ids.map((id) => ({ type: 'assignment', id })),
    heldOn: '2099-01-05',
    heldAt: '上午9:30',
    place: '区纪委监委谈话室',
    talkers: '高文远、张若谷',
    attendees: '单位主要负责人',
    reason: '多次逾期',
    demand: '限期整改',
    dueOn: '2099-01-20',
  });
const arranged = (ids: readonly string[]) =>
  world.asMember(world.office, (ctx) => createTalk(ctx, talk(ids)));

test('a talk is closed only when it is on record', async () => {
  const { ids, talkId } = await arranged([await owed()]);
  const [id = ''] = ids;
  await act(director, id, 'issue');
  await act(world.unitHead, id, 'acknowledge');
  await reply(id);
  await act(world.unitHead, id, 'reply');
  await expect(act(world.office, id, 'close')).rejects.toMatchObject({ code: 'core.move_refused' });
  const body = {
    minutes: '指出三个问题',
    attendees: '主要负责人、分管负责人',
    followUpOn: '2099-02-20',
  };

  await world.asMember(world.office, (ctx) => recordMinutes(ctx, talkId, { body, version: 1 }));
  await act(world.office, id, 'close');

  expect(await read(id)).toMatchObject({ stage: 'concluded', rungTitle: '约谈', talk: body });
});

test('集体约谈 is one talk with several units, each of which sees its own notice', async () => {
  const other = await insertUnit(host.db.admin, world.county);
  const { ids } = await arranged([await owed(), await owed(100, other)]);
  const [own = '', foreign = ''] = ids;
  for (const id of ids) await act(director, id, 'issue');

  const detail = await world.asUnit(world.unitLiaison, (ctx) => getEscalation(ctx, own));

  expect((await read(own)).talk?.others).toHaveLength(2);
  expect(detail).toMatchObject({
    rungTitle: '集体约谈',
    talk: null,
    talkOn: '2099-01-05',
    talkPlace: '上午9:30 区纪委监委谈话室',
  });
  await expect(
    world.asUnit(world.unitLiaison, (ctx) => getEscalation(ctx, foreign)),
  ).rejects.toMatchObject({ code: 'rectification.escalation_not_found' });
});

test('a matter of another county, or none at all, is not escalated', async () => {
  await expect(drafted('admonition', uuidv7())).rejects.toMatchObject({
    code: 'rectification.matter_not_found',
  });
});

test('a rung that is not on the ladder is refused', async () => {
  await expect(drafted('whip')).rejects.toMatchObject({ code: 'rectification.rung_unknown' });
});

test('totals count overdue replies', async () => {
  const own = await owed();
  const id = await drafted('admonition', own);
  await act(director, id, 'issue');
  const count = () =>
    world.asMember(world.office, (ctx) => getEscalationTotals(ctx, { subject: own }));
  const before = await count();
  await host.db.admin.query(
    `update p_rectification.escalations set due_on = '2020-01-01' where id = $1`,
    [id],
  );

  expect([before, await count()]).toEqual([
    { escalations: 1, overdue: 0 },
    { escalations: 1, overdue: 1 },
  ]);
});
