import { type Cell, type CellValue, type MergeRange, writeXlsx } from 'hucre/xlsx';

/** One finding of a ledger as a county keeps it, in plain words. */
export interface LedgerFinding {
  readonly seq: number;
  readonly committeeTerm: number;
  readonly year: number;
  readonly roundNo: number;
  /** 常规, 专项 … */
  readonly inspectionType: string;
  readonly team: string;
  readonly unit: string;
  /** 县区级 or 村社区级. */
  readonly level: string;
  readonly category: string;
  readonly subcategory?: string;
  readonly isKey: boolean;
  readonly finding: string;
  readonly manifestation?: string;
  readonly rootCause?: string;
  readonly goal?: string;
  readonly leadLeader?: string;
  readonly principal?: string;
  readonly measures: readonly LedgerMeasure[];
  readonly generalise?: string;
  readonly accountable?: number;
  readonly refundedFen?: number;
  readonly selfOpinion?: string;
  /** 完成, 基本完成, 未完成 … */
  readonly status: string;
  /** `YYYY-MM-DD`. */
  readonly closedOn?: string;
}

export interface LedgerMeasure {
  readonly text: string;
  readonly leadDept: string;
  readonly coDept?: string;
  readonly owner: string;
  /** `YYYY-MM-DD`, or 长期坚持. */
  readonly due: string;
  readonly rectificationType: string;
  readonly progress?: string;
  readonly result?: string;
}

export interface LedgerOptions {
  readonly title?: string;
  readonly reportingUnit?: string;
  readonly sheetName?: string;
}

interface LedgerColumn {
  readonly title: string;
  readonly group?: string;
  readonly main?: (finding: LedgerFinding, index: number) => CellValue;
  readonly detail?: (measure: LedgerMeasure, index: number) => CellValue;
}

