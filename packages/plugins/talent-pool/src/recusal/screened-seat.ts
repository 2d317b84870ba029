import type { TeamRole } from '../staffing/staffing-problem.ts';

/** A person who is about to meet a team of a round. */
export interface ScreenedSeat {
  readonly roundId: string;
  readonly teamId: string;
  readonly engagementIds: readonly string[];
  readonly userId: string;
  readonly personId: string | null;
  readonly role: TeamRole;
  /** What brings the person to the team. */
  readonly path: 'edit' | 'import' | 'substitution' | 'solver' | 'draw' | 'dispatch';
}
