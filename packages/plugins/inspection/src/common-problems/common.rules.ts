/** From when on a problem of several units is called common: settings of the tenant. */
export interface CommonFrom {
  readonly units: number;
  /** Percent of the units looked at. */
  readonly share: number;
}

/** How far a problem reaches. */
export interface Reach {
  /** Units that carry it, each once. */
  readonly units: readonly string[];
  /** Units looked at, with and without it. */
  readonly of: number;
  /** Percent, to a tenth. */
  readonly share: number;
}

export function reachOf(units: readonly string[], of: number): Reach {
  const distinct = [...new Set(units)];
  return {
    units: distinct,
    of,
    share: of === 0 ? 0 : Math.round((distinct.length / of) * 1_000) / 10,
  };
}

export function isCommon({ of, units }: Reach, from: CommonFrom): boolean {
  return units.length >= from.units && units.length * 100 >= from.share * of;
}
