import { definePermission, definePlugin, exchangeTypeFor } from '@lianxun/plugin-api';
import {
  asMember,
  openTestKernel,
  type TestKernel,
  type TestTenant,
} from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { deliverWithOthers } from './deliver-waiting.ts';

const arrived: string[] = [];
const broken = 'broken';

const sample = definePlugin({
  id: 'sample',
  title: '样例',
  version: '1.0.0',
  api: '^1.0.0',
  owner: 'tests',
  roleDefaults: { office: [definePermission('core:member', '进入本县')] },
  exchanges: {
    letter: exchangeTypeFor<unknown>()({
      title: '往来函件',
      receive: async (ctx, { exchangeId, verb }) => {
        if (verb === broken) throw new Error('the receiver broke down');
        await ctx.audit({
          action: 'sample.received',
          subject: { type: 'letter', id: exchangeId },
        });
        arrived.push(verb);
      },
    }),
  },
});

let host: TestKernel;
let city: TestTenant;
beforeAll(async () => {
  host = await openTestKernel({ plugins: [sample] });
});
afterAll(() => host.close());
beforeEach(async () => {
  arrived.length = 0;
  city = await host.city();
});

/** Each verb in an exchange of its own; answers the ids of the messages. */
async function sent(verbs: readonly string[]): Promise<string[]> {
  const county = await host.county();
  const clerk = await host.member(city, 'office');
  const exchangeIds = verbs.map(() => uuidv7());
  await host.write(asMember(city, clerk), async (ctx) => {
    for (const [index, verb] of verbs.entries())
      await ctx.exchange.send({
        type: 'letter',
        exchangeId: exchangeIds[index] ?? '',
        to: county.id,
        verb,
        content: {},
      });
    await ctx.audit({ action: 'sample.sent', subject: { type: 'letter', id: uuidv7() } });
  });
  const { rows } = await host.db.admin.query<{ id: string }>(
    'select id from core.exchange_messages where exchange_id = any($1::uuid[]) order by id',
    [exchangeIds],
  );
  return rows.map(({ id }) => id);
}

test('one job carries all that waits in the tenant', async () => {
  const [first] = await sent(['one', 'two', 'three']);

  await deliverWithOthers(host.kernel, city.id, { messageId: first });

  expect(arrived.toSorted()).toEqual(['one', 'three', 'two']);
});

test('what fails of the others does not keep a message back, and is left to its own job', async () => {
  const [first, second] = await sent(['one', broken, 'three']);

  await deliverWithOthers(host.kernel, city.id, { messageId: first });

  expect(arrived.toSorted()).toEqual(['one', 'three']);
  await expect(deliverWithOthers(host.kernel, city.id, { messageId: second })).rejects.toThrow(
    'the receiver broke down',
  );
});
