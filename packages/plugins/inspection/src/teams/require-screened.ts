import { ConflictError } from '@lianxun/plugin-api';
import { inTalentPool, screenMandates } from '@lianxun/plugin-talent-pool/api';

import type { InspectionCtx } from '../database.ts';
import type { MemberRow } from './team-members.repository.ts';
import type { TeamRow } from './teams.repository.ts';

/** Nobody is given a mandate whom recusal keeps away, or who has signed nothing. */
export async function requireScreened(
  ctx: InspectionCtx,
  { id: teamId, roundId }: TeamRow,
  { engagementIds, members }: { members: readonly MemberRow[]; engagementIds: readonly string[] },
): Promise<void> {
  const reasons = await screenMandates(
    inTalentPool(ctx),
    members.map(({ displayName, personId, role, userId }) => ({
      userId,
      personId,
      displayName,
      role,
      roundId,
      teamId,
      engagementIds,
    })),
  );
  if (reasons.length === 0) return;
  throw new ConflictError('inspection.recusal_open', reasons[0]?.message ?? '', { reasons });
}
