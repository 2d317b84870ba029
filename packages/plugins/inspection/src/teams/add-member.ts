import type { InspectionCtx } from '../database.ts';
import { invalid, requireFound } from '../refusals.ts';
import { seatMember } from './seat-member.ts';
import { findAccount } from './team-members.repository.ts';
import { lockTeam } from './teams.repository.ts';
import type { AddMemberBody } from './teams.schemas.ts';

/** Takes a person with an account of the tenant into a team. */
export async function addMember(
  ctx: InspectionCtx,
  teamId: string,
  { userId, role }: AddMemberBody,
): Promise<void> {
  requireFound(await lockTeam(ctx.tx, teamId), 'team');
  const account = await findAccount(ctx.tx, userId);
  if (account === undefined) {
    throw invalid('account_unknown', '此人没有可用的账号，请先开通账号', 'userId');
  }
  await seatMember(ctx, teamId, { userId, role, ...account, path: 'edit' });
}
