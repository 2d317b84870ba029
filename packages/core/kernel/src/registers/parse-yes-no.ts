import { matchKey } from './clean-text.ts';
import { type GridCell, type Parsed, problem } from './parsed-cell.ts';

const YES = new Set(['是', '√', '✓', '✔', '有', 'y', 'yes', 'true', '办结', '已办结']);
const NO = new Set(['否', '×', '✗', '✘', '无', 'n', 'no', 'false', '未办结', '没有']);

export function parseYesNo(cell: GridCell): Parsed<boolean> {
  const text = matchKey(cell.text);
  if (YES.has(text)) return { value: true };
  if (NO.has(text)) return { value: false };
  return problem('not_yes_or_no', `“${cell.text}”看不出是或否`, '请填写 是 或 否');
}
