import { forOthers, type TalentPoolCtx } from '../database.ts';
import { conflict, invalid, requireVersion } from '../refusals.ts';
import { roundTeams, type StaffedRound } from '../rounds/round-teams.ts';
import { isAuthorisedHere } from './dispatch-halves.rules.ts';
import { updateDispatch, type DispatchRow } from './dispatches.repository.ts';
import type { ArrangeAuthorityBody } from './dispatches.schemas.ts';
import { requireDispatch } from './require-dispatch.ts';
import { screenArrival } from './screen-arrival.ts';

/** Team, document and dates of the authority, before it is given. */
export async function arrangeAuthority(
  ctx: TalentPoolCtx,
  id: string,
  { body, version }: { readonly body: ArrangeAuthorityBody; readonly version: number | undefined },
): Promise<void> {
  const row = await requireDispatch(ctx, id);
  requireVersion(row, version);
  requireOpen(ctx, row);
  const {
    declaredOn = null,
    declaredTies = null,
    documentNo,
    roundTeamId,
    validFrom,
    validTo,
  } = body;
  requireDates(ctx, body);
  const round = await requireRoundOf(ctx, roundTeamId);
  const units = round.teams.find(({ id: teamId }) => teamId === roundTeamId)?.units ?? [];
  await updateDispatch(ctx.tx, id, {
    roundId: round.id,
    roundTeamId,
    documentNo,
    validFrom,
    validTo,
    declaredOn,
    declaredTies,
    declaredFor: units.map(({ engagementId }) => engagementId),
  });
  await screenArrival(ctx, await requireDispatch(ctx, id), round);
  await ctx.audit({
    action: 'talent-pool.dispatch_arranged',
    subject: { type: 'dispatch', id },
    summary: `拟将${row.personName}编入${round.name}，授权文号${documentNo}`,
    after: { ...body },
    personal: ['declaredTies'],
    ...(row.userId === null ? {} : { personalOf: { type: 'user', id: row.userId } }),
  });
}

function requireOpen(ctx: TalentPoolCtx, row: DispatchRow): void {
  if (row.stage !== 'accepted')
    throw conflict('not_accepted', `这项抽调现在是“${row.stateTitle ?? ''}”，不能填写授权`);
  if (!isAuthorisedHere(row))
    throw conflict('authorised_elsewhere', `由${row.targetName}授权，本级不填写`);
  if (row.userId === ctx.actor.userId)
    throw conflict('own_authority', '本人的授权和回避申报请由其他人员填写');
}

function requireDates(
  ctx: TalentPoolCtx,
  { declaredOn = null, declaredTies = null, validFrom, validTo }: ArrangeAuthorityBody,
): void {
  if (validTo < validFrom || validTo < ctx.calendar.today())
    throw invalid('authority_dates', '授权截止日期须不早于起始日期，且不早于今天', 'validTo');
  if (declaredOn === null && declaredTies !== null)
    throw invalid('declared_on_missing', '请填写回避申请书的签署日期', 'declaredOn');
  if (declaredOn !== null && declaredOn > ctx.calendar.today())
    throw invalid('declared_in_future', '签署日期不能晚于今天', 'declaredOn');
}

async function requireRoundOf(ctx: TalentPoolCtx, teamId: string): Promise<StaffedRound> {
  const [teams] = ctx.extensions(roundTeams);
  const rounds = (await teams?.listRounds(forOthers(ctx))) ?? [];
  const round = rounds.find((one) => one.teams.some((team) => team.id === teamId));
  if (round === undefined)
    throw invalid('seating_team_unknown', '没有这个巡察组，请重新选择', 'roundTeamId');
  return round;
}
