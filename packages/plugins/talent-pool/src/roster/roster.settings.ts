import { defineSetting } from '@lianxun/plugin-api';
import { z } from 'zod';

export const addedSkills = defineSetting({
  key: 'talent-pool.added_skills',
  title: '增设的专业领域',
  help: '除通用的十二类专业领域外，本地另行使用的类别名称。',
  schema: z.array(z.string().trim().min(1).max(20)).max(40),
  default: [],
});

export const retirementAges = defineSetting({
  key: 'talent-pool.retirement_ages',
  title: '退休年龄',
  help: '按出生年月计算，到龄当月列入离库预警；单位为周岁。',
  schema: z.object({ male: z.int().min(50).max(70), female: z.int().min(50).max(70) }),
  default: { male: 60, female: 55 },
});

export const recheckMonth = defineSetting({
  key: 'talent-pool.recheck_month',
  title: '年度复核月份',
  help: '每年从该月1日起生成年度复核清单，新入库不满半年的次年复核。',
  schema: z.int().min(1).max(12),
  default: 1,
});

export const recheckDays = defineSetting({
  key: 'talent-pool.recheck_days',
  title: '年度复核时限（天）',
  help: '复核清单生成后多少天内办结。',
  schema: z.int().min(7).max(180),
  default: 30,
});

export const pauseUnchecked = defineSetting({
  key: 'talent-pool.pause_unchecked',
  title: '逾期未复核自动暂停',
  help: '年度复核逾期未办结的在库人员自动转为暂停，复核后恢复。',
  schema: z.boolean(),
  default: true,
});

export const fairLoadYears = defineSetting({
  key: 'talent-pool.fair_load_years',
  title: '负荷统计年数',
  help: '统计近几年参加巡察的轮数，用于负荷均衡。',
  schema: z.int().min(1).max(10),
  default: 3,
});

export const rosterSettings = [
  addedSkills,
  retirementAges,
  recheckMonth,
  recheckDays,
  pauseUnchecked,
  fairLoadYears,
];
