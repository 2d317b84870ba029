import type { Kernel } from '@lianxun/kernel';

export interface Cost {
  readonly seconds: number;
  readonly queries: number;
  /** Statements by how often they were sent, most first. */
  readonly statements: readonly (readonly [text: string, times: number])[];
}

type Pool = Kernel['pool'];

/** Counts what a pool's clients send while some work runs. */
export function queryCounter(pool: Pool) {
  let seen = new Map<string, number>();
  pool.on('connect', (client) => {
    const send = client.query.bind(client);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same function, counted
    client.query = ((...sent: Parameters<typeof send>) => {
      const text = textOf(sent[0]);
      seen.set(text, (seen.get(text) ?? 0) + 1);
      return send(...sent);
    }) as typeof send;
  });
  return async function costOf(work: () => Promise<unknown>): Promise<Cost> {
    seen = new Map();
    const began = performance.now();
    await work();
    const seconds = (performance.now() - began) / 1000;
    const statements = [...seen].toSorted(([, a], [, b]) => b - a);
    return { seconds, queries: statements.reduce((sum, [, times]) => sum + times, 0), statements };
  };
}

function textOf(sent: unknown): string {
  if (typeof sent === 'string') return sent;
  if (typeof sent === 'object' && sent !== null && 'text' in sent) return String(sent.text);
  return 'another kind of query';
}
