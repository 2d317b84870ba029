import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { TalentPoolDatabase } from '../database.ts';
import type { CardKind } from './card-tables.ts';

type Tx = TenantTx<TalentPoolDatabase>;
type OffersTable = TalentPoolDatabase['p_talent_pool.card_offers'];
type UsesTable = TalentPoolDatabase['p_talent_pool.card_uses'];

export type OfferRow = Selectable<OffersTable>;
export type NewOffer = Insertable<OffersTable>;
export type OfferChanges = Omit<Updateable<OffersTable>, 'version'>;

const selectOffers = (tx: Tx) =>
  tx.selectFrom('p_talent_pool.card_offers').selectAll().where('tenantId', '=', tenantOf(tx));

export async function insertOffer(tx: Tx, row: NewOffer): Promise<void> {
  await tx.insertInto('p_talent_pool.card_offers').values(row).execute();
}

export async function updateOffer(tx: Tx, id: string, changes: OfferChanges): Promise<void> {
  await tx
    .updateTable('p_talent_pool.card_offers')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}

export function findOffer(tx: Tx, id: string): Promise<OfferRow | undefined> {
  return selectOffers(tx).where('id', '=', id).executeTakeFirst();
}

export function lockOffer(tx: Tx, id: string): Promise<OfferRow | undefined> {
  return selectOffers(tx).where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Newest first; one row more than the page. */
export function listOfferRows(
  tx: Tx,
  page: { readonly kind: CardKind; readonly limit: number; readonly after?: string | undefined },
): Promise<OfferRow[]> {
  const { after, kind, limit } = page;
  return selectOffers(tx)
    .where('kind', '=', kind)
    .$if(after !== undefined, (it) => it.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
}

/** Candidates the city has said it holds and was not asked to give back. */
export function listHeldOffers(tx: Tx): Promise<OfferRow[]> {
  return selectOffers(tx)
    .where('kind', '=', 'candidate')
    .where('heldAt', 'is not', null)
    .where('ended', 'is', null)
    .orderBy('id', 'desc')
    .execute();
}

export function listOffersOfUser(tx: Tx, userId: string): Promise<OfferRow[]> {
  return selectOffers(tx).where('userId', '=', userId).orderBy('preparedAt', 'desc').execute();
}

export function listOpenOffersOf(tx: Tx, memberIds: readonly string[]): Promise<OfferRow[]> {
  return selectOffers(tx)
    .where('memberId', '=', sql<string>`any(${[...memberIds]}::uuid[])`)
    .where('ended', 'is', null)
    .execute();
}

/** Offers whose last day has passed. */
export function listOffersPast(tx: Tx, today: string): Promise<OfferRow[]> {
  return selectOffers(tx)
    .where('ended', 'is', null)
    .where('expiresOn', '<', today)
    .orderBy('id')
    .execute();
}

export async function insertOfferUnits(
  tx: Tx,
  rows: readonly { readonly id: string; readonly offerId: string; readonly unitId: string }[],
): Promise<void> {
  await tx
    .insertInto('p_talent_pool.card_offer_units')
    .values([...rows])
    .execute();
}

export function listOfferUnits(
  tx: Tx,
  by: { readonly offerId: string } | { readonly ids: readonly string[] },
): Promise<{ id: string; offerId: string; unitId: string; name: string }[]> {
  return tx
    .selectFrom('p_talent_pool.card_offer_units as offered')
    .innerJoin('core.units as unit', (join) =>
      join.onRef('unit.tenantId', '=', 'offered.tenantId').onRef('unit.id', '=', 'offered.unitId'),
    )
    .where('offered.tenantId', '=', tenantOf(tx))
    .$if('offerId' in by, (it) =>
      it.where('offered.offerId', '=', 'offerId' in by ? by.offerId : ''),
    )
    .$if('ids' in by, (it) =>
      it.where('offered.id', '=', sql<string>`any(${'ids' in by ? [...by.ids] : []}::uuid[])`),
    )
    .select(['offered.id', 'offered.offerId', 'offered.unitId', 'unit.name'])
    .orderBy('unit.name')
    .execute();
}

/** Units of 对象卡 that the city was given and that have not ended. */
export function listGivenUnits(
  tx: Tx,
): Promise<
  { targetId: string; unitId: string; name: string; kind: string; industry: string | null }[]
> {
  return tx
    .selectFrom('p_talent_pool.card_offer_units as offered')
    .innerJoin('p_talent_pool.card_offers as offer', (join) =>
      join
        .onRef('offer.tenantId', '=', 'offered.tenantId')
        .onRef('offer.id', '=', 'offered.offerId'),
    )
    .innerJoin('core.units as unit', (join) =>
      join.onRef('unit.tenantId', '=', 'offered.tenantId').onRef('unit.id', '=', 'offered.unitId'),
    )
    .where('offered.tenantId', '=', tenantOf(tx))
    .where('offer.heldUntil', 'is not', null)
    .where('offer.ended', 'is', null)
    .select(['offered.id as targetId', 'offered.unitId', 'unit.name', 'unit.kind', 'unit.industry'])
    .orderBy('unit.name')
    .orderBy('offered.id')
    .execute();
}

export async function insertUse(tx: Tx, row: Insertable<UsesTable>): Promise<void> {
  await tx.insertInto('p_talent_pool.card_uses').values(row).execute();
}

export function listUses(tx: Tx, offerId: string): Promise<Selectable<UsesTable>[]> {
  return tx
    .selectFrom('p_talent_pool.card_uses')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('offerId', '=', offerId)
    .orderBy('happenedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
