import { insertUnit, insertUnitUser, insertUser, type TestKernel } from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { assignmentBody, evidence, moveAssignment } from '../../test/assignment-factories.ts';
import { createWorld, openHost, type World } from '../../test/factories.ts';
import { inRectification } from '../database.ts';
import { attachAssignmentFile } from './attach-assignment-file.ts';
import { createAssignments } from './create-assignment.ts';
import { getAssignment } from './get-assignment.ts';
import { getAssignmentTotals, listAssignments } from './list-assignments.ts';
import { recordFeedback } from './record-feedback.ts';
import { stateResult } from './state-result.ts';
import { updateAssignment } from './update-assignment.ts';

let host: TestKernel;
let world: World;
beforeAll(async () => {
  host = await openHost();
  world = await createWorld(host);
});
afterAll(() => host.close());

const draft = async (body = assignmentBody({ unitId: world.unitId })) => {
  const [id = ''] = await world.asMember(world.office, (ctx) => createAssignments(ctx, body));
  return id;
};
const issuer = () => host.member(world.county, 'officeDirector');
const issued = async () => {
  const id = await draft();
  await moveAssignment(world, await issuer(), { id, move: 'issue' });
  return id;
};
const inHand = async () => {
  const id = await issued();
  await moveAssignment(world, world.unitLiaison, { id, move: 'acknowledge' });
  await moveAssignment(world, world.unitLiaison, { id, move: 'start' });
  return id;
};
const readBy = (user: World['office'], id: string) =>
  world.asMember(user, (ctx) => getAssignment(ctx, id));
const page = { limit: 50 } as const;
const seenByUnit = () => world.asUnit(world.unitLiaison, (ctx) => listAssignments(ctx, page));

async function reported() {
  const id = await inHand();
  await world.asUnit(world.unitLiaison, async (ctx) => {
    const { version } = await getAssignment(ctx, id);
    await stateResult(ctx, id, { body: { result: '已整改到位', effect: '建立台账' }, version });
    await attachAssignmentFile(ctx, id, evidence());
  });
  await moveAssignment(world, world.unitLiaison, { id, move: 'report' });
  return id;
}

test('an assignment runs from draft to conclusion, each step by the party whose turn it is', async () => {
  const id = await reported();
  await moveAssignment(world, world.office, { id, move: 'conclude' });

  const done = await readBy(world.office, id);

  expect(done).toMatchObject({
    stage: 'concluded',
    result: '已整改到位',
    reviewerName: world.office.displayName,
  });
  expect(done.number).toMatch(/委巡察办交办〔\d{4}〕\d+号$/);
  expect(done.acknowledgedByName).toBe(world.unitLiaison.displayName);
});

test('whoever drafted an assignment does not sign it', async () => {
  const id = await draft();

  const signing = moveAssignment(world, world.office, { id, move: 'issue' });

  await expect(signing).rejects.toMatchObject({ code: 'core.move_refused' });
});

test('a unit sees an assignment from the day it is issued, and no other unit ever does', async () => {
  const id = await draft();
  const before = (await seenByUnit()).items.map((item) => item.id);
  await moveAssignment(world, await issuer(), { id, move: 'issue' });
  const otherUnit = await insertUnit(host.db.admin, world.county);
  const stranger = await insertUser(host.db.admin, world.county, { member: false });
  await insertUnitUser(host.db.admin, world.county, { unitId: otherUnit, user: stranger });

  const after = (await seenByUnit()).items.map((item) => item.id);
  const elsewhere = await host.read(
    { kind: 'unit', credential: stranger.credential, code: world.county.code, unitId: otherUnit },
    (ctx) =>
      inRectification(ctx).tx.selectFrom('p_rectification.assignments').selectAll().execute(),
  );

  expect(before).not.toContain(id);
  expect(after).toContain(id);
  expect(elsewhere).toEqual([]);
});

test('a unit cannot issue, conclude or cancel what it was given', async () => {
  const id = await reported();

  for (const move of ['conclude', 'return', 'cancel']) {
    const acting = moveAssignment(world, world.unitHead, { id, move, reason: '理由' });
    await expect(acting).rejects.toMatchObject({ code: 'core.move_refused' });
  }
});

test('a report needs the result and evidence', async () => {
  const id = await inHand();

  const reporting = moveAssignment(world, world.unitLiaison, { id, move: 'report' });

  await expect(reporting).rejects.toMatchObject({
    code: 'core.move_refused',
    details: { reasons: [expect.anything(), expect.anything()] },
  });
});

test('a contested assignment goes back to the unit or is cancelled, as the issuer decides', async () => {
  const [kept, dropped] = [await issued(), await issued()];
  for (const id of [kept, dropped])
    await moveAssignment(world, world.unitLiaison, {
      id,
      move: 'contest',
      reason: '不属本单位职责',
    });

  await moveAssignment(world, world.office, { id: kept, move: 'reissue', reason: '属地管理' });
  await moveAssignment(world, world.office, { id: dropped, move: 'cancel', reason: '改交他人' });

  expect(await readBy(world.office, kept)).toMatchObject({ state: 'issued' });
  expect(await readBy(world.office, dropped)).toMatchObject({ stage: 'cancelled' });
});

