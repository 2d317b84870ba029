import type { Seat } from '@lianxun/plugin-talent-pool/api';

export const roleTitles: Readonly<Record<Seat['role'], string>> = {
  leader: '组长',
  deputyLeader: '副组长',
  liaison: '联络员',
  member: '组员',
};

/** In the order they are told. */
export const goalTitles = [
  ['expertise', '专业匹配'],
  ['wishes', '县区意愿'],
  ['mixing', '混合编组'],
  ['evaluation', '评价'],
  ['mentoring', '老带新'],
  ['fairLoad', '负荷均衡'],
  ['rotation', '轮换'],
  ['travel', '路程'],
] as const;
export type GoalKey = (typeof goalTitles)[number][0];
