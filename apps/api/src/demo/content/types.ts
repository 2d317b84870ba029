/** `YYYY-MM-DD`, Asia/Shanghai. */
export type IsoDate = string;
/** Whole fen: 1 yuan = 100. */
export type Fen = number;
/** Stable key inside the demo content, e.g. `xs-u-07`; the loader maps it to a database id. */
export type Ref = string;

export interface DemoTenant {
  code: string;
  name: string;
  kind: 'city' | 'county' | 'zone';
  parentCode: string | null;
  shortName: string;
  districtKind: string;
  /** True when the code is ours because no administrative code exists. */
  synthetic?: boolean;
}

export type UnitKind =
  | 'organ'
  | 'subdistrict'
  | 'institution'
  | 'school'
  | 'hospital'
  | 'enterprise'
  | 'village';
export type UnitLevel = '正科级' | '副科级' | '股级' | '村(社区)级' | '区属企业';

export interface DemoUnit {
  ref: Ref;
  tenantCode: string;
  code: string;
  name: string;
  shortName: string;
  kind: UnitKind;
  level: UnitLevel;
  parentRef: Ref | null;
  industry: string;
  address: string;
  lon: number;
  lat: number;
  contactName: string;
  contactPhone: string;
  /** Mark before 发〔2024〕, e.g. `西教体`. */
  documentMark: string;
  establishedOn: IsoDate;
  /** Null while the unit exists. */
  dissolvedOn: IsoDate | null;
  principalLeaderRef: Ref | null;
  liaisonRef: Ref | null;
}

export interface DemoSuccession {
  predecessorRef: Ref;
  successorRef: Ref;
  kind: 'merge' | 'rename' | 'split';
  on: IsoDate;
  document: string;
}

export type BodyKind =
  | 'committee'
  | 'leadingGroup'
  | 'inspectionOffice'
  | 'inspectionTeam'
  | 'disciplineCommittee'
  | 'disciplineRoom'
  | 'styleOffice'
  | 'custody'
  | 'residentTeam'
  | 'org'
  | 'publicity';

export interface DemoBody {
  ref: Ref;
  tenantCode: string;
  code: string;
  name: string;
  shortName: string;
  kind: BodyKind;
  parentRef: Ref | null;
  phone: string;
}

export type DemoPlace =
  | { kind: 'unit'; ref: Ref }
  | { kind: 'body'; ref: Ref }
  | { kind: 'outside'; name: string };

export interface DemoPost {
  place: DemoPlace;
  department: string | null;
  title: string;
  rank: string;
  /** First and last month, `YYYY-MM`; `to` is null for the present post. */
  from: string;
  to: string | null;
  isLeadership: boolean;
  isPrincipal: boolean;
  superiorRef: Ref | null;
}

export interface DemoPerson {
  ref: Ref;
  tenantCode: string;
  name: string;
  gender: '男' | '女';
  /** 18 characters whose check digit is wrong on purpose. */
  idNumber: string;
  /** Mobile form that no operator has been assigned. */
  phone: string;
  /** `YYYY-MM` */
  bornIn: string;
  ethnicity: string;
  nativeCountyCode: string;
  growthCountyCode: string;
  politicalStatus: '中共党员' | '中共预备党员' | '群众' | '民主党派';
  joinedPartyOn: IsoDate | null;
  workStartedIn: string;
  education: string;
  major: string;
  /** Newest first; the first one is the present post. */
  posts: DemoPost[];
}

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

export type PaperSource =
  | '谈话'
  | '查阅'
  | '走访'
  | '信访'
  | '问卷'
  | '直通车'
  | '移交'
  | '其他';
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

export interface DemoTaxonomyNode {
  code: string;
  name: string;
  parentCode: string | null;
}

export type DemoRole =
  | 'office'
  | 'officeDirector'
  | 'roundApprover'
  | 'teamLeader'
  | 'deputyLeader'
  | 'liaison'
  | 'member'
  | 'unitLiaison'
  | 'unitHead'
  | 'discipline'
  | 'resident'
  | 'org'
  | 'publicity'
  | 'cityOffice'
  | 'businessAdmin'
  | 'sysAdmin'
  | 'secAdmin'
  | 'auditAdmin';

export interface DemoMembership {
  tenantCode: string;
  roles: DemoRole[];
  /** The unit a unitHead or unitLiaison speaks for. */
  unitRef: Ref | null;
  /** The live team of a team role. */
  teamRef: Ref | null;
}

export interface DemoAccount {
  userName: string;
  password: string;
  personRef: Ref;
  displayName: string;
  memberships: DemoMembership[];
  /** What a visitor can try with it; shown on the sign-in page of the demo. */
  tryThis: string;
}

export interface DemoAttachment {
  ref: Ref;
  name: string;
  mime: 'text/plain' | 'text/csv' | 'application/pdf' | 'image/png';
  bytes: Uint8Array;
}
