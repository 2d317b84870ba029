import { forOthers, type TalentPoolCtx } from '../database.ts';
import { conflict, invalid, requireVersion } from '../refusals.ts';
import { roundTeams, type StaffedRound } from '../rounds/round-teams.ts';
import { isAuthorisedHere } from './dispatch-halves.rules.ts';
import { updateDispatch } from './dispatches.repository.ts';
import type { ArrangeAuthorityBody } from './dispatches.schemas.ts';
import { requireDispatch } from './require-dispatch.ts';

/** Team, document and dates of the authority, before it is given. */
export async function arrangeAuthority(
  ctx: TalentPoolCtx,
  id: string,
  { body, version }: { readonly body: ArrangeAuthorityBody; readonly version: number | undefined },
): Promise<void> {
  const row = await requireDispatch(ctx, id);
  requireVersion(row, version);
  if (row.stage !== 'accepted')
    throw conflict('not_accepted', `这项抽调现在是“${row.stateTitle ?? ''}”，不能填写授权`);
  if (!isAuthorisedHere(row))
    throw conflict('authorised_elsewhere', `由${row.targetName}授权，本级不填写`);
  const { documentNo, roundTeamId, validFrom, validTo } = body;
  if (validTo < validFrom || validTo < ctx.calendar.today())
    throw invalid('authority_dates', '授权截止日期须不早于起始日期，且不早于今天', 'validTo');
  const round = await requireRoundOf(ctx, roundTeamId);
  await updateDispatch(ctx.tx, id, {
    roundId: round.id,
    roundTeamId,
    documentNo,
    validFrom,
    validTo,
  });
  await ctx.audit({
    action: 'talent-pool.dispatch_arranged',
    subject: { type: 'dispatch', id },
    summary: `拟将${row.personName}编入${round.name}，授权文号${documentNo}`,
    after: { ...body },
  });
}

async function requireRoundOf(ctx: TalentPoolCtx, teamId: string): Promise<StaffedRound> {
  const [teams] = ctx.extensions(roundTeams);
  const rounds = (await teams?.listRounds(forOthers(ctx))) ?? [];
  const round = rounds.find((one) => one.teams.some((team) => team.id === teamId));
  if (round === undefined)
    throw invalid('seating_team_unknown', '没有这个巡察组，请重新选择', 'roundTeamId');
  return round;
}
