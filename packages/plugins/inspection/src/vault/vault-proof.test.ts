import { generateKeyPairSync, sign as signWith } from 'node:crypto';

import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { openHost } from '../../test/factories.ts';
import {
  entriesOf,
  exchange,
  lockedPaper,
  mirroring,
  type Mirroring,
} from '../../test/vault-factories.ts';
import { contentHash } from '../working-papers/content-hash.ts';
import { PaperContent } from '../working-papers/paper-content.ts';
import { checkMirrors } from './check-mirrors.ts';
import { checkVault } from './check-vault.ts';
import { listKeys } from './copy-views.ts';

let host: TestKernel;
let it: Mirroring;
let paperId: string;
beforeAll(async () => {
  host = await openHost();
});
afterAll(() => host.close());
/** A world for each: what one test tampers with, no other reads. */
beforeEach(async () => {
  it = await mirroring(host);
  paperId = await lockedPaper(it);
  await exchange(it);
});

const inCounty = () => it.county.act(it.county.clerk, (ctx) => checkMirrors(ctx));
const inCity = async () => {
  const { faults } = await it.city.act(it.city.clerk, (ctx) => checkVault(ctx));
  return faults.filter(({ place }) => place === it.world.county.name);
};
/** As whoever has the database and neither the product nor its master key. */
const tamper = (statement: string) => host.db.admin.query(statement, [paperId]);

test('nothing changed is nothing found, on either side, and both checks stand in the record', async () => {
  expect(await inCounty()).toEqual({ checked: 1, faults: [] });
  expect(await inCity()).toEqual([]);
  const entries = [
    await entriesOf(host, it.world.county, 'inspection.paper_mirrors_checked'),
    await entriesOf(host, it.city.tenant, 'inspection.vault_checked'),
  ];
  expect(entries.map((list) => list.length > 0)).toEqual([true, true]);
});

test('a changed text of the county is found and named', async () => {
  await tamper(`update p_inspection.paper_editions
    set content = jsonb_set(content, '{facts}', '"改写后的事实"') where paper_id = $1`);

  expect((await inCounty()).faults).toMatchObject([
    { edition: 1, faults: ['本县版本的内容与锁定时的摘要值不符'] },
  ]);
  expect(await inCity()).toEqual([]);
});

test('a text changed together with its hash is found by the signature', async () => {
  const { rows } = await host.db.admin.query<{ content: unknown }>(
    'select content from p_inspection.paper_editions where paper_id = $1',
    [paperId],
  );
  const content = { ...PaperContent.parse(rows[0]?.content), facts: '改写后的事实' };
  await host.db.admin.query(
    'update p_inspection.paper_editions set content = $2, content_hash = $3 where paper_id = $1',
    [paperId, JSON.stringify(content), contentHash(content)],
  );

  expect((await inCounty()).faults).toMatchObject([{ faults: ['本县版本与签名送达的摘要值不符'] }]);
});

test('a statement signed anew with another key is not the county’s', async () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const { rows } = await host.db.admin.query<{ statement: string }>(
    'select statement from p_inspection.paper_deliveries where paper_id = $1',
    [paperId],
  );
  const forged = (rows[0]?.statement ?? '').replace(
    /"contentHash":"\w+"/,
    `"contentHash":"${'0'.repeat(64)}"`,
  );
  const signature = signWith(null, Buffer.from(forged), privateKey).toString('base64');
  for (const table of ['paper_deliveries', 'vault_copies'])
    await host.db.admin.query(
      `update p_inspection.${table} set statement = $2, signature = $3 where paper_id = $1`,
      [paperId, forged, signature],
    );

  expect((await inCounty()).faults[0]?.faults).toContain('本县送达签名不符');
  expect((await inCity())[0]?.faults).toContain('县级签名不符');
});

test('an edition that is gone is missed', async () => {
  await tamper('delete from p_inspection.paper_editions where paper_id = $1');

  expect((await inCounty()).faults).toMatchObject([{ edition: 1, faults: ['本县已无这一版本'] }]);
});

test('a receipt that says something else is not the city’s', async () => {
  await tamper(`update p_inspection.paper_receipts set statement = replace(statement, '"edition":1', '"edition":2')
    where delivery_id in (select id from p_inspection.paper_deliveries where paper_id = $1)`);

  expect((await inCounty()).faults).toMatchObject([{ faults: ['市级回执签名不符'] }]);
});

test('a changed record of the vault is found and named', async () => {
  await tamper(
    `update p_inspection.vault_copies set content_hash = repeat('0', 64) where paper_id = $1`,
  );

  expect((await inCity())[0]?.faults).toEqual([
    '留存记录的摘要值与县级签名不符',
    '市级回执与留存记录不符',
    '密封内容与县级签名的摘要值不符',
  ]);
});

test('a copy put in the place of another does not open', async () => {
  const other = await lockedPaper(it);
  await exchange(it);
  await host.db.admin.query(
    `update p_inspection.vault_copies set content_sealed =
       (select content_sealed from p_inspection.vault_copies where paper_id = $2)
     where paper_id = $1`,
    [paperId, other],
  );

  expect(await inCity()).toMatchObject([{ faults: ['密封内容已被改动，不能开启'] }]);
});

test('nobody of the tenant changes or removes what was sent, received or kept', async () => {
  const attempts = [
    ['city', 'vault_copies'],
    ['city', 'vault_readings'],
    ['county', 'paper_deliveries'],
    ['county', 'paper_receipts'],
    ['county', 'exchange_keys'],
  ] as const;
  for (const [place, table] of attempts) {
    const { act, clerk } = it[place];
    const removing = act(clerk, (ctx) => ctx.tx.deleteFrom(`p_inspection.${table}`).execute());
    await expect(removing).rejects.toThrow(/permission denied/);
  }
});

test('both sides show the same fingerprints, to be compared by telephone', async () => {
  const county = await it.county.act(it.county.clerk, (ctx) => listKeys(ctx));
  const city = await it.city.act(it.city.clerk, (ctx) => listKeys(ctx));

  expect(county.partners).toEqual([{ name: it.city.tenant.name, fingerprint: city.own }]);
  expect(city.partners).toContainEqual({ name: it.world.county.name, fingerprint: county.own });
  expect(county.own).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
});