const NUMERALS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const ROMAN = ['', 'Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'Ⅵ', 'Ⅶ', 'Ⅷ', 'Ⅸ', 'Ⅹ'];
const WIDE_SPACE = '\u3000';
const GROUPS = {
  problem: '问题情况',
  duty: '责任分工',
  work: '整改情况',
  review: '审核意见',
} as const;

const columns: readonly LedgerColumn[] = [
  { title: '序号', main: ({ seq }) => seq },
  {
    title: '届次',
    main: ({ committeeTerm }, i) =>
      pick([`${chinese(committeeTerm)}届`, committeeTerm, `第${chinese(committeeTerm)}届`], i),
  },
  { title: '年 度', main: ({ year }, i) => pick([year, String(year)], i) },
  {
    title: '轮次',
    main: ({ roundNo }, i) =>
      pick(
        [
          `第${chinese(roundNo)}轮`,
          `${roundNo}轮`,
          chinese(roundNo),
          roundNo,
          ROMAN[roundNo] ?? roundNo,
        ],
        i,
      ),
  },
  { title: '巡察类型', main: ({ inspectionType }) => inspectionType },
  { title: '巡察组', main: ({ team }, i) => pick([team, `${team}${WIDE_SPACE}`], i) },
  {
    title: '被巡察单位',
    main: ({ unit }, i) => pick([unit, `${WIDE_SPACE}${unit}`, `${unit}\u00a0`], i),
  },
  { title: '问题层级', main: ({ level }) => level },
  { title: '一级分类', main: ({ category }) => category },
  { title: '二级分类', main: ({ subcategory }) => subcategory ?? null },
  {
    title: '是否\n重点',
    main: ({ isKey }, i) => pick(isKey ? ['是', '√', 'Y'] : ['否', '×', '否'], i),
  },
  {
    title: '反馈问题',
    group: GROUPS.problem,
    main: ({ finding }, i) => pick([finding, `${WIDE_SPACE}${WIDE_SPACE}${finding}`], i),
  },
  { title: '具体表现', group: GROUPS.problem, main: ({ manifestation }) => manifestation ?? null },
  { title: '根本原因', group: GROUPS.problem, main: ({ rootCause }) => rootCause ?? null },
  { title: '整改目标', group: GROUPS.problem, main: ({ goal }) => goal ?? null },
  { title: '整改措施', detail: ({ text }) => text },
  { title: '牵头领导', group: GROUPS.duty, main: ({ leadLeader }, i) => spacedName(leadLeader, i) },
  { title: '主要负责人', group: GROUPS.duty, main: ({ principal }, i) => spacedName(principal, i) },
  { title: '责任单位', group: GROUPS.duty, detail: ({ leadDept }) => leadDept },
  { title: '配合部门', group: GROUPS.duty, detail: ({ coDept }) => coDept ?? null },
  { title: '责任人', group: GROUPS.duty, detail: ({ owner }) => owner },
  { title: '完成时限', detail: ({ due }, i) => dateText(due, i) },
  { title: '整改类型', detail: ({ rectificationType }) => rectificationType },
  { title: '进展情况', group: GROUPS.work, detail: ({ progress }) => progress ?? null },
  { title: '完成情况', group: GROUPS.work, detail: ({ result }) => result ?? null },
  { title: '举一反三情况', group: GROUPS.work, main: ({ generalise }) => generalise ?? null },
  { title: '追责问责人次', main: ({ accountable }) => accountable ?? null },
  { title: '清退金额（元）', main: ({ refundedFen }, i) => amount(refundedFen, i) },
  { title: '单位自评', group: GROUPS.review, main: ({ selfOpinion }) => selfOpinion ?? null },
  { title: '督办领导', main: ({ leadLeader }) => leadLeader ?? null },
  { title: '状态', main: ({ status }) => status },
  {
    title: '销号日期',
    main: ({ closedOn }, i) => (closedOn === undefined ? null : dateText(closedOn, i)),
  },
];

const HEADER_TOP = 2;
const BODY_TOP = 4;
const BORDER = { style: 'thin' } as const;
const BOX = { top: BORDER, right: BORDER, bottom: BORDER, left: BORDER };

/**
 * A 整改台账 as counties really keep it: title row, 填报单位, two-row merged header, findings merged over
 * their measures, 第三轮/3轮/三/Ⅲ mixed, full-width spaces, five notations of dates, 小计 and 合计 rows,
 * a column no register knows, 填表人 at the end. The same findings always give the same sheet.
 */
export async function buildMessyLedger(
  findings: readonly LedgerFinding[],
  options: LedgerOptions = {},
): Promise<Uint8Array> {
  const rows: CellValue[][] = [...headRows(options)];
  const merges: MergeRange[] = [...headMerges()];
  findings.forEach((finding, index) => {
    if (index > 0 && index % 50 === 0) rows.push(['小计', ...blanks().slice(1)]);
    merges.push(...findingMerges(rows.length, finding.measures.length));
    rows.push(...findingRows(finding, index));
  });
  rows.push(
    ['合计', findings.length, ...blanks().slice(2)],
    ['填表人：赵某    审核人：钱某    联系电话：0871-0000000'],
  );
  return writeXlsx({
    sheets: [
      { name: '填表说明', rows: [['一、本表由各被巡察单位填写。'], ['二、每个问题一个序号。']] },
      {
        name: options.sheetName ?? '整改台账',
        rows,
        merges,
        cells: headCells(),
        columns: columns.map(({ title }) => ({
          width: title.length > 4 ? 18 : 12,
          style: { border: BOX, alignment: { wrapText: true, vertical: 'center' } },
        })),
        pageSetup: { paperSize: 'a3', orientation: 'landscape', printTitlesRow: '$1:$4' },
        freezePane: { rows: BODY_TOP },
      },
    ],
  });
}

function headRows({ title, reportingUnit }: LedgerOptions): CellValue[][] {
  const notes = blanks();
  notes[0] = `填报单位（盖章）：${reportingUnit ?? '某县委巡察办'}`;
  notes[20] = '填报日期：2024年12月31日';
  return [
    [title ?? '巡察反馈问题整改台账', ...blanks().slice(1)],
    notes,
    columns.map((column, i) =>
      column.group === undefined ? column.title : startsGroup(i) ? column.group : null,
    ),
    columns.map((column) => (column.group === undefined ? null : column.title)),
  ];
}

function headMerges(): MergeRange[] {
  const last = columns.length - 1;
  const headers = columns.flatMap((column, i) => {
    if (column.group === undefined) return [area([HEADER_TOP, i], [HEADER_TOP + 1, i])];
    const members = columns.filter((other, k) => other.group === column.group && k >= i).length;
    const run = columns.slice(i, i + members).findIndex((other) => other.group !== column.group);
    const width = run < 0 ? members : run;
    return startsGroup(i) && width > 1 ? [area([HEADER_TOP, i], [HEADER_TOP, i + width - 1])] : [];
  });
  return [area([0, 0], [0, last]), area([1, 0], [1, 19]), area([1, 20], [1, last]), ...headers];
}

function findingMerges(top: number, measures: number): MergeRange[] {
  if (measures < 2) return [];
  return columns.flatMap((column, i) =>
    column.main ? [area([top, i], [top + measures - 1, i])] : [],
  );
}

function findingRows(finding: LedgerFinding, index: number): CellValue[][] {
  const measures = finding.measures.length === 0 ? [undefined] : finding.measures;
  return measures.map((measure, k) =>
    columns.map((column) => {
      if (column.main) return k === 0 ? column.main(finding, index) : null;
      return measure === undefined ? null : (column.detail?.(measure, index + k) ?? null);
    }),
  );
}

function headCells(): Map<string, Partial<Cell>> {
  const title = {
    font: { name: '方正小标宋简体', size: 22 },
    alignment: { horizontal: 'center' },
  } as const;
  return new Map([['0,0', { style: title }]]);
}

function startsGroup(index: number): boolean {
  return columns[index - 1]?.group !== columns[index]?.group;
}

function blanks(): CellValue[] {
  return columns.map(() => null);
}

function area(
  [startRow, startCol]: readonly [number, number],
  [endRow, endCol]: readonly [number, number],
): MergeRange {
  return { startRow, startCol, endRow, endCol };
}

function dateText(date: string, index: number): CellValue {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return date;
  const monthEnd = day === new Date(Date.UTC(year, month, 0)).getUTCDate();
  return pick(
    [
      `${year}.${month}.${day}`,
      `${year}年${month}月${day}日`,
      new Date(Date.UTC(year, month - 1, day)),
      `${year}/${month}/${day}`,
      monthEnd ? `${year}年${month}月底前` : date,
    ],
    index,
  );
}

function amount(fen: number | undefined, index: number): CellValue {
  if (fen === undefined) return null;
  return pick([fen / 100, (fen / 100).toLocaleString('en-US')], index);
}

/** Two-character names are spaced out to the width of three. */
function spacedName(name: string | undefined, index: number): CellValue {
  if (name === undefined) return null;
  return name.length === 2 && index % 2 === 1 ? [...name].join(WIDE_SPACE) : name;
}

function chinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (number <= 10) return NUMERALS[number] ?? String(number);
  return `${tens > 1 ? (NUMERALS[tens] ?? '') : ''}十${ones > 0 ? (NUMERALS[ones] ?? '') : ''}`;
}

function pick(forms: readonly CellValue[], index: number): CellValue {
  return forms[index % forms.length] ?? null;
}
