/** A block of cells as spreadsheets put it on the clipboard: lines of tabs, with quotes where a cell has several lines. */
export type Block = readonly (readonly string[])[];

interface Field {
  readonly text: string;
  /** Place of the separator after it, or the end. */
  readonly end: number;
}

/** The cells of a copied block; the last line break closes the block and adds no row. */
export function parseBlock(clipboard: string): Block {
  const text = clipboard.replaceAll(/\r\n?/g, '\n');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const field = quotedField(text, at) ?? plainField(text, at);
    row.push(field.text);
    at = field.end + 1;
    if (text[field.end] === '\t') continue;
    rows.push(row);
    row = [];
    if (at >= text.length) break;
  }
  return rows;
}

/** A quote opens a quoted cell only where its closing quote ends the cell. */
function quotedField(text: string, start: number): Field | undefined {
  if (text[start] !== '"') return undefined;
  let close = text.indexOf('"', start + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  const end = close + 1;
  if (close === -1 || (end < text.length && text[end] !== '\t' && text[end] !== '\n')) {
    return undefined;
  }
  return { text: text.slice(start + 1, close).replaceAll('""', '"'), end };
}

function plainField(text: string, start: number): Field {
  const rest = /[\t\n]/g;
  rest.lastIndex = start;
  const end = rest.exec(text)?.index ?? text.length;
  return { text: text.slice(start, end), end };
}

/** The block as spreadsheets read it back. */
export function formatBlock(block: Block): string {
  return block.map((row) => row.map(formatField).join('\t')).join('\r\n');
}

function formatField(text: string): string {
  const needsQuotes = /[\t\n\r]/.test(text) || text.startsWith('"');
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}
