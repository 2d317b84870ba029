import { expect, test } from 'vitest';

import { freshKey, planFaults, sectorsOf, withoutRow, type TypedMilestone } from './plan-form.ts';

const row = (key: string, waitsFor: string[] = []): TypedMilestone => ({
  key,
  title: key,
  party: 'county',
  kind: 'other',
  dueOn: '2026-09-01',
  waitsFor,
});

test('gives a new step a key of its own', () => {
  expect(freshKey([row('entry'), row('step3')])).toBe('step4');
  expect(freshKey([])).toBe('step1');
});

test('nothing waits for a step that is taken out', () => {
  expect(withoutRow([row('entry'), row('exit', ['entry', 'other'])], 'entry')).toEqual([
    row('exit', ['other']),
  ]);
});

test('reads sectors parted in any usual way, each once', () => {
  expect(sectorsOf('教育、卫生, 教育；国有企业')).toEqual(['教育', '卫生', '国有企业']);
});

test('says what is missing', () => {
  expect(
    planFaults('', [
      { ...row('entry'), title: ' ' },
      { ...row('exit'), dueOn: '' },
    ]),
  ).toEqual(['请填写领域。', '每个节点都要有名称。', '每个节点都要有时限。']);
  expect(planFaults('教育', [row('entry')])).toEqual([]);
});
