export { listFeedback } from './documents/list-feedback.ts';
export type { FeedbackItem } from './documents/list-feedback.ts';
export { createFindings } from './findings/create-findings.ts';
export type {
  CreatedFinding,
  CreateFindingsInput,
  ProposedFinding,
} from './findings/create-findings.ts';
export { findingClosed, findingsIssued } from './findings/findings.events.ts';
export { listRoundFindings } from './findings/list-round-findings.ts';
export type { RoundFinding } from './findings/list-round-findings.ts';
export { issueFindings } from './findings/issue-findings.ts';
export type { IssueFindingsInput } from './findings/issue-findings.ts';
export { mergeFindings } from './findings/merge-findings.ts';
export type { MergeFindingsInput } from './findings/merge-findings.ts';
export { bucketOf } from './findings/finding.rules.ts';
export { roundFigures } from './figures/get-figures.ts';
export type { Figure } from './figures/figures.rules.ts';
export type { Totals } from './figures/totals.rules.ts';
export { roundDirectory } from './rounds/round-directory.ts';
export type { RoundDirectory, RoundFacts, RoundName } from './rounds/round-directory.ts';
export { threeFocuses, type Category } from './suggestions/three-focuses.ts';
export { sourceFacts } from './sources/source-facts.ts';
export type { SourceFact, SourceFacts, SourceRef } from './sources/source-facts.ts';
export {
  approveHistory,
  exportFindings,
  importFindings,
  manageFindings,
  planRectification,
  readFindings,
  revertImports,
  reviewRectification,
  signRectification,
} from './permissions.ts';
export { escalationTargets } from './escalations/escalation-targets.ts';
export type { EscalationTarget, OwedMatter } from './escalations/escalation-targets.ts';
export { usersOfRecipient } from './assignments/assignment-parties.ts';
export { recipientOf } from './assignments/named-recipient.ts';
export type { NamedRecipient } from './assignments/named-recipient.ts';
export { keptByProcess, onlyAsTheyStand } from './assignment-registers/as-they-stand.rules.ts';
export { cityAssignmentsRegister } from './assignment-registers/assignment-columns.ts';
export { cityLedgerRecords } from './assignment-registers/city-ledger.ts';
