import type { ListedColumn, RegisterList, RegisterRequest, TenantTx } from '@lianxun/plugin-api';
import { listRegister } from '@lianxun/plugin-api/register-query';
import { sql } from 'kysely';

import type { AssignmentDirection } from '../assignments/assignment-tables.ts';
import { selectAssignments, type AssignmentRow } from '../assignments/assignments.repository.ts';
import type { RectificationDatabase } from '../database.ts';
import { selectEscalations, type EscalationRow } from '../escalations/escalations.repository.ts';

type Tx = TenantTx<RectificationDatabase>;

const column =
  (table: string) =>
  (name: string, as: ListedColumn['as'] = 'text'): ListedColumn => ({
    by: sql.ref(`${table}.${name}`),
    as,
  });
const assignment = column('assignment');
const escalation = column('escalation');

const assignmentColumns = {
  number: assignment('number'),
  issuer: assignment('issuerName'),
  issuedOn: assignment('issuedOn', 'date'),
  county: assignment('recipientName'),
  recipient: assignment('recipientName'),
  subject: assignment('subjectTitle'),
  matter: assignment('matter'),
  demand: assignment('demand'),
  dueOn: assignment('dueOn', 'date'),
  contact: assignment('contactName'),
  signedOn: assignment('acknowledgedOn', 'date'),
  result: assignment('result'),
  effect: assignment('effect'),
  instructedBy: assignment('instructedBy'),
  instructionNo: assignment('instructionNo'),
  instructedOn: assignment('instructedOn', 'date'),
  instruction: assignment('instruction'),
  concludedOn: assignment('concludedOn', 'date'),
  reviewer: assignment('reviewerName'),
  state: { by: sql.ref('status.stateTitle'), as: 'text' },
} as const;

const escalationColumns = {
  number: escalation('number'),
  subject: escalation('subjectTitle'),
  rung: escalation('rungTitle'),
  triggeredOn: escalation('triggeredOn', 'date'),
  recipient: escalation('recipientName'),
  signedOn: escalation('acknowledgedOn', 'date'),
  reason: escalation('reason'),
  nextStep: escalation('nextStep'),
  dueOn: escalation('dueOn', 'date'),
  state: { by: sql.ref('status.stateTitle'), as: 'text' },
} as const;

/** Keys the registers can be filtered and sorted by. */
export const searchableAssignmentKeys: readonly string[] = Object.keys(assignmentColumns);
export const searchableEscalationKeys: readonly string[] = Object.keys(escalationColumns);

function issuedAssignments(tx: Tx, directions: readonly AssignmentDirection[]) {
  return selectAssignments(tx)
    .where('assignment.number', 'is not', null)
    .where('assignment.direction', 'in', [...directions]);
}

const issuedEscalations = (tx: Tx) =>
  selectEscalations(tx).where('escalation.number', 'is not', null);

export function listIssuedAssignments(
  tx: Tx,
  directions: readonly AssignmentDirection[],
  request: RegisterRequest,
): Promise<RegisterList> {
  return listRegister(
    issuedAssignments(tx, directions),
    {
      id: sql.ref<string>('assignment.id'),
      columns: assignmentColumns,
      defaultSort: [{ by: sql.ref('assignment.issuedOn') }, { by: sql.ref('assignment.number') }],
    },
    request,
  );
}

/** Those of them nobody owes anything on any more. */
export async function listEndedAssignments(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await selectAssignments(tx)
    .where('assignment.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where('status.stage', 'in', ['concluded', 'cancelled'])
    .execute();
  return rows.map(({ id }) => id);
}

export function readIssuedAssignments(
  tx: Tx,
  directions: readonly AssignmentDirection[],
  ids: readonly string[],
): Promise<(AssignmentRow & { readonly seq: number })[]> {
  return issuedAssignments(tx, directions)
    .select(
      sql<number>`(select count(*) from p_rectification.assignments earlier
        where earlier.tenant_id = assignment.tenant_id and earlier.number is not null
          and earlier.direction = any(${[...directions]}::text[])
          and (earlier.issued_on, earlier.id) <= (assignment.issued_on, assignment.id))`.as('seq'),
    )
    .where('assignment.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
}

export function listIssuedEscalations(tx: Tx, request: RegisterRequest): Promise<RegisterList> {
  return listRegister(
    issuedEscalations(tx),
    {
      id: sql.ref<string>('escalation.id'),
      columns: escalationColumns,
      defaultSort: [
        { by: sql.ref('escalation.triggeredOn') },
        { by: sql.ref('escalation.number') },
      ],
    },
    request,
  );
}

export function readIssuedEscalations(
  tx: Tx,
  ids: readonly string[],
): Promise<(EscalationRow & { readonly seq: number })[]> {
  return issuedEscalations(tx)
    .select(
      sql<number>`(select count(*) from p_rectification.escalations earlier
        where earlier.tenant_id = escalation.tenant_id and earlier.number is not null
          and (earlier.triggered_on, earlier.id) <= (escalation.triggered_on, escalation.id))`.as(
        'seq',
      ),
    )
    .where('escalation.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
}
