import { toPage, type Page } from '@lianxun/plugin-api';

import { isOwed } from '../assignments/assignment.rules.ts';
import type { RectificationCtx } from '../database.ts';
import { dueView, type ColourLadder } from '../due-dates/due.rules.ts';
import { decodeCursor, encodeCursor } from '../findings/list-cursor.ts';
import { colourLadder } from '../settings.ts';
import {
  countEscalations,
  escalationPosition,
  listEscalationRows,
  type EscalationConditions,
  type EscalationRow,
} from './escalations.repository.ts';
import type {
  EscalationFilters,
  EscalationItem,
  ListEscalationsQuery,
} from './escalations.schemas.ts';

export function toEscalationItem<Row extends EscalationRow>(
  row: Row,
  { ladder, today }: { readonly today: string; readonly ladder: ColourLadder },
): Row & EscalationItem {
  return {
    ...row,
    due: dueView({ dueOn: row.dueOn, owed: isOwed(row.stage) }, today, ladder),
  };
}

/** Letters and talks of the tenant, or of the unit in its own scope, the newest first. */
export async function listEscalations(
  ctx: RectificationCtx,
  { after, limit, ...filters }: ListEscalationsQuery,
): Promise<Page<EscalationItem>> {
  const today = ctx.calendar.today();
  const ladder = await ctx.settings.get(colourLadder);
  const rows = await listEscalationRows(ctx.tx, {
    ...conditionsOf(today, filters),
    limit,
    after: decodeCursor(after),
  });
  return toPage(rows, limit, {
    cursor: (row) => encodeCursor(escalationPosition(row)),
    view: (row) => toEscalationItem(row, { today, ladder }),
  });
}

export async function getEscalationTotals(
  ctx: RectificationCtx,
  filters: EscalationFilters,
): Promise<{ escalations: number; overdue: number }> {
  const today = ctx.calendar.today();
  const conditions = conditionsOf(today, filters);
  return {
    escalations: await countEscalations(ctx.tx, conditions),
    overdue: await countEscalations(ctx.tx, { ...conditions, dueBefore: today }),
  };
}

function conditionsOf(
  today: string,
  { overdue, subject, unit, ...filters }: EscalationFilters,
): EscalationConditions {
  return {
    ...filters,
    unitId: unit,
    subjectId: subject,
    dueBefore: overdue === true ? today : undefined,
  };
}
