import { expect, it } from 'vitest';

import { createRecoveryCodes, matchRecoveryCode } from './recovery-codes.ts';

it('gives ten different codes in groups of four and keeps only hashes', () => {
  const { codes, hashes } = createRecoveryCodes();

  expect(new Set(codes).size).toBe(10);
  for (const code of codes) {
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(hashes.join()).not.toContain(code);
  }
});

it('finds the stored hash of a code, and does not find it again once removed', () => {
  const { codes, hashes } = createRecoveryCodes();

  const used = matchRecoveryCode(hashes, codes[3] ?? '');
  const remaining = hashes.filter((hash) => hash !== used);

  expect(used).toBe(hashes[3]);
  expect(matchRecoveryCode(remaining, codes[3] ?? '')).toBeUndefined();
  expect(matchRecoveryCode(remaining, codes[4] ?? '')).toBe(hashes[4]);
});

it('accepts a code typed in small letters, without dashes, with O for 0', () => {
  const { codes, hashes } = createRecoveryCodes(40);

  for (const [index, code] of codes.entries()) {
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(matchRecoveryCode(hashes, typed)).toBe(hashes[index]);
  }
});

it('refuses a foreign code and an empty one', () => {
  const { hashes } = createRecoveryCodes();

  expect(matchRecoveryCode(hashes, createRecoveryCodes(1).codes[0] ?? '')).toBeUndefined();
  expect(matchRecoveryCode(hashes, '')).toBeUndefined();
});
