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

import { setMemberActive } from '../members/change-account.ts';
import { copyCase, remindHolders } from '../workflow/copy-and-remind.ts';
import { assignmentPlugin } from '../workflow/fixtures/assignment-plugin.ts';
import { listTasks } from '../workflow/list-tasks.ts';
import { declareAbsence, finishAbsence, showAbsences } from './absences.ts';
import { handOver, listStranded } from './hand-over.ts';
import { reassignOpenTasks } from './reassign-open-tasks.ts';

let handlers: readonly string[] = [];

const sample = assignmentPlugin(() => handlers);

let host: TestKernel;
let county: TestTenant;
let clerk: TestUser;
let colleague: TestUser;
let reviewer: TestUser;
let secAdmin: TestUser;
let subjectId: string;
beforeAll(async () => {
  host = await openTestKernel({ plugins: [sample] });
});
afterAll(() => host.close());
beforeEach(async () => {
  await host.db.moveClock('0 days');
  county = await host.county();
  clerk = await host.member(county, 'office');
  colleague = await host.member(county, 'office');
  reviewer = await host.member(county, 'discipline');
  secAdmin = await host.member(county, 'secAdmin');
  handlers = [clerk.id];
  subjectId = uuidv7();
  await as(clerk, (ctx) => ctx.workflow.start({ type: 'assignment', id: subjectId }));
});

const as = <Result>(user: TestUser, work: (ctx: Ctx) => Promise<Result>) =>
  host.write(asMember(county, user), work, { expectAudit: false });
const act = (user: TestUser, request: Record<string, unknown>) =>
  as(user, (ctx) => ctx.workflow.move({ subject: 'assignment', id: subjectId, ...request }));
const reasonsOf = (user: TestUser) =>
  host.read(asMember(county, user), async (ctx) => {
    const { items } = await listTasks(ctx, { limit: 50, after: undefined });
    return items.map(({ reason }) => reason);
  });
const holders = async () => {
  const { rows } = await host.db.admin.query<{ user: string }>(
    `select user_id as "user" from core.workflow_tasks where subject_id = $1 and status = 'open' order by user_id`,
    [subjectId],
  );
  return rows.map(({ user }) => user);
};
const noticesOf = async (user: TestUser) => {
  const { rows } = await host.db.admin.query<{ title: string }>(
    'select title from core.notifications where user_id = $1 order by id',
    [user.id],
  );
  return rows.map(({ title }) => title);
};
/** What the worker does with the events of this county, in their order. */
async function followEvents(): Promise<void> {
  const { rows } = await host.db.admin.query<{ payload: unknown }>(
    `select payload from core.outbox where tenant_id = $1 and event = 'core.holders_changed' order by id`,
    [county.id],
  );
  for (const { payload } of rows) await reassignOpenTasks(host.kernel, county.id, payload);
}
const today = () =>
  host.read(asMember(county, clerk), (ctx) => Promise.resolve(ctx.calendar.today()));
const suspend = async (user: TestUser) => {
  const { rows } = await host.db.admin.query<{ id: string }>(
    'select id from core.memberships where tenant_id = $1 and user_id = $2',
    [county.id, user.id],
  );
  await host.write({ kind: 'admin', credential: secAdmin.credential, code: county.code }, (ctx) =>
    setMemberActive(ctx, rows[0]?.id ?? '', false),
  );
};

