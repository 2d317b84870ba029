import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { InspectionDatabase } from '../../database.ts';

type Tx = TenantTx<InspectionDatabase>;
type LettersTable = InspectionDatabase['p_inspection.letters'];

export type LetterRow = Selectable<LettersTable>;
export type LetterChanges = Omit<Updateable<LettersTable>, 'version'>;

export function selectLetters(tx: Tx) {
  return tx
    .selectFrom('p_inspection.letters as letter')
    .selectAll('letter')
    .where('letter.tenantId', '=', tenantOf(tx));
}

export async function insertLetter(tx: Tx, row: Insertable<LettersTable>): Promise<void> {
  await tx.insertInto('p_inspection.letters').values(row).execute();
}

export function findLetter(tx: Tx, id: string): Promise<LetterRow | undefined> {
  return selectLetters(tx).where('letter.id', '=', id).executeTakeFirst();
}

/** Locks the row until the transaction ends. */
export function lockLetter(tx: Tx, id: string): Promise<LetterRow | undefined> {
  return selectLetters(tx).where('letter.id', '=', id).forUpdate().executeTakeFirst();
}

export async function updateLetter(tx: Tx, id: string, changes: LetterChanges): Promise<void> {
  await tx
    .updateTable('p_inspection.letters')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}

export interface LetterConditions {
  readonly kind?: string | undefined;
  readonly open?: boolean | undefined;
  readonly contains?: string | undefined;
  readonly nameIndex?: string | undefined;
}

/** Newest first; one row more than the page, to know whether another follows. */
export function listLetterPage(
  tx: Tx,
  conditions: LetterConditions,
  page: { readonly limit: number; readonly after: string | undefined },
): Promise<LetterRow[]> {
  return limited(selectLetters(tx), conditions)
    .$if(page.after !== undefined, (it) => it.where('letter.id', '<', page.after ?? ''))
    .orderBy('letter.id', 'desc')
    .limit(page.limit + 1)
    .execute();
}

export async function countLetters(tx: Tx, conditions: LetterConditions): Promise<number> {
  const { letters } = await limited(selectLetters(tx), conditions)
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('letters'))
    .executeTakeFirstOrThrow();
  return letters;
}

export function listLettersById(tx: Tx, ids: readonly string[]): Promise<LetterRow[]> {
  return selectLetters(tx)
    .where('letter.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
}

function limited(query: ReturnType<typeof selectLetters>, conditions: LetterConditions) {
  const { kind, open, contains, nameIndex } = conditions;
  return query
    .$if(kind !== undefined, (it) => it.where(sql<boolean>`letter.kind = ${kind}`))
    .$if(open === true, (it) => it.where('letter.settledOn', 'is', null))
    .$if(contains !== undefined, (it) =>
      it.where((eb) =>
        eb.or([
          eb(
            'letter.letterNo',
            'ilike',
            `%${(contains ?? '').replaceAll(/[\\%_]/g, String.raw`\$&`)}%`,
          ),
          eb('letter.accusedIndex', '=', nameIndex ?? ''),
          eb('letter.reporterIndex', '=', nameIndex ?? ''),
        ]),
      ),
    );
}

export async function hasLetterNumber(tx: Tx, letterNo: string): Promise<boolean> {
  const row = await selectLetters(tx).where('letter.letterNo', '=', letterNo).executeTakeFirst();
  return row !== undefined;
}
