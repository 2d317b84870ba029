import { atUnit, career, leader, study } from '../engine-samples.ts';
import { both, doubtful, missing, suspect, type Row } from './answers.ts';

export const colleagueCases: readonly Row[] = [
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
];
