import type {
  CheckedRecord,
  Ctx,
  FormField,
  Plugin,
  RecordProblem,
  RegisterRecord,
  RegisterRequest,
  RegisterSource,
  StoredRecord,
} from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import { fieldColumns } from '../forms/field-columns.repository.ts';
import { listAnswers, listReferenceNames } from '../forms/form-answers.repository.ts';
import { findPublished, type FormRow } from '../forms/form-definitions.repository.ts';
import { judgeAnswers, type ValidatorCache } from '../forms/form-validator.ts';
import { fieldsOfRow } from '../forms/form-views.ts';
import { recordTypesOf, stateReasons } from '../forms/record-types.ts';
import { answersOfRow } from '../forms/save-answers.ts';
import { customColumn, fieldPrefix } from '../registers/custom-columns.ts';
import { cellsOf } from '../registers/custom-values.ts';
import { editWithFields, mergedAnswers, openWithFields, type CustomCells } from './custom-cells.ts';
import { registerIn } from './registers-of.ts';

interface Custom {
  readonly type: string;
  readonly form: FormRow;
  readonly fields: readonly FormField[];
  readonly source: RegisterSource;
  readonly plugins: readonly Plugin[];
}

/** A register as it is in one tenant: with its custom fields. */
export interface LocalRegister extends RegisterSource {
  readonly fields: readonly FormField[];
}

/** The register with a column for each custom field of its record type, in this tenant and now. */
export async function registerHere(
  ctx: Ctx,
  plugins: readonly Plugin[],
  id: string,
): Promise<LocalRegister> {
  const source = registerIn(ctx, plugins, id);
  const type = source.definition.recordType;
  const form = type === undefined ? undefined : await findPublished(coreTx(ctx), type);
  if (type === undefined || form === undefined) return { ...source, fields: [] };
  return withFields({ type, form, fields: fieldsOfRow(form), source, plugins });
}

function withFields(custom: Custom): LocalRegister {
  const { source, fields } = custom;
  const { definition, apply, revert, fingerprints, totals } = source;
  const recordType = recordTypesOf(custom.plugins).get(custom.type)?.recordType;
  const cells: CustomCells = { type: custom.type, fields, source, recordType };
  return {
    ...source,
    fields,
    definition: { ...definition, columns: [...definition.columns, ...fields.map(customColumn)] },
    list: (ctx, request) => source.list(ctx, withFieldColumns(ctx, custom, request)),
    read: (ctx, ids) => readIn(ctx, custom, ids),
    ...(totals !== undefined && {
      totals: (ctx, request, keys) => totals(ctx, withFieldColumns(ctx, custom, request), keys),
    }),
    ...(source.searchable !== undefined && {
      searchable: [...source.searchable, ...fields.map(({ key }) => `${fieldPrefix}${key}`)],
    }),
    check: (ctx, records) => checkRecords(ctx, custom, records),
    edit: (ctx, change) => editWithFields(ctx, cells, change),
    openCells: (ctx, records) => openWithFields(ctx, cells, records),
    ...(apply !== undefined && {
      apply: async (ctx, change) => {
        const recordId = await apply(ctx, change);
        await saveCells(ctx, custom, { id: recordId, record: change.record });
        return recordId;
      },
    }),
    ...(revert !== undefined && {
      revert: async (ctx, reversal) => {
        const { recordId, before } = reversal;
        if (before !== null) await saveCells(ctx, custom, { id: recordId, record: before });
        await revert(ctx, reversal);
      },
    }),
    ...(fingerprints !== undefined && {
      fingerprints: async (ctx, ids) => {
        const own = await fingerprints(ctx, ids);
        const answers = await ctx.forms.answersOf(custom.type, ids);
        return new Map(
          [...own].map(([id, text]) => [id, `${text}|${answers.get(id)?.version ?? 0}`]),
        );
      },
    }),
  };
}

