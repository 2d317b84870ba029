import { tenantOf } from '@lianxun/plugin-api';
import { sql } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';

export interface StrandedRow {
  readonly id: string;
  readonly caseId: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly title: string;
  readonly reason: string;
  readonly link: string;
  readonly dueOn: string | null;
  readonly userId: string;
  readonly scopeKind: string;
}

/** Open tasks whose holders have no way left into the tenant, the team or the unit. */
export async function listStrandedTasks(tx: CoreTx, limit: number): Promise<StrandedRow[]> {
  const { rows } = await sql<StrandedRow>`
    select t.id, t.case_id, t.subject_type, t.subject_id, t.title, t.reason, t.link, t.due_on, t.user_id, t.scope_kind
    from core.workflow_tasks t
    where t.tenant_id = ${tenantOf(tx)} and t.status = 'open'
      and not exists (select from core.memberships m where m.tenant_id = ${tenantOf(tx)} and m.user_id = t.user_id and m.active)
      and not exists (select from core.mandates d where d.target_tenant_id = ${tenantOf(tx)} and d.user_id = t.user_id
        and t.engagement_id = any (d.engagement_ids) and d.revoked_at is null and core.now() < d.valid_to)
      and not exists (select from core.unit_users u where u.tenant_id = ${tenantOf(tx)} and u.user_id = t.user_id
        and u.unit_id = t.unit_id and (u.valid_to is null or core.now() < u.valid_to))
    order by t.due_on nulls last, t.id
    limit ${limit}`.execute(tx);
  return rows;
}

/** Cases that go on although nobody has a task in them. */
export async function listUnheldCases(
  tx: CoreTx,
  limit: number,
): Promise<
  { id: string; subjectType: string; subjectId: string; stateTitle: string; dueOn: string | null }[]
> {
  return await tx
    .selectFrom('core.workflow_cases as case')
    .select(['case.id', 'case.subjectType', 'case.subjectId', 'case.stateTitle', 'case.dueOn'])
    .where('case.tenantId', '=', tenantOf(tx))
    .where('case.isFinal', '=', false)
    .where('case.dormant', '=', false)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('core.workflow_tasks as task')
            .select('task.id')
            .whereRef('task.tenantId', '=', 'case.tenantId')
            .whereRef('task.caseId', '=', 'case.id')
            .where('task.status', '=', 'open'),
        ),
      ),
    )
    .orderBy('case.id')
    .limit(limit)
    .execute();
}

export async function listTasksById(tx: CoreTx, ids: readonly string[]) {
  return await tx
    .selectFrom('core.workflow_tasks')
    .select(['id', 'subjectType', 'subjectId', 'userId'])
    .where('tenantId', '=', tenantOf(tx))
    .where('id', 'in', [...ids])
    .where('status', '=', 'open')
    .orderBy('id')
    .execute();
}
