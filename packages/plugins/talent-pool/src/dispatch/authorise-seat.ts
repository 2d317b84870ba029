import { forOthers, type TalentPoolCtx } from '../database.ts';
import { conflict } from '../refusals.ts';
import { roundTeams } from '../rounds/round-teams.ts';
import { ownPersonOf } from './dispatch-halves.rules.ts';
import { updateDispatch, type DispatchRow } from './dispatches.repository.ts';

/** 一次一授权: the person takes his seat in the team and receives his mandate, in one act. */
export async function authoriseSeat(ctx: TalentPoolCtx, row: DispatchRow): Promise<void> {
  const { documentNo, roundTeamId, userId, validFrom, validTo } = row;
  const [teams] = ctx.extensions(roundTeams);
  if (teams === undefined) throw conflict('no_rounds', '本级没有启用巡察，不能授权');
  if (roundTeamId === null || userId === null)
    throw conflict('team_missing', '请先选定派往的巡察组');
  if (documentNo === null || validFrom === null || validTo === null)
    throw conflict('authority_missing', '请填写授权文号和起止日期');
  const { memberId } = await teams.seat(forOthers(ctx), {
    teamId: roundTeamId,
    userId,
    personId: ownPersonOf(row),
    displayName: row.personName,
    homeTenantId: row.homeTenantId,
    role: row.role,
    declaration: row.declaredOn === null ? null : { ties: row.declaredTies },
  });
  const { mandateId } = await teams.mandate(forOthers(ctx), {
    teamId: roundTeamId,
    memberId,
    documentNo,
    validFrom,
    validTo,
  });
  await updateDispatch(ctx.tx, row.id, { seatId: memberId, mandateId });
}

/** Out of the team; with the seat the mandate and every right end at once. */
export async function endSeat(ctx: TalentPoolCtx, row: DispatchRow): Promise<void> {
  const [teams] = ctx.extensions(roundTeams);
  if (teams === undefined || row.roundTeamId === null || row.seatId === null) return;
  await teams.unseat(forOthers(ctx), {
    teamId: row.roundTeamId,
    memberId: row.seatId,
    reason: row.outcomeReason ?? '派员终止',
  });
}
