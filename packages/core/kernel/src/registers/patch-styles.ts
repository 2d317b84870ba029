/** Styles of a workbook that can be asked for marked variants of its own formats. */
export interface StylePatch {
  /** The format of a cell with the colour of an error, everything else as it was. */
  readonly marked: (format: number) => number;
  /** Format of the column 错误说明. */
  readonly note: number;
  readonly xml: () => string;
}

const FILL =
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/><bgColor indexed="64"/></patternFill></fill>';
const FORMATS = /<((?:\w+:)?)cellXfs\b[^>]*>([\s\S]*?)<\/\1cellXfs>/;
const FILLS = /<((?:\w+:)?)fills\b[^>]*>([\s\S]*?)<\/\1fills>/;

export function openStyles(xml: string): StylePatch {
  const prefix = FORMATS.exec(xml)?.[1] ?? '';
  const fillCount = children(FILLS.exec(xml)?.[2] ?? '', 'fill').length;
  const formats = children(FORMATS.exec(xml)?.[2] ?? '', 'xf');
  const own = formats.length;
  const variants = new Map<number, number>();
  const plain = `<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
  const add = (format: string) => formats.push(format) - 1;
  const note = add(
    `<${prefix}xf numFmtId="0" fontId="0" fillId="${fillCount}" borderId="0" xfId="0" applyFill="1" applyAlignment="1">` +
      `<${prefix}alignment vertical="center" wrapText="1"/></${prefix}xf>`,
  );
  return {
    note,
    marked: (format) => {
      const known =
        variants.get(format) ??
        add(withFill(formats[format < own ? format : -1] ?? plain, fillCount));
      variants.set(format, known);
      return known;
    },
    xml: () =>
      xml
        .replace(FILLS, (_, p: string, inner: string) =>
          list(`${p}fills`, inner + prefixed(FILL, p), fillCount + 1),
        )
        .replace(FORMATS, (_, p: string) => list(`${p}cellXfs`, formats.join(''), formats.length)),
  };
}

function children(xml: string, name: string): string[] {
  const pattern = new RegExp(`<((?:\\w+:)?)${name}\\b[^>]*?(?:/>|>[\\s\\S]*?</\\1${name}>)`, 'g');
  return [...xml.matchAll(pattern)].map(([element]) => element);
}

function withFill(format: string, fill: number): string {
  return format
    .replace(/\s(?:fillId|applyFill)="[^"]*"/g, '')
    .replace(/^(<(?:\w+:)?xf)/, `$1 fillId="${fill}" applyFill="1"`);
}

function list(name: string, inner: string, count: number): string {
  return `<${name} count="${count}">${inner}</${name}>`;
}

function prefixed(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(\w)/g, `<$1${prefix}$2`);
}
