import type { ApiSchema } from '@lianxun/api-client';

export type Matter = ApiSchema<'RecusalMatter'>;
export type MatterDetail = ApiSchema<'RecusalMatterPage'>;
export type Hit = ApiSchema<'RecusalHit'>;
export type RuleSets = ApiSchema<'RecusalRuleSets'>;
export type RuleSet = ApiSchema<'RecusalRuleSet'>;
export type RuleContent = RuleSet['content'];
export type Rule = RuleContent['rules'][number];
export type Objection = ApiSchema<'RecusalObjection'>;
export type Notified = ApiSchema<'NotifiedTeamMember'>;

export const results = { pass: '通过', suspect: '疑似', mustRecuse: '必须回避' } as const;
export const resultTones = { pass: 'good', suspect: 'warn', mustRecuse: 'alert' } as const;

export const kinds: Readonly<Record<Matter['kind'], string>> = {
  suspect: '疑似回避',
  mustRecuse: '必须回避',
  declaration: '补充申报',
  objection: '单位异议',
  interest: '其他情形',
};

export const outcomes: Readonly<Record<NonNullable<Matter['outcome']>, string>> = {
  allowed: '可以参加',
  confirmed: '必须回避',
  kept: '例外留用',
};

export const roles = { leading: '组长、副组长', other: '联络员、组员' } as const;

export const teamRoles = {
  leader: '组长',
  deputyLeader: '副组长',
  liaison: '联络员',
  member: '组员',
} as const;

export const whys: Readonly<Record<Hit['why'], string>> = {
  hit: '命中',
  dataMissing: '资料不全',
  ambiguous: '须核实',
  notSigned: '未签署',
};

export const paths: Readonly<Record<string, string>> = {
  edit: '人工编组',
  import: '导入',
  substitution: '替换',
  solver: '优化组队',
  draw: '随机抽取',
  dispatch: '派员',
  assignment: '分配单位',
  mandate: '签发授权',
  declaration: '补充申报',
  nightly: '定时复核',
};

export const modes = {
  own: '本县轮次',
  combined: '统合',
  cross: '交叉',
  unitSupervision: '单元制',
} as const;
export const modeKeys = ['own', 'combined', 'cross', 'unitSupervision'] as const;

export const answers = { suspect: '疑似', mustRecuse: '必须回避', off: '不适用' } as const;
