import { type CellProblem, problem, type ValueProblem } from './parsed-cell.ts';

export const REQUIRED: ValueProblem = problem(
  'required',
  '必填项是空的',
  '请补填后重新导入',
).problem;

export function conflictProblem(firstRow: number): ValueProblem {
  return problem(
    'conflicting_value',
    `同一个问题的这一栏前后不一致，第${firstRow + 1}行写的是别的内容`,
    '如果是两个问题，请分别编序号；如果是一个问题，请合并单元格',
  ).problem;
}

export function orphanProblem(sheet: string, row: number): CellProblem {
  const found = problem(
    'row_without_key',
    '这一行没有序号，也不在任何问题之下',
    '请补填序号，或删去这一行',
  ).problem;
  return {
    ...found,
    sheet,
    row: row + 1,
    column: '',
    columnTitle: '',
    value: '',
  };
}

interface Row {
  readonly sheet: string;
  readonly rows: readonly [number, number];
}

export function duplicateProblem(
  record: Row,
  earlier: { readonly sheet: string; readonly row: number },
): CellProblem {
  const where = `${earlier.sheet === record.sheet ? '' : `工作表“${earlier.sheet}”`}第${earlier.row}行`;
  const found = problem(
    'duplicate_key',
    `与${where}重复：关键列完全相同`,
    '请核对序号、轮次和单位，每个问题只保留一处',
  ).problem;
  return {
    ...found,
    sheet: record.sheet,
    row: record.rows[0],
    column: '',
    columnTitle: '',
    value: '',
  };
}

export function missingColumnProblem(record: Row, title: string): CellProblem {
  const found = problem(
    'missing_column',
    `系统中没有这条记录，新增时必须有“${title}”一栏`,
    '请在表中补上这一列',
  ).problem;
  return {
    ...found,
    sheet: record.sheet,
    row: record.rows[0],
    column: '',
    columnTitle: title,
    value: '',
  };
}
