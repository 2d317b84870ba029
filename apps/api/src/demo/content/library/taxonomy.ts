import { rowsOf } from '../text-table.ts';
import type { DemoTaxonomyNode } from '../types.ts';

const rows = `
F1 | 聚焦党的路线方针政策落实
F1.01 | 理论学习与贯彻落实
F1.02 | 职能责任与重点任务
F1.03 | 意识形态工作责任制
F1.04 | 优化营商环境
F1.05 | 安全生产与应急
F1.06 | 生态环境与滇池保护
F1.07 | 乡村振兴与基层治理
F1.08 | 教育事业发展
F1.09 | 医疗卫生服务
F1.10 | 国资国企改革
F2 | 聚焦群众身边腐败问题和不正之风
F2.01 | 中央八项规定精神
F2.02 | 财务管理
F2.03 | 工程项目
F2.04 | 政府采购与购买服务
F2.05 | 国有资产管理
F2.06 | 惠民补贴资金
F2.07 | 农村集体三资
F2.08 | 教育收费与学校食堂
F2.09 | 医疗耗材与医保基金
F2.10 | 民生服务与群众诉求
F3 | 聚焦基层党组织软弱涣散、组织力欠缺
F3.01 | 班子建设与民主集中制
F3.02 | 选人用人
F3.03 | 党支部建设与组织生活
F3.04 | 党员发展与教育管理
F3.05 | 全面从严治党责任
F3.06 | 巡察审计等整改
F3.07 | 干部作风与内部管理
`;

/** 三个聚焦, first edition: two levels. */
export const demoTaxonomy: DemoTaxonomyNode[] = rowsOf(rows, ['code', 'name']).map((row) => ({
  ...row,
  parentCode: row.code.includes('.') ? row.code.slice(0, 2) : null,
}));
