import { tenantOf } from '@lianxun/plugin-api';
import { sql, type Selectable } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';
import type { Seal, SealHead } from './seal-chain.ts';

export type AuditRow = Selectable<CoreDatabase['core.audit_entries']> & {
  readonly content: Buffer | null;
};

function selectEntries(tx: CoreTx) {
  return tx
    .selectFrom('core.audit_entries as entry')
    .leftJoin('core.audit_contents as content', (join) =>
      join
        .onRef('content.tenantId', '=', 'entry.tenantId')
        .onRef('content.entryId', '=', 'entry.id'),
    )
    .where('entry.tenantId', '=', tenantOf(tx))
    .selectAll('entry')
    .select('content.content');
}

/** Entries of finished transactions that no seal covers yet, in the order of their transactions. */
export function listUnsealed(tx: CoreTx, limit: number): Promise<AuditRow[]> {
  return selectEntries(tx)
    .leftJoin('core.audit_seals as seal', (join) =>
      join.onRef('seal.tenantId', '=', 'entry.tenantId').onRef('seal.entryId', '=', 'entry.id'),
    )
    .where('seal.id', 'is', null)
    .where(sql<boolean>`entry.xid < pg_snapshot_xmin(pg_current_snapshot())`)
    .orderBy(sql`entry.xid`)
    .orderBy('entry.id')
    .limit(limit)
    .execute();
}

/** Everything not yet sealed, open transactions' successors included. */
export function listAllUnsealed(tx: CoreTx): Promise<AuditRow[]> {
  return selectEntries(tx)
    .leftJoin('core.audit_seals as seal', (join) =>
      join.onRef('seal.tenantId', '=', 'entry.tenantId').onRef('seal.entryId', '=', 'entry.id'),
    )
    .where('seal.id', 'is', null)
    .execute();
}

export function listEntriesById(tx: CoreTx, ids: readonly string[]): Promise<AuditRow[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return selectEntries(tx)
    .where('entry.id', 'in', [...ids])
    .execute();
}

