import { defineExtensionPoint } from '@lianxun/plugin-api';

import type { Candidate } from '../candidates/candidate.ts';
import type { TalentPoolCtx } from '../database.ts';
import type { Mission } from '../membership/follow-mission.ts';

/** The pool of this tenant, as cards and dispatches use it. */
export interface OwnPeople {
  readonly candidates: (
    ctx: TalentPoolCtx,
    memberIds: readonly string[] | undefined,
  ) => Promise<readonly Candidate[]>;
  readonly beginMission: (ctx: TalentPoolCtx, memberId: string, mission: Mission) => Promise<void>;
  readonly endMission: (
    ctx: TalentPoolCtx,
    memberId: string,
    end: { readonly endedOn: string; readonly reason?: string },
  ) => Promise<void>;
  /** 拒绝次数. */
  readonly countDecline: (ctx: TalentPoolCtx, memberId: string, reason: string) => Promise<void>;
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
