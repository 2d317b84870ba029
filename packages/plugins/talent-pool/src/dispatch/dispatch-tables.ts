import type { TenantColumns } from '@lianxun/plugin-api';
import type { ColumnType, Generated } from 'kysely';

import type { Consent } from '../cards/card-tables.ts';
import type { TeamRole } from '../staffing/staffing-problem.ts';

/**
 * Whose row it is: of the tenant that asks, of the county the person comes from, or of the county he
 * goes to. Inside one tenant the first stands for all three.
 */
export type DispatchHalf = 'requester' | 'home' | 'target';

export const returnReasons = [
  'profession',
  'experience',
  'ability',
  'recusal',
  'health',
  'other',
] as const;
/** 专业不符 / 经历不符 / 能力不足 / 回避 / 健康 / 其他. */
export type ReturnReason = (typeof returnReasons)[number];

interface DispatchesTable extends TenantColumns {
  engagementId: string | null;
  unitId: string | null;
  released: Generated<boolean>;
  half: DispatchHalf;
  planId: string | null;
  /** The round or joint undertaking. */
  undertaking: string;
  /** Pool member or candidate card. */
  candidateId: string;
  memberId: string | null;
  personId: string | null;
  userId: string | null;
  personName: string;
  sendingUnit: string;
  bodyId: string | null;
  homeTenantId: number;
  homeName: string;
  targetTenant: number;
  targetName: string;
  requesterTenantId: number;
  requesterName: string;
  homeExchangeId: string | null;
  targetExchangeId: string | null;
  planTeamId: string | null;
  teamName: string;
  role: TeamRole;
  skills: Generated<string[]>;
  targetIds: Generated<string[]>;
  /** Names of the inspected units, for whoever may know them; empty at home. */
  targets: Generated<string>;
  servesFrom: string;
  servesTo: string;
  request: string | null;
  unitConsent: Consent | null;
  unitConsentedOn: string | null;
  unitConsentedBy: string | null;
  personConsent: Consent | null;
  personConsentedOn: string | null;
  personConsentedBy: string | null;
  /** 保密承诺书. */
  undertakingSignedOn: string | null;
  /** What the rules read of a borrowed person, until his dispatch ends. */
  factsSealed: string | null;
  /** 回避申请书 signed before the authority; the ties are null when he stated that there are none. */
  declaredOn: string | null;
  declaredTies: string | null;
  /** Engagements it was signed for. */
  declaredFor: Generated<string[]>;
  review: string | null;
  roundId: string | null;
  roundTeamId: string | null;
  seatId: string | null;
  mandateId: string | null;
  documentNo: string | null;
  validFrom: string | null;
  validTo: string | null;
  /** How often the seat was returned, earlier persons of it counted. */
  returns: Generated<number>;
  returnReason: ReturnReason | null;
  /** Who returned it, by name of the tenant. */
  returnedFrom: string | null;
  declinedBy: 'person' | 'unit' | null;
  outcomeReason: string | null;
  replacesId: string | null;
  endedOn: string | null;
  requestedBy: string;
  requestedByName: string;
  requestedAt: ColumnType<string, Date, never>;
}

/** Tables of 抽调; 0005-dispatch. */
export interface DispatchTables {
  'p_talent_pool.dispatches': DispatchesTable;
}