export async function findHead(tx: CoreTx): Promise<SealHead | null> {
  const row = await tx
    .selectFrom('core.audit_seals')
    .select(['seq', 'hash'])
    .where('tenantId', '=', tenantOf(tx))
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

export function listSeals(
  tx: CoreTx,
  page: { readonly after: number; readonly limit: number },
): Promise<Seal[]> {
  return (
    tx
      .selectFrom('core.audit_seals')
      .select(['seq', 'hash', 'suite', 'entryId', 'entryHash', 'contentHash', 'prevHash'])
      .where('tenantId', '=', tenantOf(tx))
      .where('seq', '>', page.after)
      .orderBy('seq')
      .limit(page.limit)
      // The column holds the suites that insertSeals wrote.
      .$narrowType<{ suite: Seal['suite'] }>()
      .execute()
  );
}

export async function insertSeals(
  tx: CoreTx,
  seals: readonly (Seal & { readonly id: string })[],
  sealedAt: Date,
): Promise<void> {
  if (seals.length === 0) return;
  await tx
    .insertInto('core.audit_seals')
    .values(seals.map((seal) => ({ ...seal, sealedAt })))
    .execute();
}

/** One sealer per tenant at a time: a second one waits here, then finds the work done. */
export async function lockChain(tx: CoreTx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7261, ${tenantOf(tx)})`.execute(tx);
}

/** Contents of the entries in which this tenant witnessed other tenants' heads. */
export function listWitnessed(tx: CoreTx): Promise<{ content: Buffer }[]> {
  return tx
    .selectFrom('core.audit_entries as entry')
    .innerJoin('core.audit_contents as content', (join) =>
      join
        .onRef('content.tenantId', '=', 'entry.tenantId')
        .onRef('content.entryId', '=', 'entry.id'),
    )
    .where('entry.tenantId', '=', tenantOf(tx))
    .where('entry.action', '=', 'core.head_witnessed')
    .select('content.content')
    .execute();
}

/** Sealed entries after a number that are more than the witnessing of other chains. */
export async function countNewsAfter(tx: CoreTx, seq: number): Promise<number> {
  const row = await tx
    .selectFrom('core.audit_seals as seal')
    .innerJoin('core.audit_entries as entry', (join) =>
      join.onRef('entry.tenantId', '=', 'seal.tenantId').onRef('entry.id', '=', 'seal.entryId'),
    )
    .where('seal.tenantId', '=', tenantOf(tx))
    .where('seal.seq', '>', seq)
    .where('entry.action', '<>', 'core.head_witnessed')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

export interface LogFilter {
  /** Records left out: kept from whoever reads. */
  readonly without: readonly string[];
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
}

/** Headers, newest first. */
export function listLog(
  tx: CoreTx,
  filter: LogFilter,
  page: { readonly limit: number; readonly after: string | undefined },
) {
  return tx
    .selectFrom('core.audit_entries as entry')
    .leftJoin('core.audit_seals as seal', (join) =>
      join.onRef('seal.tenantId', '=', 'entry.tenantId').onRef('seal.entryId', '=', 'entry.id'),
    )
    .where('entry.tenantId', '=', tenantOf(tx))
    .$if(filter.actor !== undefined && filter.actor !== '', (query) =>
      query.where('entry.actorName', 'like', `${filter.actor ?? ''}%`),
    )
    .$if(filter.action !== undefined && filter.action !== '', (query) =>
      query.where('entry.action', 'like', `${filter.action ?? ''}%`),
    )
    .$if(filter.from !== undefined, (query) =>
      query.where('entry.occurredAt', '>=', filter.from?.toISOString() ?? ''),
    )
    .$if(filter.to !== undefined, (query) =>
      query.where('entry.occurredAt', '<', filter.to?.toISOString() ?? ''),
    )
    .$if(page.after !== undefined, (query) => query.where('entry.id', '<', page.after ?? ''))
    .$if(filter.without.length > 0, (query) =>
      query.where('entry.subjectId', 'not in', [...filter.without]),
    )
    .select([
      'entry.id',
      'entry.occurredAt',
      'entry.actorName',
      'entry.capacity',
      'entry.action',
      'entry.summary',
      'entry.subjectType',
      'entry.subjectId',
      'entry.result',
      'entry.source',
      'seal.seq',
    ])
    .orderBy('entry.id', 'desc')
    .limit(page.limit)
    .execute();
}

export async function countSeals(tx: CoreTx): Promise<number> {
  const row = await tx
    .selectFrom('core.audit_seals')
    .where('tenantId', '=', tenantOf(tx))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** What was done to one record, oldest first. */
export function listSubjectLog(tx: CoreTx, subjectType: string, subjectId: string) {
  return tx
    .selectFrom('core.audit_entries as entry')
    .leftJoin('core.audit_contents as content', (join) =>
      join
        .onRef('content.tenantId', '=', 'entry.tenantId')
        .onRef('content.entryId', '=', 'entry.id'),
    )
    .where('entry.tenantId', '=', tenantOf(tx))
    .where('entry.subjectType', '=', subjectType)
    .where('entry.subjectId', '=', subjectId)
    .select([
      'entry.id',
      'entry.occurredAt',
      'entry.actorName',
      'entry.capacity',
      'entry.action',
      'entry.summary',
      'entry.result',
      'content.content',
    ])
    .orderBy('entry.id')
    .limit(500)
    .execute();
}

/** What an action changed, newest first, with contents. */
export function listActionLog(tx: CoreTx, action: string) {
  return tx
    .selectFrom('core.audit_entries as entry')
    .innerJoin('core.audit_contents as content', (join) =>
      join
        .onRef('content.tenantId', '=', 'entry.tenantId')
        .onRef('content.entryId', '=', 'entry.id'),
    )
    .where('entry.tenantId', '=', tenantOf(tx))
    .where('entry.action', '=', action)
    .select(['entry.id', 'entry.occurredAt', 'entry.subjectType', 'entry.subjectId'])
    .select('content.content')
    .orderBy('entry.id', 'desc')
    .limit(500)
    .execute();
}

/** The content of one entry about this very record. */
export async function findContent(
  tx: CoreTx,
  subject: { readonly type: string; readonly id: string },
  entryId: string,
): Promise<Buffer | undefined> {
  const row = await tx
    .selectFrom('core.audit_contents')
    .select('content')
    .where('tenantId', '=', tenantOf(tx))
    .where('entryId', '=', entryId)
    .where('subjectType', '=', subject.type)
    .where('subjectId', '=', subject.id)
    .executeTakeFirst();
  return row?.content;
}
