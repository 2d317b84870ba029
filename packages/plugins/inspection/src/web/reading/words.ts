import type { ApiSchema } from '@lianxun/api-client';
import type { Option } from '@lianxun/ui';

export { unitKindTitles } from '@lianxun/plugin-api/web';

export type Round = ApiSchema<'Round'>;
export type RoundItem = ApiSchema<'RoundItem'>;
export type Engagement = ApiSchema<'Engagement'>;
export type Team = ApiSchema<'Team'>;
export type Member = Team['members'][number];
export type Paper = ApiSchema<'WorkingPaper'>;
export type PaperItem = ApiSchema<'WorkingPaperItem'>;
export type Declaration = ApiSchema<'RecusalDeclaration'>;
export type Case = ApiSchema<'Case'>;
export type NoticeItem = ApiSchema<'ImmediateRectificationItem'>;
export type Notice = ApiSchema<'ImmediateRectificationDetail'>;
export type Proposal = ApiSchema<'GovernanceProposal'>;

export const teamRoles: Readonly<Record<Member['role'], string>> = {
  leader: '组长',
  deputyLeader: '副组长',
  liaison: '联络员',
  member: '组员',
};

export const inspectionTypes: Readonly<Record<Engagement['inspectionType'], string>> = {
  routine: '常规巡察',
  special: '专项巡察',
  mobile: '机动巡察',
  upgraded: '提级巡察',
  cross: '交叉巡察',
  linked: '联动巡察',
  followUp: '回头看',
};

export const paperSources: Readonly<Record<Paper['source'], string>> = {
  interview: '谈话',
  review: '查阅',
  visit: '走访',
  petition: '信访',
  questionnaire: '问卷',
  tipChannel: '直通车',
  referral: '移交',
  other: '其他',
};

export const responsibilityKinds: Readonly<
  Record<NonNullable<Paper['responsibilityKind']>, string>
> = {
  main: '主体责任',
  firstResponsible: '第一责任人',
  mainLeader: '主要领导责任',
  direct: '直接责任',
  oversight: '监督责任',
};

export const resultTags: Readonly<Record<NonNullable<Paper['resultTag']>, string>> = {
  adopted: '转反馈问题',
  toLead: '转线索',
  notAdopted: '未采用',
};

/** Stages of a round and of a unit in it, in the order they are passed. */
export const roundStages: Readonly<Record<string, string>> = {
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
};

export const endedStages: Readonly<Record<string, string>> = { purged: '清理', cancelled: '取消' };

export const paperStages: Readonly<Record<string, string>> = {
  drafting: '编写中',
  reviewing: '审核中',
  locked: '已锁定',
  filed: '已备案',
  withdrawn: '已撤销',
};

export const fourAccuracies = {
  accurateMethod: '了解方式准确',
  accurateSubject: '责任主体准确',
  accurateWhenWhere: '时间地点准确',
  accuratePolicy: '政策依据准确',
} as const;

export function optionsOf(words: Readonly<Record<string, string>>): Option[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

/** The word for a key the server may have learnt later than this page. */
export function wordOf(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? key;
}
