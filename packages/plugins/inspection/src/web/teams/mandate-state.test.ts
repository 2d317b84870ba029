import { describe, expect, it } from 'vitest';

import { mandateState } from './mandate-state.ts';

const now = new Date('2026-03-10T02:00:00Z');
const mandate = {
  id: 'm',
  documentNo: '县巡授〔2026〕3号',
  validFrom: '2026-02-28T16:00:00Z',
  validTo: '2026-04-30T16:00:00Z',
  inForce: true,
  coversAllUnits: true,
  waitsFor: [],
};

describe('the mandate of a member', () => {
  it('stands while it is in force for every unit', () => {
    expect(mandateState(mandate, now)).toEqual({ word: '授权有效', tone: 'good' });
  });

  it('asks for attention in its last week, counted to its last day', () => {
    const ending = { ...mandate, validTo: '2026-03-13T16:00:00Z' };
    expect(mandateState(ending, now).word).toBe('授权剩 3 天');
  });

  it('is missing, over, early, revoked or short of a unit', () => {
    expect(mandateState(null, now).word).toBe('未授权');
    expect(mandateState({ ...mandate, validTo: '2026-03-01T16:00:00Z' }, now).tone).toBe('alert');
    expect(mandateState({ ...mandate, validFrom: '2026-03-14T16:00:00Z' }, now).word).toBe(
      '3月15日起生效',
    );
    expect(mandateState({ ...mandate, inForce: false }, now).word).toBe('授权已收回');
    expect(mandateState({ ...mandate, coversAllUnits: false }, now).word).toBe('未含新增单位');
  });

  it('waits for what its holder has not signed', () => {
    const unsigned = { ...mandate, inForce: false, waitsFor: ['保密承诺书'] };
    expect(mandateState(unsigned, now)).toEqual({ word: '待签保密承诺书', tone: 'warn' });
  });
});
