import { readFile, writeFile } from 'node:fs/promises';

import { openXlsx, readXlsx, saveXlsx, writeXlsx } from 'hucre/xlsx';

const border = { style: 'thin' };
const style = {
  alignment: { wrapText: true, vertical: 'center' },
  border: { top: border, left: border, bottom: border, right: border },
};

/** Its streaming writer knows no merged cells, so the ledger takes the writer that holds the whole sheet. */
export const candidate = {
  async write({ file, rows: count, row, columns, group, mergedColumns }) {
    const rows = Array.from({ length: count }, (_, index) => row(index));
    const merges = [];
    for (let startRow = 0; startRow + group <= count; startRow += group) {
      for (let column = 0; column < mergedColumns; column++) {
        merges.push({ startRow, startCol: column, endRow: startRow + group - 1, endCol: column });
      }
    }
    const sheet = {
      name: '台账',
      rows,
      merges,
      columns: Array.from({ length: columns }, () => ({ style, width: 12 })),
    };
    await writeFile(file, await writeXlsx({ sheets: [sheet] }));
  },

  async read({ file }) {
    const book = await readXlsx(await readFile(file), { readStyles: true });
    return book.sheets[0].rows.reduce(
      (sum, row) => sum + row.filter((value) => value !== null).length,
      0,
    );
  },

  async markUp({ file, output }) {
    const book = await openXlsx(await readFile(file), { readStyles: true });
    const [sheet] = book.sheets;
    const cell = sheet.cells.get('2,0') ?? { value: sheet.rows[2][0], type: 'string' };
    const fill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFC7CE' } };
    sheet.cells.set('2,0', { ...cell, style: { ...cell.style, fill } });
    await writeFile(output, await saveXlsx(book));
  },
};
