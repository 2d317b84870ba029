const byteOrderMark = '\uFEFF';

export function txtOf(title: string, paragraphs: readonly string[]): Uint8Array {
  return new TextEncoder().encode([title, '', ...paragraphs, ''].join('\r\n'));
}

/** With a byte order mark, because spreadsheet programs guess the encoding without it. */
export function csvOf(header: readonly string[], rows: readonly (readonly string[])[]): Uint8Array {
  const lines = [header, ...rows].map((cells) => cells.map(quoted).join(','));
  return new TextEncoder().encode(`${byteOrderMark}${lines.join('\r\n')}\r\n`);
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
