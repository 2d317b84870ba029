import { definePermission, definePlugin, type Ctx } from '@lianxun/plugin-api';
import { asMember, openTestKernel, type TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createContext } from '../context/create-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';
import { inScope } from '../database/scoped-transaction.ts';
import { decodeSealed } from './sealed-format.ts';
import { suiteSets, type SuiteSetName } from './suite-set.ts';

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

describe.each([
  ['international', 'guomi'],
  ['guomi', 'international'],
] as const)('a county sealed in the %s suite and then configured for %s', (former, next) => {
  async function openSwitched() {
    const county = await openCounty();
    const as = (name: SuiteSetName) => ({ ...test.kernel.services, suites: suiteSets[name] });
    const run = <Result>(
      name: SuiteSetName,
      readOnly: boolean,
      work: (ctx: Ctx) => Promise<Result>,
    ) =>
      inScope<CoreDatabase, Result>(test.kernel.pool, county, { readOnly }, (tx, entered) => {
        const request = { readOnly, requestId: 'test', source: 'web', expectAudit: false };
        const parts = { request, services: as(name), audited: () => undefined };
        return work(createContext(tx, entered, parts));
      });
    const seal = (name: SuiteSetName) =>
      run(name, false, ({ secrets }) => secrets.seal('13888888888', binding));
    const index = (name: SuiteSetName) =>
      run(name, name === next, ({ secrets }) => secrets.blindIndex('13888888888', 'people.phone'));
    return { run, seal, index };
  }

  it('seals new values in the new suite and opens both', async () => {
    const { run, seal } = await openSwitched();

    const old = await seal(former);
    const renewed = await seal(next);

    const suitesOf = [old, renewed].map((sealed) => decodeSealed(sealed).suite.id);
    expect(suitesOf).toEqual([suiteSets[former].cipher, suiteSets[next].cipher]);
    for (const sealed of [old, renewed]) {
      expect(await run(next, true, ({ secrets }) => secrets.open(sealed, binding))).toBe(
        '13888888888',
      );
    }
  });

  it('still finds what was indexed before, also while it only reads', async () => {
    const { index, seal } = await openSwitched();
    await seal(former);
    const before = await index(former);

    expect(await index(next)).toBe(before);
  });
});
