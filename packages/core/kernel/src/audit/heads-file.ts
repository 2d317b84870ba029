import { appendFile, readFile } from 'node:fs/promises';

import { z } from 'zod';

const Head = z.object({ tenantId: z.int(), seq: z.int(), hash: z.string(), at: z.string() });
export type RecordedHead = z.output<typeof Head>;

/** A witness outside the database: one line per head, only ever appended. */
export async function appendHeads(file: string, heads: readonly RecordedHead[]): Promise<void> {
  if (heads.length === 0) return;
  await appendFile(file, heads.map((head) => `${JSON.stringify(head)}\n`).join(''), {
    mode: 0o600,
    flush: true,
  });
}

export async function readHeads(file: string): Promise<RecordedHead[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const parsed = Head.safeParse(safeJson(line));
      return parsed.success ? [parsed.data] : [];
    });
}

/** A torn last line of a crash is no witness. */
function safeJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
