import type { CoreDatabase } from '../database/core-database.ts';
import { inScope } from '../database/scoped-transaction.ts';
import type { Kernel } from '../kernel.ts';
import { appendHeads, type RecordedHead } from './heads-file.ts';
import { sealTenant } from './seal-tenant.ts';

/** Seals every tenant with open entries and appends the new heads to the witness file. */
export async function sealAll(
  kernel: Kernel,
  options: { readonly headsFile: string },
): Promise<RecordedHead[]> {
  const { rows } = await kernel.pool.query<{ id: number }>(
    'select id from core.unsealed_tenants() as id order by id',
  );
  const heads: RecordedHead[] = [];
  for (const { id } of rows) {
    const head = await inScope<CoreDatabase, RecordedHead | null>(
      kernel.pool,
      { kind: 'job', tenantId: id, plugin: 'core', job: 'seal_audit' },
      { readOnly: false },
      async (tx, { now }) => {
        const sealed = await sealTenant(tx, now, kernel.services.suites.seal);
        return sealed && { tenantId: id, ...sealed, at: now.toISOString() };
      },
    );
    if (head !== null) heads.push(toHead(head));
  }
  await appendHeads(options.headsFile, heads);
  return heads;
}

const toHead = ({ tenantId, seq, hash, at }: RecordedHead): RecordedHead => ({
  tenantId,
  seq,
  hash,
  at,
});
