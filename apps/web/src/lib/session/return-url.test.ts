import { describe, expect, it } from 'vitest';

import { safeReturnUrl, signInUrl } from './return-url.ts';

describe('the way back after sign-in', () => {
  it('keeps page and filters', () => {
    const from = new URL('https://lianxun.test/t/530111/m/rectification/findings?state=late');

    const next = new URL(signInUrl(from), from).searchParams.get('next');

    expect(safeReturnUrl(next)).toBe('/t/530111/m/rectification/findings?state=late');
  });

  it('never leads to another site or back to the sign-in page', () => {
    for (const next of [
      '//evil.test',
      '/\\evil.test',
      'https://evil.test',
      '/sign-in?next=/',
      null,
    ]) {
      expect(safeReturnUrl(next)).toBe('/');
    }
  });
});
