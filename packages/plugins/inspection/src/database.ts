import type {
  CoreReadTables,
  Ctx,
  EngagementColumns,
  TenantColumns,
  UnitColumns,
} from '@lianxun/plugin-api';
import type { ColumnType, Generated } from 'kysely';

import type { AnnualPlanTables } from './annual-plans/annual-plan-tables.ts';
import type { BranchTables } from './branches/branch-tables.ts';
import type { BriefingTables } from './briefings/briefing-tables.ts';
import type { ChecklistTables } from './checklists/checklist-tables.ts';
import type { CityReportTables } from './city-reports/city-report-tables.ts';
import type { CombinedTables } from './combined/combined-tables.ts';
import type { CommonTables } from './common-problems/common-tables.ts';
import type { FeedbackTables } from './feedback/feedback-tables.ts';
import type { GuidanceTables } from './guidance/guidance-tables.ts';
import type { LeadTables } from './leads/leads-tables.ts';
import type { MaterialTables } from './materials/material-tables.ts';
import type { NoticeTables } from './notices/notice-tables.ts';
import type { ReportTables } from './reports/report-tables.ts';
import type { SurveyTables } from './surveys/survey-tables.ts';
import type { ThreeLedgerTables } from './three-ledgers/three-ledger-tables.ts';
import type { UndertakingTables } from './undertakings/undertaking-tables.ts';
import type { UrgentTables } from './urgent/urgent-tables.ts';
import type { VaultTables } from './vault/vault-tables.ts';

export const teamRoles = ['leader', 'deputyLeader', 'liaison', 'member'] as const;
/** 组长 / 副组长 / 联络员 / 组员. */
export type TeamRole = (typeof teamRoles)[number];

export const paperSources = [
  'interview',
  'review',
  'visit',
  'petition',
  'questionnaire',
  'tipChannel',
  'referral',
  'other',
] as const;
/** 谈话 / 查阅 / 走访 / 信访 / 问卷 / 直通车 / 移交 / 其他. */
export type PaperSource = (typeof paperSources)[number];

export const responsibilityKinds = [
  'main',
  'firstResponsible',
  'mainLeader',
  'direct',
  'oversight',
] as const;
/** 主体 / 第一责任人 / 主要领导 / 直接 / 监督. */
export type ResponsibilityKind = (typeof responsibilityKinds)[number];

export const resultTags = ['adopted', 'toLead', 'notAdopted'] as const;
/** 转反馈问题 / 转线索 / 未采用. */
export type ResultTag = (typeof resultTags)[number];

type Instant = ColumnType<string, Date, never>;
type NullableInstant = ColumnType<string | null, Date | null, Date | null>;

interface RoundsTable extends TenantColumns {
  committeeTerm: number;
  year: number;
  roundNo: number;
  name: string;
  planDocument: string | null;
  onSiteOn: string | null;
  offSiteOn: string | null;
  /** Set when the committee has authorised the round. */
  approvedOn: string | null;
  decisionNo: string | null;
  createdAt: Instant;
}

interface EngagementPlansTable extends UnitColumns {
  engagementId: string;
  roundId: string;
  /** Null: as the round. */
  onSiteOn: string | null;
  offSiteOn: string | null;
  feedbackOn: string | null;
  feedbackDocument: string | null;
  /** End of the rectification period named in the feedback. */
  rectifyBy: string | null;
  receivedOn: string | null;
  receivedBy: string | null;
}

interface TeamsTable extends TenantColumns {
  roundId: string;
  number: number;
  name: string;
  mandateDocument: string | null;
}

interface TeamMembersTable extends TenantColumns {
  teamId: string;
  userId: string;
  displayName: string;
  personId: string | null;
  role: TeamRole;
  /** The mandate in force or ended; null until one is issued. */
  mandateId: string | null;
  removedAt: NullableInstant;
  removedReason: string | null;
}

