import type { AuditEntry } from '@lianxun/plugin-api';
import { z } from 'zod';

const Witnessed = z.object({
  after: z.object({ tenantId: z.int(), seq: z.int(), hash: z.string() }),
});

export type WitnessedHead = z.output<typeof Witnessed>['after'];

/** The entry with which one tenant keeps another's head in its own chain: city and county witness each other. */
export function witnessedEntry({ tenantId, seq, hash }: WitnessedHead): AuditEntry {
  return {
    action: 'core.head_witnessed',
    subject: { type: 'auditChain', id: '00000000-0000-0000-0000-000000000000' },
    summary: `见证租户 ${tenantId} 的审计链至第 ${seq} 号`,
    after: { tenantId, seq, hash },
  };
}

/** Reads a witnessed head back; null for bytes that are none. */
export function parseWitnessed(content: Uint8Array): WitnessedHead | null {
  try {
    const parsed = Witnessed.safeParse(JSON.parse(Buffer.from(content).toString('utf8')));
    return parsed.success ? parsed.data.after : null;
  } catch {
    return null;
  }
}
