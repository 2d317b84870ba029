import { createPublicKey, verify } from 'node:crypto';

import { asMember, openTestKernel, type TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { coreTx } from '../context/core-tx.ts';
import { listDataKeys } from './data-keys.repository.ts';
import { openKeyRing } from './key-ring.ts';
import { masterKeyWrapper } from './key-wrapper.ts';
import { generateMasterKey } from './master-key.ts';
import { rewrapKeys } from './rewrap-keys.ts';
import { signText } from './sign-text.ts';

const former = generateMasterKey();

let host: TestKernel;
beforeAll(async () => {
  host = await openTestKernel({
    plugins: [],
    keyWrapper: masterKeyWrapper(former, 'aes-256-gcm'),
  });
});
afterAll(() => host.close());

async function signer() {
  const tenant = await host.county();
  const entrance = asMember(tenant, await host.member(tenant, 'office'));
  return {
    entrance,
    tenant,
    sign: (text: string) =>
      host.write(entrance, (ctx) => ctx.secrets.sign(text), { expectAudit: false }),
    read: (text: string) => host.read(entrance, (ctx) => ctx.secrets.sign(text)),
  };
}

const verifies = (text: string, signed: { publicKey: string; signature: string }) =>
  verify(
    null,
    Buffer.from(text),
    createPublicKey({ key: Buffer.from(signed.publicKey, 'base64'), format: 'der', type: 'spki' }),
    Buffer.from(signed.signature, 'base64'),
  );

test('a tenant signs with one key for good, which anybody verifies', async () => {
  const { read, sign } = await signer();
  const first = await sign('底稿一');
  const second = await read('底稿二');

  expect(verifies('底稿一', first)).toBe(true);
  expect(verifies('底稿二', second)).toBe(true);
  expect(verifies('底稿二', first)).toBe(false);
  expect(second.publicKey).toBe(first.publicKey);
  expect(second.keyId).toBe(first.keyId);
});

test('a tenant that has signed nothing has no key yet, and shows the one it signs with', async () => {
  const { entrance, sign } = await signer();
  const shown = () => host.read(entrance, (ctx) => ctx.secrets.publicKey());

  expect(await shown()).toBeNull();
  expect((await sign('底稿')).publicKey).toBe(await shown());
});

test('another tenant has another key', async () => {
  const [own, other] = [await signer(), await signer()];
  const mine = await own.sign('底稿');
  const theirs = await other.sign('底稿');

  expect(theirs.publicKey).not.toBe(mine.publicKey);
  expect(verifies('底稿', { ...theirs, publicKey: mine.publicKey })).toBe(false);
});

test('the private key lies in no row, and a new master key changes no signature', async () => {
  const { entrance, sign, tenant } = await signer();
  const before = await sign('底稿');
  const { rows } = await host.db.admin.query<{ wrapped: string }>(
    `select wrapped from core.data_keys where tenant_id = $1 and purpose = 'signing'`,
    [tenant.id],
  );
  expect(rows).toHaveLength(1);

  const next = generateMasterKey();
  const both = masterKeyWrapper(next, 'aes-256-gcm', (id) =>
    Promise.resolve(id === former.id ? former : undefined),
  );
  await rewrapKeys(host.db.admin, both);
  const keys = await host.read(entrance, (ctx) => listDataKeys(coreTx(ctx)));
  const ring = await openKeyRing(masterKeyWrapper(next, 'aes-256-gcm'), String(tenant.id), keys);

  expect(keys.map(({ wrapped }) => wrapped)).not.toContain(rows[0]?.wrapped);
  expect(signText(ring, '底稿').signature).toBe(before.signature);
});
