import { readFileSync } from 'node:fs';

import { threeFocuses } from '@lianxun/plugin-rectification/api';

/** A finding of the corpus. */
export interface CorpusFinding {
  /** Planted theme; null for what stands alone. */
  readonly theme: string | null;
  readonly unit: string;
  readonly category: readonly string[];
  readonly text: string;
}

export type CorpusHalf = 'tuning' | 'held-out';

/**
 * Lines of theme, unit, second level of 三个聚焦 and text. `-` stands alone; `~` stands alone too, but
 * shares words with the theme it names.
 */
export function readCorpus(half: CorpusHalf): CorpusFinding[] {
  const branches = new Map(
    threeFocuses.flatMap(({ name, parts }) => parts.map((part) => [part, name] as const)),
  );
  const lines = readFileSync(new URL(`./${half}.tsv`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const [theme = '', unit = '', node = '', text = ''] = line.split('\t');
    const branch = branches.get(node);
    if (branch === undefined) throw new Error(`no such node: ${node}`);
    return { theme: /^[-~]/u.test(theme) ? null : theme, unit, category: [branch, node], text };
  });
}
