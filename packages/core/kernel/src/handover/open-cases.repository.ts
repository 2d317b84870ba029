import { tenantOf } from '@lianxun/plugin-api';

import type { CoreTx } from '../context/kernel-context.ts';

/** Cases whose holders may be others now. */
export interface Affected {
  readonly engagementIds: readonly string[] | null;
  /** Only where this person has an open task. */
  readonly userId: string | null;
  readonly caseId?: string | undefined;
}

/** Cases that go on, in the order of their ids. */
export async function listOpenCases(
  tx: CoreTx,
  { engagementIds, userId, caseId }: Affected,
  page: { readonly after: string | undefined; readonly limit: number },
): Promise<{ id: string; subjectType: string; subjectId: string }[]> {
  let query = tx
    .selectFrom('core.workflow_cases as case')
    .select(['case.id', 'case.subjectType', 'case.subjectId'])
    .where('case.tenantId', '=', tenantOf(tx))
    .where('case.isFinal', '=', false)
    .where('case.dormant', '=', false);
  if (engagementIds !== null) {
    if (engagementIds.length === 0) return [];
    query = query.where('case.engagementId', 'in', [...engagementIds]);
  }
  if (caseId !== undefined) query = query.where('case.id', '=', caseId);
  if (userId !== null) {
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('core.workflow_tasks as task')
          .select('task.id')
          .whereRef('task.tenantId', '=', 'case.tenantId')
          .whereRef('task.caseId', '=', 'case.id')
          .where('task.status', '=', 'open')
          .where('task.userId', '=', userId),
      ),
    );
  }
  if (page.after !== undefined) query = query.where('case.id', '>', page.after);
  return await query.orderBy('case.id').limit(page.limit).execute();
}
