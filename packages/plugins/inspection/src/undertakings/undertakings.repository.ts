import { ConflictError, tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';

type Tx = TenantTx<InspectionDatabase>;
type TextsTable = InspectionDatabase['p_inspection.undertaking_texts'];

export type TextRow = Selectable<TextsTable>;

export async function insertText(tx: Tx, text: Insertable<TextsTable>): Promise<void> {
  try {
    await tx.insertInto('p_inspection.undertaking_texts').values(text).execute();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '23505')
      throw new ConflictError('inspection.version_changed', 'somebody published an edition');
    throw error;
  }
}

/** Newest first. */
export function listTexts(tx: Tx): Promise<TextRow[]> {
  return tx
    .selectFrom('p_inspection.undertaking_texts')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .orderBy('edition', 'desc')
    .limit(100)
    .execute();
}

export interface TermRow {
  readonly id: string;
  readonly teamId: string;
  readonly userId: string;
  readonly key: string;
  readonly title: string;
  readonly signedOn: string | null;
}

const anyOf = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

/** What was asked of members, and the day it was signed; a team reads of its own. */
export function listTerms(tx: Tx, teamIds: readonly string[]): Promise<TermRow[]> {
  return tx
    .selectFrom('core.mandate_terms as term')
    .leftJoin('core.mandate_signatures as signature', (join) =>
      join
        .onRef('signature.tenantId', '=', 'term.tenantId')
        .onRef('signature.termId', '=', 'term.id'),
    )
    .where('term.tenantId', '=', tenantOf(tx))
    .where('term.teamId', '=', anyOf(teamIds))
    .select(['term.id', 'term.teamId', 'term.userId', 'term.key', 'term.title'])
    .select('signature.signedOn')
    .orderBy('term.id')
    .execute();
}

/** With how it was signed; the office alone. */
export function listSignedTerms(tx: Tx, by: { readonly teamId?: string; readonly id?: string }) {
  return tx
    .selectFrom('core.mandate_terms as term')
    .leftJoin('core.mandate_signatures as signature', (join) =>
      join
        .onRef('signature.tenantId', '=', 'term.tenantId')
        .onRef('signature.termId', '=', 'term.id'),
    )
    .where('term.tenantId', '=', tenantOf(tx))
    .$if(by.teamId !== undefined, (query) => query.where('term.teamId', '=', by.teamId ?? ''))
    .$if(by.id !== undefined, (query) => query.where('term.id', '=', by.id ?? ''))
    .selectAll('term')
    .select([
      'signature.signedOn',
      'signature.byHimself',
      'signature.answers',
      'signature.recordedByName',
      'signature.witnessName',
      'signature.recordedAt',
    ])
    .orderBy('term.id')
    .execute();
}
