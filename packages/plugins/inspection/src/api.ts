export { addEngagements } from './engagements/add-engagements.ts';
export type { AddEngagementsBody } from './engagements/engagements.schemas.ts';
export { giveFeedback } from './engagements/give-feedback.ts';
export { recordReceipt } from './engagements/record-receipt.ts';
export { updateEngagement } from './engagements/update-engagement.ts';
export { inInspection } from './database.ts';
export type { InspectionCtx, TeamRole } from './database.ts';
export { turnIntoFindings as turnPapersIntoFindings } from './findings/turn-into-findings.ts';
export type { TurnIntoFindingsBody } from './findings/findings.schemas.ts';
export {
  feedbackGiven,
  feedbackReceived,
  mandatesToRevoke,
  onSiteExtended,
  paperAmended,
  paperLocked,
  paperMirrored,
} from './inspection.events.ts';
export {
  approveRounds,
  manageRounds,
  manageTeams,
  readPapers,
  readRounds,
  reviewPapers,
  turnIntoFindings,
  writePapers,
} from './permissions.ts';
export { declareTies } from './recusals/declare-ties.ts';
export { createRound } from './rounds/create-round.ts';
export type { CreateRoundBody } from './rounds/rounds.schemas.ts';
export { addMember } from './teams/add-member.ts';
export { createTeam } from './teams/create-team.ts';
export { issueMandates } from './teams/issue-mandates.ts';
export { attachEvidence } from './working-papers/attach-evidence.ts';
export { createPaper } from './working-papers/create-paper.ts';
export { linkMinutes } from './working-papers/review-paper.ts';
export type { CreatePaperBody } from './working-papers/working-papers.schemas.ts';
