import { openTestKernel, type TestKernel, type TestUser } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { copyCase, remindHolders } from './copy-and-remind.ts';
import { openAssignmentCounty, type AssignmentCounty } from './fixtures/assignment-county.ts';
import { assignmentPlugin } from './fixtures/assignment-plugin.ts';

let handlers: readonly string[] = [];
let host: TestKernel;
let clerk: TestUser;
let reviewer: TestUser;
let subjectId: string;
let as: AssignmentCounty['as'];
let holders: AssignmentCounty['holders'];
let noticesOf: AssignmentCounty['noticesOf'];
beforeAll(async () => {
  host = await openTestKernel({ plugins: [assignmentPlugin(() => handlers)] });
});
afterAll(() => host.close());
beforeEach(async () => {
  ({ clerk, reviewer, subjectId, as, holders, noticesOf } = await openAssignmentCounty(
    host,
    (userIds) => (handlers = userIds),
  ));
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
