import { createHash } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { blindIndex, blindIndexCandidates } from './blind-index.ts';
import { KeyMissingError, SealBrokenError, type SuiteId } from './cipher-suite.ts';
import { cipherSuite } from './cipher-suites.ts';
import { constantTimeEqual } from './constant-time.ts';
import {
  createWrappedKey,
  openKeyRing,
  rewrapKey,
  type KeyPurpose,
  type KeyRing,
  type WrappedKey,
} from './key-ring.ts';
import { masterKeyWrapper, type KeyWrapper } from './key-wrapper.ts';
import { generateMasterKey } from './master-key.ts';
import { fieldBinding, needsReseal, openText, resealValue, sealText } from './seal-value.ts';

const suiteIds: SuiteId[] = ['aes-256-gcm', 'sm4-cbc-hmac-sm3'];
const panlong = 'tenant-panlong';
const phone = { table: 'people', column: 'phone', rowId: 'person-1' };
const place = fieldBinding(phone);

interface World {
  wrapper: KeyWrapper;
  wrapped: WrappedKey[];
  ring: KeyRing;
}

async function openWorld(
  suite: SuiteId,
  purposes: KeyPurpose[] = ['field'],
  tenantId = panlong,
  master = generateMasterKey(),
): Promise<World> {
  const wrapper = masterKeyWrapper(master, suite);
  const wrapped: WrappedKey[] = [];
  for (const [index, purpose] of purposes.entries()) {
    wrapped.push(await createWrappedKey(wrapper, { tenantId, purpose, version: index + 1, suite }));
  }
  return { wrapper, wrapped, ring: await openKeyRing(wrapper, tenantId, wrapped) };
}

