export type { AnswerKind, ChecklistKind } from './checklists/checklist-tables.ts';
export type {
  ChecklistRollUpView,
  ChecklistSheetView,
  CitationShare,
} from './checklists/answers.schemas.ts';
export type {
  ChecklistItemBody,
  ChecklistItemView,
  ChecklistVersionView,
  RoundChecklistView,
  SentChecklist,
} from './checklists/checklists.schemas.ts';
export { diffChecklists, type ChecklistDiff } from './checklists/diff-checklists.rules.ts';
export {
  compareChecklistVersions,
  findLatestChecklist,
  getChecklistVersion,
} from './checklists/get-checklist.ts';
export { listChecklistAnswers } from './checklists/get-engagement-checklists.ts';
export { addLocalItems } from './checklists/local-items.ts';
export { listRoundChecklists, pinChecklist } from './checklists/pin-checklist.ts';
export { publishChecklist } from './checklists/publish-checklist.ts';
export {
  checklistToSend,
  receiveChecklist,
  type ReceivedChecklist,
} from './checklists/receive-checklist.ts';
export { citationShare, rollUpChecklist } from './checklists/roll-up-checklist.ts';
export {
  createChecklist,
  draftChecklistVersion,
  saveChecklistDraft,
} from './checklists/save-checklist.ts';
export {
  findOwnPart,
  findUndertaking,
  lockUndertaking,
  listUnderWay,
  undertakingOfRound,
} from './combined/combined-facts.ts';
export { planChanged } from './combined/plan-changed.ts';
export { newsOf as roundNews } from './combined/tell-round.job.ts';
export {
  inspectionModes,
  modeGates,
  type CombinedFacts,
  type CountyFacts,
  type InspectionMode,
  type ModeFigure,
  type ModeGate,
  type ModePage,
  type ModeTeam,
  type ParticipationFacts,
} from './modes/inspection-mode.ts';
export { addEngagements } from './engagements/add-engagements.ts';
export type { AddEngagementsBody } from './engagements/engagements.schemas.ts';
export { giveFeedback } from './engagements/give-feedback.ts';
export { recordReceipt } from './engagements/record-receipt.ts';
export { updateEngagement } from './engagements/update-engagement.ts';
export { listCommonProblems } from './common-problems/list-common-problems.ts';
export type {
  CommonComparisonView,
  CommonProblemsView,
  CommonProblemView,
} from './common-problems/common-problems.schemas.ts';
export {
  proposeCommonProblems,
  type CommonItem,
  type CommonOutcome,
  type CommonScope,
} from './common-problems/propose-common-problems.ts';
export {
  recordCommonProblem,
  type RecordedCommon,
} from './common-problems/record-common-problem.ts';
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
  authoriseLeaders,
  decideCommon,
  readCommon,
  joinCombined,
  manageCombined,
  manageTeams,
  readCombined,
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
