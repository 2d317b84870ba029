import { tenantOf, type Engagement } from '@lianxun/plugin-api';

import type { CoreTx } from '../context/kernel-context.ts';

const columns = ['id', 'roundId', 'unitId', 'teamId', 'inspectionType', 'version'] as const;

export function insertEngagement(
  tx: CoreTx,
  engagement: { id: string; roundId: string; unitId: string; inspectionType: string },
): Promise<Row> {
  return tx
    .insertInto('core.engagements')
    .values({ ...engagement, teamId: null })
    .returning(columns)
    .executeTakeFirstOrThrow();
}

export function findEngagement(tx: CoreTx, id: string): Promise<Row | undefined> {
  return tx
    .selectFrom('core.engagements')
    .select(columns)
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .executeTakeFirst();
}

export function updateEngagementTeam(
  tx: CoreTx,
  id: string,
  teamId: string | null,
): Promise<Row | undefined> {
  return tx
    .updateTable('core.engagements')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ teamId, version: eb('version', '+', 1) }))
    .returning(columns)
    .executeTakeFirst();
}

export async function deleteEngagement(tx: CoreTx, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('core.engagements')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

type Row = Omit<Engagement, 'inspectionType'> & { readonly inspectionType: string };
