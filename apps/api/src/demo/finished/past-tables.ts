import type { EngagementColumns, TenantColumns, UnitColumns } from '@lianxun/plugin-api';

type OfFinding = UnitColumns & { findingId: string };

/** The tables of the plugins that a past round fills, with the columns it fills. */
export interface PastDatabase {
  'p_inspection.rounds': TenantColumns & {
    committeeTerm: number;
    year: number;
    roundNo: number;
    name: string;
    planDocument: string | null;
    onSiteOn: string;
    offSiteOn: string;
    approvedOn: string;
    decisionNo: string;
    createdAt: string;
  };
  'p_inspection.engagement_plans': UnitColumns & {
    feedbackOn: string | null;
    feedbackDocument: string | null;
    rectifyBy: string | null;
    receivedOn: string | null;
    receivedBy: string | null;
  };
  'p_inspection.inspection_reports': EngagementColumns & {
    roundId: string;
    teamId: string;
    unitId: string;
    kind: string;
    title: string;
    body: string;
    paperIds: string[];
    edition: number;
    authorIds: string[];
    meetingOn: string;
    meetingMinutesNo: string;
    passedOn: string;
    createdBy: string;
    createdByName: string;
    createdAt: string;
  };
  'p_inspection.report_editions': EngagementColumns & {
    reportId: string;
    edition: number;
    title: string;
    body: string;
    paperNumbers: string[];
    fileNames: string[];
    contentHash: string;
    submittedAt: string;
    submittedBy: string;
    submittedByName: string;
  };
  'p_inspection.report_checks': EngagementColumns & {
    reportId: string;
    edition: number;
    item: string;
    verdict: string;
    words: string;
    checkedBy: string;
    checkedByName: string;
    checkedAt: string;
  };
  'p_inspection.feedback_meetings': EngagementColumns & {
    step: string;
    heldOn: string;
    place: string;
    fromTeam: string;
    fromGroup: string;
    present: string;
    signedBy: string;
    signedOn: string;
    recordedBy: string;
    recordedByName: string;
    recordedAt: string;
  };
  'p_rectification.findings': UnitColumns & {
    roundId: string;
    committeeTerm: number;
    year: number;
    roundNo: number;
    teamId: string;
    teamName: string;
    inspectionType: string;
    seq: number;
    level: string;
    cat1: string;
    cat2: string;
    tags: string[];
    isKey: boolean;
    text: string;
    manifestation: string;
    rootCause: string | null;
    goal: string | null;
    generalise: string | null;
    leadLeaderId: string | null;
    leadLeader: string | null;
    principalId: string | null;
    principal: string | null;
    selfOpinion: string | null;
    accountableCount: number;
    note: string | null;
    issuedOn: string;
    originalDueOn: string;
    dueOn: string;
    newDueOn: string | null;
    closedOn: string | null;
    nextReviewOn: string | null;
    createdAt: string;
  };
  'p_rectification.measures': OfFinding & {
    seq: number;
    text: string;
    leadDepartment: string;
    coDepartment: string | null;
    ownerId: string;
    owner: string;
    dueOn: string | null;
    originalDueOn: string | null;
    rectificationType: string;
    result: string | null;
    verifiedOn: string | null;
  };
  'p_rectification.progress_entries': OfFinding & {
    measureId: string;
    text: string;
    reportedOn: string;
    recordedBy: string;
    recordedByName: string;
    recordedAt: string;
  };
  'p_rectification.finding_rules': OfFinding & {
    seq: number;
    name: string;
    documentNo: string;
    adoptedOn: string;
    recordedAt: string;
  };
  'p_rectification.amount_entries': OfFinding & {
    kind: string;
    amountFen: number;
    occurredOn: string;
    note: string | null;
    recordedBy: string;
    recordedByName: string;
    recordedAt: string;
  };
  'p_rectification.close_out_opinions': OfFinding & {
    body: string;
    opinion: string;
    signedBy: string;
    signedByName: string;
    signedOn: string;
  };
}
