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
import { copyCase } from '../workflow/copy-and-remind.ts';
import {
  openAssignmentCounty,
  type AssignmentCounty,
} from '../workflow/fixtures/assignment-county.ts';
import { assignmentPlugin } from '../workflow/fixtures/assignment-plugin.ts';
import { listTasks } from '../workflow/list-tasks.ts';
import { handOver, listStranded } from './hand-over.ts';
import { reassignOpenTasks } from './reassign-open-tasks.ts';

let handlers: readonly string[] = [];
let host: TestKernel;
let county: TestTenant;
let clerk: TestUser;
let colleague: TestUser;
let reviewer: TestUser;
let subjectId: string;
let as: AssignmentCounty['as'];
let act: AssignmentCounty['act'];
let holders: AssignmentCounty['holders'];
let noticesOf: AssignmentCounty['noticesOf'];
let followEvents: AssignmentCounty['followEvents'];
beforeAll(async () => {
  host = await openTestKernel({ plugins: [assignmentPlugin(() => handlers)] });
});
afterAll(() => host.close());
beforeEach(async () => {
  ({ county, clerk, colleague, reviewer, subjectId, as, act, holders, noticesOf, followEvents } =
    await openAssignmentCounty(host, (userIds) => (handlers = userIds)));
});

const reasonsOf = (user: TestUser) =>
  host.read(asMember(county, user), async (ctx) => {
    const { items } = await listTasks(ctx, { limit: 50, after: undefined });
    return items.map(({ reason }) => reason);
  });
const suspend = async (user: TestUser) => {
  const secAdmin = await host.member(county, 'secAdmin');
  const { rows } = await host.db.admin.query<{ id: string }>(
    'select id from core.memberships where tenant_id = $1 and user_id = $2',
    [county.id, user.id],
  );
  await host.write({ kind: 'admin', credential: secAdmin.credential, code: county.code }, (ctx) =>
    setMemberActive(ctx, rows[0]?.id ?? '', false),
  );
};

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
    const id = uuidv7();
    const past = { stage: 'drafted', batchNumber: 1, endedOn: null };
    await as(clerk, (ctx) => ctx.workflow.startInHistory({ type: 'assignment', id }, past));
    await reassignOpenTasks(host.kernel, county.id, { engagementIds: null, userId: null });

    expect(await holders(id)).toEqual([]);
    expect(await host.read(asMember(county, colleague), listStranded)).toEqual([]);
    await act(clerk, { move: 'report' }, id);

    expect(await holders(id)).toEqual([reviewer.id]);
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
