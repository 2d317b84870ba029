import { ConflictError } from '@lianxun/plugin-api';

import { ownPeople } from '../cards/own-people.ts';
import { tellUse } from '../cards/tell-owner.ts';
import type { TalentPoolCtx } from '../database.ts';
import type { Mission } from '../membership/follow-mission.ts';
import { dispatchFinished } from './dispatch.events.ts';
import type { DispatchRow } from './dispatches.repository.ts';
import { planSeats } from './plan-seats.ts';
import { requireDispatch } from './require-dispatch.ts';
import { tellPartners } from './tell-partners.ts';

/** What a move means for the pool, the plan, the card and the other halves. */
export async function settleMove(
  ctx: TalentPoolCtx,
  id: string,
  { move, tells }: { readonly move: string; readonly tells: boolean },
): Promise<void> {
  const row = await requireDispatch(ctx, id);
  await followMission(ctx, row, move);
  if (row.half === 'requester') {
    await reopenSeat(ctx, row, move);
    if (move === 'renominate') await seatReplacement(ctx, row);
    await tellCard(ctx, row, move);
  }
  if (move === 'finish') await ctx.emit(dispatchFinished, { dispatchId: id, planId: row.planId });
  if (tells) await tellPartners(ctx, row, { move });
}

/** The pool he belongs to shows that he is away, that he is back, and what he refused. */
async function followMission(ctx: TalentPoolCtx, row: DispatchRow, move: string): Promise<void> {
  const { memberId } = row;
  const [people] = ctx.extensions(ownPeople);
  if (memberId === null || people === undefined) return;
  const reason = row.outcomeReason ?? '未写明理由';
  if (move === 'decline') await people.countDecline(ctx, memberId, reason);
  if (move === 'serve')
    await begin(ctx, row, () => people.beginMission(ctx, memberId, missionOf(row)));
  if (move === 'finish' || move === 'replace')
    await people.endMission(ctx, memberId, {
      endedOn: row.endedOn ?? ctx.calendar.today(),
      ...(move === 'replace' ? { reason } : {}),
    });
}

/** His mandate holds whatever his pool says of him: what does not fit is put on record. */
async function begin(
  ctx: TalentPoolCtx,
  { id, personName }: DispatchRow,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    await ctx.audit({
      action: 'talent-pool.mission_not_begun',
      subject: { type: 'dispatch', id },
      summary: `${personName}已在岗，但人才库未能登记抽调：${error.message}`,
    });
  }
}

function missionOf(row: DispatchRow): Mission {
  return {
    roundId: row.roundId,
    roundName: row.undertaking,
    teamName: row.teamName,
    role: row.role,
    from: row.validFrom ?? row.servesFrom,
    to: row.validTo ?? row.servesTo,
  };
}

async function reopenSeat(ctx: TalentPoolCtx, row: DispatchRow, move: string): Promise<void> {
  const as = { return: 'returned', decline: 'declined', replace: 'returned' } as const;
  if (move !== 'return' && move !== 'decline' && move !== 'replace') return;
  if (row.planId === null || row.planTeamId === null) return;
  for (const plan of ctx.extensions(planSeats))
    await plan.reopen(ctx, {
      planId: row.planId,
      teamId: row.planTeamId,
      candidateId: row.candidateId,
      role: row.role,
      as: as[move],
      reason: row.outcomeReason ?? '未写明理由',
    });
}

async function seatReplacement(ctx: TalentPoolCtx, row: DispatchRow): Promise<void> {
  if (row.planId === null || row.planTeamId === null) return;
  for (const plan of ctx.extensions(planSeats))
    await plan.replace(ctx, {
      planId: row.planId,
      teamId: row.planTeamId,
      candidateId: row.candidateId,
      candidateName: row.personName,
      origin: row.homeExchangeId === null ? 'pool' : 'card',
      role: row.role,
    });
}

/** The county that offered the card sees what it is used for. */
async function tellCard(ctx: TalentPoolCtx, row: DispatchRow, move: string): Promise<void> {
  const told = {
    return: { what: 'returned', text: `${row.undertaking}退回重派` },
    authorise: { what: 'used', text: `已派往${row.targetName}参加${row.undertaking}` },
    finish: { what: 'ended', text: `${row.undertaking}派员期满` },
    replace: { what: 'ended', text: `${row.undertaking}派员被替换` },
    cancel: { what: 'ended', text: `${row.undertaking}派员已撤销` },
  } as const;
  if (row.homeExchangeId === null || !isTold(move)) return;
  await tellUse(ctx, row.candidateId, told[move]);
}

const cardMoves = ['return', 'authorise', 'finish', 'replace', 'cancel'] as const;
const isTold = (move: string): move is (typeof cardMoves)[number] =>
  cardMoves.some((known) => known === move);
