import {
  asMember,
  openTestKernel,
  type TestKernel,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import {
  openAssignmentCounty,
  type AssignmentCounty,
} from '../workflow/fixtures/assignment-county.ts';
import { assignmentPlugin } from '../workflow/fixtures/assignment-plugin.ts';
import { declareAbsence, finishAbsence, showAbsences } from './absences.ts';

let handlers: readonly string[] = [];
let host: TestKernel;
let county: TestTenant;
let clerk: TestUser;
let colleague: TestUser;
let reviewer: TestUser;
let as: AssignmentCounty['as'];
let act: AssignmentCounty['act'];
let holders: AssignmentCounty['holders'];
let followEvents: AssignmentCounty['followEvents'];
beforeAll(async () => {
  host = await openTestKernel({ plugins: [assignmentPlugin(() => handlers)] });
});
afterAll(() => host.close());
beforeEach(async () => {
  ({ county, clerk, colleague, reviewer, as, act, holders, followEvents } =
    await openAssignmentCounty(host, (userIds) => (handlers = userIds)));
});

const today = () =>
  host.read(asMember(county, clerk), (ctx) => Promise.resolve(ctx.calendar.today()));

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
