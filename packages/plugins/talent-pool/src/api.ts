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
export { lastEvaluations } from './evaluations/list-results.ts';
export { openEvaluation } from './evaluations/open-evaluation.ts';
export { saveRatings } from './evaluations/save-ratings.ts';
export { submitRatings } from './evaluations/submit-ratings.ts';
export { closeRating } from './evaluations/close-rating.ts';
export { assessSheet } from './evaluations/assess-sheet.ts';
export { concludeEvaluation } from './evaluations/conclude-evaluation.ts';
export { getEvaluation } from './evaluations/get-evaluation.ts';
export { recordTraining } from './training/record-training.ts';
export { setAttendance } from './training/set-attendance.ts';
