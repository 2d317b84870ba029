import type { Wish } from '../demands/demand.schemas.ts';
import type { MatchedWish } from './matching.schemas.ts';

interface Known {
  readonly id: string;
  readonly name: string;
  readonly sendingUnit: string;
  readonly sendingUnitName: string;
}

/** Whom a county means: it writes names, for it does not see the pool. Several of one name are left open. */
export function resolveWish(wish: Wish, people: readonly Known[]): MatchedWish {
  const { kind, name, rank } = wish;
  if (kind === 'sendingUnit') {
    const units = new Set(
      people.filter((it) => it.sendingUnitName === name).map((it) => it.sendingUnit),
    );
    const [sendingUnit] = units;
    if (sendingUnit === undefined) return { found: 'none', rank };
    return units.size > 1 ? { found: 'several', rank } : { found: 'one', rank, sendingUnit };
  }
  const named = people.filter(
    (it) => it.name === name && (wish.unit === null || it.sendingUnitName.includes(wish.unit)),
  );
  const [only] = named;
  if (only === undefined) return { found: 'none', rank };
  return named.length > 1 ? { found: 'several', rank } : { found: 'one', rank, person: only.id };
}
