import { describe, expect, it } from 'vitest';

import { amountError, fenOf } from './money.ts';

describe('an amount of money', () => {
  it('is read in yuan into whole fen without losing a cent', () => {
    expect(fenOf('1250')).toBe(125_000);
    expect(fenOf('0.1')).toBe(10);
    expect(fenOf('1000000.29')).toBe(100_000_029);
    expect(fenOf('-12.5')).toBe(-1250);
  });

  it('is refused in words when it is none', () => {
    expect(amountError('三千')).toBe('金额应为数字，最多两位小数，例如 1250.00；冲减写负数。');
    expect(amountError('0.00')).toBe('金额不能为零。');
    expect(amountError('12.345')).toContain('两位小数');
    expect(amountError('-3')).toBeUndefined();
  });
});
