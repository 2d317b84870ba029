import { tenantOf } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';

type Answers = CoreDatabase['core.public_answers'];
export type AnswerRow = Selectable<Answers>;

/** Reads nothing back: the public role may not. */
export async function insertAnswer(tx: CoreTx, row: Insertable<Answers>): Promise<void> {
  await tx.insertInto('core.public_answers').values(row).execute();
}

/**
 * What may be handed on: three or more of one subject together, those of a subject without an open link,
 * and those of an earlier day. Ordered by their random ids.
 */
export async function listReady(
  tx: CoreTx,
  at: { readonly now: Date; readonly today: string; readonly together: number },
): Promise<readonly string[]> {
  const tenantId = tenantOf(tx);
  const { rows } = await sql<{ id: string }>`
    select a.id from core.public_answers a
    join core.public_links l on l.tenant_id = a.tenant_id and l.id = a.link_id
    where a.tenant_id = ${tenantId} and (
      a.given_on < ${at.today}::date
      or ${at.together} <= (
        select count(*) from core.public_answers b
        join core.public_links m on m.tenant_id = b.tenant_id and m.id = b.link_id
        where b.tenant_id = ${tenantId} and m.subject_type = l.subject_type and m.subject_id = l.subject_id)
      or not exists (
        select from core.public_links m
        where m.tenant_id = ${tenantId} and m.subject_type = l.subject_type and m.subject_id = l.subject_id
          and m.revoked_at is null and m.expires_at > ${at.now}
          and (m.max_uses is null or m.used_count < m.max_uses)))
    order by a.id`.execute(tx);
  return rows.map(({ id }) => id);
}

export function findAnswer(tx: CoreTx, id: string): Promise<AnswerRow | undefined> {
  return tx
    .selectFrom('core.public_answers')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Takes it out; false where another process has been quicker. Comes back when the transaction fails. */
export async function deleteAnswer(tx: CoreTx, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('core.public_answers')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
