import type pg from 'pg';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';
import { listActiveTenantIds } from '../database/list-active-tenants.ts';
import { inScope } from '../database/scoped-transaction.ts';
import { listAllUnsealed, listEntriesById, listSeals, listWitnessed } from './audit.repository.ts';
import type { ChainFinding } from './chain-findings.ts';
import { readHeads } from './heads-file.ts';
import type { Seal, SealHead } from './seal-chain.ts';
import { toSealable } from './seal-tenant.ts';
import { verifyChain, type CountersignedHead, type RecordedEntry } from './verify-chain.ts';
import { parseWitnessed } from './witness-head.ts';

const pageSize = 5_000;

export interface TenantVerdict {
  readonly tenantId: number;
  /** Number of seals checked. */
  readonly sealed: number;
  readonly findings: readonly ChainFinding[];
}

export interface VerifyOptions {
  readonly pool: pg.Pool;
  /** The witness file; see `appendHeads`. */
  readonly headsFile?: string;
  /** How long an entry may wait for its seal, in milliseconds. */
  readonly sealWithin?: number;
}

type Heads = ReadonlyMap<number, readonly CountersignedHead[]>;

/** Checks every tenant's chain against its entries, the other tenants' witness and the file. */
export async function verifyAudit(options: VerifyOptions): Promise<TenantVerdict[]> {
  const tenantIds = await listActiveTenantIds(options.pool);
  const heads = await collectHeads(options, tenantIds);
  const verdicts: TenantVerdict[] = [];
  for (const tenantId of tenantIds) {
    verdicts.push(
      await inScope<CoreDatabase, TenantVerdict>(
        options.pool,
        jobOf(tenantId),
        { readOnly: true },
        (tx, { now }) =>
          verifyTenant(tx, {
            tenantId,
            heads: heads.get(tenantId) ?? [],
            sealedUntil: new Date(now.getTime() - (options.sealWithin ?? 3_600_000)),
          }),
      ),
    );
  }
  return verdicts;
}

const jobOf = (tenantId: number) =>
  ({ kind: 'job', tenantId, plugin: 'core', job: 'verify_audit' }) as const;

async function collectHeads(options: VerifyOptions, tenantIds: readonly number[]): Promise<Heads> {
  const heads = new Map<number, CountersignedHead[]>();
  const add = (tenantId: number, head: CountersignedHead) =>
    heads.set(tenantId, [...(heads.get(tenantId) ?? []), head]);
  for (const witness of tenantIds) {
    const contents = await inScope<CoreDatabase, { content: Buffer }[]>(
      options.pool,
      jobOf(witness),
      { readOnly: true },
      (tx) => listWitnessed(tx),
    );
    for (const { content } of contents) {
      const head = parseWitnessed(content);
      if (head !== null)
        add(head.tenantId, { seq: head.seq, hash: head.hash, witness: `租户 ${witness}` });
    }
  }
  if (options.headsFile === undefined) return heads;
  for (const { tenantId, seq, hash } of await readHeads(options.headsFile))
    add(tenantId, { seq, hash, witness: '见证文件' });
  return heads;
}

/** Heads beyond the last seal count as cut off, so they belong to the last page. */
function headsOfPage(
  heads: readonly CountersignedHead[],
  seals: readonly Seal[],
  isLast: boolean,
): CountersignedHead[] {
  const first = seals[0]?.seq ?? Infinity;
  const last = seals.at(-1)?.seq ?? 0;
  return heads.filter(({ seq }) => (seq >= first && seq <= last) || (isLast && seq > last));
}

async function verifyTenant(
  tx: CoreTx,
  about: {
    readonly tenantId: number;
    readonly heads: readonly CountersignedHead[];
    readonly sealedUntil: Date;
  },
): Promise<TenantVerdict> {
  const findings: ChainFinding[] = [];
  let after: SealHead | null = null;
  let sealed = 0;
  for (;;) {
    const seals = await listSeals(tx, { after: after?.seq ?? 0, limit: pageSize });
    const isLast = seals.length < pageSize;
    const entries = await listEntriesById(
      tx,
      seals.map((seal) => seal.entryId),
    );
    const open = isLast ? await listAllUnsealed(tx) : [];
    findings.push(
      ...verifyChain({
        tenantId: String(about.tenantId),
        seals,
        entries: [...entries, ...open].map((row): RecordedEntry => ({
          ...toSealable(row),
          recordedAt: new Date(row.occurredAt),
        })),
        heads: headsOfPage(about.heads, seals, isLast),
        after,
        sealedUntil: about.sealedUntil,
      }),
    );
    sealed += seals.length;
    after = seals.at(-1) ?? after;
    if (isLast) return { tenantId: about.tenantId, sealed, findings };
  }
}
