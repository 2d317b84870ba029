import type { StaffingTeam } from '../staffing/staffing-problem.ts';

interface AskedWish {
  readonly person?: string | undefined;
  readonly sendingUnit?: string | undefined;
  readonly rank: 1 | 2 | 3 | 'unwanted';
}

/** 县区意愿 that name somebody; the others say nothing. */
export function knownWishes(wishes: readonly AskedWish[]): StaffingTeam['wishes'] {
  return wishes.flatMap(({ person, sendingUnit, rank }) => {
    if (person === undefined && sendingUnit === undefined) return [];
    return [{ rank, ...(person && { person }), ...(sendingUnit && { sendingUnit }) }];
  });
}
