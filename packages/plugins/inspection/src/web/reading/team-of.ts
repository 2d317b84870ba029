/** The team in whose scope an API base or page base stands. */
export function teamOf(base: string): string | undefined {
  return /\/teams\/([^/]+)$/.exec(base)?.[1];
}
