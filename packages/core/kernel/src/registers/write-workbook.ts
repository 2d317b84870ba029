import {
  type RegisterColumn,
  type RegisterDefinition,
  type RegisterRecord,
  registerTitle,
  type RegisterTitleInputs,
} from '@lianxun/plugin-api';

import { type BodyOptions, recordRows, rowCount } from './sheet-body.ts';
import { columnLetter } from './sheet-grid.ts';
import { columnsXml, footRow, headRows, pageXml, sheetViewXml } from './sheet-layout.ts';
import { sheetTotals } from './sheet-totals.ts';
import { packageParts } from './workbook-parts.ts';
import { zipStream, type ZipPart } from './zip-stream.ts';

export interface ExportOptions {
  readonly title: RegisterTitleInputs;
  /** Name of the sheet, for example of the view it shows; the register's own when left out. */
  readonly sheetName?: string;
  /** 内部 or 工作秘密, at the right of the title row. */
  readonly grade?: string;
  readonly reportingUnit: string;
  /** `YYYY-MM-DD`. */
  readonly reportedOn: string;
  readonly preparedBy?: string;
  readonly reviewedBy?: string;
  readonly phone?: string;
  /** Keys of the columns wanted, in their order; all columns when absent. */
  readonly columns?: readonly string[];
  /** Masks personal columns: for people without the permission to see them. */
  readonly masked?: boolean;
  readonly lists?: BodyOptions['lists'];
}

type Records = Iterable<RegisterRecord> | AsyncIterable<RegisterRecord>;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const CHUNK_CHARACTERS = 65_536;
/** A sheet ends at row 1,048,576; the rows of totals and signatures are among them. */
const MAX_ROWS = 1_048_574;

/** Writes a register as the users' own sheet, record by record; memory does not grow with their texts. */
export function writeRegister(
  definition: RegisterDefinition,
  records: Records,
  options: ExportOptions,
): AsyncGenerator<Uint8Array> {
  const columns = columnsOf(definition, options.columns);
  const body = { columns, masked: options.masked ?? false, lists: options.lists ?? {} };
  const name = sheetName(options.sheetName ?? definition.title);
  const extent = { headerEnd: 0, lastRow: 0 };
  const sheet: ZipPart = {
    name: 'xl/worksheets/sheet1.xml',
    content: sheetXml(definition, records, { options, body, extent }),
  };
  return zipStream(
    packageParts({ sheet, name, lastColumn: columnLetter(columns.length - 1), extent }),
  );
}

function columnsOf(
  { columns }: RegisterDefinition,
  keys: readonly string[] | undefined,
): readonly RegisterColumn[] {
  return keys?.flatMap((key) => columns.find((column) => column.key === key) ?? []) ?? columns;
}

interface SheetPlan {
  readonly options: ExportOptions;
  readonly body: BodyOptions;
  /** Filled while the sheet is written; the parts after it read it. */
  readonly extent: { headerEnd: number; lastRow: number };
}

async function* sheetXml(
  definition: RegisterDefinition,
  records: Records,
  plan: SheetPlan,
): AsyncGenerator<string> {
  const { options, body, extent } = plan;
  const head = headRows(body.columns, {
    title: registerTitle(definition.layout, options.title),
    grade: options.grade ?? '',
    noteLeft: `填报单位（盖章）：${options.reportingUnit}`,
    noteRight: `填报日期：${chineseDate(options.reportedOn)}`,
  });
  extent.headerEnd = head.lastRow;
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${MAIN}">`;
  yield '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  yield `${sheetViewXml(definition, head.lastRow)}<sheetFormatPr defaultRowHeight="15"/>`;
  yield `${columnsXml(body.columns)}<sheetData>${head.xml}`;
  const groups: number[] = [];
  const totals = sheetTotals(body.columns);
  extent.lastRow = yield* bodyXml(records, body, { firstRow: head.lastRow + 1, groups, totals });
  const total = totals.rowXml(extent.lastRow + 1);
  if (total !== '') extent.lastRow += 1;
  yield total;
  extent.lastRow += 1;
  const foot = footRow(body.columns, extent.lastRow, footText(options));
  yield `${foot.xml}</sheetData>`;
  yield* mergesXml([...head.merges, foot.merge], groups, body);
  yield `${pageXml(definition)}</worksheet>`;
}

/** Answers the last row written; `groups` receives first row and length of every record with several details. */
async function* bodyXml(
  records: Records,
  body: BodyOptions,
  {
    firstRow,
    groups,
    totals,
  }: { firstRow: number; groups: number[]; totals: ReturnType<typeof sheetTotals> },
): AsyncGenerator<string, number> {
  let row = firstRow;
  let chunk = '';
  const hasDetails = body.columns.some(({ level }) => level === 'detail');
  for await (const whole of records) {
    const record = hasDetails ? whole : { values: whole.values, details: [] };
    const count = rowCount(record);
    if (row + count > MAX_ROWS) throw new RangeError('a sheet holds no more than 1,048,576 rows');
    if (count > 1) groups.push(row, count);
    totals.add(record);
    chunk += recordRows(record, row, body);
    row += count;
    if (chunk.length > CHUNK_CHARACTERS) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk;
  return row - 1;
}

function* mergesXml(
  fixed: readonly string[],
  groups: readonly number[],
  { columns }: BodyOptions,
): Generator<string> {
  const letters = columns.flatMap((column, i) =>
    column.level === 'main' ? [columnLetter(i)] : [],
  );
  const count = fixed.length + (groups.length / 2) * letters.length;
  yield `<mergeCells count="${count}">${fixed.map((area) => `<mergeCell ref="${area}"/>`).join('')}`;
  for (let i = 0; i < groups.length; i += 2) {
    const first = groups[i] ?? 0;
    const last = first + (groups[i + 1] ?? 1) - 1;
    yield letters.map((letter) => `<mergeCell ref="${letter}${first}:${letter}${last}"/>`).join('');
  }
  yield '</mergeCells>';
}

function footText({ preparedBy = '', reviewedBy = '', phone = '' }: ExportOptions): string {
  return `填表人：${preparedBy}        审核人：${reviewedBy}        联系电话：${phone}`;
}

function chineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

function sheetName(title: string): string {
  return title.replace(/[\\/?*[\]:']/g, ' ').slice(0, 31);
}
