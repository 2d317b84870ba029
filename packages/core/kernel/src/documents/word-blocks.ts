import type { DocumentBlock } from '@lianxun/plugin-api';

import { fonts, sheet } from './sheet.ts';
import { paragraph, run, type ParagraphStyle } from './word-xml.ts';

type Block<Kind extends DocumentBlock['kind']> = Extract<DocumentBlock, { kind: Kind }>;

const headings: Readonly<Record<1 | 2 | 3 | 4, ParagraphStyle>> = {
  1: { font: fonts.hei },
  2: { font: fonts.kaiti },
  3: {},
  4: {},
};

const cellMargin = 80;
const tableLine = 380;
/** Tables are set in 小四. */
const tableText = 24;
const ruled = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');

/** The text of a template as WordprocessingML; `width` is the type area in twips. */
export function wordBlocks(blocks: readonly DocumentBlock[], width: number): string {
  return blocks.map((block) => wordBlock(block, width)).join('');
}

/** The same above a signature: its last paragraph goes to the page of the seal, which may not stand without text. */
export function wordBlocksAboveSeal(blocks: readonly DocumentBlock[], width: number): string {
  const last = blocks.at(-1);
  return last?.kind === 'paragraph'
    ? wordBlocks(blocks.slice(0, -1), width) +
        paragraph(last.text, { indent: true, keepNext: true })
    : wordBlocks(blocks, width);
}

function wordBlock(block: DocumentBlock, width: number): string {
  switch (block.kind) {
    case 'heading':
      return paragraph(block.text, {
        ...headings[block.level],
        indent: true,
        keepNext: true,
        outline: block.level - 1,
      });
    case 'paragraph':
      return paragraph(block.text, { indent: true });
    case 'each':
      return section(block.list, wordBlocks(block.blocks, width));
    case 'when':
      return section(block.field, wordBlocks(block.blocks, width));
    case 'table':
      return table(block, width);
    case 'form':
      return form(block, width);
  }
}

/** A loop or a condition: its tags stand in paragraphs of their own, which go when it is filled. */
const section = (name: string, inner: string) =>
  paragraph(`{#${name}}`) + inner + paragraph(`{/${name}}`);

function table({ list, columns }: Block<'table'>, width: number): string {
  const widths = shares(
    columns.map((column) => column.width),
    width,
  );
  const last = columns.length - 1;
  const head = columns.map(({ title }, index) =>
    cell(title, { width: widths[index] ?? 0, style: { font: fonts.hei, align: 'center' } }),
  );
  const body = columns.map(({ text }, index) => {
    const opening = index === 0 ? `{#${list}}` : '';
    const closing = index === last ? `{/${list}}` : '';
    return cell(opening + text + closing, {
      width: widths[index] ?? 0,
      style: { align: text.length <= '{序号}'.length ? 'center' : 'left' },
    });
  });
  return tableOf(widths, [row(head, { header: true }), row(body)]) + afterTable;
}

function form({ rows }: Block<'form'>, width: number): string {
  // Rows of different columns are tables of their own that touch: each keeps its widths everywhere.
  const edges = gridOf(rows.map((cells) => cells.map((each) => each.width)));
  const grid = shares(
    edges.map((edge, index) => edge - (edges[index - 1] ?? 0)),
    width,
  );
  const xml = rows.map((cells) => {
    let at = 0;
    const total = cells.reduce((sum, each) => sum + each.width, 0);
    const parts = cells.map((each) => {
      const from = edgeIndex(edges, at / total);
      at += each.width;
      const until = edgeIndex(edges, at / total);
      return cell(each.text, {
        width: grid.slice(from, until).reduce((sum, part) => sum + part, 0),
        span: until - from,
        style: each.label === true ? { font: fonts.hei, align: 'center' } : { align: 'left' },
      });
    });
    const lines = Math.max(1, ...cells.map((each) => each.lines ?? 1));
    return row(parts, { height: lines * tableLine + 120 });
  });
  return tableOf(grid, xml) + afterTable;
}

function gridOf(rows: readonly (readonly number[])[]): number[] {
  const edges = new Set<number>();
  for (const widths of rows) {
    const total = widths.reduce((sum, each) => sum + each, 0);
    let at = 0;
    for (const width of widths) edges.add(rounded((at += width) / total));
  }
  return [...edges].toSorted((one, other) => one - other);
}

const rounded = (share: number) => Math.round(share * 1000) / 1000;

const edgeIndex = (edges: readonly number[], share: number) =>
  edges.filter((edge) => edge <= rounded(share)).length;

function shares(widths: readonly number[], whole: number): number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => Math.floor((width / total) * whole));
}

function cell(
  text: string,
  { width, span = 1, style }: { width: number; span?: number; style: ParagraphStyle },
): string {
  const properties = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    span === 1 ? '' : `<w:gridSpan w:val="${span}"/>`,
    '<w:vAlign w:val="center"/>',
  ].join('');
  const line = { size: tableText, line: tableLine, ...style };
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text, line)}</w:tc>`;
}

function row(cells: readonly string[], options: { header?: boolean; height?: number } = {}) {
  const properties = [
    '<w:cantSplit/>',
    options.height === undefined ? '' : `<w:trHeight w:val="${options.height}" w:hRule="atLeast"/>`,
    options.header === true ? '<w:tblHeader/>' : '',
  ].join('');
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
}

function tableOf(widths: readonly number[], rows: readonly string[]): string {
  const width = widths.reduce((sum, each) => sum + each, 0);
  const grid = widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('');
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:jc w:val="center"/>`,
    `<w:tblBorders>${ruled}</w:tblBorders><w:tblLayout w:type="fixed"/>`,
    `<w:tblCellMar><w:left w:w="${cellMargin}" w:type="dxa"/><w:right w:w="${cellMargin}" w:type="dxa"/></w:tblCellMar>`,
    `</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`,
  ].join('');
}

/** Two tables that follow each other without a paragraph would become one. */
const afterTable = `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="${Math.floor(sheet.linePitch / 4)}" w:lineRule="exact"/></w:pPr>${run('')}</w:p>`;
