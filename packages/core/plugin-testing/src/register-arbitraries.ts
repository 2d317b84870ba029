import {
  type EnumOption,
  type RegisterColumn,
  type RegisterDefinition,
  type RegisterRecord,
  type RegisterReference,
  type RegisterValue,
  type RegisterValues,
} from '@lianxun/plugin-api';
import fc from 'fast-check';

import { exportWorkbook, tryImport, type Directory, type TriedImport } from './register-testing.ts';

const names: readonly RegisterReference[] = [
  { id: '01990000-0000-7000-8000-000000000001', text: '县教育体育局' },
  { id: '01990000-0000-7000-8000-000000000002', text: '县（区）财政局' },
  { id: '01990000-0000-7000-8000-000000000003', text: '=县水务局' },
  { id: '01990000-0000-7000-8000-000000000004', text: '欧阳某某' },
];

/** Everybody and everything the generated records point at, found by its name. */
export const generatedDirectory: Directory = ({ text }) =>
  names.filter((name) => name.text === text);

const nasty = fc.constantFrom(
  '=1+1',
  '+86 138',
  '-',
  '@名单',
  '_x0041_',
  '\u3000首行缩进',
  '"<&>\'',
  '合计',
  '填表人：',
  '００１２３',
  '1e5',
  '长期',
  '😀整改👍',
  '第一行\n第二行\r\n第三行',
  '是',
  '2024.1',
);
const words = fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 60 }), fc.lorem());
const shortText = words.map((text) => text.slice(0, 150));
const longText = fc.oneof(
  words,
  words.map((text) => `${text}：${'整改情况说明。'.repeat(150)}`),
);
const code = fc.stringMatching(/^[0-9X-]{1,18}$/);
const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const month = day.map((date) => date.slice(0, 7));
const optional = (value: fc.Arbitrary<RegisterValue>) => fc.option(value, { nil: null, freq: 6 });

/** Masked columns do not come back: their masked text is refused, not taken. */
function valueOf(column: RegisterColumn): fc.Arbitrary<RegisterValue> {
  switch (column.type) {
    case 'int':
      return column.ordinal
        ? fc.integer({ min: 1, max: 120 })
        : fc.integer({ min: 0, max: 1_000_000 });
    case 'money':
      return fc.integer({ min: -(10 ** 12), max: 10 ** 12 });
    case 'bool':
      return fc.boolean();
    case 'date':
      return column.monthAllowed ? fc.oneof(day, month) : day;
    case 'month':
      return month;
    case 'enum':
      return optionOf(column.options);
    case 'reference':
      return column.keepUnmatched
        ? fc.constantFrom(...names, { id: null, text: '未登记的周某某' })
        : fc.constantFrom(...names);
    case 'users':
      return fc.uniqueArray(fc.constantFrom(...names.slice(3)), { maxLength: 2 });
    case 'tags':
      return fc.array(shortText, { maxLength: 3 });
    case 'files':
      return fc.constantFrom(['佐证 1.pdf'], []);
    case 'long':
      return longText;
    case 'text':
      return column.code ? code : shortText;
  }
}

function optionOf(options: readonly EnumOption[] | 'tenant'): fc.Arbitrary<RegisterValue> {
  return options === 'tenant'
    ? fc.constantFrom('四个落实', '三个聚焦')
    : fc.constantFrom(...options.map(({ value }) => value));
}

/** A column that has to be filled is filled with something a reader takes for filled. */
function filled(column: RegisterColumn): fc.Arbitrary<RegisterValue> {
  return valueOf(column).map((value) => (isBlank(value) ? fallback(column) : value));
}

function isBlank(value: RegisterValue): boolean {
  if (value === null) return true;
  if (typeof value === 'string') return /^[\s\p{C}\p{Z}]*$/u.test(value);
  return Array.isArray(value) && value.length === 0;
}

function fallback(column: RegisterColumn): RegisterValue {
  if (column.type === 'users') return names.slice(3);
  return column.type === 'tags' || column.type === 'files' ? ['其他'] : '已填写';
}

function valuesOf(columns: readonly RegisterColumn[]): fc.Arbitrary<RegisterValues> {
  const entries = columns.map((column) => {
    const needed = column.required === 'creation';
    return [column.key, needed ? filled(column) : optional(valueOf(column))] as const;
  });
  return fc.record(Object.fromEntries(entries));
}

/** What a standing deadline leaves of a row: the date goes, and the column it names says so. */
function withStanding(columns: readonly RegisterColumn[], values: RegisterValues): RegisterValues {
  const kept: Record<string, RegisterValue> = { ...values };
  for (const column of columns) {
    if (column.type !== 'date' || column.standing === undefined) continue;
    const { standing, key } = column;
    if (kept[key] === null && column.required === 'creation')
      kept[standing.column] = standing.value;
    else if (kept[standing.column] === standing.value) kept[key] = null;
  }
  return kept;
}

/** Makes the key of each record and detail its own: whole numbers count up, texts end in their number. */
function withKey(
  columns: readonly RegisterColumn[],
  keys: readonly string[],
  { values, place }: { readonly values: RegisterValues; readonly place: number },
): RegisterValues {
  const [first] = columns.filter(
    ({ key, type }) => keys.includes(key) && (type === 'int' || type === 'text'),
  );
  if (first === undefined) return values;
  return { ...values, [first.key]: first.type === 'int' ? place + 1 : `K-${place + 1}` };
}

/** Records of a register, with whatever people write into such columns. */
export function arbitraryRecords(definition: RegisterDefinition): fc.Arbitrary<RegisterRecord[]> {
  const main = definition.columns.filter(({ level }) => level === 'main');
  const detail = definition.columns.filter(({ level }) => level === 'detail');
  const details: fc.Arbitrary<RegisterValues[]> =
    detail.length === 0
      ? fc.constant([])
      : fc.array(valuesOf(detail), { minLength: 1, maxLength: 3 });
  return fc
    .array(fc.record({ values: valuesOf(main), details }), { minLength: 1, maxLength: 5 })
    .map((records) =>
      records.map(({ values, details: rows }, place) => ({
        values: withKey(main, definition.keys.main, { values: withStanding(main, values), place }),
        details: rows.map((row, i) =>
          withKey(detail, definition.keys.detail ?? [], {
            values: withStanding(detail, row),
            place: i,
          }),
        ),
      })),
    );
}

/** Exports records and imports the sheet over them: nothing may be new, changed or wrong. */
export async function roundTrip(
  definition: RegisterDefinition,
  records: readonly RegisterRecord[],
): Promise<TriedImport['plan']> {
  const bytes = await exportWorkbook(definition, records);
  const existing = records.map((record, place) => ({ ...record, id: `r${place}` }));
  const { plan } = await tryImport(definition, bytes, { directory: generatedDirectory, existing });
  return plan;
}
