import type { EngagementColumns, TenantColumns } from '@lianxun/plugin-api';
import type { ColumnType, Generated } from 'kysely';

export const leadSources = ['letter', 'visit', 'call', 'network', 'inspection', 'other'] as const;
/** 来信 / 来访 / 来电 / 网络 / 巡察发现 / 其他. */
export type LeadSource = (typeof leadSources)[number];

export const disciplines = [
  'political',
  'organizational',
  'integrity',
  'masses',
  'work',
  'life',
] as const;
/** 六项纪律: 政治 / 组织 / 廉洁 / 群众 / 工作 / 生活. */
export type Discipline = (typeof disciplines)[number];

export const leadWays = ['self', 'transfer', 'assign', 'supervise', 'coordinate'] as const;
/** 自办 / 转办 / 交办 / 督办 / 协调. */
export type LeadWay = (typeof leadWays)[number];

export const dispositions = [
  'talkInquiry',
  'preliminaryVerification',
  'suspended',
  'concluded',
  'transferredOut',
  'retained',
  'investigation',
] as const;
/** 谈话函询 / 初步核实 / 暂存待查 / 予以了结 / 转办 / 留存 / 移送审查调查. */
export type Disposition = (typeof dispositions)[number];

export const ranks = [
  'county',
  'deputyCounty',
  'section',
  'deputySection',
  'clerk',
  'village',
  'other',
] as const;
/** 县处级正职 / 县处级副职 / 乡科级正职 / 乡科级副职 / 一般干部 / 村(社区)干部 / 其他. */
export type Rank = (typeof ranks)[number];

export const leadParts = ['subject', 'involved'] as const;
/** 被反映人 / 涉及人员. */
export type LeadPart = (typeof leadParts)[number];

export const letterKinds = ['letter', 'visit', 'call', 'network', 'other'] as const;
/** 来信 / 来访 / 电话 / 网络 / 其他. */
export type LetterKind = (typeof letterKinds)[number];

export const urgencies = ['normal', 'urgent', 'veryUrgent'] as const;
/** 一般 / 紧急 / 特急. */
export type Urgency = (typeof urgencies)[number];

export const letterSecrecies = ['internal', 'workSecret'] as const;
/** 内部 / 工作秘密. */
export type LetterSecrecy = (typeof letterSecrecies)[number];

export const letterExtensions = ['requested', 'granted', 'refused'] as const;
/** 已申请 / 已批准 / 未批准. */
export type LetterExtension = (typeof letterExtensions)[number];

export const talkCategories = [
  'partyBuilding',
  'integrity',
  'workStyle',
  'personnel',
  'finance',
  'livelihood',
  'other',
] as const;
/** 党的建设 / 党风廉政 / 工作作风 / 选人用人 / 财务资产 / 民生实事 / 其他. */
export type TalkCategory = (typeof talkCategories)[number];

type Instant = ColumnType<string, Date, never>;
type NullableInstant = ColumnType<string | null, Date | null, Date | null>;

interface RestrictedColumns extends TenantColumns {
  excludedUserIds: Generated<string[]>;
}

/** An account that may be the person a lead names. */
export interface Candidate {
  readonly userId: string;
  readonly place: string | null;
  readonly duty: string | null;
  /** Kept out until somebody says that it is another person. */
  readonly decision: 'open' | 'confirmed' | 'dismissed';
  readonly reason: string | null;
}

interface LeadsTable extends RestrictedColumns {
  leadNo: string;
  source: LeadSource;
  committeeTerm: number;
  year: number;
  roundNo: number;
  teamName: string;
  paperId: string | null;
  letterId: string | null;
  referralId: string | null;
  allegationSealed: string;
  discipline: Discipline;
  category1: string | null;
  category2: string | null;
  way: LeadWay;
  referralDocument: string | null;
  referredOn: string | null;
  /** 分类处置建议 of whoever registers; the team never disposes. */
  suggestion: string | null;
  /** 拟办意见 of custody. */
  proposal: string | null;
  handlingBodyId: string | null;
  handlerIds: Generated<string[]>;
  /** 签收 by custody. */
  receivedOn: string | null;
  receivedBy: string | null;
  /** 签收 by the handling office. */
  signedBy: string | null;
  signedOn: string | null;
  disposition: Disposition | null;
  studiedOn: string | null;
  studyMinutesNo: string | null;
  /** Of 暂存待查. */
  reviewOn: string | null;
  newEvidenceOn: string | null;
  progressSealed: string | null;
  outcomeSealed: string | null;
  /** 四种形态, as entered. */
  form: number | null;
  filed: Generated<boolean>;
  filedOn: string | null;
  sanction: string | null;
  reportedOn: string | null;
  feedbackDocument: string | null;
  note: string | null;
  registeredBy: string;
  registeredByName: string;
  registeredOn: string;
  createdAt: Instant;
}

interface LeadPeopleTable extends RestrictedColumns {
  leadId: string;
  part: LeadPart;
  nameSealed: string;
  nameIndex: string;
  unitName: string;
  post: string | null;
  rank: Rank | null;
  personId: string | null;
  candidates: ColumnType<readonly Candidate[], string, string>;
  namedOn: string;
}

interface LeadReferralsTable extends EngagementColumns {
  paperId: string | null;
  documentNo: string;
  referredOn: string;
  referredBy: string;
  referredByName: string;
  /** Until custody's store has taken it. */
  contentSealed: string | null;
  takenAt: NullableInstant;
  receivedOn: string | null;
  receivedBy: string | null;
  keptFrom: Generated<string[]>;
}

interface LettersTable extends RestrictedColumns {
  letterNo: string;
  kind: LetterKind;
  receivedOn: string;
  titleSealed: string;
  reporterSealed: string | null;
  reporterIndex: string | null;
  reporterUnit: string | null;
  phoneSealed: string | null;
  accusedSealed: string | null;
  accusedIndex: string | null;
  accusedUnit: string | null;
  contentSealed: string;
  recorder: string;
  isNamed: boolean;
  isDuplicate: boolean;
  groupSize: number | null;
  urgency: Urgency;
  secrecy: LetterSecrecy;
  isSensitive: Generated<boolean>;
  isForeign: Generated<boolean>;
  signBy: string | null;
  signedOn: string | null;
  dueOn: string | null;
  extension: LetterExtension | null;
  settledOn: string | null;
  leadId: string | null;
  candidates: ColumnType<readonly Candidate[], string, string>;
  createdBy: string;
  createdAt: Instant;
}

interface TalksTable extends EngagementColumns {
  talkNo: number;
  talkedName: string;
  talkedPost: string;
  talkedUnit: string;
  talkerIds: string[];
  recorderId: string;
  talkedOn: string;
  place: string;
  category: TalkCategory | null;
  content: string;
  /** When the person talked to has signed the record. */
  confirmedOn: string | null;
  createdBy: string;
  createdAt: Instant;
}

/** Tables of leads, letters and talks; 0003-leads. */
export interface LeadTables {
  'p_inspection.leads': LeadsTable;
  'p_inspection.lead_people': LeadPeopleTable;
  'p_inspection.lead_referrals': LeadReferralsTable;
  'p_inspection.letters': LettersTable;
  'p_inspection.talks': TalksTable;
}
