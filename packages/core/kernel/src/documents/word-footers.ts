import { character, fonts, sheet, size, twips } from './sheet.ts';
import { paragraphProperties, run, runProperties } from './word-xml.ts';

const style = { font: fonts.song, size: size.fourth } as const;
const field = (type: string) =>
  `<w:r>${runProperties(style)}<w:fldChar w:fldCharType="${type}"/></w:r>`;

/** 4号 half-width 宋体 with a dash on either side. */
const pageNumber = [
  run('— ', style),
  field('begin'),
  `<w:r>${runProperties(style)}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>`,
  field('separate'),
  run('1', style),
  field('end'),
  run(' —', style),
].join('');

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const footer = (content: string) => `<w:ftr xmlns:w="${word}">${content}</w:ftr>`;

/** Odd pages right, even pages left, one character in. */
export function uprightFooter(side: 'odd' | 'even'): string {
  const inset = character(size.fourth);
  return footer(
    `<w:p>${paragraphProperties({
      ...style,
      line: character(size.fourth),
      align: side === 'odd' ? 'right' : 'left',
      ...(side === 'odd' ? { right: inset } : { left: inset }),
    })}${pageNumber}</w:p>`,
  );
}

const length = twips(30);
/** As deep as a line of 4号. */
const depth = 454;

/**
 * A page that lies across is the upright page turned to the right: its foot is on the left, so the
 * number stands there, turned, at the bottom of odd pages and at the top of even ones.
 */
export function acrossFooter(side: 'odd' | 'even'): string {
  const inset = character(size.fourth);
  const isOdd = side === 'odd';
  const fromTop = isOdd ? sheet.width - sheet.right - inset - length : sheet.left + inset;
  const cell = { ...style, line: character(size.fourth), align: isOdd ? 'right' : 'left' } as const;
  return footer(
    [
      '<w:tbl><w:tblPr>',
      `<w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="page" w:horzAnchor="page" w:tblpX="${twips(28) - depth / 2 - 76}" w:tblpY="${fromTop}"/>`,
      `<w:tblW w:w="${depth}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`,
      '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>',
      `<w:tblGrid><w:gridCol w:w="${depth}"/></w:tblGrid>`,
      `<w:tr><w:trPr><w:trHeight w:val="${length}" w:hRule="exact"/></w:trPr><w:tc><w:tcPr>`,
      `<w:tcW w:w="${depth}" w:type="dxa"/><w:textDirection w:val="tbRl"/></w:tcPr>`,
      `<w:p>${paragraphProperties(cell)}${pageNumber}</w:p></w:tc></w:tr></w:tbl>`,
      `<w:p>${paragraphProperties({ ...style, line: character(size.fourth) })}</w:p>`,
    ].join(''),
  );
}
