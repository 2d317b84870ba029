import { tenantOf } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';

export type TermRow = Selectable<CoreDatabase['core.mandate_terms']>;
type NewTerm = Insertable<CoreDatabase['core.mandate_terms']>;
type NewSignature = Insertable<CoreDatabase['core.mandate_signatures']>;

const selectTerms = (tx: CoreTx) =>
  tx
    .selectFrom('core.mandate_terms as term')
    .leftJoin('core.mandate_signatures as signature', (join) =>
      join
        .onRef('signature.tenantId', '=', 'term.tenantId')
        .onRef('signature.termId', '=', 'term.id'),
    )
    .where('term.tenantId', '=', tenantOf(tx))
    .selectAll('term')
    .select('signature.recordedAt');

/** A text and when it was signed; newest first. */
export type AskedTerm = TermRow & { readonly recordedAt: string | null };

export function listTermsOf(
  tx: CoreTx,
  by: { readonly teamId: string; readonly userId: string; readonly key?: string },
): Promise<AskedTerm[]> {
  return selectTerms(tx)
    .where('term.teamId', '=', by.teamId)
    .where('term.userId', '=', by.userId)
    .$if(by.key !== undefined, (query) => query.where('term.key', '=', by.key ?? ''))
    .orderBy('term.id', 'desc')
    .execute();
}

export function findTerm(tx: CoreTx, id: string): Promise<AskedTerm | undefined> {
  return selectTerms(tx).where('term.id', '=', id).executeTakeFirst();
}

export async function countTermsOf(
  tx: CoreTx,
  userId: string,
  ids: readonly string[],
): Promise<number> {
  if (ids.length === 0) return 0;
  const { count } = await tx
    .selectFrom('core.mandate_terms')
    .where('tenantId', '=', tenantOf(tx))
    .where('userId', '=', userId)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

export async function insertTerm(tx: CoreTx, term: NewTerm): Promise<void> {
  await tx.insertInto('core.mandate_terms').values(term).execute();
}

export async function deleteTerms(tx: CoreTx, ids: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('core.mandate_terms')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
}

export async function insertSignature(tx: CoreTx, signature: NewSignature): Promise<void> {
  await tx.insertInto('core.mandate_signatures').values(signature).execute();
}
