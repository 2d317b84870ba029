import type { Reason } from '@lianxun/plugin-api';

import { forOthers, type TalentPoolCtx } from '../database.ts';
import { recordScreening } from '../recusal/record-screening.ts';
import { reasonsBeforeMandates } from '../recusal/screen-mandates.ts';
import { screenSeats } from '../recusal/screen-seats.ts';
import type { ScreenedSeat } from '../recusal/screened-seat.ts';
import { reason } from '../refusals.ts';
import { roundTeams, type StaffedRound } from '../rounds/round-teams.ts';
import { isAuthorisedHere, ownPersonOf } from './dispatch-halves.rules.ts';
import type { DispatchRow } from './dispatches.repository.ts';

/**
 * Keeps the first check of somebody against the units of his team, and raises what somebody has to
 * decide; the authority itself refuses and keeps nothing. Secrets are asked about from here on.
 */
export async function screenArrival(
  ctx: TalentPoolCtx,
  row: DispatchRow,
  round: StaffedRound,
): Promise<void> {
  const seat = seatIn(row, round);
  if (seat !== undefined)
    await recordScreening(ctx, await screenSeats(ctx, [{ ...seat, path: 'dispatch' }]));
}

/** Everything that recusal has against the authority, as it would refuse it now. */
export async function arrivalProblems(ctx: TalentPoolCtx, row: DispatchRow): Promise<Reason[]> {
  const { factsSealed, half, personName, roundTeamId } = row;
  if (!isAuthorisedHere(row) || ctx.scope.kind === 'unit' || roundTeamId === null) return [];
  if (half === 'target' && factsSealed === null)
    return [
      reason('facts_missing', `没有收到${personName}的回避核查资料，请退回重派，由市级重新派来`),
    ];
  const round = await roundOf(ctx, roundTeamId);
  const seat = round && seatIn(row, round);
  if (seat === undefined) return [];
  if (seat.engagementIds.some((id) => !row.declaredFor.includes(id)))
    return [
      reason(
        'authority_outdated',
        '本组的被巡察单位有变化，请重新填写授权，由本人就现在的单位申报回避',
      ),
    ];
  return [...(await reasonsBeforeMandates(ctx, [seat]))];
}

async function roundOf(ctx: TalentPoolCtx, teamId: string): Promise<StaffedRound | undefined> {
  const [teams] = ctx.extensions(roundTeams);
  const rounds = (await teams?.listRounds(forOthers(ctx))) ?? [];
  return rounds.find((one) => one.teams.some(({ id }) => id === teamId));
}

function seatIn(row: DispatchRow, round: StaffedRound): Omit<ScreenedSeat, 'path'> | undefined {
  const team = round.teams.find(({ id }) => id === row.roundTeamId);
  if (team === undefined || row.userId === null) return undefined;
  return {
    roundId: round.id,
    teamId: team.id,
    engagementIds: team.units.map(({ engagementId }) => engagementId),
    userId: row.userId,
    personId: ownPersonOf(row),
    displayName: row.personName,
    role: row.role,
  };
}
