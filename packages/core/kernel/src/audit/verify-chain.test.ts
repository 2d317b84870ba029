import { describe, expect, it } from 'vitest';

import { createWrappedKey, openKeyRing } from '../secrets/key-ring.ts';
import { masterKeyWrapper } from '../secrets/key-wrapper.ts';
import { generateMasterKey } from '../secrets/master-key.ts';
import { sealText } from '../secrets/seal-value.ts';
import { canonicalBytes } from './canonical-bytes.ts';
import { sealEntries, type Seal, type SealSuite } from './seal-chain.ts';
import { verifyChain, type ChainEvidence, type RecordedEntry } from './verify-chain.ts';

const tenantId = 'tenant-panlong';
const start = Date.parse('2026-03-01T00:00:00Z');
const minute = 60_000;

function recordEntries(count: number): RecordedEntry[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `entry-${index + 1}`,
    recordedAt: new Date(start + index * minute),
    fields: {
      actor: '王某',
      action: 'rectification.measure_progressed',
      recordedAt: new Date(start + index * minute),
      source: null,
    },
    content: index === 4 ? null : canonicalBytes({ before: { done: 0 }, after: { done: index } }),
  }));
}

function openChain(suite: SealSuite = 'sha256', count = 8): ChainEvidence & { seals: Seal[] } {
  const entries = recordEntries(count);
  const seals = sealEntries({ tenantId, suite }, null, entries);
  const last = seals.at(-1);
  const heads = last ? [{ seq: last.seq, hash: last.hash, witness: '昆明市' }] : [];
  return { tenantId, entries, seals, heads, sealedUntil: new Date(start + 60 * minute) };
}

function kindsOf(evidence: ChainEvidence): string[] {
  return verifyChain(evidence).map(({ kind, seq }) => `${seq ?? '-'} ${kind}`);
}

/** Changes one entry of the evidence, as somebody with the database could. */
function withEntry(
  evidence: ChainEvidence,
  id: string,
  change: (entry: RecordedEntry) => Partial<RecordedEntry>,
): ChainEvidence {
  const entries = evidence.entries.map((entry) =>
    entry.id === id ? { ...entry, ...change(entry) } : entry,
  );
  return { ...evidence, entries };
}

function withSeal(evidence: ChainEvidence, seq: number, change: Partial<Seal>): ChainEvidence {
  const seals = evidence.seals.map((seal) => (seal.seq === seq ? { ...seal, ...change } : seal));
  return { ...evidence, seals };
}

describe.each<SealSuite>(['sha256', 'sm3'])('a chain sealed with %s', (suite) => {
  it('is whole when nothing was touched, in whatever order it is read', () => {
    const chain = openChain(suite);

    expect(verifyChain(chain)).toEqual([]);
    expect(
      verifyChain({
        ...chain,
        seals: chain.seals.toReversed(),
        entries: chain.entries.toReversed(),
      }),
    ).toEqual([]);
  });

  it('shows an edited entry and says which one', () => {
    const edited = withEntry(openChain(suite), 'entry-3', ({ fields }) => ({
      fields: { ...fields, actor: '李某' },
    }));

    expect(verifyChain(edited)).toEqual([
      {
        kind: 'entry-edited',
        seq: 3,
        entryId: 'entry-3',
        message: {
          zh: '第 3 号：审计记录在封存后被修改',
          en: 'No. 3: An audit entry was changed after it was sealed',
        },
      },
    ]);
  });

  it('shows one changed byte of content', () => {
    const edited = withEntry(openChain(suite), 'entry-3', ({ content }) => ({
      content: Uint8Array.from(content ?? [], (byte, index) => (index === 9 ? byte ^ 1 : byte)),
    }));

    expect(kindsOf(edited)).toEqual(['3 content-edited']);
  });

  it('continues a chain of another suite', () => {
    const entries = recordEntries(4);
    const first = sealEntries({ tenantId, suite: 'sha256' }, null, entries.slice(0, 2));
    const rest = sealEntries({ tenantId, suite }, first.at(-1) ?? null, entries.slice(2));

    const evidence = { ...openChain(suite), entries, seals: [...first, ...rest], heads: [] };

    expect(verifyChain(evidence)).toEqual([]);
  });
});

