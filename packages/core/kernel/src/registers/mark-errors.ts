import { WORKBOOK_LIMITS, type WorkbookLimits } from './check-workbook.ts';
import { writeComments, type ChangedParts } from './comment-parts.ts';
import { NOTE_TITLE, type SheetHeader } from './detect-header.ts';
import { commentsOf, markedRows, type MarkedRows } from './marked-rows.ts';
import { partText, sheetsOf } from './open-workbook.ts';
import type { CellProblem } from './parsed-cell.ts';
import { lastColumnOf, patchedSheet } from './patch-sheet.ts';
import { openStyles } from './patch-styles.ts';
import { openPackage, type OpenPackage } from './zip-package.ts';
import { collectBytes, zipStream, type ZipPart } from './zip-stream.ts';

interface MarkedSheet {
  readonly name: string;
  readonly header: SheetHeader;
}

/** A sheet with thousands of notes opens slowly; what is wrong also stands in the column 错误说明. */
const MOST_COMMENTS = 5_000;

interface Marking extends MarkedSheet {
  readonly part: string;
  readonly rows: MarkedRows;
  readonly drawing: string | null;
}

/**
 * The user's own file with the bad cells coloured, a comment at each of them, and a column 错误说明
 * after the last one. Only the sheets with problems, their comments and the list of styles are touched;
 * the content of every other part stays as it was.
 */
export async function markErrors(
  bytes: Uint8Array,
  sheets: readonly MarkedSheet[],
  problems: readonly CellProblem[],
  limits: WorkbookLimits = WORKBOOK_LIMITS,
): Promise<Uint8Array> {
  const parts = openPackage(bytes, limits);
  const changed: ChangedParts = new Map();
  const paths = new Map(sheetsOf(parts).map(({ name, part }) => [name, part]));
  const markings = sheets.flatMap((sheet): Marking[] => {
    const own = problems.filter((problem) => problem.sheet === sheet.name);
    const part = paths.get(sheet.name);
    if (part === undefined || own.length === 0) return [];
    const rows = markedRows(own);
    const comments = commentsOf(rows, sheet.header, MOST_COMMENTS);
    return [{ ...sheet, part, rows, drawing: writeComments(parts, part, { changed, comments }) }];
  });
  return await collectBytes(zipStream(markedParts(parts, markings, changed)));
}

/** The styles come last: only then is it known which variants the sheets need. */
async function* markedParts(
  parts: OpenPackage,
  markings: readonly Marking[],
  changed: ChangedParts,
): AsyncGenerator<ZipPart> {
  const styles = openStyles(partText(parts, 'xl/styles.xml'));
  const own = new Map([...changed].map(([name, xml]) => [name.toLowerCase(), xml]));
  for (const name of parts.names) {
    const marking = markings.find(({ part }) => part.toLowerCase() === name.toLowerCase());
    if (isStyles(name) || name.endsWith('/')) continue;
    const xml = own.get(name.toLowerCase());
    own.delete(name.toLowerCase());
    if (xml !== undefined) yield { name, content: [xml] };
    else if (marking === undefined) yield { name, content: parts.stream(name) };
    else yield { name, content: await markedSheet(parts, marking, styles) };
  }
  const added = new Map([...changed].map(([name, xml]) => [name.toLowerCase(), { name, xml }]));
  for (const key of own.keys()) {
    const part = added.get(key);
    if (part) yield { name: part.name, content: [part.xml] };
  }
  yield { name: parts.names.find(isStyles) ?? 'xl/styles.xml', content: [styles.xml()] };
}

const isStyles = (name: string) => name.toLowerCase() === 'xl/styles.xml';

async function markedSheet(
  parts: OpenPackage,
  { part, header, rows, drawing }: Marking,
  styles: ReturnType<typeof openStyles>,
): Promise<AsyncIterable<string>> {
  const marks = {
    headerTop: header.top + 1,
    headerBottom: header.bottom + 1,
    rows,
    noteColumn: header.unknown.find(({ title }) => title === NOTE_TITLE)?.index ?? null,
    drawing,
  };
  const lastColumn = await lastColumnOf(parts.stream(part), marks.headerTop);
  return patchedSheet(parts.stream(part), { marks, styles, lastColumn });
}
