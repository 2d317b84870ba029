import { describe, expect, test } from 'vitest';

import { escalationLadder } from '../settings.ts';
import { horizonOf, nextRung } from './ladder.rules.ts';

const ladder = escalationLadder.default;
const next = (daysLeft: number, ...issued: string[]) =>
  nextRung(ladder, { daysLeft, issued })?.title ?? null;

describe('the letter that comes next', () => {
  test.each([
    [11, null],
    [10, '情况提醒书'],
    [0, '情况提醒书'],
    [-1, '情况告诫书'],
    [-29, '情况告诫书'],
    [-60, '情况告诫书'],
  ])('with %i days left and no letter yet is %s', (daysLeft, title) => {
    expect(next(daysLeft)).toBe(title);
  });

  test('follows the last one: 问责书 after 情况告诫书, and not before thirty days', () => {
    expect(next(-29, 'alert', 'admonition')).toBeNull();
    expect(next(-30, 'alert', 'admonition')).toBe('问责书');
  });

  test('is none after the last rung', () => {
    expect(next(-90, 'admonition', 'accountability')).toBeNull();
  });

  test('pays no heed to a rung the tenant has taken out of its ladder', () => {
    expect(next(-3, 'formerRung')).toBe('情况告诫书');
  });

  test('is never one that people alone choose', () => {
    expect(next(10)).not.toBe('督查督办通知书');
  });
});

test('suggestions look as far ahead as the earliest letter', () => {
  expect(horizonOf(ladder)).toBe(10);
});
