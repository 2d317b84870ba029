import { both, suspect, type Row } from './answers.ts';

const inspected = (roundsAgo: number, role: 'leading' | 'other', place: readonly string[]) => ({
  person: { inspected: [{ place, countyCode: '530112', role, roundsAgo }] },
});

export const statementCases: readonly Row[] = [
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
