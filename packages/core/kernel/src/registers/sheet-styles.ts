/** Index of each cell format in the styles part. */
export const STYLE = {
  plain: 0,
  title: 1,
  noteLeft: 2,
  noteRight: 3,
  header: 4,
  text: 5,
  quotedText: 6,
  centred: 7,
  quotedCentred: 8,
  yuan: 9,
  tenThousandYuan: 10,
  grade: 11,
} as const;

const BOX =
  '<border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border>';
const FONTS = [
  '<font><sz val="11"/><name val="宋体"/><charset val="134"/></font>',
  '<font><sz val="22"/><name val="方正小标宋简体"/><charset val="134"/></font>',
  '<font><b/><sz val="11"/><name val="黑体"/><charset val="134"/></font>',
];

/** Fonts are named, never shipped. Text that begins with = + - @ is marked as text by quotePrefix. */
export function stylesXml(): string {
  const formats = [
    format({ number: 0, font: 0, border: 0, horizontal: 'left' }),
    format({ number: 0, font: 1, border: 0, horizontal: 'center' }),
    format({ number: 0, font: 0, border: 0, horizontal: 'left' }),
    format({ number: 0, font: 0, border: 0, horizontal: 'right' }),
    format({ number: 0, font: 2, border: 1, horizontal: 'center' }),
    format({ number: 49, font: 0, border: 1, horizontal: 'left' }),
    format({ number: 49, font: 0, border: 1, horizontal: 'left', quoted: true }),
    format({ number: 49, font: 0, border: 1, horizontal: 'center' }),
    format({ number: 49, font: 0, border: 1, horizontal: 'center', quoted: true }),
    format({ number: 4, font: 0, border: 1, horizontal: 'right' }),
    format({ number: 164, font: 0, border: 1, horizontal: 'right' }),
    format({ number: 0, font: 2, border: 0, horizontal: 'right' }),
  ];
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00####"/></numFmts>' +
    `<fonts count="${FONTS.length}">${FONTS.join('')}</fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${BOX}</borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    '</styleSheet>'
  );
}

interface CellFormat {
  readonly number: number;
  readonly font: number;
  readonly border: number;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly quoted?: boolean;
}

function format({ number, font, border, horizontal, quoted }: CellFormat): string {
  const applied = 'applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"';
  const alignment = `<alignment horizontal="${horizontal}" vertical="center" wrapText="1"/>`;
  return (
    `<xf numFmtId="${number}" fontId="${font}" fillId="0" borderId="${border}" xfId="0" ` +
    `${applied}${quoted ? ' quotePrefix="1"' : ''}>${alignment}</xf>`
  );
}
