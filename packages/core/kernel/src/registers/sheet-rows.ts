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
  let stage: 'head' | 'rows' | 'tail' = 'head';
  let waiting = '';
  let prefix = '';
  for await (const text of decoded(bytes)) {
    waiting += text;
    if (stage === 'head') {
      const found = /<((?:\w+:)?)sheetData\b[^>]*?(\/)?>/.exec(waiting);
      if (found === null) {
        if (waiting.length > MOST_HEAD) throw damaged();
        continue;
      }
      prefix = found[1] ?? '';
      const end = found.index + found[0].length;
      yield { kind: 'head', xml: waiting.slice(0, end) };
      waiting = waiting.slice(end);
      stage = found[2] === undefined ? 'rows' : 'tail';
    }
    if (stage === 'rows') {
      const { rows, end, isLast } = cutRows(waiting, prefix);
      if (rows.length > 0) yield { kind: 'rows', rows };
      waiting = waiting.slice(end);
      if (isLast) stage = 'tail';
      else if (waiting.length > MOST_ROW) throw damaged();
    }
    if (stage === 'tail') {
      const end = waiting.lastIndexOf('>') + 1;
      yield { kind: 'tail', xml: waiting.slice(0, end) };
      waiting = waiting.slice(end);
    }
  }
  if (stage !== 'tail') throw damaged();
  yield { kind: 'tail', xml: waiting };
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
