import { ConflictError } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { TalentPoolCtx } from '../database.ts';
import { conflict } from '../refusals.ts';
import type { Seat } from '../staffing/staffing-problem.ts';
import type { LoadedPlan } from './load-problem.ts';
import { deleteSeats, insertSeats, type PlanSeatRow } from './plan-seats.repository.ts';
import type { SeatCame } from './plan-tables.ts';
import { updatePlanRow } from './plans.repository.ts';
import { seatRefusals } from './seat-refusals.rules.ts';

export interface WantedSeat extends Seat {
  readonly isLocked: boolean;
}

/**
 * Brings the seats of a plan to what is wanted. Every path ends here: recusal and rules are judged
 * anew on what the records say now, whatever the browser or the solver believed.
 */
export async function settleSeats(
  ctx: TalentPoolCtx,
  loaded: LoadedPlan,
  { wanted, cameBy }: { readonly wanted: readonly WantedSeat[]; readonly cameBy: SeatCame },
): Promise<void> {
  const { plan, live } = loaded;
  requireOneEach(wanted);
  const next = new Map(wanted.map((seat) => [seat.person, seat]));
  const gone = live.filter((row) => !sameSeat(row, next.get(row.candidateId)));
  const sent = gone.find(({ dispatchedAt }) => dispatchedAt !== null);
  if (sent !== undefined)
    throw conflict('seat_dispatched', `${sent.candidateName}已经派员，不能再调整其席位`);
  const present = new Map(live.map((row) => [row.candidateId, row]));
  const added = wanted.filter((seat) => !sameSeat(present.get(seat.person), seat));
  const reasons = seatRefusals(loaded, added, plan.undecidedFirst);
  if (reasons.length > 0) {
    const message = reasons.map((it) => it.message).join('。');
    throw new ConflictError('talent-pool.seat_refused', message, { reasons });
  }

  await deleteSeats(
    ctx.tx,
    gone.map(({ id }) => id),
  );
  await insertSeats(
    ctx.tx,
    added.map((seat) => ({
      id: uuidv7(),
      planId: plan.id,
      teamId: seat.team,
      candidateId: seat.person,
      ...nameOf(loaded, seat.person),
      role: seat.role,
      isLocked: seat.isLocked,
      cameBy: onlyLock(present.get(seat.person), seat) ?? cameBy,
      seatedAt: ctx.now,
      dispatchedAt: null,
      endedAs: null,
      endedAt: null,
      endedReason: null,
    })),
  );
  await updatePlanRow(ctx.tx, plan.id, {});
}

/** The seats as they are, as what is wanted. */
export function wantedOf(live: readonly PlanSeatRow[]): WantedSeat[] {
  return live.map(({ candidateId, teamId, role, isLocked }) => ({
    person: candidateId,
    team: teamId,
    role,
    isLocked,
  }));
}

function requireOneEach(wanted: readonly WantedSeat[]): void {
  if (new Set(wanted.map(({ person }) => person)).size < wanted.length)
    throw conflict('person_twice', '一人在一个方案里只能坐一个席位');
}

function sameSeat(row: PlanSeatRow | undefined, seat: WantedSeat | undefined): boolean {
  return sameChair(row, seat) && row?.isLocked === seat?.isLocked;
}

function sameChair(row: PlanSeatRow | undefined, seat: WantedSeat | undefined): boolean {
  return (
    row !== undefined && seat !== undefined && row.teamId === seat.team && row.role === seat.role
  );
}

/** Locking does not change how somebody came to his seat. */
function onlyLock(row: PlanSeatRow | undefined, seat: WantedSeat): SeatCame | undefined {
  return sameChair(row, seat) ? row?.cameBy : undefined;
}

function nameOf({ candidates }: LoadedPlan, person: string) {
  const candidate = candidates.find(({ staffing }) => staffing.id === person);
  return {
    candidateName: candidate?.staffing.name ?? '',
    origin: candidate?.origin ?? ('pool' as const),
  };
}
