import type {
  ListedColumn,
  ListedColumns,
  RegisterList,
  RegisterRequest,
  TenantTx,
} from '@lianxun/plugin-api';
import {
  inOrderOf,
  listRegister,
  totalRegister,
  type RegisterListing,
} from '@lianxun/plugin-api/register-query';
import { sql } from 'kysely';

import type { AmountKind, OpinionBody, RectificationDatabase } from '../database.ts';
import {
  selectRegisterFindings,
  type FindingConditions,
} from '../findings/finding-list.repository.ts';
import { findingsRegister } from '../findings/findings.register.ts';
import { firstStates, knownStates } from './finding-status.rules.ts';

type Tx = TenantTx<RectificationDatabase>;

const finding = (name: string, as: ListedColumn['as'] = 'text'): ListedColumn => ({
  by: sql.ref(`finding.${name}`),
  as,
});

/** Options are sorted as the register lists them, not by their stored words. */
function option(key: string, by: ListedColumn['by']): ListedColumn {
  const column = findingsRegister.columns.find((it) => it.key === key);
  const values = column?.type === 'enum' && column.options !== 'tenant' ? column.options : [];
  return {
    by,
    as: 'text',
    order: inOrderOf(
      by,
      values.map(({ value }) => value),
    ),
  };
}

const measureRows = sql`from p_rectification.measures measure
  where measure.tenant_id = finding.tenant_id and measure.finding_id = finding.id
    and measure.seq is not null`;

/** A cell of the measures: the texts of all of them. */
const measures = (value: ReturnType<typeof sql>): ListedColumn => ({
  by: sql`array(select ${value} ${measureRows} and ${value} is not null order by measure.seq)`,
  as: 'tags',
  each: { rows: measureRows, value },
});

const opinion = (body: OpinionBody): ListedColumn => ({
  by: sql`array(select opinion.opinion from p_rectification.close_out_opinions opinion
    where opinion.tenant_id = finding.tenant_id and opinion.finding_id = finding.id
      and opinion.body = ${body} order by opinion.signed_on, opinion.id)`,
  as: 'tags',
});

const amount = (kind: AmountKind): ListedColumn => ({
  by: sql`(select sum(entry.amount_fen) from p_rectification.amount_entries entry
    where entry.tenant_id = finding.tenant_id and entry.finding_id = finding.id and entry.kind = ${kind})`,
  as: 'number',
});

const registered = sql`p_rectification.accountability_cases one
  join p_rectification.accountability_persons person on person.tenant_id = one.tenant_id and person.case_id = one.id
  where one.tenant_id = finding.tenant_id and one.finding_id = finding.id and one.withdrawn_at is null`;
/** 反弹次数: reopened, and found again in later rounds. */
const reboundsAndRepeats = sql`(finding.rebounds + (select count(*) from p_rectification.repeat_links link
  where link.tenant_id = finding.tenant_id and link.earlier_id = finding.id and link.decision = 'repeat'))`;

/** As `accountableOf` derives them. */
const accountable = sql`nullif(greatest(coalesce(finding.accountable_count, -1), (select nullif(count(*), 0) from ${registered})), -1)`;
const forms = sql`array['first', 'second', 'third', 'fourth']`;
const form = sql`coalesce(${forms}[(select max(array_position(${forms}, person.form)) from ${registered})], finding.form)`;

/** 状态 as `statusOf` names it: the state where the ledger knows it, else the first of its stage. */
const status = sql`case when status.state || ' ' || status.stage = any(${[...knownStates]}::text[])
  then status.state
  else coalesce(${JSON.stringify(Object.fromEntries(firstStates))}::jsonb ->> status.stage, 'proposed') end`;

