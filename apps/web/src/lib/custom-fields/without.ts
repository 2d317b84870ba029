/** The same value without one of its members. */
export function without<Value extends object, Key extends keyof Value>(
  value: Value,
  key: Key,
): Omit<Value, Key> {
  const kept = Object.entries(value).filter(([name]) => name !== key);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every member but this one
  return Object.fromEntries(kept) as Omit<Value, Key>;
}
