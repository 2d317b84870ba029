import { tenantOf } from '@lianxun/plugin-api';

import type { CoreTx } from '../context/kernel-context.ts';
import { parseSuiteId } from './cipher-suites.ts';
import type { WrappedKey } from './key-ring.ts';
import type { KeySubject } from './subject-secrets.ts';

/** `wrapped` is null once the key is erased. */
export type SubjectKeyRow = Omit<WrappedKey, 'wrapped'> & { readonly wrapped: string | null };

const columns = [
  'id',
  'tenantId',
  'keySubjectType',
  'keySubjectId',
  'number',
  'suite',
  'wrapped',
] as const;

/** Oldest first, erased ones too: a number is never given again. */
export async function listSubjectKeys(tx: CoreTx, subject: KeySubject): Promise<SubjectKeyRow[]> {
  const rows = await tx
    .selectFrom('core.subject_keys')
    .select(columns)
    .where('tenantId', '=', tenantOf(tx))
    .where('keySubjectType', '=', subject.type)
    .where('keySubjectId', '=', subject.id)
    .orderBy('number')
    .execute();
  return rows.map(toRow);
}

export async function findSubjectKey(tx: CoreTx, id: string): Promise<SubjectKeyRow | undefined> {
  const row = await tx
    .selectFrom('core.subject_keys')
    .select(columns)
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toRow(row);
}

/** Two first writes about one subject: the second takes the key of the first. */
export async function insertSubjectKey(
  tx: CoreTx,
  { subject, key, createdAt }: { subject: KeySubject; key: WrappedKey; createdAt: Date },
): Promise<void> {
  await tx
    .insertInto('core.subject_keys')
    .values({
      id: key.id,
      keySubjectType: subject.type,
      keySubjectId: subject.id,
      number: key.version,
      suite: key.suite,
      wrapped: key.wrapped,
      createdAt,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'keySubjectType', 'keySubjectId', 'number']).doNothing(),
    )
    .execute();
}

export async function listLiveWrapped(tx: CoreTx): Promise<string[]> {
  const rows = await tx
    .selectFrom('core.subject_keys')
    .select('wrapped')
    .where('tenantId', '=', tenantOf(tx))
    .where('wrapped', 'is not', null)
    .execute();
  return rows.map(({ wrapped }) => wrapped ?? '');
}

/** Every live key of the tenant; the caller may change what it locks. */
export async function lockLiveSubjectKeys(tx: CoreTx): Promise<WrappedKey[]> {
  const rows = await tx
    .selectFrom('core.subject_keys')
    .select(columns)
    .where('tenantId', '=', tenantOf(tx))
    .where('wrapped', 'is not', null)
    .forUpdate()
    .execute();
  return rows.map((row) => ({ ...toRow(row), wrapped: row.wrapped ?? '' }));
}

export async function updateWrappedSubjectKey(
  tx: CoreTx,
  id: string,
  wrapped: string,
): Promise<void> {
  await tx
    .updateTable('core.subject_keys')
    .set({ wrapped })
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}

/** Number of keys that are gone for good. */
export async function eraseSubjectKeys(
  tx: CoreTx,
  subject: KeySubject,
  erasedAt: Date,
): Promise<number> {
  const rows = await tx
    .updateTable('core.subject_keys')
    .set({ wrapped: null, erasedAt })
    .where('tenantId', '=', tenantOf(tx))
    .where('keySubjectType', '=', subject.type)
    .where('keySubjectId', '=', subject.id)
    .where('wrapped', 'is not', null)
    .returning('id')
    .execute();
  return rows.length;
}

function toRow(row: {
  id: string;
  tenantId: number;
  keySubjectType: string;
  keySubjectId: string;
  number: number;
  suite: string;
  wrapped: string | null;
}): SubjectKeyRow {
  return {
    id: row.id,
    tenantId: String(row.tenantId),
    purpose: `subject:${row.keySubjectType}:${row.keySubjectId}`,
    version: row.number,
    suite: parseSuiteId(row.suite),
    wrapped: row.wrapped,
  };
}
