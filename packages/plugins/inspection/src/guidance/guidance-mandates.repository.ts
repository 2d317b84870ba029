import { tenantOf, type TenantTx } from '@lianxun/plugin-api';

import type { InspectionDatabase } from '../database.ts';

type Tx = TenantTx<InspectionDatabase>;

const selectGuidance = (tx: Tx) =>
  tx
    .selectFrom('core.mandates')
    .where('targetTenantId', '=', tenantOf(tx))
    .where('kind', '=', 'guidance')
    .select(['id', 'teamId', 'userId', 'engagementIds', 'purpose', 'validFrom', 'validTo'])
    .select(['documentNo', 'revokedAt', 'revokedReason']);

/** Newest first. */
export function listGuidanceMandates(tx: Tx, teamId: string) {
  return selectGuidance(tx).where('teamId', '=', teamId).orderBy('id', 'desc').execute();
}

/** Those of the teams of a round that are still open. */
export async function listOpenGuidance(
  tx: Tx,
  { now, roundId }: { readonly roundId: string; readonly now: Date },
): Promise<string[]> {
  const rows = await tx
    .selectFrom('core.mandates as mandate')
    .innerJoin('p_inspection.teams as team', (join) =>
      join
        .onRef('team.tenantId', '=', 'mandate.targetTenantId')
        .onRef('team.id', '=', 'mandate.teamId'),
    )
    .where('mandate.targetTenantId', '=', tenantOf(tx))
    .where('mandate.kind', '=', 'guidance')
    .where('mandate.revokedAt', 'is', null)
    .where('mandate.validTo', '>', now.toISOString())
    .where('team.roundId', '=', roundId)
    .select('mandate.id')
    .orderBy('mandate.id')
    .execute();
  return rows.map(({ id }) => id);
}

export function findGuidanceMandate(tx: Tx, id: string) {
  return selectGuidance(tx).where('id', '=', id).executeTakeFirst();
}
