export { inTalentPool, type TalentPoolCtx } from './database.ts';
export { secretTies, type SecretTies } from './recusal/secret-ties.ts';
export type { InspectedFact } from './recusal/recusal-facts.ts';
export {
  roundTeams,
  type RoundDeclaration,
  type RoundTeams,
  type SeatRequest,
  type StaffedRound,
} from './rounds/round-teams.ts';

export { listPoolCandidates } from './membership/list-candidates.ts';
export {
  beginMission,
  countDecline,
  endMission,
  type Mission,
} from './membership/follow-mission.ts';
export { nominatePerson, type Nomination } from './membership/nominate-person.ts';
export { nominateFromUnit } from './membership/nominate-from-unit.ts';
export { recordCheck } from './membership/record-check.ts';
export { MembershipEntry, RosterEntry } from './roster/entry.schemas.ts';
export { saveRecord } from './roster/save-record.ts';
export { applyEvaluation, type EvaluationResult } from './membership/apply-evaluation.ts';
export { findLeavers } from './membership/find-leavers.ts';
export { openRechecks } from './membership/open-rechecks.ts';
export { settleRecheck } from './membership/settle-recheck.ts';
