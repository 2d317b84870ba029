/**
 * Where the counties and zones of 昆明 lie, roughly in their middle, in degrees: enough to draw how
 * they lie to one another, not their outlines.
 */
const places: Readonly<Record<string, readonly [number, number]>> = {
  '530102': [102.64, 25.17],
  '530103': [102.84, 25.22],
  '530111': [102.9, 25.05],
  '530112': [102.55, 24.98],
  '530113': [103.1, 26.12],
  '530114': [102.85, 24.86],
  '530115': [102.58, 24.64],
  '530124': [102.52, 25.36],
  '530125': [103.15, 24.9],
  '530126': [103.42, 24.74],
  '530127': [103.08, 25.35],
  '530128': [102.48, 25.85],
  '530129': [103.15, 25.67],
  '530181': [102.38, 24.83],
  '530102401': [102.7, 25.1],
  '530111402': [102.8, 24.98],
  '530112403': [102.68, 24.92],
  '530125404': [103.0, 24.97],
  '5301K1': [103.0, 25.15],
};

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface MapUnit {
  readonly id: string;
  readonly countyCode: string;
  readonly longitude: number | null;
  readonly latitude: number | null;
}

const [WIDTH, HEIGHT, EDGE] = [640, 720, 60];
/** Less, and the circles of two units cover each other. */
const APART = 21;

/** Places counties and units on the drawing: by their coordinates, else around their county. */
export function layMap(
  counties: readonly string[],
  units: readonly MapUnit[],
): {
  readonly width: number;
  readonly height: number;
  readonly counties: ReadonlyMap<string, Spot>;
  readonly units: ReadonlyMap<string, Spot>;
} {
  const middles = new Map(
    counties.map((code, position) => [code, middleOf(code, position, units)]),
  );
  const degrees = [
    ...middles.values(),
    ...units.flatMap(({ latitude, longitude }): (readonly [number, number])[] =>
      longitude === null || latitude === null ? [] : [[longitude, latitude]],
    ),
  ];
  const [west, east] = rangeOf(degrees.map(([longitude]) => longitude));
  const [south, north] = rangeOf(degrees.map(([, latitude]) => latitude));
  const spotOf = ([longitude, latitude]: readonly [number, number]): Spot => ({
    x: EDGE + ((longitude - west) / (east - west)) * (WIDTH - 2 * EDGE),
    y: EDGE + ((north - latitude) / (north - south)) * (HEIGHT - 2 * EDGE),
  });
  const spots = new Map([...middles].map(([code, middle]) => [code, spotOf(middle)]));
  const placed = new Map<string, Spot>();
  for (const { countyCode, id, latitude, longitude } of units) {
    const wanted =
      longitude !== null && latitude !== null
        ? spotOf([longitude, latitude])
        : around(spots.get(countyCode) ?? { x: WIDTH / 2, y: HEIGHT / 2 }, 0);
    placed.set(id, freeSpot(wanted, [...placed.values()]));
  }
  return { width: WIDTH, height: HEIGHT, counties: spots, units: placed };
}

function middleOf(
  code: string,
  position: number,
  units: readonly MapUnit[],
): readonly [number, number] {
  const known = places[code];
  if (known) return known;
  const own = units.filter((unit) => unit.countyCode === code && unit.longitude !== null);
  if (own.length > 0)
    return [
      own.reduce((sum, { longitude }) => sum + (longitude ?? 0), 0) / own.length,
      own.reduce((sum, { latitude }) => sum + (latitude ?? 0), 0) / own.length,
    ];
  return [102.4 + (position % 4) * 0.3, 24.7 + Math.floor(position / 4) * 0.3];
}

/** The spot itself, or the nearest on a spiral around it that is not covered. */
function freeSpot(wanted: Spot, taken: readonly Spot[]): Spot {
  const isFree = (spot: Spot): boolean =>
    taken.every(({ x, y }) => Math.hypot(x - spot.x, y - spot.y) >= APART);
  for (let number = 0; number < 1_000; number += 1) {
    const spot = number === 0 ? wanted : around(wanted, number);
    if (isFree(spot)) return spot;
  }
  return wanted;
}

/** The places of a spiral, from near to far. */
function around({ x, y }: Spot, number: number): Spot {
  const angle = number * 2.4;
  const far = 24 + 5 * Math.sqrt(number) * 2;
  return { x: x + Math.cos(angle) * far, y: y + Math.sin(angle) * far };
}

function rangeOf(values: readonly number[]): readonly [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return high - low < 0.01 ? [low - 0.1, high + 0.1] : [low, high];
}
