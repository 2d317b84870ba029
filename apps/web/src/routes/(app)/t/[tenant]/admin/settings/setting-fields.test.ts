import { describe, expect, it } from 'vitest';

import { settingFields, settingValue, valuesOf } from './setting-fields.ts';

const lockout = {
  type: 'object',
  properties: {
    failures: { type: 'integer', minimum: 1, maximum: 50 },
    required: { type: 'boolean' },
  },
};

describe('the form of a setting', () => {
  it('has a control for each part of a simple object, and gives back numbers', () => {
    const fields = settingFields({ schema: lockout }) ?? [];

    expect(fields.map(({ label, least, most }) => [label, least, most])).toEqual([
      ['连续失败次数', 1, 50],
      ['要求所有成员使用', undefined, undefined],
    ]);
    const values = valuesOf(fields, { failures: 5, required: true });
    expect(settingValue(fields, { ...values, failures: '7' })).toEqual({
      failures: 7,
      required: true,
    });
  });

  it('is one switch for a single yes or no', () => {
    const fields = settingFields({ schema: { type: 'boolean' } }) ?? [];

    expect(settingValue(fields, valuesOf(fields, true))).toBe(true);
  });

  it('does not exist for a shape it cannot show whole', () => {
    const schema = { type: 'object', properties: { list: { type: 'array' } } };

    expect(settingFields({ schema })).toBeUndefined();
  });
});
