/** Rows of a table written as text: one row per line, cells between bars, empty when missing. */
export function rowsOf<Column extends string>(
  table: string,
  columns: readonly Column[],
): Record<Column, string>[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const cells = line.split('|').map((cell) => cell.trim());
      // Object.fromEntries forgets its keys; they are exactly the columns.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
      return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])) as Record<
        Column,
        string
      >;
    });
}
