import { tenantOf, type NamedAccount } from '@lianxun/plugin-api';
import { sql } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';

/** Those a restricted record is kept from; nobody when nothing was said. */
export async function findExclusion(tx: CoreTx, subjectId: string): Promise<string[]> {
  const row = await tx
    .selectFrom('core.subject_exclusions')
    .select('excludedUserIds')
    .where('tenantId', '=', tenantOf(tx))
    .where('subjectId', '=', subjectId)
    .executeTakeFirst();
  return row?.excludedUserIds ?? [];
}

export async function putExclusion(
  tx: CoreTx,
  row: {
    readonly id: string;
    readonly subjectType: string;
    readonly subjectId: string;
    readonly excludedUserIds: string[];
  },
): Promise<void> {
  await tx
    .insertInto('core.subject_exclusions')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'subjectId']).doUpdateSet((eb) => ({
        excludedUserIds: row.excludedUserIds,
        version: eb('core.subject_exclusions.version', '+', 1),
      })),
    )
    .execute();
}

/** The case, tasks, answers and notices of the record; state and content stay as they are. */
export async function restrictSubject(
  tx: CoreTx,
  subjectId: string,
  userIds: readonly string[],
): Promise<void> {
  await sql`select core.restrict_subject(${subjectId}::uuid, ${[...userIds]}::uuid[])`.execute(tx);
}

/** Files and deadlines, which the restricted scope itself keeps. */
export async function updateHangingOn(
  tx: CoreTx,
  subjectId: string,
  excludedUserIds: string[],
): Promise<void> {
  for (const table of ['core.attachments', 'core.deadlines', 'core.deadline_extensions'] as const) {
    await tx
      .updateTable(table)
      .where('tenantId', '=', tenantOf(tx))
      .where('subjectId', '=', subjectId)
      .set({ excludedUserIds })
      .execute();
  }
}

/** Records of the tenant that are kept from whoever asks; for what lists them beside others. */
export async function listKeptFromMe(tx: CoreTx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select core.kept_from_me() as id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Accounts of the tenant, its teams and units with exactly this name. */
export async function listAccountsNamed(tx: CoreTx, name: string): Promise<NamedAccount[]> {
  const { rows } = await sql<NamedAccount>`
    select a.user_id, a.person_id, coalesce(u.name, b.name) as place, a.duty
    from core.accounts_named(${name}) a
      left join core.units u on u.tenant_id = ${tenantOf(tx)} and u.id = a.unit_id
      left join core.bodies b on b.tenant_id = ${tenantOf(tx)} and b.id = a.body_id
    order by a.user_id`.execute(tx);
  return rows;
}
