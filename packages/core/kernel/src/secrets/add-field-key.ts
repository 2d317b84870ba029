import { tenantOf } from '@lianxun/plugin-api';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';

import { insertCommandEntry } from '../audit/command-log.repository.ts';
import { findNow } from '../database/installation.repository.ts';
import { inNamedTenant } from '../tenants/in-named-tenant.ts';
import type { SuiteId } from './cipher-suite.ts';
import { insertDataKey, lockDataKeys } from './data-keys.repository.ts';
import { createWrappedKey } from './key-ring.ts';
import type { KeyWrapper } from './key-wrapper.ts';

/** From now on a tenant's fields are sealed under a new key; the former ones still open theirs. */
export async function addFieldKey(
  adminPool: pg.Pool,
  tenantCode: string,
  { suite, wrapper }: { readonly suite: SuiteId; readonly wrapper: KeyWrapper },
): Promise<{ number: number }> {
  return await inNamedTenant(adminPool, tenantCode, async (tx) => {
    const present = (await lockDataKeys(tx)).filter(({ purpose }) => purpose === 'field');
    const number = Math.max(0, ...present.map(({ version }) => version)) + 1;
    const now = await findNow(tx);
    const key = await createWrappedKey(wrapper, {
      tenantId: String(tenantOf(tx)),
      purpose: 'field',
      version: number,
      suite,
    });
    await insertDataKey(tx, key, now);
    await insertCommandEntry(tx, {
      id: uuidv7(),
      action: 'core.data_key_added',
      subject: { type: 'dataKey', id: key.id },
      summary: `启用第${number}号数据密钥`,
      actor: null,
      occurredAt: now,
    });
    return { number };
  });
}
