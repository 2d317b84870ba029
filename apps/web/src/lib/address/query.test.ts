import { describe, expect, it } from 'vitest';

import { queryOf, withQuery } from './query.ts';

const url = new URL('http://lianxun.test/t/530111/directory/units?q=小学&kind=school');

describe('the conditions of a list', () => {
  it('are read from its address', () => {
    expect(queryOf(url, ['q', 'active'])).toEqual({ q: '小学', active: '' });
  });

  it('change one by one, and a cleared one leaves the address', () => {
    expect(withQuery(url, { kind: 'town', q: '' })).toBe('/t/530111/directory/units?kind=town');
    expect(withQuery(url, { kind: null, q: null })).toBe('/t/530111/directory/units');
  });
});
