import type { ApiSchema } from '@lianxun/api-client';
import type { Tone } from '@lianxun/ui';

import type { Goal, TeamRole } from '../../staffing/staffing-problem.ts';

export type PlanItem = ApiSchema<'StaffingPlanItem'>;
export type PlanStatus = PlanItem['status'];

export const roleWords: Readonly<Record<TeamRole, string>> = {
  leader: '组长',
  deputyLeader: '副组长',
  liaison: '联络员',
  member: '组员',
};
export const roleOrder: readonly TeamRole[] = ['leader', 'deputyLeader', 'liaison', 'member'];

export const goalWords: Readonly<Record<Goal, string>> = {
  expertise: '专业匹配',
  mixing: '混合编组',
  mentoring: '老带新',
  fairLoad: '负荷均衡',
  rotation: '轮换',
  travel: '路程',
  wishes: '县区意愿',
  evaluation: '评价',
};

export const kindWords = { own: '本级组队', joint: '统合组队' } as const;
export const modeWords = {
  optimized: '择优编组',
  random: '随机抽取',
  manual: '手工编组',
} as const;
export const recusalModeWords = {
  own: '本级巡察',
  combined: '市县统合',
  cross: '交叉巡察',
  unitSupervision: '单元制监督',
} as const;

export const poolWords: Readonly<Record<string, string>> = {
  inspection: '巡察人才库',
  leader: '组长库',
  unitGroup: '单元制人才库',
  support: '支撑人才库',
  card: '县区人选卡',
};

export const statusWords: Readonly<Record<PlanStatus, { title: string; tone: Tone }>> = {
  draft: { title: '编制中', tone: 'neutral' },
  sealed: { title: '待批准', tone: 'warn' },
  approved: { title: '已批准', tone: 'good' },
  dispatched: { title: '已派员', tone: 'accent' },
  refilling: { title: '补员中', tone: 'alert' },
};

export const cameWords = {
  solver: '求解',
  draw: '抽取',
  manual: '手工',
  substitute: '替补',
  import: '导入',
  swap: '对调',
} as const;

export const resultWords = {
  optimal: '已证明最优',
  feasible: '可行，未证明最优',
  infeasible: '无法满足',
  stopped: '提前结束',
} as const;

export function signed(points: number): string {
  const whole = Math.round(points);
  if (whole === 0) return '±0';
  return whole > 0 ? `+${whole}` : `−${Math.abs(whole)}`;
}

/** A share as percent with one decimal. */
export function gapText(gap: number): string {
  return `${(gap * 100).toFixed(1)}%`;
}
