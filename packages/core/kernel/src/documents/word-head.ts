import type { DocumentTemplate } from '@lianxun/plugin-api';

import { character, fonts, red, sheet, size, twips } from './sheet.ts';
import { blankLine, paragraph, paragraphProperties, run, type RunStyle } from './word-xml.ts';

const two = 2 * character(size.third);
const four = 4 * character(size.third);
const labels = { font: fonts.hei, align: 'left' } as const;
const headLines = ['{份号}', '{密级}', '{紧急程度}'];
const largestMark = 104;
const leastStretch = 50;

/** 份号, 密级, 紧急程度, 发文机关标志, 发文字号 and the red line below them. */
export function wordHead(issuer: string): string {
  const [copyNumber = '', ...rest] = headLines;
  const mark = markStyle(`${issuer}文件`.length);
  const marked = mark.size * 10 + 80;
  return [
    paragraph(copyNumber, { align: 'left' }),
    ...rest.map((text) => paragraph(text, labels)),
    paragraph('{发文机关}文件', {
      ...mark,
      font: fonts.title,
      colour: red,
      align: 'center',
      before: twips(35) - headLines.length * sheet.linePitch - 40,
      line: marked,
    }),
    blankLine,
    blankLine,
    paragraph('{发文字号}', { align: 'center', extra: border([['bottom', 12, 5, red]]) }),
    blankLine,
    blankLine,
  ].join('');
}

/** As large as one line allows; a long name is narrowed before it is made smaller. */
export function markStyle(length: number): { readonly size: number } & RunStyle {
  const room = sheet.textWidth / 10 / length;
  const halfPoints = Math.min(largestMark, Math.floor((room * 100) / 66));
  const stretch = Math.max(leastStretch, Math.min(100, Math.floor((room / halfPoints) * 100)));
  return { size: halfPoints, ...(stretch < 100 && { stretch }) };
}

export function wordTitle({ addressee }: DocumentTemplate): string {
  return [
    paragraph('{公文标题}', { font: fonts.title, size: size.second, align: 'center' }),
    blankLine,
    addressee === undefined ? '' : paragraph(`${addressee}：`, { align: 'left' }),
  ].join('');
}

/** 附件说明: below the text, without an end mark. */
export function wordAppendixNote({ appendices = [] }: DocumentTemplate): string {
  if (appendices.length === 0) return '';
  const style = {
    align: 'left',
    left: 5 * character(size.third),
    hanging: 3 * character(size.third),
  };
  const [first, ...others] = appendices;
  if (first === undefined) return '';
  if (others.length === 0) return blankLine + note(`附件：${first.title}`, style.hanging);
  return [
    blankLine,
    note(`附件：1.${first.title}`, 4 * character(size.third)),
    ...others.map(({ title }, index) =>
      paragraph(`${index + 2}.${title}`, {
        align: 'left',
        left: 6 * character(size.third),
        hanging: character(size.third),
      }),
    ),
  ].join('');
}

const note = (text: string, hanging: number) =>
  paragraph(text, { align: 'left', left: two + hanging, hanging });

/** 署名 above the 成文日期: centred on it under a seal, else its beginning two characters before it. */
export function wordSignature(
  { signature }: DocumentTemplate,
  { signer, dated }: { readonly signer: string; readonly dated: string },
): string {
  if (signature === undefined) return '';
  const { name, date, sealed } = signature;
  const [nameWidth, dateWidth] = [widthOf(signer), widthOf(dated)];
  const dateRight = sealed ? four : Math.max(0, two + nameWidth - dateWidth - two);
  const nameRight = sealed ? Math.max(0, four + (dateWidth - nameWidth) / 2) : two;
  const keptLine = paragraph('', { keepNext: true });
  return [
    keptLine,
    keptLine,
    paragraph(name, { align: 'right', right: Math.round(nameRight), keepNext: true }),
    paragraph(date, { align: 'right', right: Math.round(dateRight) }),
  ].join('');
}

/** Digits and Latin letters are half as wide. */
const widthOf = (text: string) =>
  [...text].reduce((sum, sign) => sum + (sign < '\u0100' ? 0.5 : 1), 0) * character(size.third);

/** 版记: a table that floats at the foot of the type area; outer lines 0.35 mm, the inner one 0.25 mm. */
export function wordImprint({ copies }: DocumentTemplate): string {
  const indent = { left: character(size.fourth), right: character(size.fourth) };
  const style = { ...indent, size: size.fourth, line: 480 };
  const tab = `<w:tabs><w:tab w:val="right" w:pos="${sheet.textWidth - character(size.fourth)}"/></w:tabs>`;
  const issue = `<w:p>${paragraphProperties({ ...style, align: 'left', extra: tab })}${run('{印发机关}', style)}<w:r><w:tab/></w:r>${run('{印发日期}印发', style)}</w:p>`;
  const hanging = 3 * character(size.fourth);
  const copied =
    copies === undefined
      ? []
      : [paragraph(`抄送：${copies}。`, { ...style, left: style.left + hanging, hanging })];
  const rows = [...copied, issue].map(
    (content) =>
      `<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="${sheet.textWidth}" w:type="dxa"/></w:tcPr>${content}</w:tc></w:tr>`,
  );
  return [
    '<w:tbl><w:tblPr>',
    `<w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="margin" w:horzAnchor="page" w:tblpX="${sheet.left}" w:tblpYSpec="bottom"/>`,
    `<w:tblW w:w="${sheet.textWidth}" w:type="dxa"/>`,
    `<w:tblBorders>${line('top', outerLine)}${line('bottom', outerLine)}${line('insideH', innerLine)}</w:tblBorders>`,
    '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>',
    `</w:tblPr><w:tblGrid><w:gridCol w:w="${sheet.textWidth}"/></w:tblGrid>${rows.join('')}</w:tbl>`,
  ].join('');
}

/** Eighths of a point: 0.35 mm and 0.25 mm. */
const outerLine = 8;
const innerLine = 6;

const line = (side: string, eighths: number) =>
  `<w:${side} w:val="single" w:sz="${eighths}" w:space="0" w:color="000000"/>`;

type Edge = readonly [side: 'top' | 'bottom', eighths: number, space: number, colour?: string];

const border = (edges: readonly Edge[]) =>
  `<w:pBdr>${edges
    .map(
      ([side, width, space, colour = '000000']) =>
        `<w:${side} w:val="single" w:sz="${width}" w:space="${space}" w:color="${colour}"/>`,
    )
    .join('')}</w:pBdr>`;
