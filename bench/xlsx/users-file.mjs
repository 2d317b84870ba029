import { readFile, writeFile } from 'node:fs/promises';

import { strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A ledger with everything people put into one, some of it as Excel and WPS write it and libraries do not. */
async function usersFile() {
  const book = await writeXlsx({
    sheets: [
      {
        name: '台账',
        rows: [
          ['整改台账', null, null],
          ['序号', '反馈问题', '金额'],
          [1, '=不是公式', 3200],
          [2, '问题二', 1],
        ],
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }],
        cells: new Map([
          [
            '2,0',
            { style: { font: { name: '仿宋_GB2312', size: 16 } }, comment: { text: '请核对' } },
          ],
        ]),
        columns: [{ width: 6 }, { width: 44 }, { width: 12 }],
        rowDefs: new Map([[2, { height: 60 }]]),
        dataValidations: [
          { type: 'whole', operator: 'greaterThan', formula1: '0', range: 'A3:A9' },
        ],
        conditionalRules: [
          {
            type: 'cellIs',
            operator: 'greaterThan',
            formula: '3000',
            priority: 1,
            range: 'C3:C9',
            style: { font: { bold: true } },
          },
        ],
        images: [{ data: PNG, type: 'png', anchor: { from: { row: 5, col: 0 } } }],
        pageSetup: { paperSize: 'a3', orientation: 'landscape', printTitlesRow: '$1:$2' },
        freezePane: { rows: 2 },
      },
    ],
  });
  const parts = unzipSync(book);
  const sheet = text(parts, 'xl/worksheets/sheet1.xml');
  const styles = text(parts, 'xl/styles.xml');
  return zipSync({
    ...parts,
    'xl/styles.xml': strToU8(
      styles.replace(
        /(<cellXfs[^>]*>(?:<xf [^>]*\/>|<xf .*?<\/xf>)*?)<xf ([^>]*>.*?<\/cellXfs>)/s,
        '$1<xf quotePrefix="1" $2',
      ),
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      sheet.replace(
        '</worksheet>',
        '<extLst><ext uri="{wps}"><w:x xmlns:w="urn:wps"/></ext></extLst></worksheet>',
      ),
    ),
    'customXml/item1.xml': strToU8('<root xmlns="urn:office-automation">密级：内部</root>'),
  });
}

/** How to see that each is still there. */
const features = [
  {
    title: 'merged cells',
    kept: (parts) => text(parts, sheetOf(parts)).includes('<mergeCell ref="A1:C1"'),
  },
  {
    title: 'column widths',
    kept: (parts) => /<col [^>]*width="44/.test(text(parts, sheetOf(parts))),
  },
  { title: 'row height', kept: (parts) => /<row [^>]*ht="60"/.test(text(parts, sheetOf(parts))) },
  {
    title: 'font of the marked cell',
    kept: (parts) => text(parts, 'xl/styles.xml').includes('仿宋_GB2312'),
  },
  {
    title: 'quotePrefix',
    kept: (parts) => text(parts, 'xl/styles.xml').includes('quotePrefix="1"'),
  },
  {
    title: 'data validation',
    kept: (parts) => text(parts, sheetOf(parts)).includes('<dataValidation '),
  },
  {
    title: 'conditional format',
    kept: (parts) => text(parts, sheetOf(parts)).includes('<conditionalFormatting'),
  },
  {
    title: 'picture',
    kept: (parts) => Object.keys(parts).some((name) => name.startsWith('xl/media/')),
  },
  {
    title: 'comment',
    kept: (parts) => Object.keys(parts).some((name) => /xl\/comments/.test(name)),
  },
  {
    title: 'repeated header rows',
    kept: (parts) => text(parts, 'xl/workbook.xml').includes('_xlnm.Print_Titles'),
  },
  {
    title: 'extension list of the sheet',
    kept: (parts) => text(parts, sheetOf(parts)).includes('urn:wps'),
  },
  { title: 'custom XML of an office system', kept: (parts) => 'customXml/item1.xml' in parts },
];

function sheetOf(parts) {
  return Object.keys(parts).find((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)) ?? '';
}

function text(parts, name) {
  return Buffer.from(parts[name] ?? new Uint8Array(0)).toString();
}

const [command, file] = process.argv.slice(2);
if (command === 'write') await writeFile(file, await usersFile());
else {
  const parts = unzipSync(await readFile(file));
  console.log(
    JSON.stringify(features.filter(({ kept }) => !kept(parts)).map(({ title }) => title)),
  );
}
