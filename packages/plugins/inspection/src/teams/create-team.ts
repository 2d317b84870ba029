import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { conflict, requireFound, requireVersion } from '../refusals.ts';
import { lockRound } from '../rounds/rounds.repository.ts';
import { findLastTeamNumber, insertTeam, lockTeam, updateTeam } from './teams.repository.ts';
import type { CreateTeamBody } from './teams.schemas.ts';

const over = ['archived', 'purged', 'cancelled'];

/** Forms a team (巡察组) for a round; without a number it takes the next one. */
export async function createTeam(
  ctx: InspectionCtx,
  { roundId, name, number }: CreateTeamBody,
): Promise<{ readonly id: string }> {
  const round = requireFound(await lockRound(ctx.tx, roundId), 'round');
  if (over.includes(round.stage ?? '')) throw conflict('round_over', '轮次已结束');
  const id = uuidv7();
  const team = {
    roundId,
    name,
    number: number ?? (await findLastTeamNumber(ctx.tx, roundId)) + 1,
    mandateDocument: null,
  };

  await insertTeam(ctx.tx, { id, ...team });

  await ctx.audit({
    action: 'inspection.team_created',
    subject: { type: 'team', id },
    summary: `组建${name}`,
    after: team,
  });
  return { id };
}

export async function renameTeam(
  ctx: InspectionCtx,
  id: string,
  { name, version }: { readonly name: string; readonly version: number | undefined },
): Promise<void> {
  const before = requireFound(await lockTeam(ctx.tx, id), 'team');
  requireVersion(before, version);

  await updateTeam(ctx.tx, id, { name });
  await ctx.mandates.renameTeam(id, name);

  await ctx.audit({
    action: 'inspection.team_renamed',
    subject: { type: 'team', id },
    before: { name: before.name },
    after: { name },
  });
}
