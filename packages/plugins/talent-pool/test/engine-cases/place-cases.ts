import { atUnit, career, study } from '../engine-samples.ts';
import { both, doubtful, missing, suspect, type Row } from './answers.ts';

const was = (from: string, to: string | null) => ({
  person: { career: [career({ ...atUnit, from, to })] },
});

export const placeCases: readonly Row[] = [
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
];