it('shows content that was deleted or added later', () => {
  const deleted = withEntry(openChain(), 'entry-2', () => ({ content: null }));
  const added = withEntry(openChain(), 'entry-5', () => ({ content: canonicalBytes({}) }));

  expect(kindsOf(deleted)).toEqual(['2 content-deleted']);
  expect(kindsOf(added)).toEqual(['5 content-inserted']);
});

it('shows a deleted entry, also when its seal is deleted with it', () => {
  const chain = openChain();
  const entries = chain.entries.filter(({ id }) => id !== 'entry-4');
  const seals = chain.seals.filter(({ seq }) => seq !== 4);

  expect(kindsOf({ ...chain, entries })).toEqual(['4 entry-deleted']);
  expect(kindsOf({ ...chain, entries, seals })).toEqual(['4 seal-deleted', '5 link-broken']);
});

it('shows an entry inserted between sealed ones', () => {
  const chain = openChain();
  const [first] = recordEntries(1);
  if (!first) throw new Error('No entry to copy');
  const inserted = { ...first, id: 'entry-x', recordedAt: new Date(start + 3.5 * minute) };

  const findings = verifyChain({ ...chain, entries: [...chain.entries, inserted] });

  expect(findings).toMatchObject([{ kind: 'entry-inserted', entryId: 'entry-x', seq: null }]);
});

it('shows an inserted entry that was given a seal', () => {
  const chain = openChain();
  const [forged] = sealEntries({ tenantId, suite: 'sha256' }, chain.seals[2] ?? null, [
    { id: 'entry-x', fields: {}, content: null },
  ]);
  if (!forged) throw new Error('No seal to insert');
  const shifted = chain.seals.map((seal) => (seal.seq > 3 ? { ...seal, seq: seal.seq + 1 } : seal));
  const entry = { id: 'entry-x', fields: {}, content: null, recordedAt: new Date(start) };

  const findings = kindsOf({
    ...chain,
    heads: [],
    seals: [...shifted, forged],
    entries: [...chain.entries, entry],
  });

  expect(findings).toContain('5 seal-edited');
  expect(findings).toContain('5 link-broken');
});

it('shows two seals that changed places', () => {
  const chain = openChain();
  const seals = chain.seals.map((seal) => {
    if (seal.seq === 3) return { ...seal, seq: 4 };
    return seal.seq === 4 ? { ...seal, seq: 3 } : seal;
  });

  const findings = kindsOf({ ...chain, seals });

  expect(findings).toContain('3 reordered');
  expect(findings).toContain('3 seal-edited');
});

it('shows two entries whose contents were exchanged', () => {
  const chain = openChain();
  const [second, third] = [chain.entries[1], chain.entries[2]];
  const exchanged = withEntry(chain, 'entry-2', () => ({ content: third?.content ?? null }));
  const both = withEntry(exchanged, 'entry-3', () => ({ content: second?.content ?? null }));

  expect(kindsOf(both)).toEqual(['2 content-edited', '3 content-edited']);
});

it('shows a cut tail by the head the parent countersigned', () => {
  const chain = openChain();
  const cut = {
    ...chain,
    seals: chain.seals.slice(0, 6),
    entries: chain.entries.slice(0, 6),
  };

  expect(verifyChain(cut)).toMatchObject([
    { kind: 'tail-cut', seq: 8, message: { zh: expect.stringContaining('昆明市') } },
  ]);
  expect(kindsOf({ ...chain, seals: [], entries: [] })).toEqual(['8 tail-cut']);
});

it('shows a chain that was rewritten from one entry on with every hash made to fit', () => {
  const chain = openChain();
  const edited = withEntry(chain, 'entry-6', () => ({ fields: { actor: '李某' } }));
  const seals = sealEntries({ tenantId, suite: 'sha256' }, null, edited.entries);

  expect(kindsOf({ ...edited, seals, heads: [] })).toEqual([]);
  expect(kindsOf({ ...edited, seals })).toEqual(['8 head-differs']);
});

