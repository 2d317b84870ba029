import type { PersonFacts, TargetFacts } from '../recusal/recusal-facts.ts';
import type { StaffingPerson } from '../staffing/staffing-problem.ts';

/** A person who can be staffed, whichever pool he stands in. */
export interface Candidate {
  readonly origin: 'pool' | 'card';
  /** Person of this tenant; null for a card. */
  readonly personId: string | null;
  /** Account, where he has one. */
  readonly userId: string | null;
  readonly homeTenantId: number;
  readonly staffing: StaffingPerson;
  readonly facts: PersonFacts;
}

/** An inspected unit that teams are staffed for. */
export interface Target {
  readonly origin: 'engagement' | 'card';
  readonly tenantId: number;
  readonly tenantCode: string;
  readonly facts: TargetFacts;
}
