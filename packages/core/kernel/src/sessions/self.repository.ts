import type { TenantTx } from '@lianxun/plugin-api';
import { sql } from 'kysely';

import type { CoreDatabase } from '../database/core-database.ts';

type Tx = TenantTx<CoreDatabase>;

export interface OwnTask {
  readonly id: string;
  readonly tenantCode: string;
  readonly tenantName: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly title: string;
  readonly reason: string;
  readonly scopeKind: string;
  readonly teamId: string | null;
  readonly unitId: string | null;
  /** Path below the tenant in the web application. */
  readonly link: string;
  readonly dueOn: string | null;
  readonly createdAt: string;
}

export interface OwnNotification {
  readonly id: string;
  readonly tenantCode: string;
  readonly tenantName: string;
  readonly title: string;
  readonly body: string | null;
  readonly link: string;
  /** `restricted` when it is handled there; null: wherever the person reaches it. */
  readonly scopeKind: string | null;
  readonly createdAt: string;
  readonly readAt: string | null;
}

export interface TaskPosition {
  readonly dueOn: string;
  readonly id: string;
}

/** Sorts after every real date: tasks without a deadline come last. */
export const noDeadline = '9999-12-31';

export async function findOwnUser(tx: Tx, userId: string) {
  return await tx
    .selectFrom('core.users')
    .select(['id', 'userName', 'displayName', 'phoneLast4', 'totpConfirmedAt'])
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
}

export async function findOwnAccess(tx: Tx): Promise<Record<string, unknown>> {
  const { rows } = await sql<{ access: Record<string, unknown> }>`
    select core.my_access() as access`.execute(tx);
  return rows[0]?.access ?? {};
}

/** Open tasks in scopes the person can still enter: a task of an ended mandate is not shown. */
export async function listOwnTasks(
  tx: Tx,
  page: { userId: string; limit: number; after: TaskPosition | null },
): Promise<OwnTask[]> {
  const after = page.after ?? { dueOn: '0001-01-01', id: '00000000-0000-0000-0000-000000000000' };
  const { rows } = await sql<OwnTask>`
    select t.id, c.code as tenant_code, n.name as tenant_name, t.subject_type, t.subject_id, t.title,
      t.reason, t.scope_kind, t.team_id, t.unit_id, t.link, t.due_on, t.created_at
    from core.workflow_tasks t
      join core.tenants n on n.id = t.tenant_id and n.status = 'active'
      join core.tenant_codes c on c.of_tenant_id = n.id and c.valid_to is null
    where t.user_id = ${page.userId} and t.status = 'open'
      and (coalesce(t.due_on, ${noDeadline}::date), t.id) > (${after.dueOn}::date, ${after.id}::uuid)
      and case t.scope_kind
        when 'team' then exists (select from core.mandates m where m.target_tenant_id = t.tenant_id
          and m.user_id = t.user_id and m.team_id = t.team_id and m.revoked_at is null
          and m.valid_from <= core.now() and core.now() < m.valid_to
          and (cardinality(m.term_ids) = 0 or core.terms_signed(m.target_tenant_id, m.user_id, m.term_ids)))
        when 'unit' then exists (select from core.unit_users u where u.tenant_id = t.tenant_id
          and u.user_id = t.user_id and u.unit_id = t.unit_id
          and u.valid_from <= core.now() and (u.valid_to is null or core.now() < u.valid_to))
        else exists (select from core.memberships m where m.tenant_id = t.tenant_id
          and m.user_id = t.user_id and m.active)
      end
    order by coalesce(t.due_on, ${noDeadline}::date), t.id
    limit ${page.limit}`.execute(tx);
  return rows;
}

/** Notices of tenants the person can still enter, newest first. */
export async function listOwnNotifications(
  tx: Tx,
  page: { userId: string; limit: number; before: string | null; unreadOnly: boolean },
): Promise<OwnNotification[]> {
  const { rows } = await sql<OwnNotification>`
    select o.id, c.code as tenant_code, n.name as tenant_name, o.title, o.body, o.link,
      case when o.restricted then 'restricted' end as scope_kind, o.created_at, o.read_at
    from core.notifications o
      join core.tenants n on n.id = o.tenant_id and n.status = 'active'
      join core.tenant_codes c on c.of_tenant_id = n.id and c.valid_to is null
    where o.user_id = ${page.userId}
      and (${page.before}::uuid is null or o.id < ${page.before}::uuid)
      and (not ${page.unreadOnly}::boolean or o.read_at is null)
      and ${canEnter}
    order by o.id desc
    limit ${page.limit}`.execute(tx);
  return rows;
}

export async function countUnread(tx: Tx, userId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from core.notifications o
    where o.user_id = ${userId} and o.read_at is null and ${canEnter}`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Null marks all of them. */
export async function markRead(tx: Tx, userId: string, id: string | null): Promise<number> {
  const { numAffectedRows } = await sql`
    update core.notifications set read_at = coalesce(read_at, core.now())
    where user_id = ${userId} and (${id}::uuid is null or id = ${id}::uuid)`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

const canEnter = sql<boolean>`(
  exists (select from core.memberships m where m.tenant_id = o.tenant_id and m.user_id = o.user_id and m.active)
  or exists (select from core.mandates m where m.target_tenant_id = o.tenant_id and m.user_id = o.user_id
    and m.revoked_at is null and m.valid_from <= core.now() and core.now() < m.valid_to
    and (cardinality(m.term_ids) = 0 or core.terms_signed(m.target_tenant_id, m.user_id, m.term_ids)))
  or exists (select from core.unit_users u where u.tenant_id = o.tenant_id and u.user_id = o.user_id
    and u.valid_from <= core.now() and (u.valid_to is null or core.now() < u.valid_to)))`;
