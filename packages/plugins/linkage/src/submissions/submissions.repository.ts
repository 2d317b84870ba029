import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable } from 'kysely';

import type { LinkageDatabase } from '../database.ts';

type Tx = TenantTx<LinkageDatabase>;
type SubmissionsTable = LinkageDatabase['p_linkage.submissions'];
type ReceivedTable = LinkageDatabase['p_linkage.received_submissions'];
type JudgementsTable = LinkageDatabase['p_linkage.judgements'];

const among = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

export type SubmissionRow = Selectable<SubmissionsTable>;
export type ReceivedSubmissionRow = Selectable<ReceivedTable>;
export type JudgementRow = Selectable<JudgementsTable>;

export async function insertSubmission(tx: Tx, row: Insertable<SubmissionsTable>): Promise<void> {
  await tx.insertInto('p_linkage.submissions').values(row).execute();
}

/** The newest first. */
export function listSubmissions(tx: Tx, partId: string): Promise<SubmissionRow[]> {
  return tx
    .selectFrom('p_linkage.submissions')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('partId', '=', partId)
    .orderBy('number', 'desc')
    .execute();
}

/** What arrives a second time changes nothing. */
export async function insertReceived(tx: Tx, row: Insertable<ReceivedTable>): Promise<void> {
  await tx
    .insertInto('p_linkage.received_submissions')
    .values(row)
    .onConflict((it) => it.columns(['tenantId', 'exchangeId', 'number']).doNothing())
    .execute();
}

/** What counties have submitted under these exchanges, the newest first. */
export function listReceivedSubmissions(
  tx: Tx,
  exchangeIds: readonly string[],
): Promise<ReceivedSubmissionRow[]> {
  return tx
    .selectFrom('p_linkage.received_submissions')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('exchangeId', '=', among(exchangeIds))
    .orderBy('number', 'desc')
    .execute();
}

export function listJudgements(tx: Tx, campaignId: string): Promise<JudgementRow[]> {
  return tx
    .selectFrom('p_linkage.judgements')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('campaignId', '=', campaignId)
    .execute();
}

export async function upsertJudgement(tx: Tx, row: Insertable<JudgementsTable>): Promise<void> {
  const { campaignId: _campaign, id: _id, itemId: _item, ...changes } = row;
  await tx
    .insertInto('p_linkage.judgements')
    .values(row)
    .onConflict((it) =>
      it.columns(['tenantId', 'campaignId', 'itemId']).doUpdateSet((eb) => ({
        ...changes,
        version: eb('p_linkage.judgements.version', '+', 1),
      })),
    )
    .execute();
}
