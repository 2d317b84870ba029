import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { RectificationDatabase } from '../database.ts';
import { findingsAt, standingsAt, type AsOf } from '../history/as-of.repository.ts';
import { insertFindingRevisions } from '../history/finding-revisions.repository.ts';

type Tx = TenantTx<RectificationDatabase>;
type FindingsTable = RectificationDatabase['p_rectification.findings'];

/** Where the case of a row stands; all null before it has one. */
export interface CaseColumns {
  readonly state: string | null;
  readonly stateTitle: string | null;
  readonly stage: string | null;
  readonly tone: string | null;
  readonly caseDueOn: string | null;
}

export type FindingRow = Selectable<FindingsTable> & CaseColumns & { readonly unitName: string };
export type NewFinding = Insertable<FindingsTable>;
export type FindingChanges = Omit<Updateable<FindingsTable>, 'version'>;

/**
 * Findings with unit and case, now or just before an instant; every list and every look starts here.
 * Withdrawn ones are left out.
 */
export function selectFindings(tx: Tx, asOf?: AsOf) {
  return tx
    .selectFrom(findingsAt(tx, asOf).as('finding'))
    .innerJoin('core.units as unit', (join) =>
      join.onRef('unit.tenantId', '=', 'finding.tenantId').onRef('unit.id', '=', 'finding.unitId'),
    )
    .leftJoin(standingsAt(tx, 'finding', asOf).as('status'), (join) =>
      join
        .onRef('status.tenantId', '=', 'finding.tenantId')
        .onRef('status.subjectId', '=', 'finding.id'),
    )
    .where('finding.tenantId', '=', tenantOf(tx))
    .where('finding.withdrawnAt', 'is', null)
    .selectAll('finding')
    .select([
      'unit.name as unitName',
      'status.state',
      'status.stateTitle',
      'status.stage',
      'status.tone',
      'status.dueOn as caseDueOn',
    ]);
}

export async function insertFinding(tx: Tx, finding: NewFinding): Promise<void> {
  await tx.insertInto('p_rectification.findings').values(finding).execute();
  await insertFindingRevisions(tx, [finding.id]);
}

export function findFinding(tx: Tx, id: string, asOf?: AsOf): Promise<FindingRow | undefined> {
  return selectFindings(tx, asOf).where('finding.id', '=', id).executeTakeFirst();
}

/** Locks the row until the transaction ends; the case is not locked. */
export function lockFinding(tx: Tx, id: string): Promise<FindingRow | undefined> {
  return selectFindings(tx).where('finding.id', '=', id).forUpdate('finding').executeTakeFirst();
}

/** The findings of an engagement in list order, locked; merged ones at the end. */
export function lockFindingsOf(tx: Tx, engagementId: string): Promise<FindingRow[]> {
  return selectFindings(tx)
    .where('finding.engagementId', '=', engagementId)
    .orderBy('finding.seq', (order) => order.asc().nullsLast())
    .orderBy('finding.id')
    .forUpdate('finding')
    .execute();
}

export function lockFindings(tx: Tx, ids: readonly string[]): Promise<FindingRow[]> {
  return selectFindings(tx)
    .where('finding.id', 'in', [...ids])
    .orderBy('finding.id')
    .forUpdate('finding')
    .execute();
}

export function listFindingsById(tx: Tx, ids: readonly string[]): Promise<FindingRow[]> {
  return selectFindings(tx)
    .where('finding.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
}

export async function updateFinding(tx: Tx, id: string, changes: FindingChanges): Promise<void> {
  await tx
    .updateTable('p_rectification.findings')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
  await insertFindingRevisions(tx, [id]);
}

export async function findLastSeq(tx: Tx, engagementId: string): Promise<number> {
  const row = await tx
    .selectFrom('p_rectification.findings')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('tenantId', '=', tenantOf(tx))
    .where('engagementId', '=', engagementId)
    .executeTakeFirst();
  return row?.seq ?? 0;
}

export async function hasIssuedFindings(tx: Tx, engagementId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('p_rectification.findings')
    .select('id')
    .where('tenantId', '=', tenantOf(tx))
    .where('engagementId', '=', engagementId)
    .where('released', '=', true)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether the feedback took place in the system; a history load leaves no such date. */
export async function hasFeedback(tx: Tx, engagementId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('p_rectification.findings')
    .select('id')
    .where('tenantId', '=', tenantOf(tx))
    .where('engagementId', '=', engagementId)
    .where('issuedOn', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Numbers that are taken in an engagement. */
export async function listNumbers(tx: Tx, engagementId: string): Promise<number[]> {
  const rows = await tx
    .selectFrom('p_rectification.findings')
    .select('seq')
    .where('tenantId', '=', tenantOf(tx))
    .where('engagementId', '=', engagementId)
    .where('seq', 'is not', null)
    .execute();
  return rows.flatMap(({ seq }) => seq ?? []);
}

export async function hasNumber(tx: Tx, engagementId: string, seq: number): Promise<boolean> {
  const row = await tx
    .selectFrom('p_rectification.findings')
    .select('id')
    .where('tenantId', '=', tenantOf(tx))
    .where('engagementId', '=', engagementId)
    .where('seq', '=', seq)
    .executeTakeFirst();
  return row !== undefined;
}
