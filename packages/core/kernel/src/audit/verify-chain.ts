import { chainFinding, type ChainFinding } from './chain-findings.ts';
import {
  contentHash,
  entryHash,
  genesisHead,
  sealHash,
  type Seal,
  type SealableEntry,
  type SealHead,
} from './seal-chain.ts';

export interface RecordedEntry extends SealableEntry {
  recordedAt: Date;
}

/** A head as somebody outside the tenant keeps it: the parent's chain, a file. */
export interface CountersignedHead extends SealHead {
  witness: string;
}

export interface ChainEvidence {
  tenantId: string;
  /** In any order; of a page when `after` is given. */
  seals: readonly Seal[];
  /** Every sealed entry of the page and every unsealed one. */
  entries: readonly RecordedEntry[];
  /** Heads beyond the last seal count as cut off, so they belong to the last page. */
  heads: readonly CountersignedHead[];
  /** The verified head before this page; null or absent from the beginning. */
  after?: SealHead | null;
  /** Unsealed entries recorded before this instant are findings. */
  sealedUntil: Date;
}

/** Everything that is wrong with a chain, in the order of the chain; empty when it is whole. */
export function verifyChain(evidence: ChainEvidence): ChainFinding[] {
  const chain = evidence.seals.toSorted((left, right) => left.seq - right.seq);
  const entries = new Map(evidence.entries.map((entry) => [entry.id, entry]));
  return [
    ...verifyLinks(evidence, chain),
    ...chain.flatMap((seal) => verifyEntry(seal, entries.get(seal.entryId))),
    ...verifyUnsealed(evidence),
    ...verifyHeads(evidence, chain),
  ].toSorted((left, right) => (left.seq ?? Infinity) - (right.seq ?? Infinity));
}

function verifyLinks(evidence: ChainEvidence, chain: readonly Seal[]): ChainFinding[] {
  const findings: ChainFinding[] = [];
  const linkTargets = new Set(chain.map((seal) => seal.prevHash));
  const seen = new Set<string>();
  let previous: SealHead = evidence.after ?? genesisHead(evidence.tenantId);
  for (const seal of chain) {
    const at = { seq: seal.seq, entryId: seal.entryId };
    if (sealHash(evidence.tenantId, seal) !== seal.hash)
      findings.push(chainFinding('seal-edited', at));
    if (seal.seq > previous.seq + 1) {
      findings.push(chainFinding('seal-deleted', { seq: previous.seq + 1 }));
    }
    if (seal.prevHash !== previous.hash) {
      const isElsewhere = linkTargets.has(previous.hash);
      findings.push(chainFinding(isElsewhere ? 'reordered' : 'link-broken', at));
    }
    if (seen.has(seal.entryId)) findings.push(chainFinding('entry-sealed-twice', at));
    seen.add(seal.entryId);
    previous = seal;
  }
  return findings;
}

function verifyEntry(seal: Seal, entry: RecordedEntry | undefined): ChainFinding[] {
  const at = { seq: seal.seq, entryId: seal.entryId };
  if (!entry) return [chainFinding('entry-deleted', at)];

  const findings: ChainFinding[] = [];
  if (entryHash(seal.suite, entry) !== seal.entryHash)
    findings.push(chainFinding('entry-edited', at));
  if (contentHash(seal.suite, entry.content) !== seal.contentHash) {
    findings.push(chainFinding(contentChange(seal, entry), at));
  }
  return findings;
}

function contentChange(seal: Seal, entry: RecordedEntry): ChainFinding['kind'] {
  if (entry.content === null) return 'content-deleted';
  return seal.contentHash === null ? 'content-inserted' : 'content-edited';
}

function verifyUnsealed({ seals, entries, sealedUntil }: ChainEvidence): ChainFinding[] {
  const sealedIds = new Set(seals.map((seal) => seal.entryId));
  const sealedTimes = entries
    .filter((entry) => sealedIds.has(entry.id))
    .map((entry) => entry.recordedAt.getTime());
  const lastSealed = sealedTimes.reduce((last, time) => Math.max(last, time), -Infinity);
  return entries
    .filter((entry) => !sealedIds.has(entry.id) && entry.recordedAt < sealedUntil)
    .map((entry) => {
      const isInserted = entry.recordedAt.getTime() < lastSealed;
      return chainFinding(isInserted ? 'entry-inserted' : 'unsealed', { entryId: entry.id });
    });
}

function verifyHeads(evidence: ChainEvidence, chain: readonly Seal[]): ChainFinding[] {
  const hashes = new Map(chain.map((seal) => [seal.seq, seal.hash]));
  const last = chain.at(-1)?.seq ?? evidence.after?.seq ?? 0;
  return evidence.heads.flatMap(({ seq, hash, witness }) => {
    if (seq > last) return [chainFinding('tail-cut', { seq, witness })];
    const present = hashes.get(seq) ?? hash;
    return present === hash ? [] : [chainFinding('head-differs', { seq, witness })];
  });
}
