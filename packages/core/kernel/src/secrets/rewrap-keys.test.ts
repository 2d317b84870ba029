import { definePermission, definePlugin } from '@lianxun/plugin-api';
import {
  asMember,
  openTestKernel,
  type TestKernel,
  type TestTenant,
} from '@lianxun/plugin-testing';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { createContext } from '../context/create-context.ts';
import { inScope, type Entrance } from '../database/scoped-transaction.ts';
import { sealTotpSecret, unsealTotpSecret } from '../sessions/totp-secret.ts';
import { addFieldKey } from './add-field-key.ts';
import { KeyMissingError } from './cipher-suite.ts';
import { masterKeyWrapper, type KeyWrapper } from './key-wrapper.ts';
import { generateMasterKey } from './master-key.ts';
import { rewrapKeys } from './rewrap-keys.ts';
import { decodeSealed } from './sealed-format.ts';
import { surveyKeys } from './survey-keys.ts';

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
const binding = 'people.phone/person-1';
const person = { type: 'person', id: '00000000-0000-7000-8000-000000000001' };
/** Knows the new master alone: what it opens needs the old one no more. */
const nextAlone = masterKeyWrapper(next, 'aes-256-gcm');
const both = masterKeyWrapper(next, 'aes-256-gcm', (id) =>
  Promise.resolve(id === former.id ? former : undefined),
);

let host: TestKernel;
beforeEach(async () => {
  host = await openTestKernel({
    plugins: [sample],
    keyWrapper: masterKeyWrapper(former, 'aes-256-gcm'),
  });
});
afterEach(() => host.close());

async function openCounty() {
  const tenant = await host.county();
  const clerk = await host.member(tenant, 'office');
  const entrance = asMember(tenant, clerk);
  const sealed = await host.write(entrance, async (ctx) => {
    await ctx.audit({
      action: 'sample.noted',
      subject: person,
      after: { phone: '13888888888' },
      personal: ['phone'],
    });
    return await ctx.secrets.seal('13888888888', binding);
  });
  return { tenant, clerk, entrance, sealed };
}

/** As a product that was started anew with this wrapper. */
async function open(wrapper: KeyWrapper, entrance: Entrance, sealed: string): Promise<string> {
  host.kernel.services.keyRings.clear();
  const services = { ...host.kernel.services, keyWrapper: wrapper };
  return await inScope(host.kernel.pool, entrance, { readOnly: true }, (tx, entered) => {
    const request = { readOnly: true, requestId: 'test', source: 'web', expectAudit: false };
    const ctx = createContext(tx, entered, { request, services, audited: () => {} });
    return ctx.secrets.open(sealed, binding);
  });
}

const actionsOf = async (tenant: TestTenant) => {
  const { rows } = await host.db.admin.query<{ action: string }>(
    `select action from core.audit_entries where tenant_id = $1 order by id`,
    [tenant.id],
  );
  return rows.map(({ action }) => action);
};

it('moves every key of every county under the new master, and says so in each record', async () => {
  const panlong = await openCounty();
  const wuhua = await openCounty();
  const secret = await sealTotpSecret(host.kernel.services.keyWrapper, wuhua.clerk.id, 'JBSWY3DP');
  await host.db.admin.query('update core.users set totp_secret = $2 where id = $1', [
    wuhua.clerk.id,
    secret,
  ]);
  const before = await surveyKeys(host.db.pool, both);

  const moved = await rewrapKeys(host.db.admin, both);

  expect(before).toEqual({ keys: 5, outdated: 5 });
  expect(moved).toEqual({ keys: 4, secondFactors: 1 });
  expect(await surveyKeys(host.db.pool, both)).toEqual({ keys: 5, outdated: 0 });
  for (const { entrance, sealed, tenant } of [panlong, wuhua]) {
    expect(await open(nextAlone, entrance, sealed)).toBe('13888888888');
    expect(await actionsOf(tenant)).toContain('core.keys_rewrapped');
  }
  const { rows } = await host.db.admin.query<{ totp_secret: string }>(
    'select totp_secret from core.users where id = $1',
    [wuhua.clerk.id],
  );
  const account = { id: wuhua.clerk.id, totpSecret: rows[0]?.totp_secret ?? null };
  expect(await unsealTotpSecret(nextAlone, account)).toBe('JBSWY3DP');
});

it('is taken up where it broke off, with every value readable in between', async () => {
  const panlong = await openCounty();
  const wuhua = await openCounty();
  let moves = 0;
  const breaking: KeyWrapper = {
    ...both,
    wrap: (key, context) => {
      moves += 1;
      return moves > 2 ? Promise.reject(new Error('power cut')) : both.wrap(key, context);
    },
  };

  await expect(rewrapKeys(host.db.admin, breaking)).rejects.toThrow('power cut');
  const between = [];
  for (const { entrance, sealed } of [panlong, wuhua])
    between.push(await open(both, entrance, sealed));
  const survey = await surveyKeys(host.db.pool, both);
  const rest = await rewrapKeys(host.db.admin, both);
  const nothing = await rewrapKeys(host.db.admin, both);

  expect(between).toEqual(['13888888888', '13888888888']);
  expect(survey).toEqual({ keys: 4, outdated: 2 });
  expect([rest, nothing]).toEqual([
    { keys: 2, secondFactors: 0 },
    { keys: 0, secondFactors: 0 },
  ]);
  expect(await open(nextAlone, wuhua.entrance, wuhua.sealed)).toBe('13888888888');
});

it('fails loudly on a key whose master is lost, and changes nothing there', async () => {
  const { entrance, sealed } = await openCounty();

  await expect(rewrapKeys(host.db.admin, nextAlone)).rejects.toThrow(KeyMissingError);

  expect(await open(both, entrance, sealed)).toBe('13888888888');
});

it('gives a county a new data key while old values stay readable', async () => {
  const { entrance, sealed, tenant } = await openCounty();
  const wrapper = host.kernel.services.keyWrapper;

  const added = await addFieldKey(host.db.admin, tenant.code, { wrapper, suite: 'aes-256-gcm' });
  host.kernel.services.keyRings.clear();
  const renewed = await host.write(
    entrance,
    async ({ secrets }) => await secrets.seal('13999999999', binding),
    { expectAudit: false },
  );

  const { rows } = await host.db.admin.query<{ id: string }>(
    `select id from core.data_keys where tenant_id = $1 and purpose = 'field' and number = 2`,
    [tenant.id],
  );
  expect(added).toEqual({ number: 2 });
  expect(decodeSealed(renewed).keyId).toBe(rows[0]?.id);
  expect(decodeSealed(sealed).keyId).not.toBe(rows[0]?.id);
  expect(await open(wrapper, entrance, sealed)).toBe('13888888888');
  expect(await open(wrapper, entrance, renewed)).toBe('13999999999');
  expect(await actionsOf(tenant)).toContain('core.data_key_added');
});
