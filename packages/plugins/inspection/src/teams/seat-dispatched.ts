import type { SeatRequest } from '@lianxun/plugin-talent-pool/api';

import type { InspectionCtx } from '../database.ts';
import { listEngagementRows } from '../engagements/engagements.repository.ts';
import { upsertDeclaration } from '../recusals/declarations.repository.ts';
import { declared } from '../recusals/declare-ties.ts';
import { requireFound } from '../refusals.ts';
import { seatMember } from './seat-member.ts';
import { listMembers } from './team-members.repository.ts';

/** Seats somebody who was dispatched, and keeps the 回避申请书 he signed before he came. */
export async function seatDispatched(
  ctx: InspectionCtx,
  { declaration, teamId, ...person }: SeatRequest,
): Promise<{ readonly memberId: string }> {
  const seated = await seatMember(ctx, teamId, { ...person, path: 'dispatch' });
  if (declaration === null) return seated;
  const members = await listMembers(ctx.tx, [teamId]);
  const member = requireFound(
    members.find(({ id }) => id === seated.memberId),
    'member',
  );
  for (const unit of await listEngagementRows(ctx.tx, { teamId }))
    await upsertDeclaration(ctx.tx, declared(ctx, { member, unit, ties: declaration.ties }));
  return seated;
}
