import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { conflict, invalid, requireFound } from '../refusals.ts';
import { lockTeam } from '../teams/teams.repository.ts';
import { membershipOf, peopleOfTeam } from './branch-people.ts';
import { findBranchOf, insertBranch, insertBranchMembers } from './branches.repository.ts';
import type { FoundBranchBody } from './branches.schemas.ts';

/** 成立临时党支部: approved by a body, with people of the team. */
export async function foundBranch(
  ctx: InspectionCtx,
  teamId: string,
  body: FoundBranchBody,
): Promise<void> {
  const team = requireFound(await lockTeam(ctx.tx, teamId), 'team');
  if ((await findBranchOf(ctx.tx, teamId)) !== undefined)
    throw conflict('branch_exists', '本组已成立临时党支部');
  if (body.foundedOn > ctx.calendar.today())
    throw invalid('branch_date', '日期不能晚于今天', 'foundedOn');
  const { memberIds, secretaryId, ...about } = body;
  const people = await peopleOfTeam(ctx, teamId, body);
  const id = uuidv7();
  await insertBranch(ctx.tx, {
    ...about,
    id,
    teamId,
    dissolvedOn: null,
    dissolvedReason: null,
    createdByName: ctx.actor.displayName,
    createdAt: ctx.now,
  });
  const since = { secretaryId, joinedOn: body.foundedOn };
  await insertBranchMembers(
    ctx.tx,
    people.map((member) => membershipOf({ id, teamId }, member, since)),
  );
  await ctx.audit({
    action: 'inspection.branch_founded',
    subject: { type: 'temporaryBranch', id },
    summary: `${team.name}成立${body.name}，党员${memberIds.length}人`,
    after: body,
  });
}
