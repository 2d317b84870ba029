import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable } from 'kysely';

import type { TalentPoolDatabase } from '../../database.ts';

type Tx = TenantTx<TalentPoolDatabase>;
type NoticesTable = TalentPoolDatabase['p_talent_pool.recusal_team_notices'];

export type TeamNoticeRow = Selectable<NoticesTable>;

/** Who was named to the unit before and is no longer in the team is withdrawn. */
export async function replaceNotices(
  tx: Tx,
  engagementId: string,
  { rows, now }: { readonly rows: readonly Insertable<NoticesTable>[]; readonly now: Date },
): Promise<void> {
  const kept = rows.map(({ userId }) => userId);
  await tx
    .updateTable('p_talent_pool.recusal_team_notices')
    .where('tenantId', '=', tenantOf(tx))
    .where('engagementId', '=', engagementId)
    .where('withdrawnAt', 'is', null)
    .where('userId', '!=', sql<string>`all(${kept}::uuid[])`)
    .set((eb) => ({ withdrawnAt: now, version: eb('version', '+', 1) }))
    .execute();
  if (rows.length === 0) return;
  await tx
    .insertInto('p_talent_pool.recusal_team_notices')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'engagementId', 'userId']).doUpdateSet((eb) => ({
        role: eb.ref('excluded.role'),
        displayName: eb.ref('excluded.displayName'),
        teamName: eb.ref('excluded.teamName'),
        teamId: eb.ref('excluded.teamId'),
        withdrawnAt: null,
        closedAt: null,
        version: eb('p_talent_pool.recusal_team_notices.version', '+', 1),
      })),
    )
    .execute();
}

export async function updateNoticesClosed(
  tx: Tx,
  engagementId: string,
  closedAt: Date | null,
): Promise<void> {
  await tx
    .updateTable('p_talent_pool.recusal_team_notices')
    .where('tenantId', '=', tenantOf(tx))
    .where('engagementId', '=', engagementId)
    .set((eb) => ({ closedAt, version: eb('version', '+', 1) }))
    .execute();
}

/** Those a unit knows to be in its team today. */
export function listNotices(
  tx: Tx,
  of: { readonly unitId?: string; readonly teamId?: string },
): Promise<TeamNoticeRow[]> {
  return tx
    .selectFrom('p_talent_pool.recusal_team_notices')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('withdrawnAt', 'is', null)
    .$if(of.unitId !== undefined, (it) => it.where('unitId', '=', of.unitId ?? ''))
    .$if(of.teamId !== undefined, (it) => it.where('teamId', '=', of.teamId ?? ''))
    .orderBy('engagementId')
    .orderBy('id')
    .execute();
}

export function findNotice(tx: Tx, id: string): Promise<TeamNoticeRow | undefined> {
  return tx
    .selectFrom('p_talent_pool.recusal_team_notices')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
}

export function findUnitName(tx: Tx, unitId: string): Promise<{ name: string } | undefined> {
  return tx
    .selectFrom('core.units')
    .select('name')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', unitId)
    .executeTakeFirst();
}

export async function findEngagementStage(tx: Tx, engagementId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('core.workflow_cases')
    .select('stage')
    .where('tenantId', '=', tenantOf(tx))
    .where('subjectType', '=', 'engagement')
    .where('subjectId', '=', engagementId)
    .executeTakeFirst();
  return row?.stage ?? null;
}
