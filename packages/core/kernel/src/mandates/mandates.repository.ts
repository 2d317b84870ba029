import { tenantOf } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';

export type MandateRow = Selectable<CoreDatabase['core.mandates']>;

export function insertMandate(
  tx: CoreTx,
  mandate: Insertable<CoreDatabase['core.mandates']>,
): Promise<MandateRow> {
  return tx.insertInto('core.mandates').values(mandate).returningAll().executeTakeFirstOrThrow();
}

export function lockMandate(tx: CoreTx, id: string): Promise<MandateRow | undefined> {
  return tx
    .selectFrom('core.mandates')
    .selectAll()
    .where('targetTenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export function updateMandate(
  tx: CoreTx,
  id: string,
  change: { validTo?: Date; revokedAt?: Date; revokedReason?: string },
): Promise<MandateRow> {
  return tx
    .updateTable('core.mandates')
    .where('targetTenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function updateTeamName(tx: CoreTx, teamId: string, teamName: string): Promise<void> {
  await tx
    .updateTable('core.mandates')
    .where('targetTenantId', '=', tenantOf(tx))
    .where('teamId', '=', teamId)
    .set({ teamName })
    .execute();
}

/** Home tenant of a person who is a member here or elsewhere; undefined for nobody. */
export async function findMandatee(
  tx: CoreTx,
  userId: string,
): Promise<{ homeTenantId: number } | undefined> {
  const { rows } = await sql<{
    homeTenantId: number;
  }>`select home_tenant_id from core.mandatee(${userId}::uuid)`.execute(tx);
  return rows[0];
}

/** Asked of the mandates of whoever acts, in the tenant that issued them. */
export async function holdsGuidance(
  tx: CoreTx,
  at: { readonly tenantId: number; readonly engagementId: string },
): Promise<boolean> {
  const { rows } = await sql<{ guides: boolean }>`
    select core.own_guidance(${at.tenantId}::int, ${at.engagementId}::uuid) as guides`.execute(tx);
  return rows[0]?.guides ?? false;
}

export async function revokeSessions(tx: CoreTx, userId: string): Promise<void> {
  await sql`select core.revoke_sessions(${userId}::uuid)`.execute(tx);
}

/** A mandate waits for a text that was asked anew instead of the former one. */
export async function replaceTerm(tx: CoreTx, former: string, termId: string): Promise<void> {
  await tx
    .updateTable('core.mandates')
    .where('targetTenantId', '=', tenantOf(tx))
    .where(sql<boolean>`${former}::uuid = any (term_ids)`)
    .set((eb) => ({
      termIds: sql<string[]>`array_replace(term_ids, ${former}::uuid, ${termId}::uuid)`,
      version: eb('version', '+', 1),
    }))
    .execute();
}

/** What the mandates open onto that wait for this text. */
export async function listEngagementsWaiting(tx: CoreTx, termId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('core.mandates')
    .where('targetTenantId', '=', tenantOf(tx))
    .where('revokedAt', 'is', null)
    .where(sql<boolean>`${termId}::uuid = any (term_ids)`)
    .select('engagementIds')
    .execute();
  return [...new Set(rows.flatMap(({ engagementIds }) => engagementIds))];
}

export function listMandates(tx: CoreTx, teamId: string | undefined): Promise<MandateRow[]> {
  return tx
    .selectFrom('core.mandates')
    .selectAll()
    .where('targetTenantId', '=', tenantOf(tx))
    .$if(teamId !== undefined, (query) => query.where('teamId', '=', teamId ?? ''))
    .orderBy('id', 'desc')
    .limit(500)
    .execute();
}
