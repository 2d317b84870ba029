import { stylesXml } from './sheet-styles.ts';
import { escapeAttribute, escapeText } from './sheet-xml.ts';
import type { ZipPart } from './zip-stream.ts';

export interface WorkbookPlan {
  readonly sheet: ZipPart;
  readonly name: string;
  readonly lastColumn: string;
  /** Known once the sheet is written, which is why the workbook part comes after it. */
  readonly extent: { readonly headerEnd: number; readonly lastRow: number };
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export function* packageParts(plan: WorkbookPlan): Generator<ZipPart> {
  yield { name: '[Content_Types].xml', content: [contentTypes()] };
  yield { name: '_rels/.rels', content: [relationships([['officeDocument', 'xl/workbook.xml']])] };
  yield {
    name: 'xl/_rels/workbook.xml.rels',
    content: [
      relationships([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ]),
    ],
  };
  yield { name: 'xl/styles.xml', content: [stylesXml()] };
  yield plan.sheet;
  yield { name: 'xl/workbook.xml', content: [workbookXml(plan)] };
}

function workbookXml({ name, lastColumn, extent }: WorkbookPlan): string {
  const sheet = `'${escapeText(name)}'`;
  const area = `${sheet}!$A$1:$${lastColumn}$${extent.lastRow}`;
  return (
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
    `<sheets><sheet name="${escapeAttribute(name)}" sheetId="1" r:id="rId1"/></sheets><definedNames>` +
    `<definedName name="_xlnm.Print_Area" localSheetId="0">${area}</definedName>` +
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">${sheet}!$1:$${extent.headerEnd}</definedName>` +
    '</definedNames></workbook>'
  );
}

function contentTypes(): string {
  const overrides = [
    ['xl/workbook.xml', `${TYPE}.sheet.main+xml`],
    ['xl/worksheets/sheet1.xml', `${TYPE}.worksheet+xml`],
    ['xl/styles.xml', `${TYPE}.styles+xml`],
  ].map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`);
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const items = targets.map(
    ([type, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}
