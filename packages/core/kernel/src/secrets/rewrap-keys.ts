import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';

import { insertCommandEntry } from '../audit/command-log.repository.ts';
import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';
import { findNow, listTenantIds } from '../database/installation.repository.ts';
import { inMaintenance } from '../database/scoped-transaction.ts';
import { lockTotpSecrets, updateTotpSecret } from '../sessions/accounts.repository.ts';
import { rewrapTotpSecret } from '../sessions/totp-secret.ts';
import { tenantItself } from '../tenants/tenant-itself.ts';
import { lockDataKeys, updateWrapped } from './data-keys.repository.ts';
import { rewrapKey } from './key-ring.ts';
import type { KeyWrapper } from './key-wrapper.ts';
import { lockLiveSubjectKeys, updateWrappedSubjectKey } from './subject-keys.repository.ts';

export interface Rewrapped {
  /** Data keys, those of subjects included. */
  readonly keys: number;
  readonly secondFactors: number;
}

/**
 * Moves whatever lies under a former master under the wrapper's. One transaction per tenant: a run
 * that was interrupted is taken up by the next, which finds the rest.
 */
export async function rewrapKeys(adminPool: pg.Pool, wrapper: KeyWrapper): Promise<Rewrapped> {
  const tenantIds = await inMaintenance<CoreDatabase, number[]>(adminPool, 0, listTenantIds);
  let total: Rewrapped = { keys: 0, secondFactors: 0 };
  for (const tenantId of tenantIds) {
    const moved = await inMaintenance<CoreDatabase, Rewrapped>(adminPool, tenantId, (tx) =>
      rewrapTenant(tx, wrapper),
    );
    total = {
      keys: total.keys + moved.keys,
      secondFactors: total.secondFactors + moved.secondFactors,
    };
  }
  return total;
}

async function rewrapTenant(tx: CoreTx, wrapper: KeyWrapper): Promise<Rewrapped> {
  const moved = {
    keys: (await rewrapDataKeys(tx, wrapper)) + (await rewrapSubjectKeys(tx, wrapper)),
    secondFactors: await rewrapSecondFactors(tx, wrapper),
  };
  if (moved.keys + moved.secondFactors === 0) return moved;
  await insertCommandEntry(tx, {
    id: uuidv7(),
    action: 'core.keys_rewrapped',
    subject: tenantItself,
    summary: `更换主密钥：重新封装${moved.keys}个数据密钥、${moved.secondFactors}个动态口令密钥，主密钥 ${wrapper.id}`,
    actor: null,
    occurredAt: await findNow(tx),
  });
  return moved;
}

async function rewrapDataKeys(tx: CoreTx, wrapper: KeyWrapper): Promise<number> {
  let moved = 0;
  for (const key of await lockDataKeys(tx)) {
    const wrapped = await rewrapKey(key, wrapper);
    if (wrapped === undefined) continue;
    await updateWrapped(tx, key.id, wrapped);
    moved += 1;
  }
  return moved;
}

async function rewrapSubjectKeys(tx: CoreTx, wrapper: KeyWrapper): Promise<number> {
  let moved = 0;
  for (const key of await lockLiveSubjectKeys(tx)) {
    const wrapped = await rewrapKey(key, wrapper);
    if (wrapped === undefined) continue;
    await updateWrappedSubjectKey(tx, key.id, wrapped);
    moved += 1;
  }
  return moved;
}

async function rewrapSecondFactors(tx: CoreTx, wrapper: KeyWrapper): Promise<number> {
  let moved = 0;
  for (const account of await lockTotpSecrets(tx)) {
    const totpSecret = await rewrapTotpSecret(wrapper, account);
    if (totpSecret === undefined) continue;
    await updateTotpSecret(tx, account.id, totpSecret);
    moved += 1;
  }
  return moved;
}
