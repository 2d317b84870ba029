import type { FindingDetail, FindingRound, Measure } from './api.ts';

type Words = Readonly<Record<string, string>>;

const optionsOf = (words: Words) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export const rectificationTypes: Readonly<Record<Measure['rectificationType'], string>> = {
  immediate: '立行立改',
  concentrated: '集中整改',
  longTerm: '长期坚持',
};
export const rectificationTypeOptions = optionsOf(rectificationTypes);

export const disciplineForms: Readonly<
  Record<NonNullable<FindingDetail['accountable']['form']>, string>
> = {
  first: '第一种形态',
  second: '第二种形态',
  third: '第三种形态',
  fourth: '第四种形态',
};
export const disciplineFormOptions = optionsOf(disciplineForms);

export const amountKinds = {
  refunded: '清退',
  recovered: '追缴',
  saved: '挽回损失',
} as const;
export const amountKindOptions = optionsOf(amountKinds);

export const handlings = {
  talk: '谈话提醒、批评教育',
  criticism: '通报批评、责令检查',
  admonition: '诫勉',
  partySanction: '党纪处分',
  governmentSanction: '政务处分',
  organizational: '组织调整、组织处理',
  transferred: '移送司法机关',
  other: '其他',
} as const;
export const handlingOptions = optionsOf(handlings);

export const standings = {
  notStarted: '未启动',
  inProgress: '进行中',
  done: '已完成',
  overdue: '超期未完',
} as const;

export const reviewBodies = {
  resident: '派驻组意见',
  organization: '组织部意见',
  publicity: '宣传部意见',
  office: '巡察办意见',
  team: '巡察组意见',
  discipline: '纪委监委意见',
} as const;
export type ReviewBody = keyof typeof reviewBodies;
export const reviewBodyOptions = optionsOf(reviewBodies);

export const reboundOrigins = {
  followUp: '回头看',
  unannounced: '暗访抽查',
  tip: '信访举报',
  repeat: '再次巡察',
} as const;
export const reboundOriginOptions = optionsOf(reboundOrigins);

export const levels = { county: '县区级', village: '村社区级' } as const;

export const stageOptions = [
  { value: 'proposed', label: '拟反馈' },
  { value: 'issued', label: '已反馈、已认领' },
  { value: 'planning', label: '方案编制、会审' },
  { value: 'rectifying', label: '整改中' },
  { value: 'closing', label: '申请销号' },
  { value: 'closed', label: '已销号' },
  { value: 'partlyDone', label: '基本完成·持续整改' },
  { value: 'notDone', label: '未完成' },
  { value: 'merged', label: '已合并' },
] as const;

export const fieldNames: Readonly<Record<string, string>> = {
  state: '状态',
  version: '版本',
  text: '内容',
  manifestation: '问题表现',
  rootCause: '根本原因',
  goal: '整改目标',
  generalise: '举一反三情况',
  selfOpinion: '单位自评',
  leadLeader: '牵头领导',
  principal: '主要负责人',
  accountableCount: '追责问责人次',
  cat3: '三级分类',
  kind: '类别',
  amountFen: '金额（分）',
  occurredOn: '日期',
  amountId: '金额登记编号',
  accountabilityId: '问责登记编号',
  matter: '问责事由',
  decidedOn: '处理日期',
  decidedBy: '处理机关',
  persons: '人数',
  personId: '人员登记编号',
  form: '四种形态',
  note: '备注',
  dueOn: '完成时限',
  newDueOn: '新的整改时限',
  reason: '理由',
  opinion: '意见',
  body: '审核单位',
  cat1: '一级分类',
  cat2: '二级分类',
  isKey: '是否重点',
  request: '办理内容',
  result: '完成情况',
  leadDepartment: '牵头部门',
  coDepartment: '配合部门',
  owner: '责任人',
  name: '名称',
  documentNo: '文号',
  adoptedOn: '出台日期',
  fileName: '文件名',
  mediaType: '文件类型',
  size: '文件大小（字节）',
  sha256: '校验值',
  purpose: '用途',
  fileId: '文件编号',
  measureId: '措施编号',
  findingId: '问题编号',
  reportedOn: '填报日期',
  seq: '序号',
  rectificationType: '整改类型',
  tags: '标签',
  level: '问题层级',
  origin: '发现途径',
  foundOn: '发现日期',
  description: '反弹情况',
  issuedOn: '反馈日期',
  oldDueOn: '原时限',
  sources: '来源底稿',
  leadLeaderId: '牵头领导（人员编号）',
  principalId: '主要负责人（人员编号）',
  ownerId: '责任人（人员编号）',
  signedBy: '签署人',
};

export const actionNames: Readonly<Record<string, string>> = {
  'core.case_moved': '办理',
  'core.file_attached': '上传了材料',
  'core.file_detached': '撤下了材料',
  'rectification.finding_created': '提出了问题',
  'rectification.finding_updated': '修改了问题',
  'rectification.finding_issued': '反馈了问题',
  'rectification.finding_merged': '合并了问题',
  'rectification.history_status_applied': '导入了历史状态',
  'rectification.measure_result_updated': '填写了措施完成情况',
  'rectification.account_updated': '修改了整改情况说明',
  'rectification.measure_added': '增加了整改措施',
  'rectification.measure_updated': '修改了整改措施',
  'rectification.measure_removed': '删除了整改措施',
  'rectification.progress_recorded': '填报了进展',
  'rectification.rule_added': '登记了建章立制',
  'rectification.opinion_given': '填写了审核意见',
  'rectification.due_date_extended': '批准了延期',
  'rectification.rebound_recorded': '登记了反弹',
  'rectification.amount_added': '登记了清退、追缴、挽回金额',
  'rectification.accountability_recorded': '登记了追责问责',
  'rectification.accountability_withdrawn': '撤销了追责问责登记',
  'rectification.accountable_person_revealed': '查看了被问责人员姓名',
  'rectification.assessment_opened': '开始了整改评估',
  'rectification.assessment_sheet_saved': '填写了评估表',
  'rectification.assessment_sheet_submitted': '提交了评估表',
  'rectification.assessment_concluded': '评定了等次',
  'rectification.assessment_grade_proposed': '提请调整等次',
  'rectification.second_rectification_started': '转入二次整改',
};

const numerals = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99 as written in documents: `十二`. */
export function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (value < 1 || value > 99) return String(value);
  const head = tens === 0 ? '' : `${tens === 1 ? '' : numerals[tens]}十`;
  return `${head}${ones === 0 ? '' : numerals[ones]}`;
}

/** `十二届第三轮（2026年）`. */
export function roundTitle({ committeeTerm, year, roundNo }: Omit<FindingRound, 'id'>): string {
  return `${chineseNumber(committeeTerm)}届第${chineseNumber(roundNo)}轮（${year}年）`;
}
