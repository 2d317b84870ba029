import type { CaseType } from '@lianxun/plugin-api';

import type { TalentPoolCtx, TalentPoolDatabase } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { authoriseSeat, endSeat } from './authorise-seat.ts';
import { changesOfMove } from './dispatch-changes.ts';
import { isAuthorisedHere } from './dispatch-halves.rules.ts';
import { dispatchMoved } from './dispatch.events.ts';
import { lockDispatch, updateDispatch } from './dispatches.repository.ts';
import { requireDispatch } from './require-dispatch.ts';
import { settleMove } from './settle-move.ts';

type Moved = Parameters<NonNullable<CaseType<TalentPoolDatabase>['onMoved']>>[1];

/**
 * What follows a move. One made by a person here changes the row and crosses; one that a message
 * brought has its content written already, and the message's receiver tells whom it concerns.
 */
export async function followDispatch(ctx: TalentPoolCtx, moved: Moved): Promise<void> {
  const { move, subjectId: id } = moved;
  if (move === null) return;
  if (ctx.actor.kind !== 'job') await changeRow(ctx, { ...moved, move });
  const row = await requireDispatch(ctx, id);
  if (move === 'authorise' && isAuthorisedHere(row)) await authoriseSeat(ctx, row);
  if (ends.has(move) && row.seatId !== null) await endSeat(ctx, row);
  if (forgets.has(move) && row.factsSealed !== null)
    await updateDispatch(ctx.tx, id, { factsSealed: null });
  if (ctx.scope.kind === 'unit') await ctx.emit(dispatchMoved, { dispatchId: id, move });
  else await settleMove(ctx, id, { move, tells: ctx.actor.kind !== 'job' });
}

const ends = new Set(['replace', 'decline', 'cancel']);
/** Nobody keeps what the card said of somebody who does not serve here. */
const forgets = new Set([...ends, 'return', 'finish']);

async function changeRow(
  ctx: TalentPoolCtx,
  moved: Moved & { readonly move: string },
): Promise<void> {
  const row = requireFound(await lockDispatch(ctx.tx, moved.subjectId), 'dispatch');
  const changes = changesOfMove(row, {
    move: moved.move,
    reason: moved.reason,
    reasonCode: moved.reasonCode,
    tenantName: ctx.scope.tenantName,
    actorName: ctx.actor.displayName,
    isPerson: row.userId === ctx.actor.userId,
    today: ctx.calendar.today(),
  });
  if (Object.keys(changes).length > 0) await updateDispatch(ctx.tx, row.id, changes);
}
