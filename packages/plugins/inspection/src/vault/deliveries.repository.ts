import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';

type Tx = TenantTx<InspectionDatabase>;
type DeliveriesTable = InspectionDatabase['p_inspection.paper_deliveries'];
type ReceiptsTable = InspectionDatabase['p_inspection.paper_receipts'];
type HeardTable = InspectionDatabase['p_inspection.heard_openings'];

export type DeliveryRow = Selectable<DeliveriesTable>;
export type ReceiptRow = Selectable<ReceiptsTable>;

const anyOf = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

/** Editions of rounds this tenant runs within an undertaking of the city. */
function selectEditions(tx: Tx) {
  return tx
    .selectFrom('p_inspection.paper_editions as edition')
    .innerJoin('p_inspection.working_papers as paper', (join) =>
      join
        .onRef('paper.tenantId', '=', 'edition.tenantId')
        .onRef('paper.id', '=', 'edition.paperId'),
    )
    .innerJoin('p_inspection.rounds as round', (join) =>
      join.onRef('round.tenantId', '=', 'paper.tenantId').onRef('round.id', '=', 'paper.roundId'),
    )
    .innerJoin('p_inspection.participations as part', (join) =>
      join
        .onRef('part.tenantId', '=', 'paper.tenantId')
        .onRef('part.roundId', '=', 'paper.roundId'),
    )
    .leftJoin('p_inspection.paper_deliveries as delivery', (join) =>
      join
        .onRef('delivery.tenantId', '=', 'edition.tenantId')
        .onRef('delivery.paperId', '=', 'edition.paperId')
        .onRef('delivery.edition', '=', 'edition.edition'),
    )
    .where('edition.tenantId', '=', tenantOf(tx));
}

/** Editions that have not been sent, while the county takes part; oldest first. */
export function listUnsentEditions(
  tx: Tx,
  { limit, paperId }: { readonly paperId?: string | undefined; readonly limit: number },
) {
  return selectEditions(tx)
    .where('delivery.id', 'is', null)
    .where('part.leftAt', 'is', null)
    .$if(paperId !== undefined, (it) => it.where('edition.paperId', '=', paperId ?? ''))
    .selectAll('edition')
    .select([
      'paper.isCadreLead',
      'paper.unitId',
      'round.id as roundId',
      'round.name as roundTitle',
      'part.id as participationId',
      'part.exchangeId as undertaking',
      'part.cityTenantId',
      'part.cityName',
    ])
    .orderBy('edition.id')
    .limit(limit)
    .execute();
}
export type UnsentEdition = Awaited<ReturnType<typeof listUnsentEditions>>[number];

/** Newest first; one row more than the page. */
export function listMirrorRows(
  tx: Tx,
  page: {
    readonly roundId?: string | undefined;
    readonly limit: number;
    readonly after?: string | undefined;
  },
) {
  const { after, limit, roundId } = page;
  return selectEditions(tx)
    .$if(roundId !== undefined, (it) => it.where('paper.roundId', '=', roundId ?? ''))
    .$if(after !== undefined, (it) => it.where('edition.id', '<', after ?? ''))
    .select([
      'edition.id',
      'edition.paperId',
      'edition.paperNo',
      'edition.edition',
      'edition.content',
      'edition.contentHash',
      'edition.lockedAt',
      'paper.title',
      'paper.isCadreLead',
      'round.id as roundId',
      'round.name as roundTitle',
      'part.cityName',
      'delivery.id as deliveryId',
    ])
    .orderBy('edition.id', 'desc')
    .limit(limit + 1)
    .execute();
}
export type MirrorRow = Awaited<ReturnType<typeof listMirrorRows>>[number];

/** What was sent and is in no edition any more. */
export function listOrphanedDeliveries(tx: Tx): Promise<DeliveryRow[]> {
  return tx
    .selectFrom('p_inspection.paper_deliveries as delivery')
    .leftJoin('p_inspection.paper_editions as edition', (join) =>
      join
        .onRef('edition.tenantId', '=', 'delivery.tenantId')
        .onRef('edition.paperId', '=', 'delivery.paperId')
        .onRef('edition.edition', '=', 'delivery.edition'),
    )
    .where('delivery.tenantId', '=', tenantOf(tx))
    .where('edition.id', 'is', null)
    .selectAll('delivery')
    .execute();
}

