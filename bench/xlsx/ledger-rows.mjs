/** Rows of a ledger as the benchmark writes them: 30 columns, findings of three measures, 8 columns merged. */
export const COLUMNS = 30;
export const MERGED_COLUMNS = 8;
export const GROUP = 3;

export function ledgerRow(index) {
  const first = index % GROUP === 0;
  return Array.from({ length: COLUMNS }, (_, column) => {
    if (column < MERGED_COLUMNS && !first) return null;
    if (column === 0) return Math.floor(index / GROUP) + 1;
    if (column % 7 === 3) return 1234.5 + index;
    if (column % 5 === 0) return `整改措施第${index}条第${column}列，落实到位并长期坚持`;
    return `第${column}列第${index % 500}项`;
  });
}
