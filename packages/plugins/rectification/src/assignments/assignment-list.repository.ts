import type { TenantTx } from '@lianxun/plugin-api';
import { sql } from 'kysely';

import type { RectificationDatabase } from '../database.ts';
import type { AssignmentDirection } from './assignment-tables.ts';
import { selectAssignments, type AssignmentRow } from './assignments.repository.ts';

type Tx = TenantTx<RectificationDatabase>;

export interface AssignmentConditions {
  readonly direction?: AssignmentDirection | undefined;
  readonly stage?: string | undefined;
  readonly unitId?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly contains?: string | undefined;
  /** Still owed, and due before this date. */
  readonly dueBefore?: string | undefined;
}

export interface AssignmentPage extends AssignmentConditions {
  readonly limit: number;
  readonly after: readonly (string | number)[] | undefined;
}

export const assignmentPosition = (row: AssignmentRow): (string | number)[] => [row.dueOn, row.id];

/** Assignments by due date; one row more than the page. */
export function listAssignmentRows(tx: Tx, page: AssignmentPage): Promise<AssignmentRow[]> {
  const [afterDue, afterId] = page.after ?? [];
  return limited(tx, page)
    .$if(afterId !== undefined, (it) =>
      it.where(
        sql<boolean>`(assignment.due_on, assignment.id) > (${afterDue}::date, ${afterId}::uuid)`,
      ),
    )
    .orderBy('assignment.dueOn')
    .orderBy('assignment.id')
    .limit(page.limit + 1)
    .execute();
}

export async function countAssignments(tx: Tx, conditions: AssignmentConditions): Promise<number> {
  const { assignments } = await limited(tx, conditions)
    .clearSelect()
    .select(sql<number>`count(*)`.as('assignments'))
    .executeTakeFirstOrThrow();
  return assignments;
}

function limited(tx: Tx, page: AssignmentConditions) {
  const { contains, direction, dueBefore, stage, subjectId, unitId } = page;
  return selectAssignments(tx)
    .$if(direction !== undefined, (it) =>
      it.where('assignment.direction', '=', direction ?? 'internal'),
    )
    .$if(stage !== undefined, (it) => it.where('status.stage', '=', stage ?? ''))
    .$if(unitId !== undefined, (it) => it.where('assignment.unitId', '=', unitId ?? ''))
    .$if(subjectId !== undefined, (it) => it.where('assignment.subjectId', '=', subjectId ?? ''))
    .$if(contains !== undefined, (it) =>
      it.where(
        sql<boolean>`position(lower(${contains}) in lower(concat_ws(' ', assignment.number, assignment.recipient_name, assignment.issuer_name, assignment.matter))) > 0`,
      ),
    )
    .$if(dueBefore !== undefined, (it) =>
      it
        .where('assignment.dueOn', '<', dueBefore ?? '')
        .where('status.stage', 'in', ['issued', 'handling']),
    );
}