describe('a substitute', () => {
  const away = async (user: TestUser, substitute: TestUser) => {
    const day = await today();
    const body = { substituteId: substitute.id, from: day, to: day };
    return await as(user, (ctx) => declareAbsence(ctx, body));
  };

  test('finds the work of the absent beside his own, and may do it', async () => {
    await away(clerk, colleague);
    await followEvents();

    expect(await holders()).toEqual([clerk.id, colleague.id].toSorted());
    await act(colleague, { move: 'report' });

    expect(await holders()).toEqual([reviewer.id]);
  });

  test('may do nothing before and nothing after', async () => {
    await expect(act(colleague, { move: 'report' })).rejects.toMatchObject({
      details: { reasons: [{ code: 'workflow.not_assigned' }] },
    });
    const { id } = await away(clerk, colleague);
    await as(clerk, (ctx) => finishAbsence(ctx, id));
    await followEvents();

    expect(await holders()).toEqual([clerk.id]);
    await expect(act(colleague, { move: 'report' })).rejects.toMatchObject({
      code: 'core.move_refused',
    });
  });

  test('never reviews for a reviewer what he made himself', async () => {
    await act(clerk, { move: 'report' });
    await away(reviewer, clerk);
    await followEvents();

    expect(await holders()).toEqual([reviewer.id]);
    await expect(act(clerk, { move: 'conclude' })).rejects.toMatchObject({
      details: { reasons: [{ code: 'workflow.excluded' }] },
    });
  });

  test('is named to those it concerns, and to who hands over work', async () => {
    await away(clerk, colleague);
    const seenBy = (user: TestUser) => host.read(asMember(county, user), showAbsences);

    expect(await seenBy(clerk)).toMatchObject([{ isMine: true, isNow: true }]);
    expect(await seenBy(colleague)).toMatchObject([{ substituteId: colleague.id }]);
    expect(await seenBy(reviewer)).toEqual([]);
  });

  test.each([
    ['himself', () => clerk, 'core.own_substitute'],
    ['somebody who does not work here', () => ({ ...clerk, id: uuidv7() }), 'core.user_not_found'],
  ])('cannot be %s', async (_, whom, code) => {
    await expect(away(clerk, whom())).rejects.toMatchObject({ code });
  });

  test('is one at a time', async () => {
    await away(clerk, colleague);

    await expect(away(clerk, reviewer)).rejects.toMatchObject({ code: 'core.absence_overlaps' });
  });

  test('is declared for oneself alone, unless one hands over work', async () => {
    const day = await today();
    const forClerk = { userId: clerk.id, substituteId: colleague.id, from: day, to: day };

    await expect(as(reviewer, (ctx) => declareAbsence(ctx, forClerk))).rejects.toMatchObject({
      code: 'core.absence_of_other',
    });
    expect(await as(colleague, (ctx) => declareAbsence(ctx, forClerk))).toMatchObject({
      userId: clerk.id,
    });
  });
});

describe('work of somebody who has left', () => {
  const stranded = () => host.read(asMember(county, colleague), listStranded);
  const give = async (to: TestUser) => {
    const [task] = await stranded();
    const body = { taskIds: [task?.id ?? ''], to: to.id, reason: '原承办人调离' };
    return await host.write(asMember(county, colleague), (ctx) => handOver(ctx, body));
  };

  test('is found and given to another person, who does it', async () => {
    expect(await stranded()).toEqual([]);
    await suspend(clerk);
    await followEvents();

    expect(await stranded()).toMatchObject([{ userId: clerk.id, why: 'left' }]);
    expect(await noticesOf(colleague)).toEqual([`${clerk.displayName}有 1 件待办无人办理，请转交`]);
    expect(await give(colleague)).toMatchObject({ refused: [] });
    expect(await stranded()).toEqual([]);
    expect(await holders()).toEqual([colleague.id]);

    await act(colleague, { move: 'report' });
    expect(await holders()).toEqual([reviewer.id]);
  });

  test('is not given to who made what is to be reviewed', async () => {
    await act(clerk, { move: 'report' });
    await suspend(reviewer);
    await followEvents();

    expect(await stranded()).toMatchObject([{ why: 'nobody' }]);
  });

  test('goes by itself to whoever holds the role now', async () => {
    await act(clerk, { move: 'report' });
    const newcomer = await host.member(county, 'discipline');
    await suspend(reviewer);
    await followEvents();
    await reassignOpenTasks(host.kernel, county.id, { engagementIds: null, userId: null });

    expect(await holders()).toEqual([newcomer.id]);
  });
});

