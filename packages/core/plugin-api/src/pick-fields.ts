/** These members of a row and no others: what an approval is given on. */
export function pickFields<Row extends object, Key extends keyof Row>(
  row: Row,
  keys: readonly Key[],
): Pick<Row, Key> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- built from exactly these keys
  return Object.fromEntries(keys.map((key) => [key, row[key]])) as Pick<Row, Key>;
}
