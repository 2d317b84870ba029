import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { RectificationDatabase } from '../database.ts';

type Tx = TenantTx<RectificationDatabase>;
type EscalationsTable = RectificationDatabase['p_rectification.escalations'];
type TalksTable = RectificationDatabase['p_rectification.warning_talks'];

export type EscalationRow = Selectable<EscalationsTable> & {
  readonly state: string | null;
  readonly stateTitle: string | null;
  readonly stage: string | null;
};
export type NewEscalation = Insertable<EscalationsTable>;
export type EscalationChanges = Omit<Updateable<EscalationsTable>, 'version'>;
export type TalkRow = Selectable<TalksTable>;

export function selectEscalations(tx: Tx) {
  return tx
    .selectFrom('p_rectification.escalations as escalation')
    .leftJoin('core.workflow_cases as status', (join) =>
      join
        .onRef('status.tenantId', '=', 'escalation.tenantId')
        .on('status.subjectType', '=', 'escalation')
        .onRef('status.subjectId', '=', 'escalation.id'),
    )
    .where('escalation.tenantId', '=', tenantOf(tx))
    .selectAll('escalation')
    .select(['status.state', 'status.stateTitle', 'status.stage']);
}

export function findEscalation(tx: Tx, id: string): Promise<EscalationRow | undefined> {
  return selectEscalations(tx).where('escalation.id', '=', id).executeTakeFirst();
}

export function lockEscalation(tx: Tx, id: string): Promise<EscalationRow | undefined> {
  return selectEscalations(tx)
    .where('escalation.id', '=', id)
    .forUpdate('escalation')
    .executeTakeFirst();
}

export async function insertEscalation(tx: Tx, row: NewEscalation): Promise<void> {
  await tx.insertInto('p_rectification.escalations').values(row).execute();
}

export async function updateEscalationRow(
  tx: Tx,
  id: string,
  changes: EscalationChanges,
): Promise<void> {
  await tx
    .updateTable('p_rectification.escalations')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}

export interface EscalationConditions {
  readonly stage?: string | undefined;
  readonly unitId?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly contains?: string | undefined;
  /** Reply still owed, and due before this date. */
  readonly dueBefore?: string | undefined;
}

export interface EscalationPage extends EscalationConditions {
  readonly limit: number;
  readonly after: readonly (string | number)[] | undefined;
}

export const escalationPosition = (row: EscalationRow): (string | number)[] => [
  row.triggeredOn,
  row.id,
];

/** The newest first; one row more than the page. */
export function listEscalationRows(tx: Tx, page: EscalationPage): Promise<EscalationRow[]> {
  const [afterOn, afterId] = page.after ?? [];
  return limited(tx, page)
    .$if(afterId !== undefined, (it) =>
      it.where(
        sql<boolean>`(escalation.triggered_on, escalation.id) < (${afterOn}::date, ${afterId}::uuid)`,
      ),
    )
    .orderBy('escalation.triggeredOn', 'desc')
    .orderBy('escalation.id', 'desc')
    .limit(page.limit + 1)
    .execute();
}

export async function countEscalations(tx: Tx, conditions: EscalationConditions): Promise<number> {
  const { escalations } = await limited(tx, conditions)
    .clearSelect()
    .select(sql<number>`count(*)`.as('escalations'))
    .executeTakeFirstOrThrow();
  return escalations;
}

function limited(tx: Tx, { contains, dueBefore, stage, subjectId, unitId }: EscalationConditions) {
  return selectEscalations(tx)
    .$if(stage !== undefined, (it) => it.where('status.stage', '=', stage ?? ''))
    .$if(unitId !== undefined, (it) => it.where('escalation.unitId', '=', unitId ?? ''))
    .$if(subjectId !== undefined, (it) => it.where('escalation.subjectId', '=', subjectId ?? ''))
    .$if(contains !== undefined, (it) =>
      it.where(
        sql<boolean>`position(lower(${contains}) in lower(concat_ws(' ', escalation.number, escalation.recipient_name, escalation.subject_title, escalation.rung_title))) > 0`,
      ),
    )
    .$if(dueBefore !== undefined, (it) =>
      it
        .where('escalation.dueOn', '<', dueBefore ?? '')
        .where('status.stage', 'in', ['issued', 'handling']),
    );
}

/** Letters and talks a matter has had, the cancelled ones left out, in the order they were drafted. */
export function listLettersOf(tx: Tx, subjectIds: readonly string[]): Promise<EscalationRow[]> {
  return selectEscalations(tx)
    .where('escalation.subjectId', '=', sql<string>`any(${[...subjectIds]}::uuid[])`)
    .where('status.stage', '<>', 'cancelled')
    .orderBy('escalation.createdAt')
    .orderBy('escalation.id')
    .execute();
}

export async function insertTalk(tx: Tx, row: Insertable<TalksTable>): Promise<void> {
  await tx.insertInto('p_rectification.warning_talks').values(row).execute();
}

export function findTalk(tx: Tx, id: string): Promise<TalkRow | undefined> {
  return tx
    .selectFrom('p_rectification.warning_talks')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function updateTalk(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<TalksTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_rectification.warning_talks')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}

export function listOfTalk(tx: Tx, talkId: string): Promise<EscalationRow[]> {
  return selectEscalations(tx)
    .where('escalation.talkId', '=', talkId)
    .orderBy('escalation.recipientName')
    .orderBy('escalation.id')
    .execute();
}