describe('open tasks', () => {
  test('stay as they are when nothing has changed', async () => {
    const stateOf = async () => {
      const { rows } = await host.db.admin.query(
        'select id, version, status from core.workflow_tasks where tenant_id = $1 order by id',
        [county.id],
      );
      return rows;
    };
    const before = await stateOf();

    await reassignOpenTasks(host.kernel, county.id, { engagementIds: null, userId: null });
    await reassignOpenTasks(host.kernel, county.id, { engagementIds: null, userId: null });

    expect(await stateOf()).toEqual(before);
    expect(before).toHaveLength(1);
  });

  test('are given to nobody in a case that came with its history, until somebody moves it', async () => {
    subjectId = uuidv7();
    const past = { stage: 'drafted', batchNumber: 1, endedOn: null };
    await as(clerk, (ctx) =>
      ctx.workflow.startInHistory({ type: 'assignment', id: subjectId }, past),
    );
    await reassignOpenTasks(host.kernel, county.id, { engagementIds: null, userId: null });

    expect(await holders()).toEqual([]);
    expect(await host.read(asMember(county, colleague), listStranded)).toEqual([]);
    await act(clerk, { move: 'report' });

    expect(await holders()).toEqual([reviewer.id]);
  });

  test('come back to who took his signature back', async () => {
    await act(clerk, { event: 'delegate', userIds: [colleague.id], reason: '先拟稿' });
    expect(await reasonsOf(colleague)).toEqual(['待答复委派的“报送”']);

    await act(clerk, { event: 'answer' });

    expect(await reasonsOf(colleague)).toEqual([]);
    expect(await reasonsOf(clerk)).toEqual(['待报送']);
  });

  test('move to another person on request, with the reason in the history', async () => {
    await act(clerk, { event: 'transfer', userIds: [colleague.id], reason: '出差' });

    expect(await holders()).toEqual([colleague.id]);
    const { rows } = await host.db.admin.query(
      `select event, reason, move_title as title from core.workflow_moves where subject_id = $1 order by id`,
      [subjectId],
    );
    expect(rows).toEqual([
      { event: 'move', reason: null, title: '建立' },
      { event: 'transfer', reason: '出差', title: `转办给${colleague.displayName}` },
    ]);
  });

  test('are given to nobody who does not work here', async () => {
    const stranger = await host.member(await host.county(), 'office');

    await expect(
      act(clerk, { event: 'transfer', userIds: [stranger.id], reason: '出差' }),
    ).rejects.toMatchObject({ code: 'core.move_refused' });
  });
});

describe('somebody a record is kept from', () => {
  beforeEach(async () => {
    await host.db.admin.query(
      'update core.workflow_cases set excluded_user_ids = array[$2]::uuid[] where subject_id = $1',
      [subjectId, colleague.id],
    );
  });

  test.each([
    ['handed its work', { event: 'transfer', reason: '出差' }],
    ['lent its work', { event: 'delegate', reason: '出差' }],
  ])('is not %s', async (_, request) => {
    await expect(act(clerk, { ...request, userIds: [colleague.id] })).rejects.toMatchObject({
      code: 'core.move_refused',
    });
  });

  test('is not told of it, and gets no task in it', async () => {
    const about = { subject: 'assignment', id: subjectId };
    await expect(
      as(clerk, (ctx) => copyCase(ctx, about, { userIds: [colleague.id] })),
    ).rejects.toMatchObject({ code: 'core.user_not_found' });
    handlers = [clerk.id, colleague.id];
    await as(clerk, (ctx) => ctx.workflow.reassignTasks('assignment', subjectId));

    expect(await holders()).toEqual([clerk.id]);
  });
});

describe('telling others of a case', () => {
  const about = () => ({ subject: 'assignment', id: subjectId });
  test('reminds its holders once a day', async () => {
    const remind = () => as(reviewer, (ctx) => remindHolders(ctx, about(), '请尽快'));

    expect(await remind()).toEqual({ told: [clerk.displayName] });
    await expect(remind()).rejects.toMatchObject({
      details: { reasons: [{ code: 'reminder.today' }] },
    });
    expect(await noticesOf(clerk)).toEqual([`${reviewer.displayName}催办：交办`]);
  });

  test('reminds nobody where only the asker has work', async () => {
    await expect(as(clerk, (ctx) => remindHolders(ctx, about(), undefined))).rejects.toMatchObject({
      details: { reasons: [{ code: 'reminder.nobody' }] },
    });
  });

  test('copies it to colleagues without giving them work', async () => {
    await as(clerk, (ctx) => copyCase(ctx, about(), { userIds: [reviewer.id], note: '请知悉' }));

    expect(await noticesOf(reviewer)).toEqual([`${clerk.displayName}抄送：交办`]);
    expect(await holders()).toEqual([clerk.id]);
  });
});
