import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable } from 'kysely';

import type { TalentPoolDatabase } from '../database.ts';
import type { CardKind } from './card-tables.ts';

type Tx = TenantTx<TalentPoolDatabase>;
type CardsTable = TalentPoolDatabase['p_talent_pool.cards'];
type EndedTable = TalentPoolDatabase['p_talent_pool.ended_cards'];

export type CardRow = Selectable<CardsTable>;

const selectCards = (tx: Tx) =>
  tx.selectFrom('p_talent_pool.cards').selectAll().where('tenantId', '=', tenantOf(tx));

/** Cards that have not expired on that day, by county. */
export function listCardRows(
  tx: Tx,
  wanted: {
    readonly kind: CardKind;
    readonly today: string;
    readonly ids?: readonly string[] | undefined;
  },
): Promise<CardRow[]> {
  const { ids, kind, today } = wanted;
  return selectCards(tx)
    .where('kind', '=', kind)
    .where('expiresOn', '>=', today)
    .$if(ids !== undefined, (it) => it.where('id', '=', sql<string>`any(${ids ?? []}::uuid[])`))
    .orderBy('fromCode')
    .orderBy('id')
    .execute();
}

export function findCard(tx: Tx, id: string): Promise<CardRow | undefined> {
  return selectCards(tx).where('id', '=', id).executeTakeFirst();
}

export function listCardsPast(tx: Tx, today: string): Promise<CardRow[]> {
  return selectCards(tx).where('expiresOn', '<', today).orderBy('id').execute();
}

export async function replaceCard(tx: Tx, row: Insertable<CardsTable>): Promise<void> {
  const { contentSealed, expiresOn, receivedAt } = row;
  await tx
    .insertInto('p_talent_pool.cards')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'id']).doUpdateSet((eb) => ({
        contentSealed,
        expiresOn,
        receivedAt,
        version: eb('p_talent_pool.cards.version', '+', 1),
      })),
    )
    .execute();
}

export async function deleteCard(tx: Tx, id: string): Promise<void> {
  await tx
    .deleteFrom('p_talent_pool.cards')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}

export async function insertEndedCard(tx: Tx, row: Insertable<EndedTable>): Promise<void> {
  await tx.insertInto('p_talent_pool.ended_cards').values(row).execute();
}

/** Last ended first; one row more than the page. */
export function listEndedCardRows(
  tx: Tx,
  { after, limit }: { readonly limit: number; readonly after?: string | undefined },
): Promise<Selectable<EndedTable>[]> {
  return tx
    .selectFrom('p_talent_pool.ended_cards')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .$if(after !== undefined, (it) => it.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
}
