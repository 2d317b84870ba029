import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable } from 'kysely';

import type { TalentPoolDatabase } from '../database.ts';
import type { DispatchRow } from '../dispatch/dispatches.repository.ts';

type Tx = TenantTx<TalentPoolDatabase>;
type FeedbacksTable = TalentPoolDatabase['p_talent_pool.evaluation_feedbacks'];

export type FeedbackRow = Selectable<FeedbacksTable>;
export type NewFeedback = Insertable<FeedbacksTable>;

/** One for each result; told again, it takes the place of the earlier one. */
export async function putFeedback(tx: Tx, row: NewFeedback): Promise<void> {
  await tx
    .insertInto('p_talent_pool.evaluation_feedbacks')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(
          row.sheetId === null ? ['tenantId', 'half', 'exchangeId'] : ['tenantId', 'sheetId'],
        )
        .doUpdateSet((eb) => ({
          unitId: eb.ref('excluded.unitId'),
          released: eb.ref('excluded.released'),
          totalHundredths: eb.ref('excluded.totalHundredths'),
          gradeTitle: eb.ref('excluded.gradeTitle'),
          leaderText: eb.ref('excluded.leaderText'),
          deliveredOn: eb.ref('excluded.deliveredOn'),
          deliveredByName: eb.ref('excluded.deliveredByName'),
          version: eb('p_talent_pool.evaluation_feedbacks.version', '+', 1),
        })),
    )
    .execute();
}

const selectFeedbacks = (tx: Tx) =>
  tx
    .selectFrom('p_talent_pool.evaluation_feedbacks')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx));

export function findFeedback(tx: Tx, id: string): Promise<FeedbackRow | undefined> {
  return selectFeedbacks(tx).where('id', '=', id).executeTakeFirst();
}

/** The latest first; one row more than the page. */
export function listFeedbackRows(
  tx: Tx,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<FeedbackRow[]> {
  return selectFeedbacks(tx)
    .$if(after !== undefined, (it) => it.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
}

export function listFeedbacksOf(tx: Tx, sheetIds: readonly string[]): Promise<FeedbackRow[]> {
  return selectFeedbacks(tx)
    .where('sheetId', '=', sql<string>`any(${[...sheetIds]}::uuid[])`)
    .execute();
}

type Sent = Pick<
  DispatchRow,
  | 'half'
  | 'homeName'
  | 'sendingUnit'
  | 'homeExchangeId'
  | 'homeTenantId'
  | 'targetExchangeId'
  | 'requesterTenantId'
>;

/** The dispatch by which somebody came into a team; undefined where he is this tenant's own. */
export function findDispatchInto(
  tx: Tx,
  { teamId, userId }: { readonly teamId: string; readonly userId: string },
): Promise<Sent | undefined> {
  return tx
    .selectFrom('p_talent_pool.dispatches')
    .select([
      'half',
      'homeName',
      'sendingUnit',
      'homeExchangeId',
      'homeTenantId',
      'targetExchangeId',
      'requesterTenantId',
    ])
    .where('tenantId', '=', tenantOf(tx))
    .where('roundTeamId', '=', teamId)
    .where('userId', '=', userId)
    .where('half', 'in', ['target', 'requester'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** What other tenants have concluded of people of this one. */
export function listReceivedTotals(
  tx: Tx,
  personIds: readonly string[],
): Promise<
  {
    readonly personId: string | null;
    readonly totalHundredths: number;
    readonly concludedOn: string;
  }[]
> {
  return tx
    .selectFrom('p_talent_pool.evaluation_feedbacks as feedback')
    .innerJoin('p_talent_pool.dispatches as sent', (join) =>
      join
        .onRef('sent.tenantId', '=', 'feedback.tenantId')
        .on((eb) =>
          eb.or([
            eb('sent.homeExchangeId', '=', eb.ref('feedback.exchangeId')),
            eb('sent.targetExchangeId', '=', eb.ref('feedback.exchangeId')),
          ]),
        ),
    )
    .where('feedback.tenantId', '=', tenantOf(tx))
    .where('feedback.half', '=', 'received')
    .where('feedback.sheetId', 'is', null)
    .where('sent.personId', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .select(['sent.personId', 'feedback.totalHundredths', 'feedback.concludedOn'])
    .execute();
}
