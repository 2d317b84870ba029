/** A unit to be inspected, with what its county has told of it. */
export interface DivisionUnit {
  readonly id: string;
  readonly name: string;
  readonly countyCode: string;
  readonly longitude: number | null;
  readonly latitude: number | null;
  /** 单位类型. */
  readonly kind: string;
  /** Family of its 单位类型; null where it has none. */
  readonly family: string | null;
  /** 行业: units of one 行业 are of one family too. */
  readonly industry: string | null;
  /** 1–5 by the key of the level; null or absent where nobody has told. */
  readonly levels: Readonly<Record<string, number | null>>;
  readonly lastInspectedOn: string | null;
  /** Whole number above 0; 1 unless somebody says otherwise. */
  readonly workload: number;
}

/** 地域相近、同类相似、水平相当: percents, 100 together. */
export interface DivisionWeights {
  readonly region: number;
  readonly kind: number;
  readonly level: number;
}

export interface DivisionProblem {
  readonly units: readonly DivisionUnit[];
  /** The levels that count, as the tenant has chosen them. */
  readonly levels: readonly { readonly key: string; readonly title: string }[];
  readonly weights: DivisionWeights;
  /** By county and adjacency, or by distance: near 1, falling to 0 at `farKm`. */
  readonly regionBy: 'county' | 'distance';
  readonly farKm: number;
  /** Pairs of codes of counties that touch; the order in a pair means nothing. */
  readonly adjacency: readonly (readonly [string, string])[];
  readonly size: { readonly min: number; readonly max: number };
  /** How many blocks; null leaves it open. */
  readonly count: number | null;
  readonly together: readonly (readonly string[])[];
  readonly apart: readonly (readonly [string, string])[];
  /** Units fixed to a block. */
  readonly locks: readonly { readonly unit: string; readonly block: string }[];
  /**
   * `weight`: points that each 10 % of deviation from the mean workload costs a block; `limit`: the
   * largest deviation in percent, null for none.
   */
  readonly balance: { readonly weight: number; readonly limit: number | null };
}

export interface Block {
  readonly id: string;
  readonly units: readonly string[];
}

/** A unit without a place, and why. */
export interface UnplacedUnit {
  readonly unit: string;
  readonly reasons: readonly string[];
}

export interface Division {
  readonly blocks: readonly Block[];
  readonly unplaced: readonly UnplacedUnit[];
}

export interface DivideOptions {
  readonly seed: number;
  /** Changes tried; what ends a search, never the clock. */
  readonly steps: number;
}

export interface DivideProgress {
  readonly phase: 'reading' | 'seeking' | 'bounding' | 'explaining';
  readonly percent: number;
  readonly score: number | null;
  readonly bound: number | null;
}

export interface DivideHooks {
  readonly onProgress: (progress: DivideProgress) => void;
  readonly cancelled: () => boolean;
}

export interface DivideResult {
  /**
   * `optimal`: nothing scores higher; `found`: good, with a bound; `infeasible`: cannot be met;
   * `unknown`: nothing was found, and nothing says that there is nothing.
   */
  readonly status: 'optimal' | 'found' | 'infeasible' | 'unknown';
  readonly division: Division | null;
  readonly score: number | null;
  /** No division scores higher. */
  readonly bound: number | null;
  /** Part of the bound that is open; 0 when proven. */
  readonly gap: number | null;
  readonly method: 'everyWay' | 'columns' | 'search';
  readonly steps: number;
  readonly stoppedBy: 'steps' | 'cancel' | null;
  readonly replayable: boolean;
  /** Why it cannot be met, in words. */
  readonly conflicts: readonly string[];
}
