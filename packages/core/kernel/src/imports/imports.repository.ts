import { tenantOf } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';

export type BatchRow = Selectable<CoreDatabase['core.import_batches']>;
export type ImportRow = Selectable<CoreDatabase['core.import_rows']>;
type BatchChange = Updateable<Omit<CoreDatabase['core.import_batches'], 'version'>>;

export async function insertBatch(
  tx: CoreTx,
  row: Insertable<CoreDatabase['core.import_batches']>,
): Promise<void> {
  await tx.insertInto('core.import_batches').values(row).execute();
}

export function findBatch(tx: CoreTx, id: string): Promise<BatchRow | undefined> {
  return tx
    .selectFrom('core.import_batches')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .executeTakeFirst();
}

export function lockBatch(tx: CoreTx, id: string): Promise<BatchRow | undefined> {
  return (
    tx
      .selectFrom('core.import_batches')
      .selectAll()
      .where('tenantId', '=', tenantOf(tx))
      .where('id', '=', id)
      // Rows that are being added point at their batch: they need not end before it is cancelled.
      .forNoKeyUpdate()
      .executeTakeFirst()
  );
}

export function listBatches(
  tx: CoreTx,
  filter: { readonly register?: string | undefined; readonly limit: number },
): Promise<BatchRow[]> {
  return tx
    .selectFrom('core.import_batches')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .$if(filter.register !== undefined, (query) =>
      query.where('register', '=', filter.register ?? ''),
    )
    .orderBy('number', 'desc')
    .limit(filter.limit)
    .execute();
}

export async function updateBatch(tx: CoreTx, id: string, change: BatchChange): Promise<void> {
  await tx
    .updateTable('core.import_batches')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .execute();
}

/** Progress of work under way; nothing happens once it has been cancelled. Answers whether it still goes on. */
export async function updateProgress(
  tx: CoreTx,
  id: string,
  progress: {
    readonly status: BatchRow['status'];
    readonly percent: number;
    readonly rows?: { readonly done: number; readonly total: number } | undefined;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('core.import_batches')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .where('status', '=', progress.status)
    .set({
      progress: progress.percent,
      rowsDone: progress.rows?.done ?? 0,
      rowsTotal: progress.rows?.total ?? 0,
    })
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function insertRows(
  tx: CoreTx,
  rows: readonly Insertable<CoreDatabase['core.import_rows']>[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('core.import_rows')
    .values([...rows])
    .execute();
}

export async function deleteRows(tx: CoreTx, batchId: string): Promise<void> {
  await tx
    .deleteFrom('core.import_rows')
    .where('tenantId', '=', tenantOf(tx))
    .where('batchId', '=', batchId)
    .execute();
}

export function listRows(
  tx: CoreTx,
  batchId: string,
  page: {
    readonly outcome?: ImportRow['outcome'] | undefined;
    /** Number of the last row seen. */
    readonly after?: number | undefined;
    readonly descending?: boolean | undefined;
    readonly limit: number;
  },
): Promise<ImportRow[]> {
  const isDescending = page.descending === true;
  return tx
    .selectFrom('core.import_rows')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('batchId', '=', batchId)
    .$if(page.outcome !== undefined, (query) => query.where('outcome', '=', page.outcome ?? 'new'))
    .$if(page.after !== undefined, (query) =>
      query.where('rowNo', isDescending ? '<' : '>', page.after ?? 0),
    )
    .orderBy('rowNo', isDescending ? 'desc' : 'asc')
    .limit(page.limit)
    .execute();
}

/** Keeps a batch and its rows from persons they concern. */
export async function excludeFromBatch(
  tx: CoreTx,
  id: string,
  userIds: readonly string[],
): Promise<void> {
  const excludedUserIds = [...userIds];
  await tx
    .updateTable('core.import_batches')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set({ excludedUserIds })
    .execute();
  await tx
    .updateTable('core.import_rows')
    .where('tenantId', '=', tenantOf(tx))
    .where('batchId', '=', id)
    .set({ excludedUserIds })
    .execute();
}

/** The records that rows have become. */
export async function updateRecordIds(
  tx: CoreTx,
  written: ReadonlyMap<string, string>,
): Promise<void> {
  await sql`
    update core.import_rows as r set record_id = w.record_id, version = r.version + 1
    from unnest(${[...written.keys()]}::uuid[], ${[...written.values()]}::uuid[]) as w (row_id, record_id)
    where r.tenant_id = ${tenantOf(tx)} and r.id = w.row_id`.execute(tx);
}

/** How the batch has left its records. */
export async function updateFingerprints(
  tx: CoreTx,
  fingerprints: ReadonlyMap<string, string>,
): Promise<void> {
  await sql`
    update core.import_rows as r set fingerprint = w.fingerprint, version = r.version + 1
    from unnest(${[...fingerprints.keys()]}::uuid[], ${[...fingerprints.values()]}::text[]) as w (row_id, fingerprint)
    where r.tenant_id = ${tenantOf(tx)} and r.id = w.row_id`.execute(tx);
}

/** Units by code, name or short name; as many matches as there are. */
export function matchUnits(tx: CoreTx, texts: readonly string[]) {
  return tx
    .selectFrom('core.units')
    .select(['id', 'code', 'name', 'shortName'])
    .where('tenantId', '=', tenantOf(tx))
    .where((eb) =>
      eb.or([
        eb('code', 'in', [...texts]),
        eb('name', 'in', [...texts]),
        eb('shortName', 'in', [...texts]),
      ]),
    )
    .execute();
}

export async function matchPeople(
  tx: CoreTx,
  names: readonly string[],
): Promise<{ id: string; name: string; unitName: string | null }[]> {
  const { rows } = await sql<{ id: string; name: string; unitName: string | null }>`
    select p.id, p.name, coalesce(u.name, b.name) as unit_name from core.people p
    left join core.units u on u.tenant_id = p.tenant_id and u.id = p.unit_id
    left join core.bodies b on b.tenant_id = p.tenant_id and b.id = p.body_id
    where p.tenant_id = ${tenantOf(tx)} and p.name = any (${[...names]}::text[])`.execute(tx);
  return rows;
}
