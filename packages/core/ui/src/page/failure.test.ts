import { describe, expect, it } from 'vitest';

import { describeFailure } from './failure.ts';

const problem = (status: number, message: string) =>
  Object.assign(new Error(message), { status, code: 'leads.sealed', requestId: 'r-7' });

describe('a failure as a person reads it', () => {
  it('says what happened, what to do, and keeps code and request number for support', () => {
    expect(describeFailure(problem(409, '线索已封存，请联系承办人。'))).toEqual({
      kind: 'other',
      title: '状态已经变化',
      detail: '线索已封存，请联系承办人。',
      code: 'leads.sealed',
      requestId: 'r-7',
    });
  });

  it('tells a closed door, a missing record and a lost connection apart', () => {
    const kinds = [403, 404, 0, 500].map((status) => describeFailure(problem(status, '')).kind);

    expect(kinds).toEqual(['forbidden', 'missing', 'offline', 'other']);
  });

  it('never shows the English of a programming error', () => {
    expect(describeFailure(new TypeError('x is undefined')).detail).not.toContain('undefined');
  });
});
