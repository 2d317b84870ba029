import type { Ctx } from './context.ts';
import type { Reason } from './errors.ts';
import type { Permission } from './permission.ts';

/** A record as its custom fields see it: whose rows it shares, and how people name it. */
export interface RecordPlace {
  readonly title: string;
  /** Path inside the web application below the tenant. */
  readonly link: string;
  readonly engagementId: string | null;
  readonly unitId: string | null;
  /** The inspected unit may see it. */
  readonly released: boolean;
}

/** A kind of record that may have custom fields. */
export interface RecordType<DB = unknown> {
  /** Chinese term, as in the glossary. */
  readonly title: string;
  /** Who may read the answers: holders of any of these. */
  readonly read: readonly Permission[];
  /** Who may fill them in: holders of any of these. */
  readonly answer: readonly Permission[];
  /** The record, if it lies within this scope. */
  readonly find: (ctx: Ctx<DB>, id: string) => Promise<RecordPlace | undefined>;
  /** Whether the record takes answers as it stands; it does when left out. */
  readonly mayAnswer?: (ctx: Ctx<DB>, id: string) => Promise<true | readonly Reason[]>;
  /** Records whose title or number contains the text, for a field that refers to one; it cannot be referred to when left out. */
  readonly search?: (
    ctx: Ctx<DB>,
    text: string,
  ) => Promise<readonly { readonly id: string; readonly title: string }[]>;
}

/** Record type factory that fixes the plugin's database type. */
export function recordTypeFor<DB>() {
  return (recordType: RecordType<DB>): RecordType => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as in caseTypeFor
    return recordType as unknown as RecordType;
  };
}
