import { cleanLine, matchKey } from './clean-text.ts';
import type { GridCell } from './parsed-cell.ts';

/** What the note rows above and below the table say. */
export interface SheetNotes {
  readonly title?: string;
  readonly reportingUnit?: string;
  readonly reportedOn?: string;
  readonly preparedBy?: string;
  readonly reviewedBy?: string;
  readonly phone?: string;
}

const LABELS: readonly (readonly [keyof SheetNotes, string])[] = [
  ['reportingUnit', '填报单位|填报部门|单位名称'],
  ['reportedOn', '填报日期|填报时间|填表日期|截至'],
  ['preparedBy', '填表人|填报人|制表人'],
  ['reviewedBy', '审核人|审核|负责人'],
  ['phone', '联系电话|电话'],
];
const NEXT_LABEL =
  '填报单位|填报部门|单位名称|填报日期|填报时间|填表日期|截至|填表人|填报人|制表人|审核人|负责人|联系电话';
const TOTAL_ROW = /^(合计|小计|总计|累计|本页小计|本页合计)([::(].*)?$/;
const SIGNATURE_ROW =
  /^(填表人|填报人|制表人|审核人|联系电话|单位负责人|填报单位|填报日期|填报时间|备注:|注:|说明:)/;

/** `above` and `below`: the texts of the rows around the table, row by row. */
export function readNotes(
  above: readonly (readonly string[])[],
  below: readonly (readonly string[])[],
): SheetNotes {
  const notes = [...above, ...below].flat();
  const title = above.flat().find((text) => !labelled(text));
  const entries = LABELS.flatMap(([key, label]) => {
    const value = notes.map((text) => valueAfter(text, label)).find((found) => found !== undefined);
    return value === undefined ? [] : [[key, value] as const];
  });
  return { ...(title !== undefined && { title }), ...Object.fromEntries(entries) };
}

/** 合计 and 小计 rows carry sums, not records; the first text of the row says so. */
export function isTotalRow(first: string): boolean {
  return TOTAL_ROW.test(matchKey(first));
}

export function isSignatureRow(first: string): boolean {
  return SIGNATURE_ROW.test(matchKey(first));
}

/** The different texts of a row from left to right; a merged cell counts once. */
export function rowTexts(cells: readonly GridCell[]): string[] {
  const texts = cells.map(({ text }) => cleanLine(text));
  return texts.filter((text, column) => text !== '' && text !== texts[column - 1]);
}

/** What follows the label, its bracket (盖章) and its colon, up to the next label. */
function valueAfter(text: string, label: string): string | undefined {
  const pattern = new RegExp(
    `(?:${label})(?:[(\uff08][^)\uff09]*[)\uff09])?\\s*[:\uff1a]?\\s*(.*?)\\s*(?=(?:${NEXT_LABEL})|$)`,
  );
  const value = pattern.exec(text)?.[1];
  return value === '' ? undefined : value;
}

function labelled(text: string): boolean {
  return new RegExp(`^(${NEXT_LABEL})`).test(text);
}
