import { expect, test } from 'vitest';

import { placeKey, readPlaceKey } from './vault-words.ts';

test('the filter names one undertaking and one county, or nothing', () => {
  const combinedId = '0198c3f0-0000-7000-8000-000000000001';
  expect(readPlaceKey(placeKey({ combinedId, countyTenantId: 42 }))).toEqual({
    combinedId,
    county: 42,
  });
  expect(readPlaceKey('')).toEqual({});
  expect(readPlaceKey('x')).toEqual({});
});
