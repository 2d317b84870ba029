import type { Ctx } from '@lianxun/plugin-api';
import {
  asMember,
  openTestKernel,
  type TestKernel,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { addDays } from '../calendar/dates.ts';
import { decideExtension } from '../extensions/decide-extension.ts';
import { listToDecide } from '../extensions/list-extensions.ts';
import { requestExtension } from '../extensions/request-extension.ts';
import { declareAbsence } from '../handover/absences.ts';
import { assignmentPlugin } from './fixtures/assignment-plugin.ts';
import { sweepDeadlines } from './sweep-deadlines.ts';

const handler = [{ relation: 'handler' }] as const;
const both = [{ relation: 'handler' }, { role: 'discipline' }] as const;
const start = '2026-03-02';
let handlers: readonly string[] = [];

/** 五书制: letters from the start of the period to long after it. */
const fiveLetters = [
  { sinceStart: 0, tone: 'blue', notify: handler, title: '督查督办通知书' },
  { before: 45, tone: 'green', notify: handler, title: '阶段督查指导书' },
  { before: 10, tone: 'yellow', notify: both, title: '情况提醒书' },
  { before: -1, tone: 'orange', notify: both, title: '情况告诫书' },
  { before: -30, tone: 'red', notify: [{ role: 'discipline' }], title: '问责书' },
] as const;

const sample = assignmentPlugin(() => handlers, {
  receivedOn: start,
  deadlines: [
    {
      key: 'report',
      title: '报结期限',
      amount: 6,
      unit: 'month',
      from: { date: 'receivedOn' },
      whileIn: ['drafted', 'reported'],
      pausedIn: ['reported'],
      extension: {
        by: handler,
        approvers: [{ role: 'discipline' }, { relation: 'handler' }],
        times: 1,
        days: 60,
      },
      ladder: fiveLetters,
    },
  ],
});

let host: TestKernel;
let county: TestTenant;
let clerk: TestUser;
let reviewer: TestUser;
let subjectId: string;
beforeAll(async () => {
  host = await openTestKernel({ plugins: [sample] });
});
afterAll(() => host.close());
beforeEach(async () => {
  await atDay(0);
  county = await host.county();
  clerk = await host.member(county, 'office');
  reviewer = await host.member(county, 'discipline');
  handlers = [clerk.id];
  subjectId = uuidv7();
  await host.db.admin.query(
    `update core.sessions set expires_at = core.now() + interval '3 years', absolute_expires_at = core.now() + interval '3 years'`,
  );
  await as(clerk, (ctx) => ctx.workflow.start({ type: 'assignment', id: subjectId }));
});

const as = <Result>(user: TestUser, work: (ctx: Ctx) => Promise<Result>) =>
  host.write(asMember(county, user), work, { expectAudit: false });
const act = (user: TestUser, request: Record<string, unknown>) =>
  as(user, (ctx) => ctx.workflow.move({ subject: 'assignment', id: subjectId, ...request }));
const sweep = () =>
  host.write(
    { kind: 'job', tenantId: county.id, plugin: 'core', job: 'sweep_deadlines' },
    sweepDeadlines,
    { expectAudit: false },
  );
/** Noon in Shanghai of a day of the year: no test comes near a midnight. */
const atDay = (day: number) => {
  const noon = Date.parse(`${addDays(start, day)}T12:00:00+08:00`);
  return host.db.moveClock(`${noon - Date.now()} milliseconds`);
};

async function deadline() {
  const { rows } = await host.db.admin.query<Record<string, unknown>>(
    `select due_on::text as due, original_due_on::text as original, paused_on::text as paused, extensions,
       (select due_on::text from core.workflow_cases c where c.id = d.case_id) as "case"
     from core.deadlines d where tenant_id = $1`,
    [county.id],
  );
  return rows[0];
}
async function dueOn(): Promise<string> {
  return String((await deadline())?.['due']);
}
async function notices() {
  const { rows } = await host.db.admin.query<{ title: string; user: string; day: string }>(
    `select split_part(title, ':', 1) as title, user_id as "user", (created_at at time zone 'Asia/Shanghai')::date::text as day
     from core.notifications where tenant_id = $1 and key like 'deadline:%' order by id`,
    [county.id],
  );
  return rows;
}

describe('through a year of days', () => {
  test('each stage reaches each of its people once, on its day', async () => {
    const due = '2026-09-02';
    expect(await dueOn()).toBe(due);

    for (let day = 0; day <= 365; day += 1) {
      await atDay(day);
      await sweep();
      await sweep();
    }

    const letter = (title: string, day: string, user: TestUser) => ({ title, user: user.id, day });
    const expected = [
      letter('督查督办通知书', start, clerk),
      letter('阶段督查指导书', addDays(due, -45), clerk),
      letter('情况提醒书', addDays(due, -10), clerk),
      letter('情况提醒书', addDays(due, -10), reviewer),
      letter('情况告诫书', addDays(due, 1), clerk),
      letter('情况告诫书', addDays(due, 1), reviewer),
      letter('问责书', addDays(due, 30), reviewer),
    ];
    const inOrder = (left: object, right: object) =>
      JSON.stringify(left).localeCompare(JSON.stringify(right));
    expect((await notices()).toSorted(inOrder)).toEqual(expected.toSorted(inOrder));
  }, 120_000);

  test('a day on which nothing ran is made up for, once', async () => {
    await sweep();

    await atDay(181);
    await sweep();
    await atDay(182);
    await sweep();

    expect((await notices()).map(({ title }) => title).toSorted()).toEqual([
      '情况提醒书',
      '情况提醒书',
      '督查督办通知书',
      '阶段督查指导书',
    ]);
  });
});

describe('a clock that stands still', () => {
  test('warns of nothing, is no due date, and goes on by as many days later', async () => {
    const due = await dueOn();
    await atDay(100);
    await act(clerk, { move: 'report' });
    const paused = await deadline();

    await atDay(140);
    const sent = await sweep();
    await act(reviewer, { move: 'sendBack', reason: '佐证不足' });

    expect(paused).toMatchObject({ paused: addDays(start, 100), case: null });
    expect(sent).toBe(0);
    const after = '2026-10-12';
    expect(after).toBe(addDays(due, 40));
    expect(await deadline()).toMatchObject({
      due: after,
      original: due,
      paused: null,
      case: after,
    });
  });
});

describe('an extension', () => {
  const wish = (newDueOn: string) => ({ key: 'report', newDueOn, reason: '等待上级批复' });
  const subject = () => ({ type: 'assignment', id: subjectId });
  const request = (user: TestUser, newDueOn: string) =>
    as(user, (ctx) => requestExtension(ctx, subject(), wish(newDueOn)));
  const pendingOf = (user: TestUser) =>
    host.read(asMember(county, user), (ctx) => listToDecide(ctx));
  const decide = async (user: TestUser, approve: boolean) => {
    const { rows } = await host.db.admin.query<{ id: string }>(
      'select id from core.deadline_extensions where tenant_id = $1 order by id desc limit 1',
      [county.id],
    );
    await as(user, (ctx) => decideExtension(ctx, rows[0]?.id ?? '', { approve }));
  };

  test('waits for another person, keeps the first date and warns of the new one', async () => {
    const due = await dueOn();
    const later = addDays(due, 30);
    await request(clerk, later);

    expect(await dueOn()).toBe(due);
    expect(await pendingOf(clerk)).toEqual([]);
    expect(await pendingOf(reviewer)).toMatchObject([{ oldDueOn: due, newDueOn: later }]);
    await expect(decide(clerk, true)).rejects.toMatchObject({
      details: { reasons: [{ code: 'extension.not_assigned' }] },
    });

    await decide(reviewer, true);

    expect(await deadline()).toEqual({
      due: later,
      original: due,
      paused: null,
      extensions: 1,
      case: later,
    });
    expect(await pendingOf(reviewer)).toEqual([]);
  });

  const standIn = (substitute: TestUser, absent: TestUser) =>
    as(absent, (ctx) =>
      declareAbsence(ctx, {
        substituteId: substitute.id,
        from: ctx.calendar.today(),
        to: ctx.calendar.today(),
      }),
    );

  test('is decided by a substitute of who decides', async () => {
    const other = await host.member(county, 'office');
    const later = addDays(await dueOn(), 30);
    await request(clerk, later);
    await standIn(other, reviewer);

    await decide(other, true);

    expect(await dueOn()).toBe(later);
  });

  test('is not decided by the substitute of who asked, in his name', async () => {
    const other = await host.member(county, 'office');
    await request(clerk, addDays(await dueOn(), 30));
    await standIn(other, clerk);

    expect(await pendingOf(other)).toEqual([]);
    await expect(decide(other, true)).rejects.toMatchObject({
      details: { reasons: [{ code: 'extension.not_assigned' }] },
    });
  });

  test('that is refused changes nothing, and may be asked for again', async () => {
    const due = await dueOn();
    await request(clerk, addDays(due, 30));

    await decide(reviewer, false);
    await request(clerk, addDays(due, 20));

    expect(await dueOn()).toBe(due);
    expect(await pendingOf(reviewer)).toHaveLength(1);
  });

  test.each([
    ['by somebody the workflow does not name', 'reviewer', 30, 'extension.not_assigned'],
    ['to an earlier date', 'clerk', -1, 'extension.not_later'],
    ['by more days than allowed', 'clerk', 61, 'extension.too_long'],
  ])('%s is refused with the reason', async (_, who, days, code) => {
    const user = who === 'clerk' ? clerk : reviewer;

    const asked = request(user, addDays(await dueOn(), days));

    await expect(asked).rejects.toMatchObject({ details: { reasons: [{ code }] } });
  });

  test('beyond the number the workflow allows is refused', async () => {
    await request(clerk, addDays(await dueOn(), 10));
    await decide(reviewer, true);

    const again = request(clerk, addDays(await dueOn(), 10));

    await expect(again).rejects.toMatchObject({
      details: { reasons: [{ code: 'extension.too_often' }] },
    });
  });

  test('asked for twice waits for the first decision', async () => {
    await request(clerk, addDays(await dueOn(), 10));

    const again = request(clerk, addDays(await dueOn(), 20));

    await expect(again).rejects.toMatchObject({
      details: { reasons: [{ code: 'extension.pending' }] },
    });
  });

  test('of a deadline that was met meanwhile lapses', async () => {
    await request(clerk, addDays(await dueOn(), 10));
    await act(clerk, { move: 'report' });
    await act(reviewer, { move: 'conclude' });

    await decide(reviewer, true);

    const { rows } = await host.db.admin.query(
      'select status from core.deadline_extensions where tenant_id = $1',
      [county.id],
    );
    expect(rows).toEqual([{ status: 'lapsed' }]);
  });
});
