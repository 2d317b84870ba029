import type { CoreTx } from '../context/kernel-context.ts';
import { KeyMissingError } from './cipher-suite.ts';
import { createWrappedKey, openKeyRing, type KeyPurpose, type WrappedKey } from './key-ring.ts';
import { openText, sealText } from './seal-value.ts';
import { decodeSealed } from './sealed-format.ts';
import type { KeyServices } from './secrets-port.ts';
import {
  findSubjectKey,
  insertSubjectKey,
  listSubjectKeys,
  type SubjectKeyRow,
} from './subject-keys.repository.ts';

/** Of whom a value speaks: `person` and an id. */
export interface KeySubject {
  readonly type: string;
  readonly id: string;
}

/** Seals under a key of the subject's own: with that key erased nobody opens the values again. */
export interface SubjectSecrets {
  seal(subject: KeySubject, plain: string, binding: string): Promise<string>;
  /** Throws `KeyMissingError` when the subject's key was erased. */
  open(sealed: string, binding: string): Promise<string>;
}

export function subjectSecretsOf(
  tx: CoreTx,
  scope: { readonly tenantId: number; readonly now: Date },
  keys: Pick<KeyServices, 'suite' | 'wrapper'>,
): SubjectSecrets {
  const tenantId = String(scope.tenantId);
  const ringOf = (rows: readonly WrappedKey[]) => openKeyRing(keys.wrapper, tenantId, rows);
  const create = async (subject: KeySubject, rows: readonly SubjectKeyRow[]) => {
    const key = await createWrappedKey(keys.wrapper, {
      tenantId,
      purpose: subjectPurpose(subject),
      version: (rows.at(-1)?.version ?? 0) + 1,
      suite: keys.suite,
    });
    await insertSubjectKey(tx, { subject, key, createdAt: scope.now });
    const live = findLive(await listSubjectKeys(tx, subject), keys.suite);
    if (live === undefined) throw new KeyMissingError(key.id);
    return live;
  };
  return {
    async seal(subject, plain, binding) {
      const rows = await listSubjectKeys(tx, subject);
      const key = findLive(rows, keys.suite) ?? (await create(subject, rows));
      return sealText(await ringOf([key]), binding, plain, subjectPurpose(subject));
    },
    async open(sealed, binding) {
      const row = await findSubjectKey(tx, decodeSealed(sealed).keyId);
      return openText(await ringOf(row !== undefined && isLive(row) ? [row] : []), binding, sealed);
    },
  };
}

function subjectPurpose({ type, id }: KeySubject): KeyPurpose {
  return `subject:${type}:${id}`;
}

function isLive(row: SubjectKeyRow): row is WrappedKey {
  return row.wrapped !== null;
}

/** The newest, when it stands in the configured suite. */
function findLive(rows: readonly SubjectKeyRow[], suite: string): WrappedKey | undefined {
  const newest = rows.at(-1);
  return newest !== undefined && isLive(newest) && newest.suite === suite ? newest : undefined;
}
