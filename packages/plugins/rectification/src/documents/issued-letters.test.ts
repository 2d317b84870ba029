import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { assignmentBody, moveAssignment } from '../../test/assignment-factories.ts';
import { createWorld, openHost, type World } from '../../test/factories.ts';
import { createAssignments } from '../assignments/create-assignment.ts';
import { forOthers } from '../database.ts';
import { createEscalation } from '../escalations/create-escalation.ts';
import { CreateEscalationBody } from '../escalations/escalations.schemas.ts';
import { escalationLadder } from '../settings.ts';
import { escalationLetters } from './escalation-letters.document.ts';
import { issuedLetters } from './issued-letters.document.ts';

let host: TestKernel;
let world: World;
beforeAll(async () => {
  host = await openHost();
  world = await createWorld(host);
});
afterAll(() => host.close());

test('a letter that was drafted says what its record says, and no other letter does', async () => {
  const [assignment = ''] = await world.asMember(world.office, (ctx) =>
    createAssignments(ctx, assignmentBody({ unitId: world.unitId })),
  );
  const director = await host.member(world.county, 'officeDirector');
  await moveAssignment(world, director, { id: assignment, move: 'issue' });
  const id = await world.asMember(world.office, (ctx) =>
    createEscalation(
      ctx,
      CreateEscalationBody.parse({
        subject: { type: 'assignment', id: assignment },
        rung: 'admonition',
        reason: '已逾期。',
        demand: '五日内说明情况并整改到位。',
        dueOn: '2099-01-05',
      }),
    ),
  );

  const read = await world.asMember(world.office, async (ctx) => {
    const rows: [string, Awaited<ReturnType<(typeof issuedLetters)[number]['data']>>][] = [];
    for (const { data, title } of issuedLetters) rows.push([title, await data(forOthers(ctx), id)]);
    return new Map(rows);
  });

  expect(read.get('情况告诫书')).toMatchObject({
    reason: '已逾期',
    demand: '五日内说明情况并整改到位',
    replyOn: '2099年1月5日',
    overdueDays: '',
    matter: expect.stringContaining('集体资金'),
  });
  expect([...read].filter(([, data]) => data !== undefined)).toHaveLength(1);
});

test('every rung of the ladder as delivered has its letter, called as on the finding', () => {
  const rungs = escalationLadder.default.map(({ key, title }) => [
    `rectification.${key}Escalation`,
    title,
  ]);

  expect(issuedLetters.map(({ id, title }) => [id, title])).toEqual(rungs);
  expect(issuedLetters.map(({ title }) => title)).toEqual(
    escalationLetters.map(({ title }) => title),
  );
});
