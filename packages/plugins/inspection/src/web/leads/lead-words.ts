import type { ApiSchema } from '@lianxun/api-client';

export type Lead = ApiSchema<'Lead'>;
export type LeadItem = ApiSchema<'LeadItem'>;
export type LeadFigures = ApiSchema<'LeadFigures'>;
export type LeadChoices = ApiSchema<'LeadChoices'>;
export type LeadReferral = ApiSchema<'LeadReferral'>;
export type Letter = ApiSchema<'Letter'>;
export type LetterItem = ApiSchema<'LetterItem'>;
export type Talk = ApiSchema<'Talk'>;
export type TalkItem = ApiSchema<'TalkItem'>;

export const leadSources: Readonly<Record<Lead['source'], string>> = {
  letter: '来信',
  visit: '来访',
  call: '来电',
  network: '网络',
  inspection: '巡察发现',
  other: '其他',
};

export const disciplines: Readonly<Record<Lead['discipline'], string>> = {
  political: '政治纪律',
  organizational: '组织纪律',
  integrity: '廉洁纪律',
  masses: '群众纪律',
  work: '工作纪律',
  life: '生活纪律',
};

export const leadWays: Readonly<Record<Lead['way'], string>> = {
  self: '自办',
  transfer: '转办',
  assign: '交办',
  supervise: '督办',
  coordinate: '协调',
};

export const dispositions: Readonly<Record<NonNullable<Lead['disposition']>, string>> = {
  talkInquiry: '谈话函询',
  preliminaryVerification: '初步核实',
  suspended: '暂存待查',
  concluded: '予以了结',
  transferredOut: '转办',
  retained: '留存',
  investigation: '移送审查调查',
};

export const leadStages: Readonly<Record<string, string>> = {
  registered: '登记',
  assessing: '拟办审批',
  handling: '处置办理',
  concluded: '了结反馈',
  closed: '办结',
};

type Rank = NonNullable<Lead['people'][number]['rank']>;

export const ranks: Readonly<Record<Rank, string>> = {
  county: '县处级正职',
  deputyCounty: '县处级副职',
  section: '乡科级正职',
  deputySection: '乡科级副职',
  clerk: '一般干部',
  village: '村（社区）干部',
  other: '其他',
};

export const forms: Readonly<Record<string, string>> = {
  '1': '第一种形态',
  '2': '第二种形态',
  '3': '第三种形态',
  '4': '第四种形态',
};

export const letterKinds: Readonly<Record<Letter['kind'], string>> = {
  letter: '来信',
  visit: '来访',
  call: '电话',
  network: '网络',
  other: '其他',
};

export const urgencies: Readonly<Record<Letter['urgency'], string>> = {
  normal: '一般',
  urgent: '紧急',
  veryUrgent: '特急',
};

export const letterSecrecies: Readonly<Record<Letter['secrecy'], string>> = {
  internal: '内部',
  workSecret: '工作秘密',
};

export const letterExtensions: Readonly<Record<NonNullable<Letter['extension']>, string>> = {
  requested: '已申请',
  granted: '已批准',
  refused: '未批准',
};

export const talkCategories: Readonly<Record<NonNullable<Talk['category']>, string>> = {
  partyBuilding: '党的建设',
  integrity: '党风廉政',
  workStyle: '工作作风',
  personnel: '选人用人',
  finance: '财务资产',
  livelihood: '民生实事',
  other: '其他',
};
