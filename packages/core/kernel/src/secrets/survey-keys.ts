import type pg from 'pg';

import type { CoreDatabase } from '../database/core-database.ts';
import { listActiveTenantIds } from '../database/list-active-tenants.ts';
import { inScope } from '../database/scoped-transaction.ts';
import { listTotpSecrets } from '../sessions/accounts.repository.ts';
import { listDataKeys } from './data-keys.repository.ts';
import type { KeyWrapper } from './key-wrapper.ts';
import { listLiveWrapped } from './subject-keys.repository.ts';

export interface KeySurvey {
  readonly keys: number;
  /** How many of them lie under a former master key. */
  readonly outdated: number;
}

/** Under which master key the keys of active tenants and the second-factor secrets lie. */
export async function surveyKeys(pool: pg.Pool, wrapper: KeyWrapper): Promise<KeySurvey> {
  const wrapped = await inScope<CoreDatabase, string[]>(
    pool,
    { kind: 'auth' },
    { readOnly: true },
    (tx) => listTotpSecrets(tx),
  );
  for (const tenantId of await listActiveTenantIds(pool)) {
    const keys = await inScope<CoreDatabase, string[]>(
      pool,
      { kind: 'job', tenantId, plugin: 'core', job: 'survey_keys' },
      { readOnly: true },
      async (tx) => [
        ...(await listDataKeys(tx)).map((key) => key.wrapped),
        ...(await listLiveWrapped(tx)),
      ],
    );
    wrapped.push(...keys);
  }
  return {
    keys: wrapped.length,
    outdated: wrapped.filter((one) => !wrapper.wraps(one)).length,
  };
}
