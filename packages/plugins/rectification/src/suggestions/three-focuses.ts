/** A first level of the taxonomy of findings with its second level. */
export interface Category {
  readonly name: string;
  readonly parts: readonly string[];
}

/** 三个聚焦, first edition. */
export const threeFocuses: readonly Category[] = [
  {
    name: '聚焦党的路线方针政策落实',
    parts: [
      '理论学习与贯彻落实',
      '职能责任与重点任务',
      '意识形态工作责任制',
      '优化营商环境',
      '安全生产与应急',
      '生态环境与滇池保护',
      '乡村振兴与基层治理',
      '教育事业发展',
      '医疗卫生服务',
      '国资国企改革',
    ],
  },
  {
    name: '聚焦群众身边腐败问题和不正之风',
    parts: [
      '中央八项规定精神',
      '财务管理',
      '工程项目',
      '政府采购与购买服务',
      '国有资产管理',
      '惠民补贴资金',
      '农村集体三资',
      '教育收费与学校食堂',
      '医疗耗材与医保基金',
      '民生服务与群众诉求',
    ],
  },
  {
    name: '聚焦基层党组织软弱涣散、组织力欠缺',
    parts: [
      '班子建设与民主集中制',
      '选人用人',
      '党支部建设与组织生活',
      '党员发展与教育管理',
      '全面从严治党责任',
      '巡察审计等整改',
      '干部作风与内部管理',
    ],
  },
];
