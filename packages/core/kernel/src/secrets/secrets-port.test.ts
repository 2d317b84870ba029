import { definePermission, definePlugin } from '@lianxun/plugin-api';
import { asMember, openTestKernel, type TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, it } from 'vitest';

const sample = definePlugin({
  id: 'sample',
  title: '样例',
  version: '1.0.0',
  api: '^1.0.0',
  owner: 'tests',
  roleDefaults: { office: [definePermission('core:member', '进入本县')] },
});

let test: TestKernel;

beforeAll(async () => {
  test = await openTestKernel({ plugins: [sample] });
});

afterAll(() => test.close());

const binding = 'people.phone/person-1';
const withoutAudit = { expectAudit: false };

async function openCounty() {
  const county = await test.county();
  return asMember(county, await test.member(county, 'office'));
}

it('gives each county keys of its own at first need and opens the value in a later request', async () => {
  const panlong = await openCounty();
  const wuhua = await openCounty();

  const sealed = await test.write(
    panlong,
    ({ secrets }) => secrets.seal('13888888888', binding),
    withoutAudit,
  );

  expect(await test.read(panlong, ({ secrets }) => secrets.open(sealed, binding))).toBe(
    '13888888888',
  );
  await expect(test.read(wuhua, ({ secrets }) => secrets.open(sealed, binding))).rejects.toThrow(
    'No key',
  );
});

it('never seals under a key that was rolled back with the request that made it', async () => {
  const county = await openCounty();
  const failed = test.write(
    county,
    async ({ secrets }) => {
      await secrets.seal('13888888888', binding);
      throw new Error('refused');
    },
    withoutAudit,
  );
  await expect(failed).rejects.toThrow('refused');

  const sealed = await test.write(
    county,
    ({ secrets }) => secrets.seal('13999999999', binding),
    withoutAudit,
  );
  test.kernel.services.keyRings.clear();

  expect(await test.read(county, ({ secrets }) => secrets.open(sealed, binding))).toBe(
    '13999999999',
  );
});

it('opens within the request what the same request sealed under a new key', async () => {
  const county = await openCounty();

  const opened = await test.write(
    county,
    async ({ secrets }) => secrets.open(await secrets.seal('13888888888', binding), binding),
    withoutAudit,
  );

  expect(opened).toBe('13888888888');
});

it('finds equal values across requests', async () => {
  const county = await openCounty();
  const index = () =>
    test.write(
      county,
      ({ secrets }) => secrets.blindIndex('1388 8888 888', 'people.phone'),
      withoutAudit,
    );

  expect(await index()).toBe(await index());
});
