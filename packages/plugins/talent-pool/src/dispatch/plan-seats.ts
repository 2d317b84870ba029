import { defineExtensionPoint } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import type { TeamRole } from '../staffing/staffing-problem.ts';

/** The staffing plan a dispatch grew from. */
export interface PlanSeats {
  /** The seat is free again; the person does not come back to it. */
  readonly reopen: (
    ctx: TalentPoolCtx,
    seat: {
      readonly planId: string;
      readonly teamId: string;
      readonly candidateId: string;
      readonly role: TeamRole;
      readonly as: 'declined' | 'returned';
      readonly reason: string;
    },
  ) => Promise<void>;
  /** Somebody else was named for a seat that was returned; he sits there and has been asked. */
  readonly replace: (
    ctx: TalentPoolCtx,
    seat: {
      readonly planId: string;
      readonly teamId: string;
      readonly candidateId: string;
      readonly candidateName: string;
      readonly origin: 'pool' | 'card';
      readonly role: TeamRole;
    },
  ) => Promise<void>;
}

export const planSeats = defineExtensionPoint<PlanSeats>('talent-pool.plan_seats');
