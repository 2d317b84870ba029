import { noEmployerKey } from '../../src/candidates/relative-employer.rules.ts';
import { both, doubtful, missing, suspect, type Row } from './answers.ts';

const kin = (
  closeness: 'direct' | 'collateral',
  own: readonly string[],
  place: readonly string[],
) => ({ person: { relatives: [{ closeness, relation: '配偶', person: own, place }] } }) as const;

export const kinCases: readonly Row[] = [
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
  ['F4', '姓名单位相符', kin('collateral', ['tie:leader'], ['name:区教育局']), doubtful, doubtful],
  [
    'F4',
    '确认是本人',
    kin('collateral', ['person:leader', 'tie:leader'], ['name:区教育局']),
    'pass',
    'pass',
  ],
  ['F4', '只有姓名相同', kin('collateral', ['named:leader'], ['unit:x']), doubtful, doubtful],
];
