import type { Seat, StaffingPerson, StaffingTeam, Violation } from '../staffing-problem.ts';

/** A seat with whom and where it names. */
export interface Seated {
  readonly seat: Seat;
  readonly person: StaffingPerson;
  readonly team: StaffingTeam;
}

export function found(
  kind: Violation['kind'],
  sentence: string,
  at: { readonly team?: StaffingTeam; readonly person?: StaffingPerson } = {},
): Violation {
  return { kind, sentence, team: at.team?.id ?? null, person: at.person?.id ?? null };
}

export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