it('shows a broken link behind a chain begun anew', () => {
  const chain = openChain();
  const renewed = sealEntries(
    { tenantId, suite: 'sha256' },
    { seq: 4, hash: 'ab'.repeat(32) },
    recordEntries(8).slice(4),
  );

  const seals = [...chain.seals.slice(0, 4), ...renewed];

  expect(kindsOf({ ...chain, heads: [], seals })).toEqual(['5 link-broken']);
});

it('shows a change to any field of any seal', () => {
  const chain = openChain();
  const other = 'cd'.repeat(32);
  const changes: Partial<Seal>[] = [
    { suite: 'sm3' },
    { entryId: 'entry-x' },
    { entryHash: other },
    { contentHash: other },
    { contentHash: null },
    { prevHash: other },
    { hash: other },
    { seq: 99 },
  ];

  for (const change of changes) {
    expect(kindsOf(withSeal(chain, 3, change))).not.toEqual([]);
  }
});

it('shows an entry sealed a second time', () => {
  const chain = openChain();
  const again = sealEntries(
    { tenantId, suite: 'sha256' },
    chain.seals.at(-1) ?? null,
    chain.entries.slice(0, 1),
  );

  expect(kindsOf({ ...chain, seals: [...chain.seals, ...again] })).toEqual([
    '9 entry-sealed-twice',
  ]);
});

it('refuses the chain of another tenant', () => {
  const chain = openChain();

  const findings = kindsOf({ ...chain, tenantId: 'tenant-wuhua' });

  expect(findings).toContain('1 link-broken');
  expect(findings).toContain('8 seal-edited');
});

it('gives fresh entries time to be sealed and names those that waited too long', () => {
  const chain = openChain();
  const seals = chain.seals.slice(0, 6);

  expect(
    kindsOf({ ...chain, seals, heads: [], sealedUntil: new Date(start + 6 * minute) }),
  ).toEqual([]);
  expect(verifyChain({ ...chain, seals, heads: [] })).toMatchObject([
    { kind: 'unsealed', entryId: 'entry-7' },
    { kind: 'unsealed', entryId: 'entry-8' },
  ]);
});

it('verifies page by page behind a head already verified', () => {
  const chain = openChain();
  const page = {
    ...chain,
    seals: chain.seals.slice(5),
    entries: chain.entries.slice(5),
    after: chain.seals[4] ?? null,
  };

  expect(verifyChain(page)).toEqual([]);
  expect(kindsOf({ ...page, seals: chain.seals.slice(6) })).toContain('6 seal-deleted');
  expect(kindsOf({ ...page, after: chain.seals[3] ?? null })).toContain('6 link-broken');
});

it('keeps the hash of old entries when a column is added that they leave empty', () => {
  const chain = openChain();
  const entries = chain.entries.map((entry) => ({
    ...entry,
    fields: { ...entry.fields, mandateId: null },
  }));

  expect(verifyChain({ ...chain, entries })).toEqual([]);
});

it("stays whole after a person's key is destroyed, since it covers the sealed bytes", async () => {
  const wrapper = masterKeyWrapper(generateMasterKey(), 'sm4-cbc-hmac-sm3');
  const wrapped = await createWrappedKey(wrapper, {
    tenantId,
    purpose: 'subject:person-1',
    version: 1,
    suite: 'sm4-cbc-hmac-sm3',
  });
  const ring = await openKeyRing(wrapper, tenantId, [wrapped]);
  const phone = sealText(ring, 'people.phone/person-1', '13888888888', 'subject:person-1');
  const entry: RecordedEntry = {
    id: 'entry-1',
    recordedAt: new Date(start),
    fields: { action: 'core.person_changed' },
    content: canonicalBytes({ before: null, after: { phone } }),
  };
  const seals = sealEntries({ tenantId, suite: 'sm3' }, null, [entry]);

  const withoutKey = { ...openChain(), entries: [entry], seals, heads: [] };

  expect(verifyChain(withoutKey)).toEqual([]);
  expect(Buffer.from(entry.content ?? []).includes('13888888888')).toBe(false);
});