test('an extension keeps the old date, and only the issuer grants it', async () => {
  const id = await inHand();
  const { dueOn } = await readBy(world.office, id);
  const asked = {
    id,
    move: 'requestExtension',
    reason: '等待上级批复',
    fields: { newDueOn: '2099-12-31' },
  };
  await moveAssignment(world, world.unitLiaison, asked);
  const granting = moveAssignment(world, world.unitHead, { id, move: 'approveExtension' });
  await expect(granting).rejects.toMatchObject({ code: 'core.move_refused' });

  await moveAssignment(world, world.office, { id, move: 'approveExtension' });

  expect(await readBy(world.office, id)).toMatchObject({
    state: 'handling',
    dueOn: '2099-12-31',
    originalDueOn: dueOn,
    requestedDueOn: null,
    extensions: [
      { oldDueOn: dueOn, newDueOn: '2099-12-31', approved: true, reason: '等待上级批复' },
    ],
  });
});

test('a refused extension leaves the date as it was and stays on record', async () => {
  const id = await inHand();
  const { dueOn } = await readBy(world.office, id);
  const asked = {
    id,
    move: 'requestExtension',
    reason: '人手不足',
    fields: { newDueOn: '2099-12-31' },
  };
  await moveAssignment(world, world.unitLiaison, asked);

  await moveAssignment(world, world.office, { id, move: 'refuseExtension', reason: '按期办结' });

  expect(await readBy(world.office, id)).toMatchObject({
    dueOn,
    extensions: [{ approved: false, opinion: '按期办结' }],
  });
});

test('an extension to an earlier date is refused', async () => {
  const id = await inHand();

  const asking = moveAssignment(world, world.unitLiaison, {
    id,
    move: 'requestExtension',
    reason: '提前',
    fields: { newDueOn: '2026-01-01' },
  });

  await expect(asking).rejects.toMatchObject({ code: 'rectification.not_an_extension' });
});

test('a report that is returned is worked on again', async () => {
  const id = await reported();
  await moveAssignment(world, world.office, { id, move: 'return', reason: '佐证不足' });
  await moveAssignment(world, world.unitLiaison, { id, move: 'resume' });

  expect(await readBy(world.office, id)).toMatchObject({ state: 'handling', reportedOn: null });
});

test('feedback is written by the handler alone, while it is in his hands', async () => {
  const id = await issued();
  const write = (user: World['office'], act = world.asMember) =>
    act(user, (ctx) => recordFeedback(ctx, id, '已召开专题会研究'));

  await expect(write(world.office)).rejects.toMatchObject({ code: 'rectification.not_handler' });
  await expect(write(world.unitLiaison, world.asUnit)).rejects.toMatchObject({
    code: 'rectification.assignment_not_in_hand',
  });
  await moveAssignment(world, world.unitLiaison, { id, move: 'acknowledge' });
  await write(world.unitLiaison, world.asUnit);

  expect((await readBy(world.office, id)).feedbacks).toMatchObject([{ text: '已召开专题会研究' }]);
});

test('what is asked for changes until it is issued', async () => {
  const id = await draft();
  const change = (version: number) =>
    world.asMember(world.office, (ctx) =>
      updateAssignment(ctx, id, { body: { matter: '改后的事项' }, version }),
    );
  await change(1);
  await moveAssignment(world, await issuer(), { id, move: 'issue' });
  const { matter, version } = await readBy(world.office, id);

  expect(matter).toBe('改后的事项');
  await expect(change(version)).rejects.toMatchObject({ code: 'rectification.assignment_issued' });
});

test('the same matter goes to several recipients, each with an assignment of its own', async () => {
  const other = await insertUnit(host.db.admin, world.county);
  const body = assignmentBody({ unitId: world.unitId });

  const ids = await world.asMember(world.office, (ctx) =>
    createAssignments(ctx, { ...body, to: [{ unitId: world.unitId }, { unitId: other }] }),
  );

  expect(new Set(ids).size).toBe(2);
});

test('a unit of another county cannot be assigned to', async () => {
  const elsewhere = await createWorld(host);

  const drafting = draft(assignmentBody({ unitId: elsewhere.unitId }));

  await expect(drafting).rejects.toMatchObject({ code: 'rectification.recipient_not_found' });
  await expect(draft(assignmentBody({ bodyId: uuidv7() }))).rejects.toMatchObject({
    code: 'rectification.recipient_not_found',
  });
});

test('the unit has five work days to acknowledge, and the days of the work are its own clock', async () => {
  const id = await issued();

  const { rows } = await host.db.admin.query<{ key: string; amount: number; unit: string }>(
    `select key, amount, unit from core.deadlines where subject_id = $1 and status = 'running'`,
    [id],
  );
  await moveAssignment(world, world.unitLiaison, { id, move: 'acknowledge' });
  const running = await host.db.admin.query<{ key: string }>(
    `select key from core.deadlines where subject_id = $1 and status = 'running'`,
    [id],
  );

  expect(rows).toEqual([{ key: 'sign', amount: 5, unit: 'workday' }]);
  expect(running.rows).toEqual([{ key: 'due' }]);
});

test('totals count what is overdue, and the list finds it', async () => {
  const own = await createWorld(host);
  const [id = ''] = await own.asMember(own.office, (ctx) =>
    createAssignments(ctx, assignmentBody({ unitId: own.unitId })),
  );
  await moveAssignment(own, await host.member(own.county, 'officeDirector'), { id, move: 'issue' });
  await host.db.admin.query(
    `update p_rectification.assignments set due_on = '2020-01-01' where id = $1`,
    [id],
  );

  const [totals, overdue] = await own.asMember(own.office, async (ctx) => [
    await getAssignmentTotals(ctx, {}),
    await listAssignments(ctx, { ...page, overdue: true }),
  ]);

  expect(totals).toEqual({ assignments: 1, overdue: 1 });
  expect(overdue.items).toMatchObject([{ id, due: { overdue: true } }]);
});
