import { ConflictError, type Reason } from '@lianxun/plugin-api';
import { inTalentPool, screenEverySeat, type ScreenedSeat } from '@lianxun/plugin-talent-pool/api';

import type { InspectionCtx, TeamRole } from '../database.ts';
import { listEngagementRows } from '../engagements/engagements.repository.ts';

export interface ScreenedMember {
  readonly userId: string;
  readonly personId: string | null;
  readonly displayName: string;
  readonly role: TeamRole;
}

/** Refuses when somebody must stay away from a unit; what is only suspected goes to those who decide. */
export async function requireMayMeet(
  ctx: InspectionCtx,
  team: { readonly id: string; readonly roundId: string },
  meeting: {
    readonly members: readonly ScreenedMember[];
    readonly path: ScreenedSeat['path'];
    /** Units of the team; all it has when left out. */
    readonly engagementIds?: readonly string[];
  },
): Promise<void> {
  const reasons = await reasonsAgainst(ctx, team, meeting);
  if (reasons.length === 0) return;
  throw new ConflictError('inspection.recusal', reasons[0]?.message ?? '', { reasons });
}

export async function reasonsAgainst(
  ctx: InspectionCtx,
  team: { readonly id: string; readonly roundId: string },
  { engagementIds, members, path }: Parameters<typeof requireMayMeet>[2],
): Promise<readonly Reason[]> {
  if (members.length === 0) return [];
  const units = engagementIds ?? (await unitsOf(ctx, team.id));
  return await screenEverySeat(
    inTalentPool(ctx),
    members.map((member) => ({
      ...member,
      roundId: team.roundId,
      teamId: team.id,
      engagementIds: units,
      path,
    })),
  );
}

async function unitsOf(ctx: InspectionCtx, teamId: string): Promise<string[]> {
  return (await listEngagementRows(ctx.tx, { teamId })).map(({ id }) => id);
}
