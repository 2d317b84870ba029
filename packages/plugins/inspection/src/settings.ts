import { defineSetting } from '@lianxun/plugin-api';
import { z } from 'zod';

export const proposalWarnDays = defineSetting({
  key: 'inspection.proposal_warn_days',
  title: '专项治理建议到期提醒',
  help: '距办理时限多少天起提醒即将到期。',
  schema: z.int().min(1).max(90),
  default: 7,
});

export const undertakingsEverywhere = defineSetting({
  key: 'inspection.undertakings_everywhere',
  title: '各轮巡察均先签保密承诺书',
  help: '市县统合巡察的成员一律先签后进；打开后，本级自办的轮次也须先签署保密承诺书、申报回避，授权才能打开。',
  schema: z.boolean(),
  default: false,
});

export const vaultOpeningHours = defineSetting({
  key: 'inspection.vault_opening_hours',
  title: '留存副本开启时限（小时）',
  help: '批准开启市级留存的底稿副本以后，申请人可以查看多少小时。',
  schema: z.int().min(1).max(720),
  default: 24,
});

export const surveyLeast = defineSetting({
  key: 'inspection.survey_least',
  title: '测评和问卷公布结果的最少份数',
  help: '民主测评和问卷收到多少份以上才公布结果；每题、每处也按此办理。新建的测评和问卷适用。',
  schema: z.int().min(3).max(50),
  default: 5,
});

export const commonUnits = defineSetting({
  key: 'inspection.common_units',
  title: '共性问题最少单位数',
  help: '至少多少个单位有同一问题，比对时才提出为共性问题。',
  schema: z.int().min(2).max(100),
  default: 3,
});

export const commonShare = defineSetting({
  key: 'inspection.common_share',
  title: '共性问题最低单位占比（%）',
  help: '有同一问题的单位至少占比对范围内单位的百分之几，比对时才提出为共性问题。',
  schema: z.int().min(0).max(100),
  default: 30,
});

export const coverageKinds = defineSetting({
  key: 'inspection.coverage_kinds',
  title: '全覆盖的单位类型',
  help: '一届任期内须全覆盖的单位类型；村（社区）按延伸计数，不单独计入。',
  schema: z.array(z.string().regex(/^[a-zA-Z]{1,40}$/u)).max(20),
  default: ['department', 'town', 'enterprise', 'school', 'hospital', 'institution'],
});

export const committeeTerms = defineSetting({
  key: 'inspection.committee_terms',
  title: '党委届次的任期',
  help: '每届的届次和任期届满日期；届满仍未巡察的单位计为超期。未登记的届次不计届满。',
  schema: z.array(z.object({ term: z.int().min(1).max(99), endsOn: z.iso.date() })).max(99),
  default: [],
});
