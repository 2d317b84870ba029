import {
  tidyAnswers,
  ValidationError,
  type Ctx,
  type FormAnswers,
  type FormField,
  type OpenCells,
  type RecordType,
  type RegisterEdit,
  type RegisterRecord,
  type RegisterSource,
  type RegisterValues,
  type StoredRecord,
} from '@lianxun/plugin-api';

import { closedReasons, refuseClosed } from '../forms/record-types.ts';
import { fieldKeyOf, fieldPrefix } from '../registers/custom-columns.ts';
import { answersIn } from '../registers/custom-values.ts';

/** A register with the custom fields of its records. */
export interface CustomCells {
  readonly type: string;
  readonly fields: readonly FormField[];
  readonly source: RegisterSource;
  readonly recordType: RecordType | undefined;
}

/** Custom fields are answers of the main row; every other cell is the register's own. */
export async function editWithFields(
  ctx: Ctx,
  { type, fields, source, recordType }: CustomCells,
  change: RegisterEdit,
): Promise<void> {
  const { recordId: id, version, values } = change;
  const [custom, own] = split(values);
  const { answers, version: answered } = await answersBefore(ctx, type, change);
  if (Object.keys(own).length > 0)
    await source.edit?.(ctx, {
      ...change,
      version: version - answered,
      values: own,
    });
  if (Object.keys(custom).length === 0) return;
  if (recordType !== undefined) refuseClosed(await closedReasons(ctx, recordType, id));
  const record = { values: custom, details: [] };
  const given = mergedAnswers(fields, answers, record) ?? answers;
  await ctx.forms.save({ type, id }, given, answered).catch(inCells);
}

const unanswered = { answers: {}, version: 0 };

/** Details have no answers: the fields are the main row's. */
async function answersBefore(ctx: Ctx, type: string, { recordId, detailId }: RegisterEdit) {
  if (detailId !== null) return unanswered;
  return (await ctx.forms.answersOf(type, [recordId])).get(recordId) ?? unanswered;
}

/** Custom fields are open where the record takes answers of this person. */
export async function openWithFields(
  ctx: Ctx,
  { fields, source, recordType }: CustomCells,
  records: readonly StoredRecord[],
): Promise<ReadonlyMap<string, OpenCells>> {
  const own = await source.openCells?.(ctx, records);
  const keys = fields
    .filter(({ kind }) => kind !== 'files' && kind !== 'record')
    .map(({ key }) => `${fieldPrefix}${key}`);
  const open = new Map<string, OpenCells>();
  for (const { id } of records) {
    const closed = recordType === undefined ? [] : await closedReasons(ctx, recordType, id);
    const cells = own?.get(id) ?? { main: [], details: [] };
    open.set(id, closed.length > 0 ? cells : { ...cells, main: [...cells.main, ...keys] });
  }
  return open;
}

/** What the record would have been answered with; null when the sheet changes nothing of it. */
export function mergedAnswers(
  fields: readonly FormField[],
  stored: FormAnswers,
  { values }: RegisterRecord,
): FormAnswers | null {
  const keys = new Set(fields.map(({ key }) => key));
  const before = Object.fromEntries(Object.entries(stored).filter(([key]) => keys.has(key)));
  const merged = tidyAnswers({ ...before, ...answersIn(fields, values) });
  return JSON.stringify(sorted(merged)) === JSON.stringify(sorted(before)) ? null : merged;
}

const sorted = (answers: FormAnswers) =>
  Object.entries(answers).toSorted(([a], [b]) => (a < b ? -1 : 1));

const isCustom = ([key]: readonly [string, unknown]) => fieldKeyOf(key) !== null;

function split(values: RegisterValues): [custom: RegisterValues, own: RegisterValues] {
  const entries = Object.entries(values);
  return [
    Object.fromEntries(entries.filter(isCustom)),
    Object.fromEntries(entries.filter((entry) => !isCustom(entry))),
  ];
}

/** The form names its fields; the grid knows them by column. */
function inCells(error: unknown): never {
  if (!(error instanceof ValidationError)) throw error;
  const reasons = (error.details.reasons ?? []).map((reason) =>
    reason.field === undefined ? reason : { ...reason, field: `${fieldPrefix}${reason.field}` },
  );
  throw new ValidationError(error.code, error.message, { ...error.details, reasons });
}
