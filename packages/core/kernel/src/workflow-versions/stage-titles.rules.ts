import type { WorkflowStage, WorkflowSubject } from '@lianxun/plugin-api';

type StageTitles = { readonly [S in WorkflowSubject]: Readonly<Record<WorkflowStage<S>, string>> };

const inspection = {
  planned: '计划',
  mandated: '授权',
  preparing: '进驻准备',
  onSite: '进驻了解',
  reporting: '报告',
  deliberating: '审议',
  feedback: '反馈',
  rectifying: '集中整改',
  assessing: '评估',
  archived: '归档',
  purged: '清理',
  cancelled: '取消',
} as const;

const titles: StageTitles = {
  round: inspection,
  engagement: inspection,
  workingPaper: {
    drafting: '编写',
    reviewing: '审核',
    locked: '锁定',
    filed: '备案归档',
    withdrawn: '撤销',
  },
  finding: {
    proposed: '拟反馈',
    issued: '已反馈',
    planning: '方案编制',
    rectifying: '整改中',
    closing: '申请销号',
    closed: '已销号',
    partlyDone: '基本完成·持续整改',
    notDone: '未完成',
    merged: '已合并',
  },
  measure: {
    notStarted: '未开始',
    inProgress: '进行中',
    selfDone: '自报完成',
    verified: '核实完成',
  },
  lead: {
    registered: '登记',
    assessing: '研判',
    handling: '办理',
    concluded: '办结',
    closed: '了结',
  },
  assignment: {
    drafted: '拟办',
    issued: '交办',
    handling: '办理',
    reported: '报结',
    concluded: '办结',
    cancelled: '取消',
  },
  poolMember: {
    applying: '申请',
    admitted: '入库',
    onMission: '执行任务',
    paused: '暂停',
    watch: '观察',
    released: '出库',
    refused: '不予入库',
  },
  assessment: {
    rating: '评分',
    concluded: '已评定',
    cancelled: '撤销',
  },
  dispatch: {
    requested: '商请',
    nominated: '推荐',
    checked: '审查',
    returned: '退回重派',
    accepted: '确认',
    mandated: '授权',
    serving: '在岗',
    replaced: '替换',
    finished: '结束',
    declined: '谢绝',
    cancelled: '撤销',
  },
  recusalMatter: {
    raised: '待核定',
    deciding: '待批准',
    decided: '已核定',
    withdrawn: '撤销',
  },
  evaluation: {
    rating: '评分',
    summarising: '汇总',
    concluded: '已评定',
    cancelled: '撤销',
  },
  combinedInspection: {
    planned: '策划',
    inviting: '部署',
    running: '实施',
    concluding: '总结',
    closed: '结束',
    cancelled: '撤销',
  },
  urgentReport: {
    drafting: '拟稿',
    signing: '签发',
    sent: '报送',
    received: '签收',
    decided: '批示',
    closed: '办结',
    cancelled: '作废',
  },
  annualPlan: {
    drafting: '编制',
    reviewing: '审议',
    approving: '报批',
    approved: '已批准',
    finished: '年度结束',
    cancelled: '撤销',
  },
  guidanceNotice: {
    drafted: '拟稿',
    issued: '已发出',
    answering: '答复中',
    answered: '已答复',
    concluded: '办结',
    cancelled: '作废',
  },
  ledgerReturn: { drafted: '编制', submitted: '待签发', issued: '已报送', cancelled: '作废' },
  leadReturn: { drafted: '编制', submitted: '待签发', issued: '已报送', cancelled: '作废' },
  ledgerFollowUp: { asked: '待答复', answered: '已答复', concluded: '认可', cancelled: '撤销' },
  inspectionReport: {
    drafting: '起草',
    agreed: '组务会',
    reviewing: '审核',
    passed: '通过',
    withdrawn: '作废',
  },
  demandItem: {
    drafted: '起草',
    sent: '报送',
    answered: '答复',
    rated: '评价',
    withdrawn: '撤回',
  },
  survey: {
    draft: '拟制',
    approved: '已批准',
    open: '开放填写',
    closed: '结束填写',
    archived: '归档',
    cancelled: '撤销',
  },
  escalation: {
    drafted: '拟稿',
    issued: '送达',
    handling: '整改',
    reported: '回复',
    concluded: '销结',
    cancelled: '撤销',
  },
  governanceProposal: {
    drafted: '拟稿',
    issued: '移交',
    handling: '办理',
    reported: '反馈',
    concluded: '办结',
    cancelled: '撤销',
  },
  immediateRectification: {
    drafted: '拟稿',
    issued: '下发',
    handling: '整改',
    reported: '报送',
    concluded: '确认',
    cancelled: '撤销',
  },
};

/** The fixed stages of a type with their Chinese names; none for a type nobody knows. */
export function stagesOf(subject: string): readonly { key: string; title: string }[] {
  return isSubject(subject)
    ? Object.entries(titles[subject]).map(([key, title]) => ({ key, title }))
    : [];
}

function isSubject(subject: string): subject is WorkflowSubject {
  return Object.hasOwn(titles, subject);
}
