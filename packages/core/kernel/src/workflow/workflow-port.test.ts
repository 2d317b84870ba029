import {
  asMember,
  openTestKernel,
  type TestKernel,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { assignmentPlugin } from './fixtures/assignment-plugin.ts';
import { listTasks } from './list-tasks.ts';

let handlers: readonly string[] = [];

const sample = assignmentPlugin(() => handlers);

let host: TestKernel;
let county: TestTenant;
let clerk: TestUser;
let reviewer: TestUser;
beforeAll(async () => {
  host = await openTestKernel({ plugins: [sample] });
  county = await host.county();
  clerk = await host.member(county, 'office');
  reviewer = await host.member(county, 'discipline');
  handlers = [clerk.id];
});
afterAll(async () => {
  await host.close();
});

const start = async () => {
  const id = uuidv7();
  await host.write(
    asMember(county, clerk),
    (ctx) => ctx.workflow.start({ type: 'assignment', id }),
    { expectAudit: false },
  );
  return id;
};
const act = (user: TestUser, id: string, request: Record<string, unknown>) =>
  host.write(
    asMember(county, user),
    (ctx) => ctx.workflow.move({ subject: 'assignment', id, ...request }),
    { expectAudit: false },
  );
const tasksOf = async (user: TestUser) => {
  const { rows } = await host.db.admin.query<{ reason: string; status: string }>(
    'select reason, status from core.workflow_tasks where user_id = $1 order by id',
    [user.id],
  );
  return rows;
};

describe('a case', () => {
  test('starts in the initial state and gives its holder a task', async () => {
    const id = await start();

    const status = await host.read(asMember(county, clerk), (ctx) =>
      ctx.workflow.status('assignment', id),
    );

    expect(status).toMatchObject({ state: 'drafted', stage: 'drafted', entryNumber: 1 });
    expect(await tasksOf(clerk)).toContainEqual({ reason: '待报送', status: 'open' });
  });

  test('moves, closes the old task and opens the next holder’s', async () => {
    const id = await start();

    const status = await act(clerk, id, { move: 'report' });

    expect(status).toMatchObject({ stage: 'reported', entryNumber: 2 });
    const { rows } = await host.db.admin.query(
      'select user_id from core.workflow_tasks where subject_id = $1 and status = $2',
      [id, 'open'],
    );
    expect(rows).toEqual([{ user_id: reviewer.id }]);
  });

  test('that was cancelled stays where it stood, and nobody moves it again', async () => {
    const id = await start();
    const cancel = () =>
      host.write(
        asMember(county, clerk),
        (ctx) => ctx.workflow.cancel('assignment', id, '登记有误'),
        { expectAudit: false },
      );

    const status = await cancel();
    const moves = await host.read(asMember(county, clerk), (ctx) =>
      ctx.workflow.available('assignment', id),
    );

    expect(status).toMatchObject({ state: 'drafted', isFinal: true, entryNumber: 2 });
    expect(moves).toEqual([]);
    const refused = { details: { reasons: [{ code: 'workflow.cancelled' }] } };
    await expect(act(clerk, id, { move: 'report' })).rejects.toMatchObject(refused);
    await expect(cancel()).rejects.toMatchObject(refused);
  });

  test('stands on the desk of its holder alone, page by page', async () => {
    const county2 = await host.county();
    const holder = await host.member(county2, 'office');
    const other = await host.member(county2, 'office');
    const before = handlers;
    handlers = [holder.id];
    for (let count = 0; count < 3; count += 1) {
      await host.write(
        asMember(county2, holder),
        (ctx) => ctx.workflow.start({ type: 'assignment', id: uuidv7() }),
        { expectAudit: false },
      );
    }
    handlers = before;
    const desk = (user: TestUser, after?: string) =>
      host.read(asMember(county2, user), (ctx) => listTasks(ctx, { limit: 2, after }));

    const first = await desk(holder);
    const second = await desk(holder, first.next ?? undefined);

    expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, null]);
    expect(await desk(other)).toEqual({ items: [], next: null });
  });

  test('refuses an illegal move with the reasons and what is open instead', async () => {
    const id = await start();

    await expect(act(reviewer, id, { move: 'conclude' })).rejects.toMatchObject({
      code: 'core.move_refused',
      details: {
        reasons: [{ code: 'workflow.wrong_state' }],
        allowed: [],
        closed: [{ title: '报送', reasons: [{ code: 'workflow.not_assigned' }] }],
      },
    });
  });

  test('refuses the review of his own work', async () => {
    const id = await start();
    await act(clerk, id, { move: 'report' });

    await expect(act(clerk, id, { move: 'conclude' })).rejects.toMatchObject({
      code: 'core.move_refused',
    });
  });

  test('refuses a version somebody else has already moved', async () => {
    const id = await start();
    const { version } = await host.read(asMember(county, clerk), (ctx) =>
      ctx.workflow.status('assignment', id),
    );
    await act(clerk, id, { move: 'report' });

    await expect(act(reviewer, id, { move: 'conclude', version })).rejects.toMatchObject({
      status: 412,
    });
  });

  test('keeps every step with its actor and reason', async () => {
    const id = await start();
    await act(clerk, id, { move: 'report' });
    await act(reviewer, id, { move: 'sendBack', reason: '佐证不足' });

    const { rows } = await host.db.admin.query<{
      move: string;
      actor_name: string;
      reason: string | null;
    }>(
      'select move, actor_name, reason from core.workflow_moves where subject_id = $1 order by id',
      [id],
    );

    expect(rows).toEqual([
      { move: 'start', actor_name: clerk.displayName, reason: null },
      { move: 'report', actor_name: clerk.displayName, reason: null },
      { move: 'sendBack', actor_name: reviewer.displayName, reason: '佐证不足' },
    ]);
  });
});

test('state cannot be written past the workflow', async () => {
  const id = await start();

  const write = host.kernel.run(
    asMember(county, clerk),
    { readOnly: false, expectAudit: false, requestId: 't', source: 'web' },
    async (ctx) => {
      const { sql } = await import('kysely');
      await sql`update core.workflow_cases set state = 'concluded' where subject_id = ${id}`.execute(
        ctx.tx,
      );
    },
  );

  await expect(write).rejects.toThrow(/permission denied/);
});
