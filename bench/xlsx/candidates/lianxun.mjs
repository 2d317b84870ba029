import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

import { markErrors } from '../../../packages/core/kernel/src/registers/mark-errors.ts';
import { readWorkbook } from '../../../packages/core/kernel/src/registers/read-workbook.ts';
import { writeRegister } from '../../../packages/core/kernel/src/registers/write-workbook.ts';

/** The register core: hucre to read, its own streamed sheet to write, patched parts to mark up. */
export const candidate = {
  async write({ file, rows, row, columns, group, mergedColumns }) {
    const definition = register(columns, mergedColumns);
    const options = { title: {}, reportingUnit: '县委巡察办', reportedOn: '2026-03-05' };
    await pipeline(
      writeRegister(definition, records({ rows, row, group }), options),
      createWriteStream(file),
    );
  },

  async read({ file }) {
    const [sheet] = await readWorkbook('台账.xlsx', await readFile(file));
    return sheet.rows.reduce((sum, row) => sum + row.filter((cell) => cell.text !== '').length, 0);
  },

  async markUp({ file, output }) {
    const problem = {
      sheet: '台账',
      row: 3,
      column: 'A',
      columnTitle: '序号',
      value: '',
      code: '',
      message: '错',
      hint: '改',
    };
    const sheet = {
      name: '台账',
      header: { top: 1, bottom: 1, columns: [], unknown: [], repeated: [] },
    };
    await writeFile(output, markErrors(await readFile(file), [sheet], [problem]));
  },
};

function register(columns, mergedColumns) {
  return {
    id: 'bench.ledger',
    title: '台账',
    columns: Array.from({ length: columns }, (_, i) => ({
      key: `c${i}`,
      title: `第${i}列`,
      type: i === 0 ? 'int' : 'long',
      level: i < mergedColumns ? 'main' : 'detail',
      width: 12,
    })),
    keys: { main: ['c0'] },
    layout: { title: '台账', paper: 'a3', orientation: 'landscape' },
    permissions: { read: '', import: '', export: '' },
  };
}

function* records({ rows, row, group }) {
  for (let first = 0; first < rows; first += group) {
    const lines = Array.from({ length: Math.min(group, rows - first) }, (_, k) =>
      valuesOf(row(first + k)),
    );
    yield { values: lines[0], details: lines };
  }
}

function valuesOf(cells) {
  return Object.fromEntries(
    cells.map((value, i) => [`c${i}`, typeof value === 'number' && i > 0 ? String(value) : value]),
  );
}
