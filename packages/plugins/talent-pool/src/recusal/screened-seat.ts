import type { TeamRole } from '../staffing/staffing-problem.ts';
import type { CheckPath } from './recusal-tables.ts';

/** A person who is about to meet a team of a round. */
export interface ScreenedSeat {
  readonly roundId: string;
  readonly teamId: string;
  readonly engagementIds: readonly string[];
  readonly userId: string;
  readonly personId: string | null;
  readonly role: TeamRole;
  /** What brings the person to the team. */
  readonly path: CheckPath;
  /** As the team shows him; a borrowed person has no account here to read it from. */
  readonly displayName?: string;
}
