/** What the lists say for stored values. */
export const rectificationTypeWords: Readonly<Record<string, string>> = {
  immediate: '立行立改',
  concentrated: '集中整改',
  longTerm: '长期坚持',
};

export const formWords: Readonly<Record<string, string>> = {
  first: '第一种形态',
  second: '第二种形态',
  third: '第三种形态',
  fourth: '第四种形态',
};

export const handlingWords: Readonly<Record<string, string>> = {
  talk: '谈话提醒、批评教育',
  criticism: '通报批评、责令检查',
  admonition: '诫勉',
  partySanction: '党纪处分',
  governmentSanction: '政务处分',
  organizational: '组织调整、组织处理',
  transferred: '移送司法机关',
  other: '其他',
};

export const standingWords = {
  notStarted: '未启动',
  inProgress: '进行中',
  done: '已完成',
  overdue: '超期未完',
} as const;

export const bucketWords = {
  done: '完成',
  partlyDone: '基本完成并持续整改',
  notDone: '未完成',
} as const;

export const levelWords = { county: '县区级', village: '村社区级' } as const;
