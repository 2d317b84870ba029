import { sheet } from './sheet.ts';
import { runProperties } from './word-xml.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const withHead = (xml: string) => head + xml;

const footers = ['odd', 'even', 'acrossOdd', 'acrossEven'] as const;
const footerId = (name: (typeof footers)[number]) => `rId${footers.indexOf(name) + 3}`;

export const contentTypes = withHead(
  [
    `<Types xmlns="${packaged}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/>`,
    `<Override PartName="/word/styles.xml" ContentType="${type}.styles+xml"/>`,
    `<Override PartName="/word/settings.xml" ContentType="${type}.settings+xml"/>`,
    ...footers.map(
      (name) => `<Override PartName="/word/${name}.xml" ContentType="${type}.footer+xml"/>`,
    ),
    '</Types>',
  ].join(''),
);

export const packageRelationships = withHead(
  `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
);

export const documentRelationships = withHead(
  [
    `<Relationships xmlns="${packaged}/relationships">`,
    `<Relationship Id="rId1" Type="${office}/relationships/styles" Target="styles.xml"/>`,
    `<Relationship Id="rId2" Type="${office}/relationships/settings" Target="settings.xml"/>`,
    ...footers.map(
      (name) =>
        `<Relationship Id="${footerId(name)}" Type="${office}/relationships/footer" Target="${name}.xml"/>`,
    ),
    '</Relationships>',
  ].join(''),
);

/** The font of the whole document is that of the text: the grid counts its characters. */
export const styles = withHead(
  [
    `<w:styles xmlns:w="${word}"><w:docDefaults>`,
    `<w:rPrDefault>${runProperties()}</w:rPrDefault>`,
    `<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="${sheet.linePitch}" w:lineRule="exact"/></w:pPr></w:pPrDefault>`,
    '</w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>',
    '<w:pPr><w:widowControl w:val="0"/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/><w:jc w:val="both"/></w:pPr>',
    `${runProperties()}</w:style>`,
    '</w:styles>',
  ].join(''),
);

export const settings = withHead(
  [
    `<w:settings xmlns:w="${word}"><w:zoom w:percent="100"/><w:evenAndOddHeaders/>`,
    '<w:characterSpacingControl w:val="doNotCompress"/>',
    '<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>',
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
    '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>',
  ].join(''),
);

/** The page of a section; one that lies across is the upright one turned to the right. */
export function pageOf(across: boolean): string {
  const { width, height, top, right, bottom, left, footer } = sheet;
  const [odd, even] = across ? (['acrossOdd', 'acrossEven'] as const) : (['odd', 'even'] as const);
  const paper = across
    ? `<w:pgSz w:w="${height}" w:h="${width}" w:orient="landscape"/><w:pgMar w:top="${left}" w:right="${top}" w:bottom="${right}" w:left="${bottom}" w:header="${right}" w:footer="${Math.floor(right / 2)}" w:gutter="0"/>`
    : `<w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${footer}" w:footer="${footer}" w:gutter="0"/>`;
  return [
    '<w:sectPr>',
    `<w:footerReference w:type="default" r:id="${footerId(odd)}"/>`,
    `<w:footerReference w:type="even" r:id="${footerId(even)}"/>`,
    '<w:type w:val="nextPage"/>',
    paper,
    `<w:docGrid w:type="linesAndChars" w:linePitch="${sheet.linePitch}" w:charSpace="${sheet.characterSpace}"/>`,
    '</w:sectPr>',
  ].join('');
}

export const documentOf = (body: string, section: string) =>
  withHead(
    `<w:document xmlns:w="${word}" xmlns:r="${office}/relationships"><w:body>${body}${section}</w:body></w:document>`,
  );
