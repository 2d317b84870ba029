import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import type { Insertable, Selectable, Updateable } from 'kysely';

import type { TalentPoolDatabase } from '../database.ts';

type Tx = TenantTx<TalentPoolDatabase>;
type NoticesTable = TalentPoolDatabase['p_talent_pool.evaluation_notices'];
type ReviewsTable = TalentPoolDatabase['p_talent_pool.evaluation_reviews'];

export type ReviewRow = Selectable<ReviewsTable>;

export async function putNotice(tx: Tx, notice: Insertable<NoticesTable>): Promise<void> {
  await tx
    .insertInto('p_talent_pool.evaluation_notices')
    .values(notice)
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'sheetId']).doUpdateSet((eb) => ({
        totalHundredths: eb.ref('excluded.totalHundredths'),
        gradeTitle: eb.ref('excluded.gradeTitle'),
        leaderText: eb.ref('excluded.leaderText'),
        version: eb('p_talent_pool.evaluation_notices.version', '+', 1),
      })),
    )
    .execute();
}

/** What one person learns of his own evaluations, the latest first. */
export function listNoticesOf(tx: Tx, userId: string) {
  return tx
    .selectFrom('p_talent_pool.evaluation_notices as notice')
    .innerJoin('p_talent_pool.evaluations as evaluation', (join) =>
      join
        .onRef('evaluation.tenantId', '=', 'notice.tenantId')
        .onRef('evaluation.id', '=', 'notice.evaluationId'),
    )
    .leftJoin('p_talent_pool.evaluation_reviews as review', (join) =>
      join
        .onRef('review.tenantId', '=', 'notice.tenantId')
        .onRef('review.sheetId', '=', 'notice.sheetId'),
    )
    .where('notice.tenantId', '=', tenantOf(tx))
    .where('notice.userId', '=', userId)
    .select([
      'notice.evaluationId',
      'notice.sheetId',
      'notice.totalHundredths',
      'notice.gradeTitle',
      'notice.leaderText',
      'notice.concludedOn',
      'evaluation.roundName',
      'evaluation.teamName',
      'review.reason as reviewReason',
      'review.requestedOn as reviewRequestedOn',
      'review.outcome as reviewOutcome',
      'review.decision as reviewDecision',
      'review.decidedOn as reviewDecidedOn',
    ])
    .orderBy('notice.concludedOn', 'desc')
    .orderBy('notice.id', 'desc')
    .execute();
}

export async function insertReview(tx: Tx, review: Insertable<ReviewsTable>): Promise<void> {
  await tx.insertInto('p_talent_pool.evaluation_reviews').values(review).execute();
}

export function listReviews(tx: Tx, evaluationId: string): Promise<ReviewRow[]> {
  return tx
    .selectFrom('p_talent_pool.evaluation_reviews')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('evaluationId', '=', evaluationId)
    .orderBy('id')
    .execute();
}

export async function updateReview(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<ReviewsTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_talent_pool.evaluation_reviews')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}
