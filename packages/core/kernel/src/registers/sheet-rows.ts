import { damaged } from './zip-package.ts';

/** A sheet's XML in its order: all before the rows, rows by the dozen, all after them. */
export type SheetPiece =
  | { readonly kind: 'head' | 'tail'; readonly xml: string }
  | { readonly kind: 'rows'; readonly rows: readonly string[] };

const MOST_HEAD = 8_000_000;
const MOST_ROW = 40_000_000;

interface Cut {
  readonly rows: string[];
  /** Where the next row begins. */
  readonly end: number;
  readonly isLast: boolean;
}

/** Cuts a sheet into rows while it is inflated: no more of it is held than its longest row. */
export async function* sheetPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<SheetPiece> {
  const cutting: Cutting = { stage: 'head', waiting: '', prefix: '' };
  for await (const text of decoded(bytes)) {
    cutting.waiting += text;
    yield* cutNext(cutting);
  }
  if (cutting.stage !== 'tail') throw damaged();
  yield { kind: 'tail', xml: cutting.waiting };
}

interface Cutting {
  stage: 'head' | 'rows' | 'tail';
  /** What has come and is not cut yet. */
  waiting: string;
  /** Namespace prefix of the sheet's elements, with its colon. */
  prefix: string;
}

function* cutNext(cutting: Cutting): Generator<SheetPiece> {
  if (cutting.stage === 'head') yield* cutHead(cutting);
  if (cutting.stage === 'rows') yield* cutSomeRows(cutting);
  if (cutting.stage === 'tail') yield* cutTail(cutting);
}

function* cutHead(cutting: Cutting): Generator<SheetPiece> {
  const found = /<((?:\w+:)?)sheetData\b[^>]*?(\/)?>/.exec(cutting.waiting);
  if (found === null) {
    if (cutting.waiting.length > MOST_HEAD) throw damaged();
    return;
  }
  const end = found.index + found[0].length;
  yield { kind: 'head', xml: cutting.waiting.slice(0, end) };
  cutting.waiting = cutting.waiting.slice(end);
  cutting.prefix = found[1] ?? '';
  cutting.stage = found[2] === undefined ? 'rows' : 'tail';
}

function* cutSomeRows(cutting: Cutting): Generator<SheetPiece> {
  const { rows, end, isLast } = cutRows(cutting.waiting, cutting.prefix);
  if (rows.length > 0) yield { kind: 'rows', rows };
  cutting.waiting = cutting.waiting.slice(end);
  if (isLast) cutting.stage = 'tail';
  else if (cutting.waiting.length > MOST_ROW) throw damaged();
}

function* cutTail(cutting: Cutting): Generator<SheetPiece> {
  const end = cutting.waiting.lastIndexOf('>') + 1;
  yield { kind: 'tail', xml: cutting.waiting.slice(0, end) };
  cutting.waiting = cutting.waiting.slice(end);
}

async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const piece of bytes) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

function cutRows(xml: string, prefix: string): Cut {
  const opening = new RegExp(`\\s*<${prefix}row\\b[^>]*?(/?)>`, 'y');
  const closing = `</${prefix}row>`;
  const rows: string[] = [];
  let end = 0;
  for (;;) {
    opening.lastIndex = end;
    const found = opening.exec(xml);
    if (found === null) break;
    const close = found[1] === '/' ? opening.lastIndex : xml.indexOf(closing, opening.lastIndex);
    if (close < 0) return { rows, end, isLast: false };
    const after = found[1] === '/' ? close : close + closing.length;
    rows.push(xml.slice(end, after));
    end = after;
  }
  const rest = xml.slice(end, end + 40).trimStart();
  const last = `</${prefix}sheetData>`;
  if (!rest.startsWith(last) && !isBeginning(rest, prefix)) throw damaged();
  return { rows, end, isLast: rest.startsWith(last) };
}

/** Of a row or of the end of the rows, as far as it has come. */
function isBeginning(rest: string, prefix: string): boolean {
  return (
    `<${prefix}row`.startsWith(rest) ||
    rest.startsWith(`<${prefix}row`) ||
    `</${prefix}sheetData>`.startsWith(rest)
  );
}
