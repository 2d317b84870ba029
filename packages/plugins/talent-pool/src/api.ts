export { inTalentPool, type TalentPoolCtx } from './database.ts';
export { currentRuleSet } from './recusal/current-rules.ts';
export type { InspectedFact, RecusalMode, RecusalRole } from './recusal/recusal-facts.ts';
export { screenEverySeat, screenSeat } from './recusal/screen-seat.ts';
export type { ScreenedSeat } from './recusal/screened-seat.ts';
export { secretTies, type SecretTies } from './recusal/secret-ties.ts';
export {
  roundTeams,
  type RoundDeclaration,
  type RoundTeams,
  type SeatRequest,
  type StaffedRound,
} from './rounds/round-teams.ts';
