import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { RectificationDatabase } from '../database.ts';
import type { CaseColumns } from '../findings/findings.repository.ts';

type Tx = TenantTx<RectificationDatabase>;
type AssessmentsTable = RectificationDatabase['p_rectification.assessments'];

export type AssessmentRow = Selectable<AssessmentsTable> &
  CaseColumns & { readonly unitName: string };

function selectAssessments(tx: Tx) {
  return tx
    .selectFrom('p_rectification.assessments as assessment')
    .innerJoin('core.units as unit', (join) =>
      join
        .onRef('unit.tenantId', '=', 'assessment.tenantId')
        .onRef('unit.id', '=', 'assessment.unitId'),
    )
    .leftJoin('core.workflow_cases as status', (join) =>
      join
        .onRef('status.tenantId', '=', 'assessment.tenantId')
        .on('status.subjectType', '=', 'assessment')
        .onRef('status.subjectId', '=', 'assessment.id'),
    )
    .where('assessment.tenantId', '=', tenantOf(tx))
    .selectAll('assessment')
    .select([
      'unit.name as unitName',
      'status.state',
      'status.stateTitle',
      'status.stage',
      'status.tone',
      'status.dueOn as caseDueOn',
    ]);
}

export interface AssessmentConditions {
  readonly roundId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly engagementId?: string | undefined;
}

/** By unit, the latest first. */
export function listAssessmentRows(
  tx: Tx,
  { roundId, unitId, engagementId }: AssessmentConditions,
): Promise<AssessmentRow[]> {
  return selectAssessments(tx)
    .$if(roundId !== undefined, (it) => it.where('assessment.roundId', '=', roundId ?? ''))
    .$if(unitId !== undefined, (it) => it.where('assessment.unitId', '=', unitId ?? ''))
    .$if(engagementId !== undefined, (it) =>
      it.where('assessment.engagementId', '=', engagementId ?? ''),
    )
    .orderBy('unit.name')
    .orderBy('assessment.engagementId')
    .orderBy('assessment.seq', 'desc')
    .execute();
}

export function findAssessment(tx: Tx, id: string): Promise<AssessmentRow | undefined> {
  return selectAssessments(tx).where('assessment.id', '=', id).executeTakeFirst();
}

/** Locks the row until the transaction ends; the case is not locked. */
export function lockAssessment(tx: Tx, id: string): Promise<AssessmentRow | undefined> {
  return selectAssessments(tx)
    .where('assessment.id', '=', id)
    .forUpdate('assessment')
    .executeTakeFirst();
}

export async function insertAssessment(
  tx: Tx,
  assessment: Insertable<AssessmentsTable>,
): Promise<void> {
  await tx.insertInto('p_rectification.assessments').values(assessment).execute();
}

export async function updateAssessment(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<AssessmentsTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_rectification.assessments')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}

/** Units of a round with findings that were fed back, by name. */
export function listAssessableUnits(
  tx: Tx,
  roundId: string,
): Promise<{ engagementId: string; unitId: string; unitName: string }[]> {
  return tx
    .selectFrom('core.engagements as engagement')
    .innerJoin('core.units as unit', (join) =>
      join
        .onRef('unit.tenantId', '=', 'engagement.tenantId')
        .onRef('unit.id', '=', 'engagement.unitId'),
    )
    .where('engagement.tenantId', '=', tenantOf(tx))
    .where('engagement.roundId', '=', roundId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('p_rectification.findings as finding')
          .select(sql`1`.as('one'))
          .whereRef('finding.tenantId', '=', 'engagement.tenantId')
          .whereRef('finding.engagementId', '=', 'engagement.id')
          .where('finding.released', '=', true)
          .where('finding.withdrawnAt', 'is', null),
      ),
    )
    .select(['engagement.id as engagementId', 'unit.id as unitId', 'unit.name as unitName'])
    .orderBy('unit.name')
    .execute();
}
