import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createWorld, openHost, rosterEntry } from '../../test/factories.ts';
import { saveRecord } from '../roster/save-record.ts';
import { readPersonFacts } from './person-facts.ts';
import { noEmployerKey } from './relative-employer.rules.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

test('a relative without an employer is told from one whose employer nobody knows', async () => {
  const world = await createWorld(host);
  const entry = rosterEntry(world, {
    relatives: [
      { relation: 'parent', name: '李某', employer: '已退休' },
      { relation: 'child', name: '李小某', employer: '不详' },
      { relation: 'sibling', name: '李二' },
      { relation: 'spouse', name: '王某', employer: '区财政局' },
    ],
  });
  const { personId } = await world.asMember(world.office, (ctx) => saveRecord(ctx, entry));
  const facts = await world.asMember(world.office, (ctx) => readPersonFacts(ctx, [personId]));

  expect(facts.get(personId)?.relatives?.map(({ place }) => place)).toEqual([
    [noEmployerKey],
    [],
    [],
    ['name:区财政局'],
  ]);
});
