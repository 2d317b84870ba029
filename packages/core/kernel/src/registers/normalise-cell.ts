import {
  normaliseIdNumber,
  type EnumOption,
  type PlainColumn,
  type ReferenceColumn,
  type RegisterColumn,
  type RegisterValue,
} from '@lianxun/plugin-api';

import {
  cleanCode,
  cleanLine,
  cleanParagraphs,
  matchKey,
  splitList,
  splitNames,
} from './clean-text.ts';
import { parseDate } from './parse-date.ts';
import { type MoneyUnit, parseMoney } from './parse-money.ts';
import { parseOrdinal, parseWhole } from './parse-ordinal.ts';
import { parseYesNo } from './parse-yes-no.ts';
import { type GridCell, type Parsed, problem } from './parsed-cell.ts';

/** A name that still has to be matched to a person, unit, team or round. */
export interface PendingReference {
  readonly pending: string;
}

export type ParsedValue = RegisterValue | PendingReference | readonly PendingReference[];

export interface NormaliseOptions {
  readonly date1904?: boolean;
  /** Year for dates that name none. */
  readonly year?: number;
  /** Unit the header states for this column. */
  readonly moneyUnit?: MoneyUnit;
  /** Options of enum columns that are the tenant's own list. */
  readonly options?: readonly EnumOption[];
}

const TEXT_LIMIT = 200;
const LONG_LIMIT = 20_000;
const SHEET_ERROR = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/;

/** Reads one cell as its column's type. An empty cell is `null`. */
export function normaliseCell(
  column: RegisterColumn,
  cell: GridCell,
  options: NormaliseOptions = {},
): Parsed<ParsedValue> {
  if (cleanLine(cell.text) === '') return { value: null };
  if (SHEET_ERROR.test(cell.text)) return sheetError(cell);
  if (column.personal && /[*＊]/.test(cell.text)) return maskedValue();
  switch (column.type) {
    case 'int':
      return column.ordinal ? parseOrdinal(cell) : parseWhole(cell);
    case 'date':
      return dateValue(cell, column.monthAllowed === true, options);
    case 'money':
      return moneyValue(cell, options.moneyUnit ?? column.unit);
    case 'enum':
      return enumValue(column.options === 'tenant' ? options.options : column.options, cell);
    default:
      return wordsValue(column, cell, options);
  }
}

function wordsValue(
  column: PlainColumn | ReferenceColumn,
  cell: GridCell,
  options: NormaliseOptions,
): Parsed<ParsedValue> {
  switch (column.type) {
    case 'bool':
      return parseYesNo(cell);
    case 'text':
      return column.code ? codeValue(column, cell) : limited(cleanLine(cell.text), TEXT_LIMIT);
    case 'long':
      return limited(cleanParagraphs(cell.text), LONG_LIMIT);
    case 'reference':
      return { value: { pending: cleanLine(cell.text) } };
    case 'users':
      return { value: splitNames(cell.text).map((pending) => ({ pending })) };
    case 'month':
      return monthValue(cell, options);
    case 'tags':
    case 'files':
      return { value: splitList(cell.text) };
  }
}

/** A sheet keeps fifteen digits of a number; those beyond are gone and stand there as noughts. */
function codeValue(column: PlainColumn, cell: GridCell): Parsed<string> {
  if (typeof cell.value === 'number' && Math.abs(cell.value) >= 1e15) {
    return problem(
      'code_lost_digits',
      `“${cell.text}”被当成数字存放，第15位以后的数字已经丢失`,
      '请把这一栏设为文本格式，再照原件重新填写号码',
    );
  }
  const text = column.personal === 'idNumber' ? normaliseIdNumber(cell.text) : cleanCode(cell.text);
  return limited(text, TEXT_LIMIT);
}

function moneyValue(cell: GridCell, bareUnit: MoneyUnit): Parsed<number> {
  const money = parseMoney(cell, bareUnit);
  return 'value' in money ? { value: money.value.fen } : money;
}

function dateValue(
  cell: GridCell,
  monthAllowed: boolean,
  options: NormaliseOptions,
): Parsed<string> {
  const parsed = parseDate(cell, options);
  if ('problem' in parsed || parsed.value.length > 7 || monthAllowed) return parsed;
  return problem('date_without_day', `“${cell.text}”没有写到日`, '请补充到日，如 2026.03.05');
}

function monthValue(cell: GridCell, options: NormaliseOptions): Parsed<string> {
  const parsed = parseDate(cell, options);
  if ('problem' in parsed || parsed.value.length === 7) return parsed;
  return problem('month_expected', `“${cell.text}”写到了日`, '这一栏只填到月，如 2026.03');
}

function enumValue(options: readonly EnumOption[] | undefined, cell: GridCell): Parsed<string> {
  if (!options) return limited(cleanLine(cell.text), TEXT_LIMIT);
  const key = matchKey(cell.text);
  const option = options.find((candidate) => spellings(candidate).some((s) => matchKey(s) === key));
  if (option) return { value: option.value };
  const titles = options.slice(0, 12).map((candidate) => candidate.title);
  return problem(
    'not_an_option',
    `“${cleanLine(cell.text)}”不在可选项中`,
    `可选：${titles.join('、')}`,
  );
}

function spellings(option: EnumOption): readonly string[] {
  return [option.title, option.value, ...(option.synonyms ?? [])];
}

function limited(text: string, limit: number): Parsed<string> {
  return text.length <= limit
    ? { value: text }
    : problem('too_long', `共${text.length}字，最多${limit}字`, '请缩短后重新导入');
}

function sheetError(cell: GridCell) {
  return problem('formula_error', `公式出错，显示为 ${cell.text}`, '请改为填写实际内容');
}

function maskedValue() {
  return problem('masked_value', '这是脱敏后的内容，不能导入', '请改用未脱敏的原始台账');
}
