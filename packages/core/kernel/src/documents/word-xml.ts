import { character, fonts, sheet, size } from './sheet.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

// oxlint-disable-next-line no-control-regex -- XML 1.0 has no place for these
const noText = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

export const escapeXml = (text: string) =>
  text.replaceAll(noText, '').replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? '');

export interface RunStyle {
  readonly font?: string;
  /** Half points. */
  readonly size?: number;
  readonly colour?: string;
  /** Width of the characters in per cent. */
  readonly stretch?: number;
}

/** East Asian font by hint: quotation marks, dashes and ellipses would else fall to the Latin one. */
export function runProperties({
  font = fonts.fangsong,
  size: halfPoints = size.third,
  colour,
  stretch,
}: RunStyle = {}): string {
  return [
    '<w:rPr>',
    `<w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:cs="${font}" w:hint="eastAsia"/>`,
    colour === undefined ? '' : `<w:color w:val="${colour}"/>`,
    halfPoints === size.third ? `<w:spacing w:val="${sheet.tightening}"/>` : '',
    stretch === undefined ? '' : `<w:w w:val="${stretch}"/>`,
    `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`,
    '<w:lang w:val="en-US" w:eastAsia="zh-CN"/>',
    '</w:rPr>',
  ].join('');
}

export function run(text: string, style?: RunStyle): string {
  if (text === '') return '';
  return `<w:r>${runProperties(style)}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

export interface ParagraphStyle extends RunStyle {
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** Twips. */
  /** 首行缩进 of two characters. */
  readonly indent?: boolean;
  readonly hanging?: number;
  readonly left?: number;
  readonly right?: number;
  readonly before?: number;
  /** Exact height of a line in twips. */
  readonly line?: number;
  /** Further properties that come before the spacing: frames, borders, breaks. */
  readonly extra?: string;
  readonly keepNext?: boolean;
  readonly outline?: number;
}

export function paragraphProperties(style: ParagraphStyle = {}, section = ''): string {
  return [
    '<w:pPr>',
    style.keepNext === true ? '<w:keepNext/>' : '',
    style.extra ?? '',
    spacingOf(style),
    indentsOf(style),
    `<w:jc w:val="${style.align ?? 'both'}"/>`,
    style.outline === undefined ? '' : `<w:outlineLvl w:val="${style.outline}"/>`,
    runProperties(style),
    section,
    '</w:pPr>',
  ].join('');
}

const spacingOf = ({ line = sheet.linePitch, before = 0 }: ParagraphStyle) =>
  `<w:spacing w:before="${before}" w:after="0" w:line="${line}" w:lineRule="exact"/>`;

function indentsOf(style: ParagraphStyle): string {
  const sides = (['left', 'right', 'hanging'] as const)
    .filter((side) => style[side] !== undefined)
    .map((side) => ` w:${side}="${style[side] ?? 0}"`);
  const first =
    style.indent === true
      ? ` w:firstLineChars="200" w:firstLine="${2 * character(size.third)}"`
      : '';
  const all = sides.join('') + first;
  return all === '' ? '' : `<w:ind${all}/>`;
}

export function paragraph(text: string, style: ParagraphStyle = {}): string {
  return `<w:p>${paragraphProperties(style)}${run(text, style)}</w:p>`;
}

export const blankLine = paragraph('');
