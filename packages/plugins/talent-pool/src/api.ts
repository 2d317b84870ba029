export { inTalentPool, type TalentPoolCtx } from './database.ts';
export { requestDispatches, type DispatchRequest } from './dispatch/request-dispatch.ts';
export { secretTies, type SecretTies } from './recusal/secret-ties.ts';
export type { InspectedFact } from './recusal/recusal-facts.ts';
export {
  roundTeams,
  type RoundDeclaration,
  type RoundTeams,
  type SeatRequest,
  type StaffedRound,
} from './rounds/round-teams.ts';