/** False where this edition has been sent before; waits for whoever is sending it now. */
export async function insertDelivery(
  tx: Tx,
  delivery: Insertable<DeliveriesTable>,
): Promise<boolean> {
  const row = await tx
    .insertInto('p_inspection.paper_deliveries')
    .values(delivery)
    .onConflict((conflict) => conflict.columns(['tenantId', 'paperId', 'edition']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

function selectDeliveries(tx: Tx) {
  return tx
    .selectFrom('p_inspection.paper_deliveries')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx));
}

export function findDelivery(tx: Tx, id: string): Promise<DeliveryRow | undefined> {
  return selectDeliveries(tx).where('id', '=', id).executeTakeFirst();
}

export function listDeliveries(tx: Tx, ids: readonly string[]): Promise<DeliveryRow[]> {
  return selectDeliveries(tx).where('id', '=', anyOf(ids)).execute();
}

export function listReceipts(tx: Tx, deliveryIds: readonly string[]): Promise<ReceiptRow[]> {
  return tx
    .selectFrom('p_inspection.paper_receipts')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('deliveryId', '=', anyOf(deliveryIds))
    .orderBy('id')
    .execute();
}

export async function insertReceipt(tx: Tx, receipt: Insertable<ReceiptsTable>): Promise<void> {
  await tx.insertInto('p_inspection.paper_receipts').values(receipt).execute();
}

/** Sent, refused, and not kept since. */
export function listRefusedDeliveries(tx: Tx, before: Date): Promise<DeliveryRow[]> {
  return selectDeliveries(tx)
    .where((eb) => {
      const receipts = eb
        .selectFrom('p_inspection.paper_receipts as receipt')
        .select('receipt.id')
        .where('receipt.tenantId', '=', tenantOf(tx))
        .whereRef('receipt.deliveryId', '=', 'p_inspection.paper_deliveries.id');
      const late = receipts.where('receipt.receivedAt', '>=', before.toISOString());
      const kept = receipts.where('receipt.outcome', '=', 'kept');
      return eb.and([eb.exists(receipts), eb.not(eb.exists(kept)), eb.not(eb.exists(late))]);
    })
    .orderBy('id')
    .execute();
}

/** 市级留存 by edition: the day of the city's receipt for the newest edition that has one. */
export function listMirroredAt(
  tx: Tx,
  paperIds: readonly string[],
): Promise<{ paperId: string; edition: number; keptAt: string | null }[]> {
  return tx
    .selectFrom('p_inspection.paper_receipts as receipt')
    .innerJoin('p_inspection.paper_deliveries as delivery', (join) =>
      join
        .onRef('delivery.tenantId', '=', 'receipt.tenantId')
        .onRef('delivery.id', '=', 'receipt.deliveryId'),
    )
    .where('receipt.tenantId', '=', tenantOf(tx))
    .where('delivery.paperId', '=', anyOf(paperIds))
    .where('receipt.outcome', '=', 'kept')
    .select(['delivery.paperId', 'delivery.edition', 'receipt.keptAt'])
    .execute();
}

/** False where it has been heard before. */
export async function insertHeardOpening(tx: Tx, heard: Insertable<HeardTable>): Promise<boolean> {
  const row = await tx
    .insertInto('p_inspection.heard_openings')
    .values(heard)
    .onConflict((conflict) => conflict.columns(['tenantId', 'readingId']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function countHeardOpenings(
  tx: Tx,
  deliveryIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('p_inspection.heard_openings')
    .select(['deliveryId', (eb) => eb.fn.countAll<number>().as('count')])
    .where('tenantId', '=', tenantOf(tx))
    .where('deliveryId', '=', anyOf(deliveryIds))
    .groupBy('deliveryId')
    .execute();
  return new Map(rows.map(({ count, deliveryId }) => [deliveryId, count]));
}

/** Newest first; one row more than the page. */
export function listHeardOpenings(
  tx: Tx,
  page: { readonly limit: number; readonly after?: string | undefined },
) {
  return tx
    .selectFrom('p_inspection.heard_openings as heard')
    .innerJoin('p_inspection.paper_deliveries as delivery', (join) =>
      join
        .onRef('delivery.tenantId', '=', 'heard.tenantId')
        .onRef('delivery.id', '=', 'heard.deliveryId'),
    )
    .where('heard.tenantId', '=', tenantOf(tx))
    .$if(page.after !== undefined, (it) => it.where('heard.id', '<', page.after ?? ''))
    .selectAll('heard')
    .select(['delivery.paperId', 'delivery.paperNo', 'delivery.edition', 'delivery.cityName'])
    .orderBy('heard.id', 'desc')
    .limit(page.limit + 1)
    .execute();
}
