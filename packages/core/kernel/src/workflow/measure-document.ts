/** What a definition may weigh at most; far above any real one. */
export const documentLimits = { nodes: 50_000, depth: 12, textLength: 2000 } as const;

export interface DocumentSize {
  /** Values looked at; never more than one above the limit. */
  readonly nodes: number;
  readonly exceeds: 'nodes' | 'depth' | 'textLength' | null;
}

interface OpenValue {
  readonly value: unknown;
  readonly depth: number;
}

/**
 * How large a JSON value is, without recursion and without looking further once a limit is passed:
 * whatever somebody sends costs no more than the limits allow.
 */
export function measureDocument(value: unknown, limits = documentLimits): DocumentSize {
  const open: OpenValue[] = [{ value, depth: 1 }];
  let nodes = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    nodes += 1;
    const parts = partsOf(next);
    if (nodes + parts.length + open.length > limits.nodes) return { nodes, exceeds: 'nodes' };
    if (next.depth > limits.depth) return { nodes, exceeds: 'depth' };
    if (longest(next.value) > limits.textLength) return { nodes, exceeds: 'textLength' };
    open.push(...parts);
  }
  return { nodes, exceeds: null };
}

function partsOf({ value, depth }: OpenValue): readonly OpenValue[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).map((part: unknown) => ({ value: part, depth: depth + 1 }));
}

function longest(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 0;
  return Object.keys(value).reduce((most, key) => Math.max(most, key.length), 0);
}
