import type { Fen, IsoDate, Ref } from './basics.ts';

export type InspectionType = 'regular' | 'special' | 'followUp';
export type RoundStage =
  | 'planned'
  | 'mandated'
  | 'preparing'
  | 'onSite'
  | 'reporting'
  | 'deliberating'
  | 'feedback'
  | 'rectifying'
  | 'assessing'
  | 'archived';

export interface DemoStageEntry {
  stage: RoundStage;
  on: IsoDate;
  byRef: Ref;
  reason: string;
}

export type TeamRole = 'teamLeader' | 'deputyLeader' | 'liaison' | 'member';

export interface DemoTeamMember {
  personRef: Ref;
  role: TeamRole;
  mandateNo: string;
  validFrom: IsoDate;
  /** Last day on which the mandate holds. */
  validTo: IsoDate;
}

export interface DemoTeam {
  ref: Ref;
  name: string;
  number: number;
  mandateDocument: string;
  members: DemoTeamMember[];
}

export interface DemoRectificationReport {
  reportedOn: IsoDate;
  /** 民主生活会 / 组织生活会 */
  lifeMeetings: number;
  /** 集中学习 */
  studySessions: number;
  /** 党课 */
  partyLectures: number;
  summary: string;
  attachmentRefs: Ref[];
}

export interface DemoEngagement {
  ref: Ref;
  unitRef: Ref;
  teamRef: Ref;
  inspectionType: InspectionType;
  stage: RoundStage;
  stages: DemoStageEntry[];
  onSiteFrom: IsoDate;
  /** Planned last day while the team is still on site. */
  onSiteTo: IsoDate;
  feedbackOn: IsoDate | null;
  feedbackDocument: string | null;
  rectificationEndsOn: IsoDate | null;
  report: DemoRectificationReport | null;
}

export type PaperSource = '谈话' | '查阅' | '走访' | '信访' | '问卷' | '直通车' | '移交' | '其他';
export type ResponsibilityKind = '主体' | '第一责任人' | '主要领导' | '直接' | '监督';
export type PaperState = 'draft' | 'signed' | 'deputyReviewed' | 'teamAgreed' | 'locked';

export interface DemoEvidence {
  /** 证据编号 */
  number: string;
  attachmentRef: Ref;
  note: string;
}

export interface DemoPaperStep {
  /** `return` sends the paper back to draft. */
  action: 'sign' | 'deputyReview' | 'teamAgree' | 'lock' | 'return';
  byRef: Ref;
  on: IsoDate;
  opinion: string;
}

export interface DemoWorkingPaper {
  ref: Ref;
  engagementRef: Ref;
  /** Formal number when locked, provisional before. */
  paperNo: string;
  title: string;
  draftedOn: IsoDate;
  source: PaperSource;
  domains: string[];
  summary: string;
  facts: string;
  whenWhere: string;
  basis: string;
  responsible: string;
  responsibilityKind: ResponsibilityKind;
  evidence: DemoEvidence[];
  finderRefs: Ref[];
  foundOn: IsoDate;
  /** Assigned handlers; `steps` says who has signed. */
  handlerRefs: Ref[];
  /** 四个准确: 了解方式、责任主体、时间地点、政策依据. */
  accurate: { method: boolean; subject: boolean; whenWhere: boolean; policy: boolean };
  cadreLead: false;
  state: PaperState;
  /** In order of time. */
  steps: DemoPaperStep[];
  deputyOpinion: string | null;
  meetingOpinion: string | null;
  leaderSignRef: Ref | null;
  signedOn: IsoDate | null;
  resultTag: 'adopted' | 'notAdopted' | null;
}

export type RectificationType = '立行立改' | '集中整改' | '长期坚持';
export type MeasureState = 'notStarted' | 'inProgress' | 'selfDone' | 'verified';
export type FindingState =
  | 'issued'
  | 'claimed'
  | 'planning'
  | 'planInReview'
  | 'rectifying'
  | 'closeRequested'
  | 'closed'
  | 'partlyDone'
  | 'notDone';

export interface DemoProgress {
  on: IsoDate;
  byRef: Ref;
  text: string;
}

export interface DemoMeasure {
  seq: number;
  text: string;
  leadLeaderRef: Ref;
  principalRef: Ref;
  leadDept: string;
  coDept: string | null;
  ownerRef: Ref;
  /** Null only for 长期坚持. */
  due: IsoDate | null;
  rectificationType: RectificationType;
  state: MeasureState;
  progress: DemoProgress[];
  result: string | null;
  finishedOn: IsoDate | null;
  evidenceRefs: Ref[];
}

/** 建章立制 */
export interface DemoRule {
  name: string;
  number: string;
  on: IsoDate;
}

export interface DemoOpinions {
  self: string | null;
  resident: string | null;
  org: string | null;
  publicity: string | null;
  office: string | null;
  team: string | null;
}

export interface DemoFinding {
  ref: Ref;
  engagementRef: Ref;
  /** Number inside the unit's feedback, from 1. */
  seq: number;
  level: 'county' | 'village';
  cat1: string;
  cat2: string;
  tags: string[];
  key: boolean;
  text: string;
  manifestation: string;
  rootCause: string | null;
  goal: string | null;
  generalise: string | null;
  measures: DemoMeasure[];
  rules: DemoRule[];
  accountable: number;
  refunded: Fen;
  recovered: Fen;
  saved: Fen;
  opinions: DemoOpinions;
  state: FindingState;
  issuedOn: IsoDate;
  claimedOn: IsoDate | null;
  planSubmittedOn: IsoDate | null;
  planApprovedOn: IsoDate | null;
  closeRequestedOn: IsoDate | null;
  closedOn: IsoDate | null;
  /** Only partlyDone and notDone. */
  nextReviewOn: IsoDate | null;
  note: string | null;
  evidenceRefs: Ref[];
  /** Locked papers the finding rests on; empty in the finished round, whose papers are in the paper archive. */
  paperRefs: Ref[];
}

export interface DemoRound {
  ref: Ref;
  tenantCode: string;
  committeeTerm: number;
  committeeTermName: string;
  year: number;
  roundNo: number;
  name: string;
  planDocument: string;
  stage: RoundStage;
  stages: DemoStageEntry[];
  onSiteFrom: IsoDate;
  onSiteTo: IsoDate;
  teams: DemoTeam[];
  engagements: DemoEngagement[];
  workingPapers: DemoWorkingPaper[];
  findings: DemoFinding[];
}
