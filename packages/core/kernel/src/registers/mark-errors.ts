import { zipSync } from 'fflate';

import { WORKBOOK_LIMITS, type WorkbookLimits } from './check-workbook.ts';
import type { SheetHeader } from './detect-header.ts';
import type { CellProblem } from './parsed-cell.ts';
import { patchSheet, type SheetMarks } from './patch-sheet.ts';
import { openStyles } from './patch-styles.ts';
import { columnIndex } from './sheet-grid.ts';
import { type PackageParts, readPackage } from './zip-package.ts';

interface MarkedSheet {
  readonly name: string;
  readonly header: SheetHeader;
}

/**
 * The user's own file with the bad cells coloured and a column 错误说明 after the last one. Only the
 * sheets with problems and the list of styles are touched; every other part goes back byte for byte.
 */
export function markErrors(
  bytes: Uint8Array,
  sheets: readonly MarkedSheet[],
  problems: readonly CellProblem[],
  limits: WorkbookLimits = WORKBOOK_LIMITS,
): Uint8Array {
  const parts = new Map(readPackage(bytes, limits, () => true));
  const paths = sheetPaths(parts);
  const styles = openStyles(partText(parts, 'xl/styles.xml'));
  for (const { name, header } of sheets) {
    const own = problems.filter((problem) => problem.sheet === name);
    const path = paths.get(name);
    if (path === undefined || own.length === 0) continue;
    parts.set(path, encode(patchSheet(partText(parts, path), marksOf(header, own), styles)));
  }
  parts.set(partName(parts, 'xl/styles.xml'), encode(styles.xml()));
  return zipSync(Object.fromEntries(parts), { level: 6 });
}

function marksOf(header: SheetHeader, problems: readonly CellProblem[]): SheetMarks {
  const rows = new Map<number, { columns: Set<number>; texts: string[] }>();
  for (const problem of problems) {
    const row = rows.get(problem.row) ?? { columns: new Set<number>(), texts: [] };
    if (problem.column !== '') row.columns.add(columnIndex(problem.column));
    row.texts.push(
      `${problem.columnTitle === '' ? '' : `【${problem.columnTitle}】`}${problem.message}；${problem.hint}。`,
    );
    rows.set(problem.row, row);
  }
  return { headerTop: header.top + 1, headerBottom: header.bottom + 1, rows };
}

function sheetPaths(parts: PackageParts): Map<string, string> {
  const relations = new Map(
    elements(partText(parts, 'xl/_rels/workbook.xml.rels'), 'Relationship').map((text) => [
      attribute(text, 'Id'),
      attribute(text, 'Target'),
    ]),
  );
  const sheets = elements(partText(parts, 'xl/workbook.xml'), 'sheet');
  return new Map(
    sheets.map((text) => [
      attribute(text, 'name'),
      absolute(relations.get(attribute(text, 'id')) ?? ''),
    ]),
  );
}

function elements(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^>]*)>`, 'g'))].map(
    (match) => match[1] ?? '',
  );
}

function attribute(text: string, name: string): string {
  return unescape(new RegExp(`(?:^|[\\s:])${name}="([^"]*)"`).exec(text)?.[1] ?? '');
}

function unescape(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, decimal: string) => String.fromCodePoint(Number(decimal)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

function absolute(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function partText(parts: PackageParts, name: string): string {
  return new TextDecoder().decode(parts.get(partName(parts, name)) ?? new Uint8Array(0));
}

function partName(parts: PackageParts, name: string): string {
  return (
    [...parts.keys()].find((candidate) => candidate.toLowerCase() === name.toLowerCase()) ?? name
  );
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
