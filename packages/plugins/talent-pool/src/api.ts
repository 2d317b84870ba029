export { decideOffer } from './cards/decide-offer.ts';
export { offerTarget } from './cards/offer-target.ts';
export { listCardUnits, type CardUnit } from './cards/list-card-units.ts';
export { listOfferedUnits } from './cards/list-offered-units.ts';
export { inTalentPool, type TalentPoolCtx, type TalentPoolDatabase } from './database.ts';
export { requestDispatches, type DispatchRequest } from './dispatch/request-dispatch.ts';
export { listDispatches } from './dispatch/list-dispatches.ts';
export { recallSeats } from './dispatch/recall-seats.ts';
export { addPlanTeam } from './plans/add-plan-team.ts';
export { createPlan } from './plans/create-plan.ts';
export { listPlanPeople } from './plans/list-plan-people.ts';
export { listRuns } from './plans/list-runs.ts';
export type { CreatePlanBody } from './plans/plans.schemas.ts';
export { readPlan, type StaffedPlan } from './plans/read-plan.ts';
export { fillFreeSeats } from './plans/fill-free-seats.ts';
export { restaffTeam } from './plans/restaff-team.ts';
export { takeBackPlan } from './plans/take-back-plan.ts';
export type { TeamNeed } from './plans/team-need.rules.ts';
export { checkSeats } from './staffing/solver/check-seats.ts';
export { explainChosen } from './staffing/solver/explain-chosen.ts';
export { explainNotChosen } from './staffing/solver/explain-not-chosen.ts';
export { solveStaffing } from './staffing/solver/solve-staffing.ts';
export type {
  Seat,
  StaffingPerson,
  StaffingProblem,
  StaffingTeam,
} from './staffing/staffing-problem.ts';
export { currentRuleSet } from './recusal/current-rules.ts';
export type { InspectedFact, RecusalMode, RecusalRole } from './recusal/recusal-facts.ts';
export { answerSecretChecks } from './recusal/answer-secret-checks.ts';
export { declareInterest, declareLate } from './recusal/declarations/declare-late.ts';
export { listLateDeclarations } from './recusal/declarations/list-late-declarations.ts';
export { getRecusalMatter, listRecusalMatters } from './recusal/matters/list-matters.ts';
export { previewSeats } from './recusal/preview-seats.ts';
export { raiseFromSeat } from './recusal/matters/raise-from-seat.ts';
export { noteInterest } from './recusal/matters/note-interest.ts';
export { notifyUnit } from './recusal/notices/notify-unit.ts';
export { listTeamNotices } from './recusal/notices/list-team-notices.ts';
export { objectToMember } from './recusal/notices/object-to-member.ts';
export { listObjections } from './recusal/notices/list-objections.ts';
export { followVisit } from './recusal/notices/follow-visit.ts';
export { closeMatters } from './recusal/matters/close-matters.ts';
export { rescreenTeams } from './recusal/rescreen-teams.ts';
export { areChecksRunning, screenMandates } from './recusal/screen-mandates.ts';
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
export { listSkills } from './roster/list-skills.ts';
export { noteCountyRating } from './membership/note-county-rating.ts';
export { saveRecord } from './roster/save-record.ts';
export { lastEvaluations } from './evaluations/list-results.ts';
export { saveCountyRatings } from './evaluations/save-county-ratings.ts';
export { openEvaluation } from './evaluations/open-evaluation.ts';
export { saveRatings } from './evaluations/save-ratings.ts';
export { submitRatings } from './evaluations/submit-ratings.ts';
export { closeRating } from './evaluations/close-rating.ts';
export { assessSheet } from './evaluations/assess-sheet.ts';
export { concludeEvaluation } from './evaluations/conclude-evaluation.ts';
export { getEvaluation } from './evaluations/get-evaluation.ts';
export { recordTraining } from './training/record-training.ts';
export { setAttendance } from './training/set-attendance.ts';
export { applyEvaluation, type EvaluationResult } from './membership/apply-evaluation.ts';
export { findLeavers } from './membership/find-leavers.ts';
export { openRechecks } from './membership/open-rechecks.ts';
export { settleRecheck } from './membership/settle-recheck.ts';
