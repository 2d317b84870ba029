import type { TenantColumns, UnitColumns } from '@lianxun/plugin-api';
import type { ColumnType, Generated } from 'kysely';

export const poolKinds = ['inspection', 'leader', 'unitGroup', 'support'] as const;
/** 巡察人才库 / 组长库 / 单元制人才库 / 支撑人才库. */
export type PoolKind = (typeof poolKinds)[number];

export const intakes = ['regular', 'sporadic'] as const;
/** 常规入库 / 零星入库. */
export type Intake = (typeof intakes)[number];

export const memberSources = ['internal', 'external'] as const;
/** 内 / 外: of the pool's own organs, or an external specialist. */
export type MemberSource = (typeof memberSources)[number];

export const nominationWays = ['unit', 'self', 'office', 'import'] as const;
/** 单位推荐 / 个人自荐 / 巡察办提名 / 导入. */
export type NominationWay = (typeof nominationWays)[number];

export const certificates = ['audit', 'accounting', 'law', 'other'] as const;
/** 审计 / 会计 / 法律 / 其他. */
export type Certificate = (typeof certificates)[number];

export const postDirections = [
  'coordination',
  'interviews',
  'financialAudit',
  'partyBuilding',
] as const;
/** 综合协调岗 / 谈话外调岗 / 财务审计岗 / 党建组织岗. */
export type PostDirection = (typeof postDirections)[number];

export const relations = [
  'spouse',
  'parent',
  'child',
  'grandparent',
  'sibling',
  'collateral',
  'inLaw',
] as const;
/** 配偶 / 父母 / 子女 / 祖孙 / 兄弟姐妹 / 三代以内旁系 / 近姻亲. */
export type Relation = (typeof relations)[number];

export const releaseReasons = [
  'transferred',
  'retired',
  'health',
  'unitDuty',
  'failedEvaluation',
  'discipline',
  'ownRequest',
] as const;
/** 岗位变动 / 退休 / 身体 / 单位任务 / 考核不合格 / 违纪 / 本人申请. */
export type ReleaseReason = (typeof releaseReasons)[number];

export const leaverSigns = ['retired', 'moved', 'inactive', 'postEnded'] as const;
/** 达到退休年龄 / 已调离 / 账号停用 / 任职已结束. */
export type LeaverSign = (typeof leaverSigns)[number];

export const checkParties = ['office', 'discipline', 'organization'] as const;
/** 巡察办 / 纪检监察机关 / 组织部门. */
export type CheckParty = (typeof checkParties)[number];

export type Instant = ColumnType<string, Date, never>;

interface ProfilesTable extends TenantColumns {
  personId: string;
  /** Key of a person whose ID number could not be checked against its last digit: 尚未核验. */
  idUnverified: Generated<boolean>;
  /** `YYYY-MM`. */
  birthMonth: string | null;
  ethnicity: string | null;
  nativeCounty: string | null;
  grownCounty: string | null;
  email: string | null;
  /** `YYYY-MM`. */
  partyJoinedMonth: string | null;
  /** `YYYY-MM`. */
  workStartedMonth: string | null;
  department: string | null;
  /** The county of the post; for a zone its own code. */
  workCounty: string | null;
  educationLevel: string | null;
  major: string | null;
  skills: Generated<string[]>;
  tags: Generated<string[]>;
  certificates: Generated<Certificate[]>;
  directions: Generated<PostDirection[]>;
  frontline: string | null;
  awards: string | null;
  hasInspected: boolean | null;
  inspectedYears: Generated<number[]>;
  /** Null until somebody has said: then listed, or 无. */
  relativesStated: 'none' | 'listed' | null;
  educationStated: Generated<boolean>;
  careerStated: Generated<boolean>;
}

interface EducationsTable extends TenantColumns {
  personId: string;
  position: number;
  school: string;
  /** The inspected unit the school is, where it is one. */
  unitId: string | null;
  major: string | null;
  degree: string | null;
  fromMonth: string | null;
  toMonth: string | null;
}

