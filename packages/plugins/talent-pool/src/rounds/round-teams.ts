import { defineExtensionPoint, type Ctx } from '@lianxun/plugin-api';

import type { InspectedFact } from '../recusal/recusal-facts.ts';
import type { Period, TeamRole } from '../staffing/staffing-problem.ts';

/** A unit that a team of a round inspects. */
export interface RoundUnit {
  readonly engagementId: string;
  readonly unitId: string;
  readonly unitName: string;
}

export interface RoundMember {
  readonly memberId: string;
  readonly userId: string;
  readonly personId: string | null;
  readonly displayName: string;
  readonly role: TeamRole;
}

export interface RoundTeam {
  readonly id: string;
  readonly name: string;
  readonly units: readonly RoundUnit[];
  readonly members: readonly RoundMember[];
}

/** A round of this tenant whose teams can be staffed. */
export interface StaffedRound {
  readonly id: string;
  readonly name: string;
  /** Null until its dates are set. */
  readonly period: Period | null;
  readonly teams: readonly RoundTeam[];
  /** Teams may still be formed anew; afterwards only one by one. */
  readonly open: boolean;
}

/** What one person said about one unit of a round. */
export interface RoundDeclaration {
  readonly engagementId: string;
  readonly userId: string;
  readonly ties: string | null;
  readonly decision: 'pass' | 'mustRecuse' | null;
}

/** A person to be seated; those of other tenants come with their account and their name. */
export interface SeatRequest {
  readonly teamId: string;
  readonly userId: string;
  readonly personId: string | null;
  readonly displayName: string;
  readonly homeTenantId: number;
  readonly role: TeamRole;
  /** His 回避申请书 for all units of the team, signed before he came; null ties are none. */
  readonly declaration: { readonly ties: string | null } | null;
}

/** Rounds and teams of this tenant, told and kept by the plugin that owns them. */
export interface RoundTeams {
  readonly listRounds: (ctx: Ctx) => Promise<readonly StaffedRound[]>;
  readonly findRound: (ctx: Ctx, roundId: string) => Promise<StaffedRound | undefined>;
  readonly declarations: (
    ctx: Ctx,
    engagementIds: readonly string[],
  ) => Promise<readonly RoundDeclaration[]>;
  /** Which units each person inspected before this round, `roundsAgo` counted from it. */
  readonly inspectedBefore: (
    ctx: Ctx,
    input: { readonly roundId: string | null; readonly userIds: readonly string[] },
  ) => Promise<ReadonlyMap<string, readonly InspectedFact[]>>;
  /** Seats a person; the owner's own rules and the screening of recusal hold. */
  readonly seat: (ctx: Ctx, request: SeatRequest) => Promise<{ readonly memberId: string }>;
  /**
   * 一次一授权 for one member who is seated: for all units of the team, from the first to the last day
   * (`YYYY-MM-DD`, both included). The mandate ends with the seat.
   */
  readonly mandate: (
    ctx: Ctx,
    request: {
      readonly teamId: string;
      readonly memberId: string;
      readonly documentNo: string;
      readonly validFrom: string;
      readonly validTo: string;
    },
  ) => Promise<{ readonly mandateId: string }>;
  readonly unseat: (
    ctx: Ctx,
    seat: { readonly teamId: string; readonly memberId: string; readonly reason: string },
  ) => Promise<void>;
}

export const roundTeams = defineExtensionPoint<RoundTeams>('talent-pool.round_teams');
