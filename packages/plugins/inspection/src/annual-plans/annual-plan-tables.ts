import type { InspectionType, TenantColumns } from '@lianxun/plugin-api';
import type { ColumnType } from 'kysely';

type Instant = ColumnType<string, Date, Date>;

export const consultedDepartments = [
  'discipline',
  'organization',
  'audit',
  'petition',
  'other',
] as const;
/** 纪委监委 / 组织部 / 审计 / 信访 / 其他. */
export type ConsultedDepartment = (typeof consultedDepartments)[number];

interface AnnualPlansTable extends TenantColumns {
  committeeTerm: number;
  year: number;
  title: string;
  goals: string | null;
  /** How many 党组织 are to be inspected; null where the list is the target. */
  target: number | null;
  documentNo: string | null;
  /** What the committee said when it approved the plan, the last time. */
  approvedOn: string | null;
  decisionNo: string | null;
  authorId: string;
  authorName: string;
  createdAt: ColumnType<string, Date, never>;
}

/** A line of the 巡察对象建议名单. */
interface AnnualPlanUnitsTable extends TenantColumns {
  planId: string;
  unitId: string;
  inspectionType: InspectionType;
  quarter: number;
  /** 延伸村(社区)数. */
  villages: number;
  reason: string | null;
}

/** What a department said when it was asked. */
interface AnnualPlanOpinionsTable extends TenantColumns {
  planId: string;
  department: ConsultedDepartment;
  opinion: string;
  givenOn: string;
  givenBy: string;
  recordedBy: string;
  recordedByName: string;
  recordedAt: Instant;
}

/** Coverage that no round of the product shows. */
interface PastCoverageTable extends TenantColumns {
  committeeTerm: number;
  unitId: string;
  roundTitle: string | null;
  inspectionType: InspectionType | null;
  onSiteOn: string | null;
  offSiteOn: string | null;
  isCovered: boolean;
  villages: number | null;
}

/** Tables of 年度计划 and 全覆盖; 0013-annual-plans. */
export interface AnnualPlanTables {
  'p_inspection.annual_plans': AnnualPlansTable;
  'p_inspection.annual_plan_units': AnnualPlanUnitsTable;
  'p_inspection.annual_plan_opinions': AnnualPlanOpinionsTable;
  'p_inspection.past_coverage': PastCoverageTable;
}
