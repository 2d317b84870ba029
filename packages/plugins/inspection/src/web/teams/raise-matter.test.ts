import { expect, test } from 'vitest';

import { exceptionRefusal, hitsOf, type Preview } from './raise-matter.ts';

const hit = { rule: 'B2', title: '近年任职', why: 'hit', evidence: '', overridable: true } as const;

type Unit = Preview['units'][number];

function preview(over: Partial<Unit>): Preview {
  const unit: Unit = {
    engagementId: '1',
    unitName: '区水务局',
    result: 'mustRecuse',
    decided: null,
    hits: [{ ...hit, result: 'mustRecuse' }],
  };
  return { userId: '2', state: 'mustRecuse', units: [{ ...unit, ...over }] };
}

test('an exception is asked for where every rule leaves it open', () => {
  expect(exceptionRefusal(preview({}))).toBeUndefined();
});

test('none where one rule never lets anybody stay, or it was decided', () => {
  const never = [
    { ...hit, result: 'mustRecuse' },
    { ...hit, rule: 'B1', result: 'mustRecuse', overridable: false },
  ] as const;
  expect(exceptionRefusal(preview({ hits: [...never] }))).toContain('不得例外留用');
  expect(exceptionRefusal(preview({ decided: 'confirmed' }))).toContain('已核定');
});

test('a reason that nobody is told shows the name of its rule', () => {
  expect(hitsOf(preview({}))).toEqual(['区水务局：近年任职']);
});
