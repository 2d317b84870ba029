import {
  tenantOf,
  type ListedColumns,
  type RegisterList,
  type RegisterRequest,
  type TenantTx,
} from '@lianxun/plugin-api';
import { listRegister } from '@lianxun/plugin-api/register-query';
import { sql } from 'kysely';

import type { DisciplineForm, Handling, RectificationDatabase } from '../database.ts';
import { findingBuckets, stagesOf } from '../findings/finding.rules.ts';
import { standingsAt } from '../history/as-of.repository.ts';

type Tx = TenantTx<RectificationDatabase>;

const issuedStages = findingBuckets.flatMap(stagesOf);

/** Findings that were fed back, with unit; every list starts here. */
function issuedFindings(tx: Tx) {
  return tx
    .selectFrom('p_rectification.findings as finding')
    .innerJoin('core.units as unit', (join) =>
      join.onRef('unit.tenantId', '=', 'finding.tenantId').onRef('unit.id', '=', 'finding.unitId'),
    )
    .innerJoin(standingsAt(tx, 'finding', undefined).as('standing'), (join) =>
      join
        .onRef('standing.tenantId', '=', 'finding.tenantId')
        .onRef('standing.subjectId', '=', 'finding.id'),
    )
    .where('finding.tenantId', '=', tenantOf(tx))
    .where('finding.withdrawnAt', 'is', null)
    .where('standing.stage', '=', sql<string>`any(${issuedStages}::text[])`);
}

const ofFinding = {
  committeeTerm: { by: sql.ref('finding.committeeTerm'), as: 'number' },
  year: { by: sql.ref('finding.year'), as: 'number' },
  roundNo: { by: sql.ref('finding.roundNo'), as: 'number' },
  unit: { by: sql.ref('unit.name'), as: 'text', id: sql.ref('finding.unitId') },
  findingSeq: { by: sql.ref('finding.seq'), as: 'number' },
  finding: { by: sql.ref('finding.text'), as: 'text' },
} satisfies ListedColumns;

const inOrder = [
  { by: sql.ref('finding.committeeTerm') },
  { by: sql.ref('finding.roundNo') },
  { by: sql.ref('unit.name') },
  { by: sql.ref('finding.seq') },
];

const findingFields = [
  'finding.id as findingId',
  'finding.committeeTerm',
  'finding.year',
  'finding.roundNo',
  'finding.unitId',
  'unit.name as unitName',
  'finding.seq as findingSeq',
  'finding.text as findingText',
] as const;

const findingListColumns = {
  ...ofFinding,
  team: { by: sql.ref('finding.teamName'), as: 'text' },
  cat1: { by: sql.ref('finding.cat1'), as: 'text' },
  cat2: { by: sql.ref('finding.cat2'), as: 'text' },
  tags: { by: sql.ref('finding.tags'), as: 'tags' },
  manifestation: { by: sql.ref('finding.manifestation'), as: 'text' },
  leadLeader: { by: sql.ref('finding.leadLeader'), as: 'text' },
  issuedOn: { by: sql.ref('finding.issuedOn'), as: 'date' },
  due: { by: sql.ref('finding.dueOn'), as: 'date' },
  closedOn: { by: sql.ref('finding.closedOn'), as: 'date' },
} satisfies ListedColumns;

export const searchableFindingList: readonly string[] = Object.keys(findingListColumns);

export function listFindingListIds(tx: Tx, request: RegisterRequest): Promise<RegisterList> {
  return listRegister(
    issuedFindings(tx),
    {
      id: sql.ref<string>('finding.id'),
      columns: findingListColumns,
      defaultSort: inOrder,
    },
    request,
  );
}

