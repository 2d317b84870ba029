import { expect, test } from 'vitest';

import { formatRuleLines, parseRuleLines } from './rule-lines.rules.ts';

test.for([
  ['议事规则', { name: '议事规则', documentNo: null, adoptedOn: null }],
  [
    '议事规则 / 西发〔2026〕3号',
    { name: '议事规则', documentNo: '西发〔2026〕3号', adoptedOn: null },
  ],
  ['议事规则 / 2026-03-05', { name: '议事规则', documentNo: null, adoptedOn: '2026-03-05' }],
  [
    '议事规则 / 西发〔2026〕3号 / 2026-03-05',
    { name: '议事规则', documentNo: '西发〔2026〕3号', adoptedOn: '2026-03-05' },
  ],
  [
    '议事规则 / 西发〔2026〕3号 / 2026年3月',
    { name: '议事规则', documentNo: '西发〔2026〕3号 / 2026年3月', adoptedOn: null },
  ],
] as const)('%s is read and written back as it stands', ([line, rule]) => {
  expect(parseRuleLines(line)).toEqual([rule]);
  expect(formatRuleLines([rule])).toBe(line);
});

test('skips empty lines', () => {
  expect(parseRuleLines('\n甲制度\n\n乙制度\n').map(({ name }) => name)).toEqual([
    '甲制度',
    '乙制度',
  ]);
});
