export interface ReturnReason {
  readonly code: string;
  readonly title: string;
}

/** Codes of the reasons the product ships; one that a tenant adds is its own code. */
const shipped: ReadonlyMap<string, string> = new Map([
  ['佐证不足', 'evidenceInsufficient'],
  ['措施不实', 'measuresHollow'],
  ['未举一反三', 'notGeneralised'],
]);

/** The reasons a tenant wrote, in its order, each once. */
export function reasonsIn(text: string): ReturnReason[] {
  const titles = text
    .split(/[、，,;；\n]/u)
    .map((title) => title.trim())
    .filter((title) => title !== '');
  return [...new Set(titles)].map((title) => ({ code: shipped.get(title) ?? title, title }));
}

/** What a stored code says; a reason that is no longer offered keeps its words. */
export function titleOfReason(code: string): string {
  return [...shipped].find(([, known]) => known === code)?.[0] ?? code;
}
