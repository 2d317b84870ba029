import { createHash } from 'node:crypto';

import { canonicalBytes } from './canonical-bytes.ts';

export type SealSuite = 'sha256' | 'sm3';

/** Last seal of a chain: what the parent tenant countersigns. */
export interface SealHead {
  seq: number;
  hash: string;
}

/** An audit entry with the bytes of its content as stored: sealed fields stay sealed. */
export interface SealableEntry {
  id: string;
  /**
   * The columns of the entry. Null counts as absent, so a column added later leaves old hashes alone.
   */
  fields: Readonly<Record<string, unknown>>;
  /** Null for an entry without before and after. */
  content: Uint8Array | null;
}

/** Hashes are lower-case hex. */
export interface Seal extends SealHead {
  suite: SealSuite;
  entryId: string;
  entryHash: string;
  /** Null when the entry has no content. */
  contentHash: string | null;
  prevHash: string;
}

/** Continues a tenant's chain behind `head`, or begins it when there is none. */
export function sealEntries(
  chain: { tenantId: string; suite: SealSuite },
  head: SealHead | null,
  entries: readonly SealableEntry[],
): Seal[] {
  const seals: Seal[] = [];
  let previous = head ?? genesisHead(chain.tenantId);
  for (const entry of entries) {
    const unsigned = {
      suite: chain.suite,
      seq: previous.seq + 1,
      entryId: entry.id,
      entryHash: entryHash(chain.suite, entry),
      contentHash: contentHash(chain.suite, entry.content),
      prevHash: previous.hash,
    };
    const seal = { ...unsigned, hash: sealHash(chain.tenantId, unsigned) };
    seals.push(seal);
    previous = seal;
  }
  return seals;
}

/** What the first seal of a tenant links to; differs by tenant, so no chain passes for another's. */
export function genesisHead(tenantId: string): SealHead {
  return { seq: 0, hash: digest('sha256', 'genesis', canonicalBytes({ tenantId })) };
}

export function entryHash(suite: SealSuite, entry: Pick<SealableEntry, 'id' | 'fields'>): string {
  const present = Object.entries(entry.fields).filter(([, value]) => value !== null);
  return digest(suite, 'entry', canonicalBytes([entry.id, Object.fromEntries(present)]));
}

export function contentHash(suite: SealSuite, content: Uint8Array | null): string | null {
  return content === null ? null : digest(suite, 'content', content);
}

export function sealHash(tenantId: string, seal: Omit<Seal, 'hash'>): string {
  const { suite, seq, entryId, entryHash: entry, contentHash: content, prevHash } = seal;
  const fields = { tenantId, suite, seq, entryId, entry, content, prevHash };
  return digest(suite, 'seal', canonicalBytes(fields));
}

/** The kind keeps a hash of one kind from standing in for another. */
function digest(suite: SealSuite, kind: string, bytes: Uint8Array): string {
  return createHash(suite).update(`lianxun/audit/${kind}\0`).update(bytes).digest('hex');
}
