import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';
import type { CaseColumns } from '../fields.ts';
import type { GateSubject } from '../rounds/gates.repository.ts';
import type { CitedPaper, ReportKind } from './report.rules.ts';

type Tx = TenantTx<InspectionDatabase>;
type ReportsTable = InspectionDatabase['p_inspection.inspection_reports'];

export type ReportRow = Selectable<ReportsTable> &
  CaseColumns & {
    readonly unitName: string;
    readonly roundName: string;
    readonly teamName: string;
  };
export type ReportChanges = Omit<Updateable<ReportsTable>, 'version'>;

const anyOf = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

function selectReports(tx: Tx) {
  return tx
    .selectFrom('p_inspection.inspection_reports as report')
    .innerJoin('core.units as unit', (join) =>
      join.onRef('unit.tenantId', '=', 'report.tenantId').onRef('unit.id', '=', 'report.unitId'),
    )
    .innerJoin('p_inspection.rounds as round', (join) =>
      join.onRef('round.tenantId', '=', 'report.tenantId').onRef('round.id', '=', 'report.roundId'),
    )
    .innerJoin('p_inspection.teams as team', (join) =>
      join.onRef('team.tenantId', '=', 'report.tenantId').onRef('team.id', '=', 'report.teamId'),
    )
    .leftJoin('core.workflow_cases as status', (join) =>
      join
        .onRef('status.tenantId', '=', 'report.tenantId')
        .on('status.subjectType', '=', 'inspectionReport')
        .onRef('status.subjectId', '=', 'report.id'),
    )
    .where('report.tenantId', '=', tenantOf(tx))
    .selectAll('report')
    .select([
      'unit.name as unitName',
      'round.name as roundName',
      'team.name as teamName',
      'status.state',
      'status.stateTitle',
      'status.stage',
      'status.tone',
      'status.dueOn as caseDueOn',
    ]);
}

export async function insertReport(tx: Tx, row: Insertable<ReportsTable>): Promise<void> {
  await tx.insertInto('p_inspection.inspection_reports').values(row).execute();
}

export function findReport(tx: Tx, id: string): Promise<ReportRow | undefined> {
  return selectReports(tx).where('report.id', '=', id).executeTakeFirst();
}

/** Locks the row until the transaction ends. */
export function lockReport(tx: Tx, id: string): Promise<ReportRow | undefined> {
  return selectReports(tx).where('report.id', '=', id).forUpdate('report').executeTakeFirst();
}

export async function updateReportRow(tx: Tx, id: string, changes: ReportChanges): Promise<void> {
  await tx
    .updateTable('p_inspection.inspection_reports')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}

export interface ReportConditions {
  readonly engagementId?: string | undefined;
  readonly roundId?: string | undefined;
  readonly stage?: string | undefined;
  readonly kind?: string | undefined;
}

/** Newest first; one row more than the page. */
export function listReportRows(
  tx: Tx,
  { engagementId, kind, roundId, stage }: ReportConditions,
  page: { readonly limit: number; readonly after?: string | undefined },
): Promise<ReportRow[]> {
  return selectReports(tx)
    .$if(engagementId !== undefined, (it) =>
      it.where('report.engagementId', '=', engagementId ?? ''),
    )
    .$if(roundId !== undefined, (it) => it.where('report.roundId', '=', roundId ?? ''))
    .$if(stage !== undefined, (it) => it.where('status.stage', '=', stage ?? ''))
    .$if(kind !== undefined, (it) => it.where(sql<boolean>`report.kind = ${kind ?? ''}`))
    .$if(page.after !== undefined, (it) => it.where('report.id', '<', page.after ?? ''))
    .orderBy('report.id', 'desc')
    .limit(page.limit + 1)
    .execute();
}

/** Reports as the gates look at them. */
export function listGateReports(
  tx: Tx,
  { by, id }: GateSubject,
): Promise<{ engagementId: string; kind: ReportKind; title: string; stage: string | null }[]> {
  return selectReports(tx)
    .where(by === 'id' ? 'report.engagementId' : 'report.roundId', '=', id)
    .clearSelect()
    .select(['report.engagementId', 'report.kind', 'report.title', 'status.stage'])
    .execute();
}

function selectPapers(tx: Tx, engagementId: string) {
  return tx
    .selectFrom('p_inspection.working_papers as paper')
    .leftJoin('core.workflow_cases as status', (join) =>
      join
        .onRef('status.tenantId', '=', 'paper.tenantId')
        .on('status.subjectType', '=', 'workingPaper')
        .onRef('status.subjectId', '=', 'paper.id'),
    )
    .where('paper.tenantId', '=', tenantOf(tx))
    .where('paper.engagementId', '=', engagementId)
    .select(['paper.id', 'paper.title', 'paper.summary', 'paper.isCadreLead', 'paper.resultTag'])
    .select(['status.stage'])
    .select((eb) => eb.fn.coalesce('paper.paperNo', 'paper.provisionalNo').as('number'))
    .orderBy('number')
    .orderBy('paper.id');
}

/** Those of the papers that belong to the engagement, with where they stand. */
export function listCitedPapers(
  tx: Tx,
  engagementId: string,
  ids: readonly string[],
): Promise<CitedPaper[]> {
  return selectPapers(tx, engagementId).where('paper.id', '=', anyOf(ids)).execute();
}

/** Every paper of the engagement. */
export function listPapersToCite(tx: Tx, engagementId: string): Promise<CitedPaper[]> {
  return selectPapers(tx, engagementId).execute();
}
