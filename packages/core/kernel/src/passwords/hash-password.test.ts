import { expect, it } from 'vitest';

import {
  hashPassword,
  isPasswordReused,
  needsRehash,
  owaspPasswordCost,
  verifyPassword,
  type PasswordCost,
} from './hash-password.ts';

const cheap: PasswordCost = { memoryCost: 64, timeCost: 1, parallelism: 1 };

it('accepts the password it hashed and no other', async () => {
  const stored = await hashPassword('Dianchi-2026', cheap);

  expect(await verifyPassword(stored, 'Dianchi-2026')).toBe(true);
  expect(await verifyPassword(stored, 'dianchi-2026')).toBe(false);
});

it('hashes with argon2id at the recommended cost unless told otherwise', async () => {
  const stored = await hashPassword('Dianchi-2026');

  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(needsRehash(stored)).toBe(false);
});

it('accepts the same password typed in full width', async () => {
  const stored = await hashPassword('滇池２０２６Ａ', cheap);

  expect(await verifyPassword(stored, '滇池2026A')).toBe(true);
});

it('fails for an unknown user, after hashing all the same', async () => {
  expect(await verifyPassword(undefined, 'Dianchi-2026', cheap)).toBe(false);
});

it('asks for a new hash when the cost was raised', async () => {
  const stored = await hashPassword('Dianchi-2026', cheap);

  expect(needsRehash(stored, cheap)).toBe(false);
  expect(needsRehash(stored, owaspPasswordCost)).toBe(true);
});

it('refuses the last passwords and allows one that lies further back', async () => {
  const passwords = ['Eins-0001', 'Zwei-0002', 'Drei-0003'];
  const hashes = await Promise.all(passwords.map((password) => hashPassword(password, cheap)));

  expect(await isPasswordReused('Zwei-0002', hashes, 2)).toBe(true);
  expect(await isPasswordReused('Drei-0003', hashes, 2)).toBe(false);
});
