import { expect, test } from 'vitest';

import { layMap } from './county-places.ts';

const unit = (id: string, longitude: number | null = null, latitude: number | null = null) => ({
  id,
  countyCode: '530102',
  longitude,
  latitude,
});

test('counties lie to one another as on a map', () => {
  const { counties } = layMap(['530102', '530113', '530115'], []);
  const [middle, north, south] = ['530102', '530113', '530115'].map((code) => counties.get(code));
  expect(north?.y).toBeLessThan(middle?.y ?? 0);
  expect(south?.y).toBeGreaterThan(middle?.y ?? 0);
});

test('units at one place, and units without coordinates, do not cover each other', () => {
  const units = [
    ...Array.from({ length: 30 }, (_, number) => unit(`same${number}`, 102.7, 25)),
    ...Array.from({ length: 10 }, (_, number) => unit(`none${number}`)),
  ];
  const spots = [...layMap(['530102', '530113'], units).units.values()];
  expect(spots).toHaveLength(40);
  for (const [place, one] of spots.entries())
    for (const other of spots.slice(place + 1))
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(20.9);
});

test('counties nobody has placed get a place from their units, or one of their own', () => {
  const { counties } = layMap(
    ['440100', '440101'],
    [{ id: 'u', countyCode: '440100', longitude: 113.2, latitude: 23.1 }],
  );
  expect(counties.get('440100')).not.toEqual(counties.get('440101'));
});