const identityColumns = {
  seq: finding('seq', 'number'),
  committeeTerm: finding('committeeTerm', 'number'),
  year: finding('year', 'number'),
  roundNo: finding('roundNo', 'number'),
  inspectionType: option('inspectionType', sql.ref('finding.inspectionType')),
  team: { ...finding('teamName'), id: sql.ref('finding.teamId') },
  unit: { by: sql.ref('unit.name'), as: 'text', id: sql.ref('finding.unitId') },
  level: option('level', sql.ref('finding.level')),
  cat1: finding('cat1'),
  cat2: finding('cat2'),
  cat3: finding('cat3'),
  tags: finding('tags', 'tags'),
  isKey: finding('isKey'),
} satisfies ListedColumns;

const contentColumns = {
  finding: finding('text'),
  manifestation: finding('manifestation'),
  rootCause: finding('rootCause'),
  goal: finding('goal'),
  leadLeader: { ...finding('leadLeader'), id: sql.ref('finding.leadLeaderId') },
  principal: { ...finding('principal'), id: sql.ref('finding.principalId') },
  generalise: finding('generalise'),
  selfOpinion: finding('selfOpinion'),
  note: finding('note'),
} satisfies ListedColumns;

const progressRows = sql`from p_rectification.progress_entries entry
  where entry.tenant_id = finding.tenant_id and entry.finding_id = finding.id`;

const measureColumns = {
  measure: measures(sql`measure.text`),
  leadDept: measures(sql`measure.lead_department`),
  coDept: measures(sql`measure.co_department`),
  owner: measures(sql`measure.owner`),
  due: measures(sql`measure.due_on::text`),
  rectificationType: measures(sql`measure.rectification_type`),
  result: measures(sql`measure.result`),
  progress: {
    by: sql`array(select entry.text ${progressRows} order by entry.id)`,
    as: 'tags',
    each: { rows: progressRows, value: sql`entry.text` },
  },
} satisfies ListedColumns;

const outcomeColumns = {
  rules: {
    by: sql`array(select rule.name || coalesce(' ' || rule.document_no, '') from p_rectification.finding_rules rule
      where rule.tenant_id = finding.tenant_id and rule.finding_id = finding.id order by rule.seq)`,
    as: 'tags',
  },
  accountable: { by: accountable, as: 'number' },
  form: option('form', form),
  refunded: amount('refunded'),
  recovered: amount('recovered'),
  saved: amount('saved'),
  residentOpinion: opinion('resident'),
  orgOpinion: opinion('organization'),
  publicityOpinion: opinion('publicity'),
  officeOpinion: opinion('office'),
  teamOpinion: opinion('team'),
  status: option('status', status),
  closedOn: finding('closedOn', 'date'),
  nextReview: finding('nextReviewOn', 'date'),
  rebounds: { by: reboundsAndRepeats, as: 'number' },
} satisfies ListedColumns;

const listing: RegisterListing = {
  id: sql.ref<string>('finding.id'),
  columns: { ...identityColumns, ...contentColumns, ...measureColumns, ...outcomeColumns },
  defaultSort: [
    { by: sql.ref('finding.committeeTerm') },
    { by: sql.ref('finding.year') },
    { by: sql.ref('finding.roundNo') },
    { by: sql.ref('unit.name') },
    { by: sql.ref('finding.seq') },
  ],
};

const listingOfUnit: RegisterListing = {
  ...listing,
  columns: { ...listing.columns, rebounds: finding('rebounds', 'number') },
};
const listingFor = ({ hidesRepeats }: FindingConditions) =>
  hidesRepeats === true ? listingOfUnit : listing;

/** Keys the ledger can be filtered and sorted by. */
export const listedColumns: readonly string[] = Object.keys(listing.columns);

export function listRegisterFindings(
  tx: Tx,
  conditions: FindingConditions,
  request: RegisterRequest,
): Promise<RegisterList> {
  return listRegister(selectRegisterFindings(tx, conditions), listingFor(conditions), request);
}

export function totalRegisterFindings(
  tx: Tx,
  conditions: FindingConditions,
  { request, keys }: { readonly request: RegisterRequest; readonly keys: readonly string[] },
): Promise<Readonly<Record<string, number>>> {
  const rows = selectRegisterFindings(tx, conditions);
  return totalRegister(rows, listingFor(conditions), request, keys);
}
