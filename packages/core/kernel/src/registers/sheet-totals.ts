import type { RegisterColumn, RegisterRecord, RegisterValue } from '@lianxun/plugin-api';

import { cellText } from './cell-text.ts';
import { columnLetter } from './sheet-grid.ts';
import { STYLE } from './sheet-styles.ts';
import { numberCellXml, textCellXml } from './sheet-xml.ts';

const TITLE = '合计';

/** Adds up amounts and counts while the records pass, for the row 合计 below them. */
export function sheetTotals(columns: readonly RegisterColumn[]): {
  readonly add: (record: RegisterRecord) => void;
  /** Empty where the sheet has nothing to add up, or its first column no room for the word. */
  readonly rowXml: (row: number) => string;
} {
  const sums = new Map(columns.filter(isSummed).map((column) => [column.key, 0]));
  const summed = columns.filter(({ key }) => sums.has(key));
  const [first] = columns;
  const isShown = summed.length > 0 && first !== undefined && !sums.has(first.key);
  let records = 0;
  return {
    add: ({ values, details }) => {
      records += 1;
      for (const { key, level } of summed) {
        const rows = level === 'main' ? [values] : details;
        const sum = rows.reduce((total, row) => total + numberIn(row[key] ?? null), 0);
        sums.set(key, (sums.get(key) ?? 0) + sum);
      }
    },
    rowXml: (row) => {
      if (!isShown || records === 0) return '';
      const cells = columns.map((column, place) =>
        totalCell(
          column,
          `${columnLetter(place)}${row}`,
          place === 0 ? TITLE : sums.get(column.key),
        ),
      );
      return `<row r="${row}" ht="21" customHeight="1">${cells.join('')}</row>`;
    },
  };
}

function isSummed(column: RegisterColumn): boolean {
  return column.type === 'money' || (column.type === 'int' && column.summed === true);
}

function numberIn(value: RegisterValue): number {
  return typeof value === 'number' ? value : 0;
}

function totalCell(
  column: RegisterColumn,
  reference: string,
  content: string | number | undefined,
): string {
  if (typeof content !== 'number') return textCellXml(reference, STYLE.centred, content ?? '');
  return numberCellXml(reference, styleOf(column), cellText(column, content));
}

function styleOf(column: RegisterColumn): number {
  if (column.type !== 'money') return STYLE.centred;
  return column.unit === '元' ? STYLE.yuan : STYLE.tenThousandYuan;
}
