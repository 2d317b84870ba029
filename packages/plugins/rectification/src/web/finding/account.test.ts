import { describe, expect, it } from 'vitest';

import { accountErrors, accountOf, accountSections, fenOf } from './account.ts';

function section(key: string) {
  const found = accountSections.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`no section ${key}`);
  return found;
}

describe("the unit's account of a finding", () => {
  it('reads money in yuan into whole fen without losing a cent', () => {
    expect(fenOf('1250')).toBe(125_000);
    expect(fenOf('0.1')).toBe(10);
    expect(fenOf('1000000.29')).toBe(100_000_029);
  });

  it('refuses what is no amount and no count, in words', () => {
    expect(
      accountErrors(section('accountability'), { refundedFen: '三千', accountableCount: '2.5' }),
    ).toEqual({
      accountableCount: '追责问责人次应为整数，例如 3。',
      refundedFen: '清退金额（元）应为数字，最多两位小数，例如 1250.00。',
    });
  });

  it('sends what was emptied as nothing instead of leaving the old text', () => {
    expect(
      accountOf(section('generalise'), { generalise: '已排查 12 个村', selfOpinion: ' ' }),
    ).toEqual({
      generalise: '已排查 12 个村',
      selfOpinion: null,
    });
  });
});