interface RelativesTable extends TenantColumns {
  personId: string;
  position: number;
  relation: Relation;
  nameSealed: string;
  employerSealed: string | null;
  postSealed: string | null;
  /** Keyed hash of the name, and of name and employer: compared by equality. */
  nameIndex: string;
  tieIndex: string | null;
}

interface PoolMembersTable extends Omit<UnitColumns, 'unitId'> {
  unitId: string | null;
  /** Null until the nomination of a unit is taken into the register. */
  personId: string | null;
  name: string;
  pool: PoolKind;
  intake: Intake;
  source: MemberSource;
  /** 派员单位: a unit, an organ, or a name. */
  bodyId: string | null;
  sendingUnit: string;
  nominatedVia: NominationWay;
  callId: string | null;
  recommendation: string | null;
  nominatedBy: string;
  nominatedByName: string;
  nominatedOn: string;
  /** What a unit entered, until it is taken into the register. */
  entrySealed: string | null;
  unitOpinion: string | null;
  endorsedOn: string | null;
  admittedOn: string | null;
  admissionDocument: string | null;
  pausedReason: string | null;
  watchReason: string | null;
  refusedReason: string | null;
  releasedOn: string | null;
  releaseReason: ReleaseReason | null;
  declinedCount: Generated<number>;
  missionCount: Generated<number>;
  consecutiveRounds: Generated<number>;
  mission: string | null;
  missionFrom: string | null;
  missionTo: string | null;
  leaverSign: LeaverSign | null;
  leaverFoundOn: string | null;
  /** What the sign was taken from; another text is something new. */
  leaverFacts: string | null;
  /** Those of a sign that was weighed and the member kept: not proposed again for them until the next recheck. */
  keptFacts: string | null;
  recheckedOn: string | null;
  /** 优秀巡察干部, with the year. */
  excellentIn: number | null;
  batchId: string | null;
}

interface MissionsTable extends TenantColumns {
  memberId: string;
  personId: string;
  roundId: string | null;
  roundName: string;
  teamName: string;
  role: string;
  beganOn: string;
  /** Planned; the mandate's. */
  endsOn: string;
  endedOn: string | null;
}

interface UnavailabilitiesTable extends TenantColumns {
  personId: string;
  fromOn: string;
  toOn: string;
  reason: string;
}

interface QualificationChecksTable extends TenantColumns {
  memberId: string;
  party: CheckParty;
  passes: boolean;
  opinion: string;
  checkedBy: string;
  checkedByName: string;
  checkedOn: string;
}

interface MemberEventsTable extends TenantColumns {
  memberId: string;
  kind: string;
  /** One Chinese sentence. */
  sentence: string;
  actorName: string;
  happenedOn: string;
  recordedAt: Instant;
}

interface NominationCallsTable extends TenantColumns {
  title: string;
  year: number;
  closesOn: string;
  note: string | null;
  createdBy: string;
  createdAt: Instant;
}

interface CallQuotasTable extends Omit<UnitColumns, 'unitId'> {
  unitId: string | null;
  callId: string;
  callTitle: string;
  closesOn: string;
  bodyId: string | null;
  unitName: string;
  skill: string | null;
  count: number;
}

interface RechecksTable extends TenantColumns {
  memberId: string;
  year: number;
  dueOn: string;
  result: 'kept' | 'paused' | 'release' | null;
  note: string | null;
  doneOn: string | null;
  doneBy: string | null;
  doneByName: string | null;
}

/** Tables of the roster and of pool membership; 0001-roster. */
export interface RosterTables {
  'p_talent_pool.profiles': ProfilesTable;
  'p_talent_pool.educations': EducationsTable;
  'p_talent_pool.relatives': RelativesTable;
  'p_talent_pool.pool_members': PoolMembersTable;
  'p_talent_pool.missions': MissionsTable;
  'p_talent_pool.unavailabilities': UnavailabilitiesTable;
  'p_talent_pool.qualification_checks': QualificationChecksTable;
  'p_talent_pool.member_events': MemberEventsTable;
  'p_talent_pool.nomination_calls': NominationCallsTable;
  'p_talent_pool.call_quotas': CallQuotasTable;
  'p_talent_pool.rechecks': RechecksTable;
}
