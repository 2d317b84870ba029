import type { EnumOption } from '@lianxun/plugin-api';

import type {
  Certificate,
  CheckParty,
  Intake,
  LeaverSign,
  MemberSource,
  NominationWay,
  PoolKind,
  PostDirection,
  Relation,
  ReleaseReason,
} from './roster-tables.ts';

export const poolTitles: Readonly<Record<PoolKind, string>> = {
  inspection: '巡察人才库',
  leader: '组长库',
  unitGroup: '单元制人才库',
  support: '支撑人才库',
};

export const intakeTitles: Readonly<Record<Intake, string>> = {
  regular: '常规入库',
  sporadic: '零星入库',
};

export const sourceTitles: Readonly<Record<MemberSource, string>> = {
  internal: '内部',
  external: '外部专家',
};

export const nominationTitles: Readonly<Record<NominationWay, string>> = {
  unit: '单位推荐',
  self: '个人自荐',
  office: '巡察办提名',
  import: '台账导入',
};

export const certificateTitles: Readonly<Record<Certificate, string>> = {
  audit: '审计',
  accounting: '会计',
  law: '法律',
  other: '其他',
};

export const directionTitles: Readonly<Record<PostDirection, string>> = {
  coordination: '综合协调岗',
  interviews: '谈话外调岗',
  financialAudit: '财务审计岗',
  partyBuilding: '党建组织岗',
};

export const relationTitles: Readonly<Record<Relation, string>> = {
  spouse: '配偶',
  parent: '父母',
  child: '子女',
  grandparent: '祖孙',
  sibling: '兄弟姐妹',
  collateral: '三代以内旁系',
  inLaw: '近姻亲',
};

export const releaseTitles: Readonly<Record<ReleaseReason, string>> = {
  transferred: '岗位变动',
  retired: '退休',
  health: '身体原因',
  unitDuty: '单位任务',
  failedEvaluation: '考核不合格',
  discipline: '违纪',
  ownRequest: '本人申请',
};

export const leaverTitles: Readonly<Record<LeaverSign, string>> = {
  retired: '已到退休年龄',
  moved: '已调离派员单位',
  inactive: '人员已停用',
  postEnded: '任职已经结束',
};

export const partyTitles: Readonly<Record<CheckParty, string>> = {
  office: '巡察办',
  discipline: '纪检监察机关',
  organization: '组织部门',
};

/** Skills every tenant starts with; a tenant may add its own. */
export const standardSkills: readonly EnumOption[] = [
  { value: 'audit', title: '财务审计', synonyms: ['财务', '审计', '财会'] },
  { value: 'partyBuilding', title: '党建组织人事', synonyms: ['党建', '组织人事'] },
  { value: 'discipline', title: '纪检', synonyms: ['纪检监察'] },
  { value: 'writing', title: '综合文字', synonyms: ['文字', '文字综合'] },
  { value: 'projects', title: '工程项目', synonyms: ['工程', '项目'] },
  { value: 'caseHandling', title: '办案', synonyms: ['审查调查'] },
  { value: 'stateAssets', title: '国资', synonyms: ['国资国企'] },
  { value: 'education', title: '教育' },
  { value: 'health', title: '卫生', synonyms: ['卫生健康', '医疗卫生'] },
  { value: 'environment', title: '生态环保', synonyms: ['环保', '生态环境'] },
  { value: 'agriculture', title: '农业农村', synonyms: ['农业'] },
  { value: 'law', title: '法律', synonyms: ['法务'] },
];

export function optionsOf<Value extends string>(
  titles: Readonly<Record<Value, string>>,
): EnumOption[] {
  return Object.entries<string>(titles).map(([value, title]) => ({ value, title }));
}
