import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql } from 'kysely';

import type { InspectionDatabase, TeamRole } from '../database.ts';

type Tx = TenantTx<InspectionDatabase>;

export interface MandateRow {
  readonly id: string;
  readonly teamId: string;
  readonly userId: string;
  readonly role: TeamRole;
  readonly engagementIds: readonly string[];
  readonly validFrom: string;
  readonly validTo: string;
  readonly documentNo: string;
  readonly termIds: readonly string[];
  readonly revokedAt: string | null;
}

/** Mandates of the members of teams, newest first; guidance is not among them. */
export function listMandates(tx: Tx, teamIds: readonly string[]): Promise<MandateRow[]> {
  return tx
    .selectFrom('core.mandates')
    .select([
      'id',
      'teamId',
      'userId',
      'role',
      'engagementIds',
      'validFrom',
      'validTo',
      'documentNo',
      'termIds',
      'revokedAt',
    ])
    .where('targetTenantId', '=', tenantOf(tx))
    .where('kind', '=', 'team')
    .where('teamId', '=', sql<string>`any(${[...teamIds]}::uuid[])`)
    .orderBy('id', 'desc')
    .execute();
}

/** Permissions of the team roles, as this tenant has set them. */
export function listTeamRolePermissions(
  tx: Tx,
  roles: readonly TeamRole[],
): Promise<{ key: string; permissions: string[] }[]> {
  return tx
    .selectFrom('core.roles')
    .select(['key', 'permissions'])
    .where('tenantId', '=', tenantOf(tx))
    .where('key', '=', sql<string>`any(${[...roles]}::text[])`)
    .execute();
}