const withFieldColumns = (
  ctx: Ctx,
  { type, fields }: Custom,
  request: RegisterRequest,
): RegisterRequest => ({
  ...request,
  fields: fieldColumns(coreTx(ctx), type, { fields, prefix: fieldPrefix }),
});

/** The version of a row counts its answers too: both only ever count up. */
async function readIn(
  ctx: Ctx,
  { type, fields, source }: Custom,
  ids: readonly string[],
): Promise<readonly StoredRecord[]> {
  const tx = coreTx(ctx);
  const records = await source.read(ctx, ids);
  const rows = await listAnswers(tx, type, ids);
  const answers = new Map(rows.map((row) => [row.subjectId, row]));
  const named = await listReferenceNames(
    tx,
    rows.map(({ id }) => id),
  );
  const names = new Map([
    ...named.map(({ referenceId, name }) => [referenceId, name] as const),
    ...(await fileNames(ctx, type, { fields, ids: [...answers.keys()] })),
  ]);
  return records.map((record) => {
    const own = answers.get(record.id);
    const cells = cellsOf(fields, own === undefined ? {} : answersOfRow(own), names);
    const version = record.version + (own?.version ?? 0);
    return { ...record, version, values: { ...record.values, ...cells } };
  });
}

async function fileNames(
  ctx: Ctx,
  type: string,
  { fields, ids }: { readonly fields: readonly FormField[]; readonly ids: readonly string[] },
): Promise<(readonly [string, string])[]> {
  if (fields.every(({ kind }) => kind !== 'files')) return [];
  const files = [...(await ctx.files.list(type, ids)).values()].flat();
  return files.map(({ id, fileName }) => [id, fileName] as const);
}

async function checkRecords(
  ctx: Ctx,
  custom: Custom,
  records: readonly CheckedRecord[],
): Promise<readonly RecordProblem[]> {
  const own = (await custom.source.check?.(ctx, records)) ?? [];
  const known = await ctx.forms.answersOf(
    custom.type,
    records.flatMap(({ recordId }) => recordId ?? []),
  );
  const validators: ValidatorCache = new Map();
  const found: RecordProblem[] = [];
  for (const [index, checked] of records.entries()) {
    const before = known.get(checked.recordId ?? '')?.answers ?? {};
    const answers = mergedAnswers(custom.fields, before, checked.record);
    if (answers === null) continue;
    const isTakenBack = Object.keys(answers).length === 0;
    const problems = isTakenBack ? [] : judgeAnswers(validators, custom.form, answers);
    found.push(...problems.map(({ field, message }) => cellProblem(index, field, message)));
    found.push(...(await closedProblems(ctx, custom, { index, id: checked.recordId })));
  }
  return [...own, ...found];
}

function cellProblem(index: number, field: string, message: string): RecordProblem {
  return {
    index,
    ...(field !== '' && { column: `${fieldPrefix}${field}` }),
    code: 'core.fields_invalid',
    message,
    hint: '请按表单的要求改正后重新上传',
  };
}

async function closedProblems(
  ctx: Ctx,
  { type, plugins }: Custom,
  { index, id }: { readonly index: number; readonly id: string | null },
): Promise<RecordProblem[]> {
  const known = recordTypesOf(plugins).get(type);
  if (id === null || known === undefined) return [];
  const reasons = await stateReasons(ctx, known.recordType, id);
  return reasons.map(({ code, message }) => ({
    index,
    code,
    message,
    hint: '请去掉这一行的补充信息',
  }));
}

async function saveCells(
  ctx: Ctx,
  { type, fields }: Custom,
  { id, record }: { readonly id: string; readonly record: RegisterRecord },
): Promise<void> {
  const known = await ctx.forms.answersOf(type, [id]);
  const answers = mergedAnswers(fields, known.get(id)?.answers ?? {}, record);
  if (answers !== null) await ctx.forms.save({ type, id }, answers);
}
