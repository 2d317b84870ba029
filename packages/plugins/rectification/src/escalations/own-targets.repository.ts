import { tenantOf, type TenantTx } from '@lianxun/plugin-api';

import { selectAssignments } from '../assignments/assignments.repository.ts';
import type { RectificationDatabase } from '../database.ts';
import { selectMeasures } from '../measures/measures.repository.ts';

type Tx = TenantTx<RectificationDatabase>;

const most = 200;

function selectFindings(tx: Tx) {
  return tx
    .selectFrom('p_rectification.findings as finding')
    .innerJoin('core.units as unit', (join) =>
      join.onRef('unit.tenantId', '=', 'finding.tenantId').onRef('unit.id', '=', 'finding.unitId'),
    )
    .innerJoin('core.workflow_cases as status', (join) =>
      join
        .onRef('status.tenantId', '=', 'finding.tenantId')
        .on('status.subjectType', '=', 'finding')
        .onRef('status.subjectId', '=', 'finding.id'),
    )
    .where('finding.tenantId', '=', tenantOf(tx))
    .where('finding.withdrawnAt', 'is', null)
    .select([
      'finding.id',
      'finding.seq',
      'finding.text',
      'finding.engagementId',
      'finding.unitId',
      'finding.dueOn',
      'unit.name as unitName',
    ]);
}

export type OwedFindingRow = Awaited<ReturnType<typeof listOwedFindings>>[number];

export function listOwedFindings(tx: Tx, dueOn: string) {
  return selectFindings(tx)
    .where('status.stage', 'in', ['issued', 'planning', 'rectifying', 'notDone'])
    .where('finding.dueOn', '<=', dueOn)
    .orderBy('finding.dueOn')
    .orderBy('finding.id')
    .limit(most)
    .execute();
}

export function findOwedFinding(tx: Tx, id: string) {
  return selectFindings(tx).where('finding.id', '=', id).executeTakeFirst();
}

function selectUnitMeasures(tx: Tx) {
  return selectMeasures(tx)
    .innerJoin('core.units as unit', (join) =>
      join.onRef('unit.tenantId', '=', 'measure.tenantId').onRef('unit.id', '=', 'measure.unitId'),
    )
    .select('unit.name as unitName');
}

export function listOwedMeasures(tx: Tx, dueOn: string) {
  return selectUnitMeasures(tx)
    .where('status.stage', 'in', ['notStarted', 'inProgress'])
    .where('measure.dueOn', '<=', dueOn)
    .orderBy('measure.dueOn')
    .orderBy('measure.id')
    .limit(most)
    .execute();
}

export function findOwedMeasure(tx: Tx, id: string) {
  return selectUnitMeasures(tx).where('measure.id', '=', id).executeTakeFirst();
}

/** Those within the tenant: what a county owes is reminded of through the exchange. */
export function listOwedAssignments(tx: Tx, dueOn: string) {
  return selectAssignments(tx)
    .where('assignment.direction', '=', 'internal')
    .where('status.stage', 'in', ['issued', 'handling'])
    .where('assignment.dueOn', '<=', dueOn)
    .orderBy('assignment.dueOn')
    .orderBy('assignment.id')
    .limit(most)
    .execute();
}
