import { definePermission, definePlugin } from '@lianxun/plugin-api';
import {
  asMember,
  openTestKernel,
  type TestKernel,
  type TestTenant,
} from '@lianxun/plugin-testing';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { createContext } from '../context/create-context.ts';
import { inScope } from '../database/scoped-transaction.ts';
import { masterKeyWrapper } from './key-wrapper.ts';
import { generateMasterKey } from './master-key.ts';
import { rewrapKeys } from './rewrap-keys.ts';

const sample = definePlugin({
  id: 'sample',
  title: '样例',
  version: '1.0.0',
  api: '^1.0.0',
  owner: 'tests',
  roleDefaults: { office: [definePermission('core:member', '进入本县')] },
});

const former = generateMasterKey();
const next = generateMasterKey();
let host: TestKernel;
beforeEach(async () => {
  host = await openTestKernel({
    plugins: [sample],
    keyWrapper: masterKeyWrapper(former, 'aes-256-gcm'),
  });
});
afterEach(() => host.close());

async function index(tenant: TestTenant, name = '王秀英') {
  const clerk = await host.member(tenant, 'office');
  return await host.write(
    asMember(tenant, clerk),
    ({ secrets }) => secrets.sharedIndex(name, 'sample.tie'),
    { expectAudit: false },
  );
}

test('equal names are equal in the city and in each of its counties, other names are not', async () => {
  const city = await host.city();
  const [first, second] = [await host.county(), await host.county()];

  const inFirst = await index(first);

  expect([await index(second), await index(city)]).toEqual([inFirst, inFirst]);
  expect(await index(second, '李秀英')).not.toBe(inFirst);
});

test('the key lies wrapped with the city, once, whoever needed it first', async () => {
  const city = await host.city();
  await index(await host.county());
  await index(await host.county());

  const { rows } = await host.db.admin.query<{ tenant: number }>(
    `select tenant_id as tenant from core.data_keys where purpose = 'shared'`,
  );
  expect(rows).toEqual([{ tenant: city.id }]);
});

test('a county without a city has a key of its own', async () => {
  const [first, second] = [await host.county(), await host.county()];

  expect(await index(first)).not.toBe(await index(second));
});

test('the same name gives the same hash after the master key was replaced', async () => {
  await host.city();
  const county = await host.county();
  const before = await index(county);
  await rewrapKeys(
    host.db.admin,
    masterKeyWrapper(next, 'aes-256-gcm', (id) =>
      Promise.resolve(id === former.id ? former : undefined),
    ),
  );

  const clerk = await host.member(county, 'office');
  const services = {
    ...host.kernel.services,
    keyWrapper: masterKeyWrapper(next, 'aes-256-gcm'),
  };
  const after = await inScope(
    host.kernel.pool,
    asMember(county, clerk),
    { readOnly: true },
    (tx, entered) => {
      const request = { readOnly: true, requestId: 'test', source: 'web', expectAudit: false };
      return createContext(tx, entered, {
        request,
        services,
        audited: () => undefined,
      }).secrets.sharedIndex('王秀英', 'sample.tie');
    },
  );

  expect(after).toBe(before);
});

test('a request that only reads finds nothing equal before the first key, and writes none', async () => {
  const county = await host.county();
  const clerk = await host.member(county, 'office');

  const passing = await host.read(asMember(county, clerk), ({ secrets }) =>
    secrets.sharedIndex('王秀英', 'sample.tie'),
  );

  expect(passing).not.toBe(await index(county));
});
