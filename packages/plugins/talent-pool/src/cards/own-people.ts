import { defineExtensionPoint } from '@lianxun/plugin-api';

import type { Candidate } from '../candidates/candidate.ts';
import type { TalentPoolCtx } from '../database.ts';
import type { TeamRole } from '../staffing/staffing-problem.ts';

/** What a person is away for, as his own tenant keeps it. */
export interface Mission {
  readonly roundId: string | null;
  readonly roundName: string;
  readonly teamName: string;
  readonly role: TeamRole;
  readonly from: string;
  readonly to: string;
}

/** The pool of this tenant, as cards and dispatches use it. */
export interface OwnPeople {
  readonly candidates: (
    ctx: TalentPoolCtx,
    memberIds: readonly string[] | undefined,
  ) => Promise<readonly Candidate[]>;
  readonly beginMission: (ctx: TalentPoolCtx, memberId: string, mission: Mission) => Promise<void>;
  readonly endMission: (ctx: TalentPoolCtx, memberId: string, mission: Mission) => Promise<void>;
}

export const ownPeople = defineExtensionPoint<OwnPeople>('talent-pool.own_people');

/** Members of the own pool who can be staffed; all of them, or those named. */
export async function listOwnCandidates(
  ctx: TalentPoolCtx,
  memberIds?: readonly string[],
): Promise<readonly Candidate[]> {
  const [people] = ctx.extensions(ownPeople);
  return people === undefined ? [] : await people.candidates(ctx, memberIds);
}