describe('the digest', () => {
  it('is SM3 as published for "abc"', () => {
    expect(createHash('sm3').update('abc').digest('hex')).toBe(
      '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    );
  });
});

describe.each(suiteIds)('sealing with %s', (suite) => {
  it('gives back what was sealed, for any length', async () => {
    const { ring } = await openWorld(suite);

    for (const text of ['', '1', '13888888888', '昆明市盘龙区'.repeat(500)]) {
      expect(openText(ring, place, sealText(ring, place, text))).toBe(text);
    }
  });

  it('never seals the same text to the same string', async () => {
    const { ring } = await openWorld(suite);

    expect(sealText(ring, place, '13888888888')).not.toBe(sealText(ring, place, '13888888888'));
  });

  it('refuses a value copied to another row, column or table', async () => {
    const { ring } = await openWorld(suite);
    const sealed = sealText(ring, place, '13888888888');
    const elsewhere = [{ rowId: 'person-2' }, { column: 'idNumber' }, { table: 'tips' }];

    for (const difference of elsewhere) {
      const binding = fieldBinding({ ...phone, ...difference });
      expect(() => openText(ring, binding, sealed)).toThrow(SealBrokenError);
    }
  });

  it('refuses a value of which any single byte was changed', async () => {
    const { ring } = await openWorld(suite);
    const bytes = Buffer.from(sealText(ring, place, '13888888888'), 'base64url');

    for (const index of bytes.keys()) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(index) ^ 1, index);
      const sealed = changed.toString('base64url');
      expect(() => openText(ring, place, sealed)).toThrow(/does not open|No key/);
    }
  });

  it('refuses a shortened value', async () => {
    const { ring } = await openWorld(suite);
    const sealed = sealText(ring, place, '13888888888');

    for (const length of [0, 1, 4, 40, 60, sealed.length - 4]) {
      expect(() => openText(ring, place, sealed.slice(0, length))).toThrow(/does not open|No key/);
    }
  });

  it('does not open with the keys of another tenant', async () => {
    const { ring } = await openWorld(suite);
    const other = await openWorld(suite, ['field'], 'tenant-wuhua');
    const sealed = sealText(ring, place, '13888888888');

    expect(() => openText(other.ring, place, sealed)).toThrow(KeyMissingError);
  });

  it('takes no key of another tenant into a ring', async () => {
    const { wrapper, wrapped } = await openWorld(suite, ['field'], 'tenant-wuhua');

    await expect(openKeyRing(wrapper, panlong, wrapped)).rejects.toThrow(KeyMissingError);
  });

  it('refuses another spelling of the same bytes', async () => {
    const { ring } = await openWorld(suite);
    const sealed = sealText(ring, place, '13888888888');

    for (const spelling of [
      `${sealed}=`,
      `${sealed} `,
      `${sealed.slice(0, 9)}\n${sealed.slice(9)}`,
    ]) {
      expect(() => openText(ring, place, spelling)).toThrow(SealBrokenError);
    }
  });

  it('reads old values after a new key version and reseals them under it', async () => {
    const { wrapper, wrapped, ring } = await openWorld(suite);
    const old = sealText(ring, place, '13888888888');
    const next = await createWrappedKey(wrapper, {
      tenantId: panlong,
      purpose: 'field',
      version: 2,
      suite,
    });

    const rotated = await openKeyRing(wrapper, panlong, [...wrapped, next]);
    const resealed = resealValue(rotated, place, old);
    const withoutOldKey = await openKeyRing(wrapper, panlong, [next]);

    expect(openText(rotated, place, old)).toBe('13888888888');
    expect(needsReseal(rotated, old)).toBe(true);
    expect(needsReseal(rotated, resealed)).toBe(false);
    expect(openText(withoutOldKey, place, resealed)).toBe('13888888888');
  });

  it('moves keys under a new master, after which the old master opens nothing', async () => {
    const master = generateMasterKey();
    const { wrapper, wrapped, ring } = await openWorld(suite, ['field'], panlong, master);
    const sealed = sealText(ring, place, '13888888888');
    const both = masterKeyWrapper(generateMasterKey(), suite, (id) =>
      Promise.resolve(id === master.id ? master : undefined),
    );

    const moved = await Promise.all(
      wrapped.map(async (key) => ({ ...key, wrapped: (await rewrapKey(key, both)) ?? '' })),
    );

    const reopened = await openKeyRing(both, panlong, moved);
    expect(openText(reopened, place, sealed)).toBe('13888888888');
    expect(await Promise.all(moved.map((key) => rewrapKey(key, both)))).toEqual([undefined]);
    await expect(openKeyRing(wrapper, panlong, moved)).rejects.toThrow(KeyMissingError);
  });

  it('refuses a wrapped key that was relabelled', async () => {
    const { wrapper, wrapped } = await openWorld(suite);
    const relabelled = wrapped.map((key): WrappedKey => ({ ...key, purpose: 'vault' }));

    await expect(openKeyRing(wrapper, panlong, relabelled)).rejects.toThrow(SealBrokenError);
  });

  it("makes a person's values unreadable by destroying the person's key", async () => {
    const { wrapper, wrapped, ring } = await openWorld(suite, ['field', 'subject:person-1']);
    const ofPerson = sealText(ring, place, '张三', 'subject:person-1');
    const other = sealText(ring, place, '李四');

    const remaining = wrapped.filter((key) => key.purpose !== 'subject:person-1');
    const afterwards = await openKeyRing(wrapper, panlong, remaining);

    expect(() => openText(afterwards, place, ofPerson)).toThrow(KeyMissingError);
    expect(openText(afterwards, place, other)).toBe('李四');
  });

  it('finds equal values however they were typed, within one domain of one tenant', async () => {
    const { ring } = await openWorld(suite, ['index']);
    const other = await openWorld(suite, ['index'], 'tenant-wuhua');
    const index = blindIndex(ring, 'people.idNumber', '53010219800101001X');

    expect(blindIndex(ring, 'people.idNumber', ' 530102 19800101 001x')).toBe(index);
    expect(blindIndex(ring, 'people.phone', '０８７１-６３１３')).toBe(
      blindIndex(ring, 'people.phone', '08716313'),
    );
    expect(blindIndex(ring, 'people.idNumber', '530102198001010011')).not.toBe(index);
    expect(blindIndex(ring, 'people.phone', '53010219800101001X')).not.toBe(index);
    expect(blindIndex(other.ring, 'people.idNumber', '53010219800101001X')).not.toBe(index);
  });

  it('still finds rows indexed under the previous index key', async () => {
    const { wrapper, wrapped, ring } = await openWorld(suite, ['index']);
    const old = blindIndex(ring, 'people.phone', '13888888888');
    const next = await createWrappedKey(wrapper, {
      tenantId: panlong,
      purpose: 'index',
      version: 2,
      suite,
    });

    const rotated = await openKeyRing(wrapper, panlong, [...wrapped, next]);

    const candidates = blindIndexCandidates(rotated, 'people.phone', '13888888888');
    expect(candidates).toHaveLength(2);
    expect(candidates[1]).toBe(old);
    expect(blindIndex(rotated, 'people.phone', '13888888888')).toBe(candidates[0]);
  });
});

describe('a ring with both suites', () => {
  it('opens what either sealed and seals with the newer', async () => {
    const { wrapper, wrapped, ring } = await openWorld('aes-256-gcm');
    const old = sealText(ring, place, '张三');
    const next = await createWrappedKey(wrapper, {
      tenantId: panlong,
      purpose: 'field',
      version: 2,
      suite: 'sm4-cbc-hmac-sm3',
    });

    const both = await openKeyRing(wrapper, panlong, [...wrapped, next]);

    expect(openText(both, place, old)).toBe('张三');
    expect(openText(both, place, resealValue(both, place, old))).toBe('张三');
  });
});

describe('the SM4 suite', () => {
  it('checks the tag before it decrypts, so a changed padding tells nothing', () => {
    const suite = cipherSuite('sm4-cbc-hmac-sm3');
    const key = new Uint8Array(32).fill(7);
    const encrypted = suite.encrypt(key, Buffer.from('13888888888'), new Uint8Array());
    const ciphertext = Uint8Array.from(encrypted.ciphertext, (byte) => byte ^ 1);

    expect(() => suite.decrypt(key, { ...encrypted, ciphertext }, new Uint8Array())).toThrow(
      SealBrokenError,
    );
  });
});

describe('comparing in constant time', () => {
  it('tells equal from different, also for different lengths', () => {
    expect(constantTimeEqual('abc', 'abc')).toBe(true);
    expect(constantTimeEqual('abc', 'abd')).toBe(false);
    expect(constantTimeEqual('abc', 'abcd')).toBe(false);
    expect(constantTimeEqual(Buffer.from('abc'), 'abc')).toBe(true);
  });
});
