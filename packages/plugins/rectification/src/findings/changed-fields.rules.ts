/** The fields that were sent. */
export function definedOf<Body extends object>(
  body: Body,
): { [Key in keyof Body]?: Exclude<Body[Key], undefined> } {
  const sent = Object.entries(body).filter(([, value]) => value !== undefined);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the entries are those of the body
  return Object.fromEntries(sent) as { [Key in keyof Body]?: Exclude<Body[Key], undefined> };
}

/** The values a row has in the fields of a change. */
export function pick(row: object, changes: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(row).filter(([key]) => Object.hasOwn(changes, key)));
}
