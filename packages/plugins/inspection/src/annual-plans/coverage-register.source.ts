import {
  inspectionTypes,
  registerFor,
  type CheckedRecord,
  type InspectionType,
  type RecordProblem,
  type RegisterRecord,
  type RegisterRequest,
  type RegisterValues,
  type StoredRecord,
} from '@lianxun/plugin-api';
import { v5 as uuidv5, v7 as uuidv7 } from 'uuid';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { conflict } from '../refusals.ts';
import { coverageRegister } from './coverage.register.ts';
import { listTerms, putPastCoverage } from './coverage.repository.ts';
import { unitsOfTerm, type CoveredUnit } from './get-coverage.ts';

async function rowsOf(ctx: InspectionCtx): Promise<StoredRecord[]> {
  const rows: StoredRecord[] = [];
  for (const term of await listTerms(ctx.tx))
    for (const unit of await unitsOfTerm(ctx, term)) rows.push(recordOf(term, unit));
  return rows;
}

const recordOf = (term: number, unit: CoveredUnit): StoredRecord => ({
  id: idOf(term, unit.unitId),
  version: 1,
  link: `/m/inspection/coverage?term=${term}`,
  values: {
    term,
    unit: { id: unit.unitId, text: unit.unitName },
    unitType: unit.kind,
    lastRound: unit.round?.name ?? null,
    mode: unit.inspectionType,
    onSiteOn: unit.onSiteOn,
    offSiteOn: unit.offSiteOn,
    covered: unit.standing === 'covered',
    villages: unit.villages,
  },
  details: [],
});

const idOf = (term: number, unitId: string) => uuidv5(`coverage in term ${term}`, unitId);

async function list(ctx: InspectionCtx, { limit, start = 0, within }: RegisterRequest) {
  const ids = (await rowsOf(ctx)).map(({ id }) => id);
  const found = within === undefined ? ids : ids.filter((id) => within.includes(id));
  return {
    ids: found.slice(start, limit === undefined ? undefined : start + limit),
    total: found.length,
  };
}

async function read(ctx: InspectionCtx, ids: readonly string[]): Promise<StoredRecord[]> {
  const byId = new Map((await rowsOf(ctx)).map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Rounds of the product say themselves what they have covered; a ledger tells of the others. */
async function check(
  ctx: InspectionCtx,
  records: readonly CheckedRecord[],
): Promise<RecordProblem[]> {
  const byRound = await unitsWithRounds(ctx, records);
  return records.flatMap(({ changed, record: { values }, recordId }, index) => {
    const problems: RecordProblem[] = [];
    if (recordId !== null && changed.length > 0 && byRound.has(recordId))
      problems.push({
        index,
        code: 'inspection.coverage_by_round',
        message: '本届轮次已有这个单位的巡察任务，以轮次为准',
        hint: '请恢复这一行，或在轮次中更正日期',
      });
    const [from, to] = [textIn(values, 'onSiteOn'), textIn(values, 'offSiteOn')];
    if (from !== null && to !== null && to < from)
      problems.push({
        index,
        column: 'offSiteOn',
        code: 'inspection.dates_reversed',
        message: '撤离日期早于进驻日期',
        hint: '请核对两个日期',
      });
    return problems;
  });
}

async function unitsWithRounds(
  ctx: InspectionCtx,
  records: readonly CheckedRecord[],
): Promise<ReadonlySet<string>> {
  const terms = new Set(records.map(({ record }) => numberIn(record.values, 'term')));
  const found = new Set<string>();
  for (const term of terms) {
    if (term === null) continue;
    for (const { round, unitId } of await unitsOfTerm(ctx, term))
      if (round !== null && round.id !== null) found.add(idOf(term, unitId));
  }
  return found;
}

async function apply(
  ctx: InspectionCtx,
  { record: { values } }: { readonly record: RegisterRecord },
): Promise<string> {
  const term = numberIn(values, 'term');
  const unit = values['unit'];
  const unitId =
    typeof unit === 'object' && unit !== null && 'text' in unit ? (unit.id ?? null) : null;
  if (term === null || unitId === null)
    throw conflict('coverage_unit_unknown', '党组织不在本单位的单位库中');
  const said = {
    roundTitle: textIn(values, 'lastRound'),
    inspectionType: typeIn(values),
    onSiteOn: textIn(values, 'onSiteOn'),
    offSiteOn: textIn(values, 'offSiteOn'),
    isCovered: values['covered'] === true,
    villages: numberIn(values, 'villages'),
  };
  await putPastCoverage(ctx.tx, { id: uuidv7(), committeeTerm: term, unitId, ...said });
  const id = idOf(term, unitId);
  await ctx.audit({
    action: 'inspection.coverage_imported',
    subject: { type: 'unit', id: unitId },
    summary: `登记第${term}届全覆盖情况：${said.isCovered ? '已巡' : '未巡'}`,
    after: { term, ...said },
  });
  return id;
}

const textIn = (values: RegisterValues, key: string): string | null => {
  const value = values[key];
  return typeof value === 'string' && value !== '' ? value : null;
};
const numberIn = (values: RegisterValues, key: string): number | null => {
  const value = values[key];
  return typeof value === 'number' ? value : null;
};
const typeIn = (values: RegisterValues): InspectionType | null =>
  inspectionTypes.find((type) => type === values['mode']) ?? null;

export const coverageRegisterSource = registerFor<InspectionDatabase>()({
  definition: coverageRegister,
  searchable: [],
  list,
  read,
  check,
  apply,
});
