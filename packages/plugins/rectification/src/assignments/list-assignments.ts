import { toPage, type Page } from '@lianxun/plugin-api';

import type { RectificationCtx } from '../database.ts';
import { dueView, type ColourLadder } from '../due-dates/due.rules.ts';
import { decodeCursor, encodeCursor } from '../findings/list-cursor.ts';
import { colourLadder } from '../settings.ts';
import {
  assignmentPosition,
  countAssignments,
  listAssignmentRows,
  type AssignmentConditions,
} from './assignment-list.repository.ts';
import { isOwed } from './assignment.rules.ts';
import { countReminders, type AssignmentRow } from './assignments.repository.ts';
import type {
  AssignmentFilters,
  AssignmentItem,
  ListAssignmentsQuery,
} from './assignments.schemas.ts';

interface Shown {
  readonly today: string;
  readonly ladder: ColourLadder;
  readonly reminders: ReadonlyMap<string, number>;
}

export function toAssignmentItem<Row extends AssignmentRow>(
  row: Row,
  { ladder, reminders, today }: Shown,
): Row & AssignmentItem {
  return {
    ...row,
    due: dueView({ dueOn: row.dueOn, owed: isOwed(row.stage) }, today, ladder),
    reminders: reminders.get(row.id) ?? 0,
  };
}

/** Assignments of the tenant, or of the unit in its own scope, the most urgent first. */
export async function listAssignments(
  ctx: RectificationCtx,
  { after, limit, ...filters }: ListAssignmentsQuery,
): Promise<Page<AssignmentItem>> {
  const today = ctx.calendar.today();
  const ladder = await ctx.settings.get(colourLadder);
  const rows = await listAssignmentRows(ctx.tx, {
    ...conditionsOf(today, filters),
    limit,
    after: decodeCursor(after),
  });
  const ids = rows.map(({ id }) => id);
  const reminders = await countReminders(ctx.tx, 'assignment', ids);
  return toPage(rows, limit, {
    cursor: (row) => encodeCursor(assignmentPosition(row)),
    view: (row) => toAssignmentItem(row, { today, ladder, reminders }),
  });
}

export async function getAssignmentTotals(
  ctx: RectificationCtx,
  filters: AssignmentFilters,
): Promise<{ assignments: number; overdue: number }> {
  const conditions = conditionsOf(ctx.calendar.today(), filters);
  const overdue = { ...conditions, dueBefore: ctx.calendar.today() };
  return {
    assignments: await countAssignments(ctx.tx, conditions),
    overdue: await countAssignments(ctx.tx, overdue),
  };
}

function conditionsOf(
  today: string,
  { overdue, subject, unit, ...filters }: AssignmentFilters,
): AssignmentConditions {
  return {
    ...filters,
    unitId: unit,
    subjectId: subject,
    dueBefore: overdue === true ? today : undefined,
  };
}
