import type { CaseType, Plugin, RecordType, SecretsPort, TenantTx } from '@lianxun/plugin-api';

import type { CoreDatabase } from '../database/core-database.ts';
import type { Entered } from '../database/scoped-transaction.ts';
import type { FileStorage } from '../files/storage.ts';
import type { ValidatorCache } from '../forms/form-validator.ts';
import type { KeyWrapper } from '../secrets/key-wrapper.ts';
import type { KeyRingCache } from '../secrets/secrets-port.ts';
import type { SubjectSecrets } from '../secrets/subject-secrets.ts';
import type { SuiteSet } from '../secrets/suite-set.ts';

export type CoreTx = TenantTx<CoreDatabase>;

/** Where a request comes from, for the record. */
export interface RequestInfo {
  readonly readOnly: boolean;
  readonly requestId: string;
  /** `web`, `key` or `job`, with a keyed hash of the address. */
  readonly source: string;
  /** A write that leaves no audit entry is rolled back. */
  readonly expectAudit: boolean;
}

/** What the whole installation shares. */
export interface KernelServices {
  readonly plugins: readonly Plugin[];
  readonly caseTypes: ReadonlyMap<string, { readonly plugin: string; readonly caseType: CaseType }>;
  readonly recordTypes: ReadonlyMap<
    string,
    { readonly plugin: string; readonly recordType: RecordType }
  >;
  readonly formValidators: ValidatorCache;
  readonly storage: FileStorage;
  readonly keyWrapper: KeyWrapper;
  readonly keyRings: KeyRingCache;
  readonly suites: SuiteSet;
}

/** What the ports of one transaction share. */
export interface KernelContext {
  readonly tx: CoreTx;
  readonly entered: Entered;
  readonly request: RequestInfo;
  readonly services: KernelServices;
  readonly secrets: SecretsPort;
  readonly subjectSecrets: SubjectSecrets;
  /** Notes that an entry was written. */
  readonly audited: () => void;
}
