import type { Reason } from '@lianxun/plugin-api';

import type { InspectionCtx } from '../database.ts';
import { findEngagement } from '../engagements/engagements.repository.ts';
import type { GateSubject } from '../rounds/gates.repository.ts';
import type { GateMember } from '../rounds/gates.rules.ts';
import { needsUndertakings } from './ask-members.ts';
import { unsignedReasons } from './undertaking.rules.ts';
import { listTerms } from './undertakings.repository.ts';

/** Nobody enters a unit with a team before 保密承诺书 is signed, where the round asks for it. */
export async function unsignedMembers(
  ctx: InspectionCtx,
  members: readonly GateMember[],
  { by, id }: GateSubject,
): Promise<readonly Reason[]> {
  const roundId = by === 'roundId' ? id : (await findEngagement(ctx.tx, id))?.roundId;
  if (roundId === undefined || !(await needsUndertakings(ctx, roundId))) return [];
  const teamIds = [...new Set(members.map(({ teamId }) => teamId))];
  return unsignedReasons(members, await listTerms(ctx.tx, teamIds));
}
