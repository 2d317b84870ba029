import { noEmployerKey } from '../src/candidates/relative-employer.rules.ts';
import type { RecusalRuleId } from '../src/recusal/recusal-facts.ts';
import { atUnit, career, leader, type Sample } from './engine-samples.ts';

/** Rule, case, person and unit, answer for a leading role, answer for others. */
export type Row = readonly [RecusalRuleId, string, Sample, string, string];

export const both = 'mustRecuse hit';
const suspect = 'suspect hit';
const missing = 'suspect dataMissing';
const doubtful = 'suspect ambiguous';
const kin = (
  closeness: 'direct' | 'collateral',
  own: readonly string[],
  place: readonly string[],
) => ({ person: { relatives: [{ closeness, relation: '配偶', person: own, place }] } }) as const;
const was = (from: string, to: string | null) => ({
  person: { career: [career({ ...atUnit, from, to })] },
});
const inspected = (roundsAgo: number, role: 'leading' | 'other', place: readonly string[]) => ({
  person: { inspected: [{ place, countyCode: '530112', role, roundsAgo }] },
});
export const study = (from: string | null, rest: object = {}) => ({
  school: ['name:云南大学'],
  schoolName: '云南大学',
  from,
  to: '2004-07',
  ...rest,
});

export const rows: readonly Row[] = [
  ['A1', '籍贯在本县，本县自己的轮次', { person: { nativeCounty: '530112' } }, 'pass', 'pass'],
  ['A1', '籍贯在对方县，交叉', { person: { nativeCounty: '530112' }, mode: 'cross' }, both, both],
  [
    'A1',
    '成长地在对方县，统合',
    { person: { grownCounty: '530112' }, mode: 'combined' },
    both,
    both,
  ],
  ['A1', '成长地未填，统合', { person: { grownCounty: null }, mode: 'combined' }, missing, missing],
  [
    'A2',
    '现工作地在对方县，单元制',
    { person: { workCounties: ['530112'] }, mode: 'unitSupervision' },
    both,
    both,
  ],
  ['A2', '现工作地未填，交叉', { person: { workCounties: null }, mode: 'cross' }, missing, missing],
  [
    'A2',
    '开发区所在县',
    {
      person: { workCounties: ['530114'] },
      target: { counties: ['530171', '530114'] },
      mode: 'cross',
    },
    both,
    both,
  ],
  ['B1', '现在单位任职', was('2026-01', null), both, both],
  ['B1', '本月到期仍算', was('2026-01', '2026-11'), both, both],
  ['B1', '上月已离开', was('2026-01', '2026-10'), 'pass', 'pass'],
  ['B1', '下月才上任', was('2026-12', null), 'pass', 'pass'],
  ['B1', '工作经历未填', { person: { career: null } }, missing, missing],
  [
    'B1',
    '下属学校',
    { person: { career: [career({ place: ['unit:school'], placeName: '区第一小学' })] } },
    both,
    both,
  ],
  [
    'B1',
    '名称相近而未对应单位',
    {
      person: { career: [career({ place: ['name:西山区区教育局'], placeName: '西山区区教育局' })] },
    },
    doubtful,
    doubtful,
  ],
  [
    'B1',
    '名称相近但已对应别的单位',
    { person: { career: [career({ place: ['unit:other', 'name:西山区区教育局'] })] } },
    'pass',
    'pass',
  ],
  ['B2', '窗口内最后一个月', was('2020-01', '2023-11'), both, suspect],
  ['B2', '窗口前一个月', was('2020-01', '2023-10'), 'pass', 'pass'],
  ['B3', '整三年', was('2010-01', '2012-12'), both, suspect],
  ['B3', '差一个月', was('2010-01', '2012-11'), 'pass', 'pass'],
  [
    'B3',
    '两段合计，重叠不重复计',
    {
      person: {
        career: [
          career({ ...atUnit, from: '2008-01', to: '2009-12' }),
          career({ ...atUnit, from: '2009-01', to: '2010-11' }),
        ],
      },
    },
    'pass',
    'pass',
  ],
  ['B3', '起止颠倒按其间计', was('2012-12', '2010-01'), both, suspect],
  [
    'B4',
    '在该单位受教育',
    { person: { education: [study('2000-09', { school: ['unit:school'] })] } },
    both,
    suspect,
  ],
  ['B4', '教育经历未填', { person: { education: null } }, missing, missing],
  ['C1', '配偶是班子成员', kin('direct', ['person:leader'], ['unit:edu']), both, both],
  ['C1', '家庭成员未填', { person: { relatives: null } }, missing, missing],
  [
    'C1',
    '有亲属而班子未登记',
    { ...kin('direct', ['tie:x'], ['unit:y']), target: { leadership: [] } },
    missing,
    missing,
  ],
  [
    'C1',
    '班子未登记，家人都没有工作单位',
    { ...kin('direct', [], [noEmployerKey]), target: { leadership: [] } },
    'pass',
    'pass',
  ],
  ['C2', '配偶在单位', kin('direct', ['tie:x'], ['unit:edu']), both, both],
  ['C2', '配偶单位未填', kin('direct', ['tie:x'], []), missing, missing],
  ['C2', '父母已退休', kin('direct', ['tie:x'], [noEmployerKey]), 'pass', 'pass'],
  ['C4', '近姻亲无业', kin('collateral', ['tie:x'], [noEmployerKey]), 'pass', 'pass'],
  ['C3', '近姻亲是班子成员', kin('collateral', ['tie:leader'], ['name:区教育局']), both, suspect],
  ['C4', '近姻亲在单位', kin('collateral', ['tie:x'], ['unit:edu']), suspect, suspect],
  [
    'D1',
    '班子成员曾是直接上级',
    { person: { career: [career({ superior: ['person:leader'] })] } },
    both,
    suspect,
  ],
  [
    'D1',
    '三年前的上下级',
    {
      person: { career: [career({ from: '2018-01', to: '2023-10', superior: ['person:leader'] })] },
    },
    'pass',
    'pass',
  ],
  [
    'D1',
    '曾是班子成员的上级',
    { target: { leadership: [leader({ career: [career({ superior: ['person:candidate'] })] })] } },
    both,
    suspect,
  ],
  [
    'D1',
    '同单位一方在班子，上级未填',
    { person: { career: [career({ ...atUnit, from: '2024-01', to: '2024-06', superior: [] })] } },
    missing,
    missing,
  ],
  ['D1', '班子未登记', { target: { leadership: [] } }, missing, missing],
  [
    'D2',
    '近年同班子',
    {
      person: {
        career: [career({ ...atUnit, from: '2021-01', to: '2023-11', isLeadership: true })],
      },
    },
    both,
    suspect,
  ],
  [
    'D2',
    '同班子已过窗口且不足三年',
    {
      person: {
        career: [career({ ...atUnit, from: '2021-01', to: '2023-10', isLeadership: true })],
      },
    },
    'pass',
    'pass',
  ],
  [
    'D2',
    '共事满三年',
    { person: { career: [career({ ...atUnit, from: '2020-03', to: '2023-02' })] } },
    both,
    suspect,
  ],
  [
    'D2',
    '共事差一个月',
    { person: { career: [career({ ...atUnit, from: '2020-03', to: '2023-01' })] } },
    'pass',
    'pass',
  ],
  [
    'D3',
    '同班',
    {
      person: { education: [study('2000-09', { className: '法学一班' })] },
      target: {
        leadership: [leader({ education: [study('2000-09', { className: '法学一班' })] })],
      },
    },
    both,
    suspect,
  ],
  [
    'D3',
    '同校不同级',
    {
      person: { education: [study('2000-09')] },
      target: { leadership: [leader({ education: [study('1999-09')] })] },
    },
    'pass',
    'pass',
  ],
  [
    'D3',
    '同校同级班级未填',
    {
      person: { education: [study('2000-09')] },
      target: { leadership: [leader({ education: [study('2000-03')] })] },
    },
    doubtful,
    doubtful,
  ],
  [
    'D3',
    '同校入学时间不明',
    {
      person: { education: [study(null)] },
      target: { leadership: [leader({ education: [study('2000-03')] })] },
    },
    missing,
    missing,
  ],
  [
    'D3',
    '班子成员是导师',
    { person: { education: [study('2000-09', { supervisor: ['person:leader'] })] } },
    both,
    suspect,
  ],
  [
    'D3',
    '同一导师',
    {
      person: { education: [study('2000-09', { supervisor: ['tie:prof'] })] },
      target: {
        leadership: [leader({ education: [study('1990-09', { supervisor: ['tie:prof'] })] })],
      },
    },
    both,
    suspect,
  ],
  ['E1', '上一轮带组巡察该单位', inspected(1, 'leading', ['unit:edu']), both, suspect],
  ['E1', '上两轮带组', inspected(2, 'leading', ['unit:edu']), 'pass', 'pass'],
  ['E1', '上一轮是组员', inspected(1, 'other', ['unit:edu']), 'pass', 'pass'],
  ['E1', '本县轮次，上一轮带组巡察别的单位', inspected(1, 'leading', ['unit:x']), 'pass', 'pass'],
  [
    'E1',
    '统合，上一轮带组在同一县',
    { ...inspected(1, 'leading', ['unit:x']), mode: 'combined' },
    both,
    suspect,
  ],
  ['E2', '前两轮巡察过', inspected(2, 'other', ['name:区教育局']), suspect, suspect],
  ['E2', '前三轮巡察过', inspected(3, 'other', ['unit:edu']), 'pass', 'pass'],
  [
    'F1',
    '申报待核实',
    {
      person: {
        declaration: {
          signedFor: ['edu'],
          ties: [{ targetId: 'edu', statement: '同学', confirmed: null }],
        },
      },
    },
    suspect,
    suspect,
  ],
  [
    'F1',
    '申报已核实',
    {
      person: {
        declaration: {
          signedFor: ['edu'],
          ties: [{ targetId: 'edu', statement: '同学', confirmed: true }],
        },
      },
    },
    both,
    both,
  ],
  [
    'F1',
    '核实不成立',
    {
      person: {
        declaration: {
          signedFor: ['edu'],
          ties: [{ targetId: 'edu', statement: '同学', confirmed: false }],
        },
      },
    },
    'pass',
    'pass',
  ],
  [
    'F2',
    '未签署，签发授权时',
    { person: { declaration: { signedFor: [], ties: [] } }, context: { forMandate: true } },
    'mustRecuse notSigned',
    'mustRecuse notSigned',
  ],
  [
    'F2',
    '未签署，组队时',
    { person: { declaration: { signedFor: [], ties: [] } } },
    'pass',
    'pass',
  ],
  [
    'F3',
    '异议未核定',
    { person: { objections: [{ targetId: 'edu', reason: '有矛盾', decided: null }] } },
    suspect,
    suspect,
  ],
  [
    'F3',
    '异议成立',
    { person: { objections: [{ targetId: 'edu', reason: '有矛盾', decided: 'upheld' }] } },
    both,
    both,
  ],
  [
    'F3',
    '异议不成立',
    { person: { objections: [{ targetId: 'edu', reason: '有矛盾', decided: 'dismissed' }] } },
    'pass',
    'pass',
  ],
  ['F4', '姓名单位相符', kin('collateral', ['tie:leader'], ['name:区教育局']), doubtful, doubtful],
  [
    'F4',
    '确认是本人',
    kin('collateral', ['person:leader', 'tie:leader'], ['name:区教育局']),
    'pass',
    'pass',
  ],
  ['F4', '只有姓名相同', kin('collateral', ['named:leader'], ['unit:x']), doubtful, doubtful],
  ['G1', '保密核查', { person: { secretlyBarred: ['edu'] } }, both, both],
  [
    'G2',
    '其他情形',
    { person: { interests: [{ targetId: 'edu', reason: '合伙', decided: null }] } },
    suspect,
    suspect,
  ],
  [
    'G2',
    '其他情形成立',
    { person: { interests: [{ targetId: 'edu', reason: '合伙', decided: 'upheld' }] } },
    both,
    both,
  ],
];
