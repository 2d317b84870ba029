import { ConflictError, ForbiddenError, NotFoundError, type Ctx } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';

import { dateInShanghai } from '../calendar/dates.ts';
import { coreTx } from '../context/core-tx.ts';
import { handOverTasks } from '../core-plugin/permissions.ts';
import { listCoworkers } from '../people/people-lookup.repository.ts';
import {
  endAbsence,
  findOverlapping,
  insertAbsence,
  listAbsences,
  lockAbsence,
  type AbsenceRow,
} from './absences.repository.ts';
import { holdersChanged } from './handover.events.ts';
import type { AbsenceBody, AbsenceView } from './handover.schemas.ts';

const everybody = 2_000;

/** Absences that concern me; whoever hands over tasks sees everybody's. */
export async function showAbsences(ctx: Ctx): Promise<z.input<typeof AbsenceView>[]> {
  const userId = ctx.can(handOverTasks) ? null : ctx.actor.userId;
  return await toViews(ctx, await listAbsences(coreTx(ctx), { now: ctx.now, userId }));
}

/** Declares an absence: from its first day the substitute finds the work of the absent among his own. */
export async function declareAbsence(
  ctx: Ctx,
  body: z.output<typeof AbsenceBody>,
): Promise<z.input<typeof AbsenceView>> {
  const { userId = ctx.actor.userId, substituteId, from, to } = body;
  if (userId !== ctx.actor.userId && !ctx.can(handOverTasks))
    throw new ForbiddenError('core.absence_of_other', 'Only one’s own absence');
  const absence = await checked(ctx, { userId, substituteId, from, to });
  const row = await insertAbsence(coreTx(ctx), {
    id: uuidv7(),
    userId,
    substituteId,
    ...absence,
    declaredBy: ctx.actor.userId,
    declaredAt: ctx.now,
  });
  await ctx.emit(holdersChanged, { engagementIds: null, userId });
  const [view] = await toViews(ctx, [row]);
  if (view === undefined) throw new NotFoundError('core.absence_not_found', 'No absence');
  await ctx.audit({
    action: 'core.absence_declared',
    subject: { type: 'absence', id: row.id },
    summary: `${view.name}${from}至${to}不在岗，由${view.substituteName}代办`,
    after: row,
  });
  return view;
}

/** The absent person is back, or never went. */
export async function finishAbsence(ctx: Ctx, id: string): Promise<void> {
  const tx = coreTx(ctx);
  const row = await lockAbsence(tx, id);
  const isMine = row?.userId === ctx.actor.userId;
  if (row === undefined || row.endedAt !== null || !(isMine || ctx.can(handOverTasks)))
    throw new NotFoundError('core.absence_not_found', `No absence ${id}`);
  await endAbsence(tx, id, ctx.now);
  await ctx.emit(holdersChanged, { engagementIds: null, userId: row.userId });
  await ctx.audit({
    action: 'core.absence_ended',
    subject: { type: 'absence', id },
    summary: '结束代办',
    before: row,
  });
}

async function checked(
  ctx: Ctx,
  absence: {
    readonly userId: string;
    readonly substituteId: string;
    readonly from: string;
    readonly to: string;
  },
) {
  const { userId, substituteId, from, to } = absence;
  if (substituteId === userId)
    throw new ConflictError('core.own_substitute', 'Nobody stands in for himself');
  if (to < from || to < ctx.calendar.today())
    throw new ConflictError('core.absence_dates', `From ${from} to ${to}`);
  const period = { validFrom: ctx.calendar.startOf(from), validTo: ctx.calendar.endOf(to) };
  if ((await findOverlapping(coreTx(ctx), { userId, ...period })) !== undefined)
    throw new ConflictError('core.absence_overlaps', 'Another absence lies in these days');
  const colleagues = await listCoworkers(coreTx(ctx), '', everybody);
  if (!colleagues.some((colleague) => colleague.userId === substituteId))
    throw new NotFoundError('core.user_not_found', `No coworker ${substituteId}`);
  return period;
}

async function toViews(
  ctx: Ctx,
  rows: readonly AbsenceRow[],
): Promise<z.input<typeof AbsenceView>[]> {
  const names = await ctx.people.namesOf(rows.flatMap((row) => [row.userId, row.substituteId]));
  const nameOf = (userId: string) => names.get(userId) ?? '已离任人员';
  const today = ctx.calendar.today();
  return rows.map(({ id, userId, substituteId, validFrom, validTo }) => {
    const from = dateInShanghai(new Date(validFrom));
    const to = dateInShanghai(new Date(new Date(validTo).getTime() - 1));
    return {
      id,
      userId,
      name: nameOf(userId),
      substituteId,
      substituteName: nameOf(substituteId),
      from,
      to,
      isNow: from <= today && today <= to,
      isMine: userId === ctx.actor.userId,
    };
  });
}
