import type { TenantTx } from '@lianxun/plugin-api';

import type { CoreDatabase } from '../database/core-database.ts';
import type { LockoutState } from '../passwords/lockout.rules.ts';

type Tx = TenantTx<CoreDatabase>;

export async function listLockouts(tx: Tx, keyHashes: readonly string[]): Promise<LockoutState[]> {
  const rows = await tx
    .selectFrom('core.sign_in_lockouts')
    .select(['failures', 'lockedUntil'])
    .where('keyHash', 'in', [...keyHashes])
    .execute();
  return rows.map(toState);
}

/** Makes the row when it is missing, so that two failures at once are counted one after the other. */
export async function lockLockout(tx: Tx, keyHash: string, now: Date): Promise<LockoutState> {
  await tx
    .insertInto('core.sign_in_lockouts')
    .values({ keyHash, failures: 0, failedAt: now })
    .onConflict((conflict) => conflict.column('keyHash').doNothing())
    .execute();
  const row = await tx
    .selectFrom('core.sign_in_lockouts')
    .select(['failures', 'lockedUntil'])
    .where('keyHash', '=', keyHash)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return toState(row);
}

export async function updateLockout(
  tx: Tx,
  keyHash: string,
  change: LockoutState & { readonly failedAt: Date },
): Promise<void> {
  await tx
    .updateTable('core.sign_in_lockouts')
    .set(change)
    .where('keyHash', '=', keyHash)
    .execute();
}

/** Leaves what another attempt holds right now: two that wait for each other would fail. */
export async function deleteLockoutsBefore(tx: Tx, before: Date): Promise<void> {
  await tx
    .deleteFrom('core.sign_in_lockouts')
    .where('keyHash', 'in', (eb) =>
      eb
        .selectFrom('core.sign_in_lockouts')
        .select('keyHash')
        .where('failedAt', '<', before.toISOString())
        .forUpdate()
        .skipLocked(),
    )
    .execute();
}

function toState(row: { failures: number; lockedUntil: string | null }): LockoutState {
  const { failures, lockedUntil } = row;
  return { failures, lockedUntil: lockedUntil === null ? null : new Date(lockedUntil) };
}
