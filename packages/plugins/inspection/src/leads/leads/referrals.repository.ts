import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { InspectionDatabase } from '../../database.ts';

type Tx = TenantTx<InspectionDatabase>;
type ReferralsTable = InspectionDatabase['p_inspection.lead_referrals'];

export type ReferralRow = Selectable<ReferralsTable>;

export async function insertReferral(tx: Tx, row: Insertable<ReferralsTable>): Promise<void> {
  await tx.insertInto('p_inspection.lead_referrals').values(row).execute();
}

export function findReferral(tx: Tx, id: string): Promise<ReferralRow | undefined> {
  return tx
    .selectFrom('p_inspection.lead_referrals')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Only the job that takes a referral and the lead it became change it. */
export function lockReferral(tx: Tx, id: string): Promise<ReferralRow | undefined> {
  return tx
    .selectFrom('p_inspection.lead_referrals')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateReferral(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<ReferralsTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_inspection.lead_referrals')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}

export function findReferralOfPaper(tx: Tx, paperId: string): Promise<{ id: string } | undefined> {
  return tx
    .selectFrom('p_inspection.lead_referrals')
    .select('id')
    .where('tenantId', '=', tenantOf(tx))
    .where('paperId', '=', paperId)
    .executeTakeFirst();
}

/** What a team has referred, without those a lead is kept from; whom it is about stands nowhere. */
export function listReferrals(tx: Tx, readerId: string) {
  return tx
    .selectFrom('p_inspection.lead_referrals as referral')
    .leftJoin('p_inspection.working_papers as paper', (join) =>
      join
        .onRef('paper.tenantId', '=', 'referral.tenantId')
        .onRef('paper.id', '=', 'referral.paperId'),
    )
    .where('referral.tenantId', '=', tenantOf(tx))
    .where(sql<boolean>`not (${readerId}::uuid = any (referral.kept_from))`)
    .select([
      'referral.id',
      'referral.engagementId',
      'referral.documentNo',
      'referral.referredOn',
      'referral.referredByName',
      'referral.takenAt',
      'referral.receivedOn',
      'referral.receivedBy',
      'paper.paperNo',
    ])
    .orderBy('referral.id', 'desc')
    .limit(500)
    .execute();
}
