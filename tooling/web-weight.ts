/** One file of the build with what it needs; `shared` files are loaded through others alone. */
export interface Built {
  readonly key: string;
  readonly imports: readonly string[];
  readonly size: number;
  readonly part: 'shell' | 'page' | 'shared';
}

export interface Weight {
  readonly key: string;
  readonly size: number;
}

/** What every page loads, and what each page loads beside that. */
export function weigh(built: readonly Built[]): { shell: number; pages: Weight[] } {
  const byKey = new Map(built.map((file) => [file.key, file]));

  function reach(keys: readonly string[], seen = new Set<string>()): Set<string> {
    for (const key of keys) {
      if (seen.has(key)) continue;
      seen.add(key);
      reach(byKey.get(key)?.imports ?? [], seen);
    }
    return seen;
  }

  const sizeOf = (keys: Iterable<string>): number =>
    [...keys].reduce((sum, key) => sum + (byKey.get(key)?.size ?? 0), 0);
  const keysOf = (part: Built['part']): string[] =>
    built.filter((file) => file.part === part).map(({ key }) => key);

  const shell = reach(keysOf('shell'));
  const pages = keysOf('page').map((key) => ({
    key,
    size: sizeOf([...reach([key])].filter((needed) => !shell.has(needed))),
  }));
  return { shell: sizeOf(shell), pages };
}