export function readFindingList(tx: Tx, ids: readonly string[]) {
  return issuedFindings(tx)
    .where('finding.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .selectAll('finding')
    .select([...findingFields, 'standing.stage as stage'])
    .execute();
}

const measures = (tx: Tx) =>
  issuedFindings(tx)
    .innerJoin('p_rectification.measures as measure', (join) =>
      join
        .onRef('measure.tenantId', '=', 'finding.tenantId')
        .onRef('measure.findingId', '=', 'finding.id'),
    )
    .where('measure.seq', 'is not', null);

const measureColumns = {
  ...ofFinding,
  measureSeq: { by: sql.ref('measure.seq'), as: 'number' },
  measure: { by: sql.ref('measure.text'), as: 'text' },
  leadDept: { by: sql.ref('measure.leadDepartment'), as: 'text' },
  coDept: { by: sql.ref('measure.coDepartment'), as: 'text' },
  owner: { by: sql.ref('measure.owner'), as: 'text' },
  due: { by: sql.ref('measure.dueOn'), as: 'date' },
  result: { by: sql.ref('measure.result'), as: 'text' },
} satisfies ListedColumns;

export const searchableMeasures: readonly string[] = Object.keys(measureColumns);

export function listMeasureIds(tx: Tx, request: RegisterRequest): Promise<RegisterList> {
  return listRegister(
    measures(tx),
    {
      id: sql.ref<string>('measure.id'),
      columns: measureColumns,
      defaultSort: [...inOrder, { by: sql.ref('measure.seq') }],
    },
    request,
  );
}

export function readMeasures(tx: Tx, ids: readonly string[]) {
  return measures(tx)
    .leftJoin(standingsAt(tx, 'measure', undefined).as('status'), (join) =>
      join
        .onRef('status.tenantId', '=', 'measure.tenantId')
        .onRef('status.subjectId', '=', 'measure.id'),
    )
    .where('measure.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .selectAll('measure')
    .select([...findingFields, 'status.stage as stage'])
    .execute();
}

const rules = (tx: Tx) =>
  issuedFindings(tx).innerJoin('p_rectification.finding_rules as rule', (join) =>
    join.onRef('rule.tenantId', '=', 'finding.tenantId').onRef('rule.findingId', '=', 'finding.id'),
  );

const ruleColumns = {
  ...ofFinding,
  ruleSeq: { by: sql.ref('rule.seq'), as: 'number' },
  name: { by: sql.ref('rule.name'), as: 'text' },
  documentNo: { by: sql.ref('rule.documentNo'), as: 'text' },
  adoptedOn: { by: sql.ref('rule.adoptedOn'), as: 'date' },
} satisfies ListedColumns;

export const searchableRules: readonly string[] = Object.keys(ruleColumns);

export function listRuleIds(tx: Tx, request: RegisterRequest): Promise<RegisterList> {
  return listRegister(
    rules(tx),
    {
      id: sql.ref<string>('rule.id'),
      columns: ruleColumns,
      defaultSort: [...inOrder, { by: sql.ref('rule.seq') }],
    },
    request,
  );
}

export function readRules(tx: Tx, ids: readonly string[]) {
  return rules(tx)
    .where('rule.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .selectAll('rule')
    .select(findingFields)
    .execute();
}

/** Persons in cases that stand, numbered within their finding. */
const persons = (tx: Tx) =>
  issuedFindings(tx)
    .innerJoin('p_rectification.accountability_cases as one', (join) =>
      join.onRef('one.tenantId', '=', 'finding.tenantId').onRef('one.findingId', '=', 'finding.id'),
    )
    .innerJoin('p_rectification.accountability_persons as person', (join) =>
      join.onRef('person.tenantId', '=', 'one.tenantId').onRef('person.caseId', '=', 'one.id'),
    )
    .where('one.withdrawnAt', 'is', null);

/** As `row_number` would count, but for one row at a time: filters do not change it. */
const personNo = sql<number>`(select count(*) from p_rectification.accountability_persons earlier
  join p_rectification.accountability_cases its on its.tenant_id = earlier.tenant_id and its.id = earlier.case_id
  where earlier.tenant_id = person.tenant_id and earlier.finding_id = person.finding_id and its.withdrawn_at is null
    and (its.recorded_at, its.id, earlier.seq) <= (one.recorded_at, one.id, person.seq))`;

const personColumns = {
  ...ofFinding,
  personNo: { by: personNo, as: 'number' },
  matter: { by: sql.ref('one.matter'), as: 'text' },
  decidedOn: { by: sql.ref('one.decidedOn'), as: 'date' },
  decidedBy: { by: sql.ref('one.decidedBy'), as: 'text' },
  documentNo: { by: sql.ref('one.documentNo'), as: 'text' },
  post: { by: sql.ref('person.post'), as: 'text' },
  sanction: { by: sql.ref('person.sanction'), as: 'text' },
} satisfies ListedColumns;

export const searchablePersons: readonly string[] = Object.keys(personColumns);

export function listPersonIds(tx: Tx, request: RegisterRequest): Promise<RegisterList> {
  return listRegister(
    persons(tx),
    {
      id: sql.ref<string>('person.id'),
      columns: personColumns,
      defaultSort: [...inOrder, { by: personNo }],
    },
    request,
  );
}

export function readPersons(tx: Tx, ids: readonly string[]) {
  return persons(tx)
    .where('person.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .select([
      ...findingFields,
      'person.id',
      'person.version',
      'person.nameSealed',
      'person.post',
      'person.sanction',
      'one.matter',
      'one.decidedOn',
      'one.decidedBy',
      'one.documentNo',
      personNo.as('personNo'),
      sql<DisciplineForm | null>`person.form`.as('form'),
      sql<Handling>`person.handling`.as('handling'),
    ])
    .execute();
}
