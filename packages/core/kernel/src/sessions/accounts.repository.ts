import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { CoreDatabase } from '../database/core-database.ts';
import type { StoredSettings } from './account-policy.ts';

type Tx = TenantTx<CoreDatabase>;

export type AccountRow = Selectable<CoreDatabase['core.users']>;
export type AccountChange = Omit<
  Updateable<CoreDatabase['core.users']>,
  'id' | 'userName' | 'kind'
>;

export function findAccountByName(tx: Tx, userName: string): Promise<AccountRow | undefined> {
  return accounts(tx).where('userName', '=', userName).executeTakeFirst();
}

export function lockAccount(tx: Tx, userId: string): Promise<AccountRow | undefined> {
  return accounts(tx).where('id', '=', userId).forUpdate().executeTakeFirst();
}

function accounts(tx: Tx) {
  return tx
    .selectFrom('core.users')
    .selectAll()
    .where('kind', '=', 'person')
    .where('status', '=', 'active');
}

export async function updateAccount(tx: Tx, userId: string, change: AccountChange): Promise<void> {
  await tx.updateTable('core.users').set(change).where('id', '=', userId).execute();
}

/** Second-factor secrets of the people whose home is the tenant, services excepted: they have none. */
export async function lockTotpSecrets(tx: Tx): Promise<{ id: string; totpSecret: string }[]> {
  const rows = await tx
    .selectFrom('core.users')
    .select(['id', 'totpSecret'])
    .where('homeTenantId', '=', tenantOf(tx))
    .where('totpSecret', 'is not', null)
    .forUpdate()
    .execute();
  return rows.map(({ id, totpSecret }) => ({ id, totpSecret: totpSecret ?? '' }));
}

/** Of every account, without saying whose. */
export async function listTotpSecrets(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('core.users')
    .select('totpSecret')
    .where('totpSecret', 'is not', null)
    .execute();
  return rows.map(({ totpSecret }) => totpSecret ?? '');
}

export async function updateTotpSecret(tx: Tx, userId: string, totpSecret: string): Promise<void> {
  await tx
    .updateTable('core.users')
    .set({ totpSecret })
    .where('homeTenantId', '=', tenantOf(tx))
    .where('id', '=', userId)
    .execute();
}

/** Stored settings of every tenant the person belongs to. */
export async function listSettings(tx: Tx, userId: string): Promise<StoredSettings[]> {
  const { rows } = await sql<{ settings: StoredSettings }>`
    select settings from core.user_settings(${userId})`.execute(tx);
  return rows.map(({ settings }) => settings);
}

export interface AccountEvent {
  readonly entryId: string;
  readonly userId: string;
  readonly action: string;
  readonly result: 'done' | 'refused';
  readonly source: string;
  readonly requestId: string;
}

export async function insertAuditEntry(tx: Tx, event: AccountEvent): Promise<void> {
  const { entryId, userId, action, result, source, requestId } = event;
  await sql`select core.record_sign_in(${entryId}, ${userId}, ${action}, ${result}, ${source}, ${requestId})`.execute(
    tx,
  );
}

export async function listPasswordHashes(tx: Tx, userId: string, limit: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('core.password_history')
    .select('passwordHash')
    .where('userId', '=', userId)
    .orderBy('replacedAt', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ passwordHash }) => passwordHash);
}

export async function insertPasswordHash(
  tx: Tx,
  replaced: Insertable<CoreDatabase['core.password_history']>,
): Promise<void> {
  await tx.insertInto('core.password_history').values(replaced).execute();
}

export async function listRecoveryCodes(tx: Tx, userId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('core.recovery_codes')
    .select('codeHash')
    .where('userId', '=', userId)
    .where('usedAt', 'is', null)
    .execute();
  return rows.map(({ codeHash }) => codeHash);
}

export async function useRecoveryCode(
  tx: Tx,
  used: { userId: string; codeHash: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('core.recovery_codes')
    .set({ usedAt: used.at })
    .where('userId', '=', used.userId)
    .where('codeHash', '=', used.codeHash)
    .execute();
}

export async function deleteRecoveryCodes(tx: Tx, userId: string): Promise<void> {
  await tx.deleteFrom('core.recovery_codes').where('userId', '=', userId).execute();
}

export async function insertRecoveryCodes(
  tx: Tx,
  codes: readonly { id: string; userId: string; codeHash: string }[],
): Promise<void> {
  await tx
    .insertInto('core.recovery_codes')
    .values(codes.map((code) => ({ ...code, usedAt: null })))
    .execute();
}
