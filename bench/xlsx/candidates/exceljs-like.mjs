/** exceljs and its forks share one interface. */
export function exceljsLike({ Workbook, WorkbookWriter }) {
  const border = { style: 'thin' };
  const style = {
    alignment: { wrapText: true, vertical: 'middle' },
    border: { top: border, left: border, bottom: border, right: border },
  };

  return {
    async write({ file, rows, row, group, mergedColumns }) {
      const book = new WorkbookWriter({ filename: file, useStyles: true, useSharedStrings: false });
      const sheet = book.addWorksheet('台账', {
        pageSetup: { paperSize: 8, orientation: 'landscape' },
      });
      for (let first = 0; first < rows; first += group) {
        const count = Math.min(group, rows - first);
        const added = Array.from({ length: count }, (_, k) => sheet.addRow(row(first + k)));
        for (const line of added)
          line.eachCell({ includeEmpty: true }, (cell) => Object.assign(cell, style));
        if (count > 1) {
          for (let c = 1; c <= mergedColumns; c++) sheet.mergeCells(first + 1, c, first + count, c);
        }
        added.at(-1).commit();
        if (first % 600 === 0) await new Promise((resolve) => setImmediate(resolve));
      }
      await sheet.commit();
      await book.commit();
    },

    async read({ file }) {
      const book = new Workbook();
      await book.xlsx.readFile(file);
      let cells = 0;
      book.worksheets[0].eachRow((line) => line.eachCell(() => cells++));
      return cells;
    },

    async markUp({ file, output }) {
      const book = new Workbook();
      await book.xlsx.readFile(file);
      const cell = book.worksheets[0].getCell('A3');
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFC7CE' } };
      await book.xlsx.writeFile(output);
    },
  };
}
