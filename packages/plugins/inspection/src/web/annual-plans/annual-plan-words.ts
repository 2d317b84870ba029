import type { ApiSchema } from '@lianxun/api-client';

export type AnnualPlan = ApiSchema<'AnnualPlan'>;
export type AnnualPlanItem = ApiSchema<'AnnualPlanItem'>;
export type PlannedUnit = AnnualPlan['units'][number];
export type Opinion = AnnualPlan['opinions'][number];
export type Coverage = ApiSchema<'Coverage'>;
export type CoveredUnit = Coverage['rows'][number];

export const quarters: Readonly<Record<string, string>> = {
  '1': '第一季度',
  '2': '第二季度',
  '3': '第三季度',
  '4': '第四季度',
};

export const departments: Readonly<Record<Opinion['department'], string>> = {
  discipline: '纪委监委',
  organization: '组织部',
  audit: '审计',
  petition: '信访',
  other: '其他部门',
};

export const standings: Readonly<Record<CoveredUnit['standing'], string>> = {
  covered: '已巡',
  underway: '正在巡察',
  overdue: '超期未巡',
  planned: '已列入计划',
  open: '尚未安排',
};

export const standingTones = {
  covered: 'good',
  underway: 'accent',
  overdue: 'alert',
  planned: 'neutral',
  open: 'warn',
} as const;

/** How each figure is counted. */
export const formulas: Readonly<Record<CoveredUnit['standing'], string>> = {
  covered: '本届轮次已撤离的单位，加上全覆盖台账登记为已巡的单位。',
  underway: '已列入本届轮次、从进驻准备到撤离的单位。',
  overdue: '计划的季度已过仍未列入轮次的单位；任期届满的，为所有未巡单位。',
  planned: '已列入轮次、还没有开始进驻准备的单位，以及已批准的年度计划列入、季度未过的单位。',
  open: '本届还没有计划也没有轮次的单位。',
};

export const deviations = {
  notArranged: '计划季度已过，未安排轮次',
  otherType: '轮次的巡察类型与计划不同',
} as const;