interface DeclarationsTable extends EngagementColumns {
  teamId: string;
  userId: string;
  displayName: string;
  hasTies: boolean;
  ties: string | null;
  declaredAt: ColumnType<string, Date, Date>;
  /** Null while nobody has decided on declared ties. */
  decision: 'pass' | 'mustRecuse' | null;
  decisionNote: string | null;
  decidedBy: string | null;
  decidedByName: string | null;
  decidedAt: NullableInstant;
}

interface WorkingPapersTable extends EngagementColumns {
  roundId: string;
  teamId: string;
  unitId: string;
  provisionalNo: string;
  /** Null until the paper is locked for the first time. */
  paperNo: string | null;
  edition: Generated<number>;
  title: string;
  draftedOn: string;
  source: PaperSource;
  domains: string[];
  summary: string;
  facts: string;
  whenWhere: string;
  basis: string;
  responsible: string;
  responsibilityKind: ResponsibilityKind | null;
  foundOn: string;
  finderIds: string[];
  handlerIds: string[];
  accurateMethod: boolean;
  accurateSubject: boolean;
  accurateWhenWhere: boolean;
  accuratePolicy: boolean;
  isCadreLead: boolean;
  deputyOpinion: string | null;
  meetingOpinion: string | null;
  meetingMinutesNo: string | null;
  leaderId: string | null;
  signedOn: string | null;
  resultTag: ResultTag | null;
  /** Set exactly while the paper is locked. */
  contentHash: string | null;
  lockedAt: NullableInstant;
  createdBy: string;
  createdAt: Instant;
}

interface PaperEditionsTable extends EngagementColumns {
  paperId: string;
  edition: number;
  paperNo: string;
  content: ColumnType<unknown, string, never>;
  contentHash: string;
  lockedAt: Instant;
  lockedBy: string;
  lockedByName: string;
}

/** Read only: mandates are issued, extended and revoked through their port. */
interface MandatesTable {
  readonly id: string;
  readonly kind: 'team' | 'guidance';
  readonly userId: string;
  readonly targetTenantId: number;
  readonly teamId: string;
  readonly role: TeamRole;
  readonly engagementIds: string[];
  /** What its holder has to sign before it opens. */
  readonly termIds: string[];
  readonly validFrom: string;
  readonly validTo: string;
  readonly documentNo: string;
  /** What guidance is for; null for a member of a team. */
  readonly purpose: string | null;
  readonly revokedAt: string | null;
  readonly revokedReason: string | null;
}

export interface InspectionDatabase
  extends
    CoreReadTables,
    AnnualPlanTables,
    ChecklistTables,
    CombinedTables,
    CommonTables,
    LeadTables,
    NoticeTables,
    UrgentTables,
    ReportTables,
    BriefingTables,
    CityReportTables,
    FeedbackTables,
    UndertakingTables,
    VaultTables,
    SurveyTables,
    MaterialTables,
    BranchTables,
    GuidanceTables,
    ThreeLedgerTables {
  'core.mandates': MandatesTable;
  'core.counters': TenantColumns & { key: string; value: number };
  'core.roles': TenantColumns & { key: string; permissions: string[] };
  'p_inspection.rounds': RoundsTable;
  'p_inspection.engagement_plans': EngagementPlansTable;
  'p_inspection.teams': TeamsTable;
  'p_inspection.team_members': TeamMembersTable;
  'p_inspection.declarations': DeclarationsTable;
  'p_inspection.working_papers': WorkingPapersTable;
  'p_inspection.paper_editions': PaperEditionsTable;
}

export type InspectionCtx = Ctx<InspectionDatabase>;

/** The caller's context on this plugin's tables: the host's transaction spans every schema. */
export function inInspection<DB>(ctx: Ctx<DB>): InspectionCtx {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above; only the view of the tables changes
  return ctx as unknown as InspectionCtx;
}

/** The caller's context as another plugin's contribution takes it. */
export function forOthers(ctx: InspectionCtx): Ctx {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as in inInspection
  return ctx as unknown as Ctx;
}
