import { describe, expect, it } from 'vitest';

import type { CaseAction } from './case-step.ts';
import { missingOf, requestOf } from './move-answers.ts';

const nothing = { reason: '', reasonCode: '', opinion: '', fields: {}, agrees: '' };

const action: CaseAction = {
  event: 'move',
  label: '认定未完成',
  move: {
    move: 'markNotDone',
    title: '认定未完成',
    toTitle: '未完成',
    isOpen: true,
    isPrimary: false,
    isBulk: true,
    reasons: [],
    needs: {
      reason: true,
      reasonCodes: [{ code: 'hollow', title: '措施不实' }],
      input: [{ key: 'newDueOn', title: '新的整改时限', type: 'date' }],
      opinion: true,
      form: null,
    },
    approval: null,
  },
};

describe('the dialog of a move', () => {
  it('asks for everything the move needs', () => {
    expect(Object.keys(missingOf(action, nothing))).toEqual(['reasonCode', 'newDueOn', 'reason']);
  });

  it('sends what was told and leaves out what stayed empty', () => {
    const answers = {
      ...nothing,
      reason: ' 佐证不足 ',
      reasonCode: 'hollow',
      fields: { newDueOn: '2027-03-01' },
    };

    expect(missingOf(action, answers)).toEqual({});
    expect(requestOf(action, answers)).toEqual({
      event: 'move',
      move: 'markNotDone',
      reason: '佐证不足',
      reasonCode: 'hollow',
      fields: { newDueOn: '2027-03-01' },
    });
  });

  it('wants a number where a number is due', () => {
    const input = { key: 'count', title: '人次', type: 'integer' } as const;
    const counted = {
      ...action,
      move: {
        ...action.move,
        needs: { reason: false, reasonCodes: [], input: [input], opinion: false, form: null },
      },
    };

    expect(missingOf(counted, { ...nothing, fields: { count: '三' } })).toEqual({
      count: '人次应为整数。',
    });
    expect(requestOf(counted, { ...nothing, fields: { count: '3' } }).fields).toEqual({ count: 3 });
  });

  it('asks only why when a signature is returned', () => {
    expect(missingOf({ ...action, event: 'return' }, nothing)).toEqual({ reason: '请填写理由。' });
    expect(requestOf({ ...action, event: 'return' }, { ...nothing, reason: '数字有误' })).toEqual({
      event: 'return',
      reason: '数字有误',
    });
  });
});
