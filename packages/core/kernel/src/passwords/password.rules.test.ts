import { describe, expect, it } from 'vitest';

import {
  defaultPasswordSettings,
  isPasswordExpired,
  passwordReasons,
  strictestPasswordSettings,
} from './password.rules.ts';

const codesOf = (password: string, userName = 'yangliu') =>
  passwordReasons(password, userName, defaultPasswordSettings).map(({ code }) => code);

describe('a new password', () => {
  it.each([
    'Dianchi-8207',
    '滇池海埂Gw47',
    'kX9$mmqe',
    'Admin-is-not-my-job-7',
    '7#93@2!8A-q',
    '82046#19573-A.q',
  ])('may be %s', (password) => {
    expect(codesOf(password)).toEqual([]);
  });

  it('is refused with every reason at once, in Chinese', () => {
    expect(passwordReasons('abc', 'yangliu', defaultPasswordSettings)).toEqual([
      { code: 'core.password_too_short', message: '密码至少 8 位', field: 'password' },
      {
        code: 'core.password_too_simple',
        message: '密码须包含大写字母、小写字母、数字、其他字符中的至少 3 类',
        field: 'password',
      },
      {
        code: 'core.password_common',
        message: '密码过于常见，容易被猜中，请换一个',
        field: 'password',
      },
    ]);
  });

  it.each([
    'Admin@123',
    'P@ssw0rd',
    'P@ssw0rd2026!',
    'Passw0rd!',
    'Abc@1234',
    'Aa123456',
    'Qwer1234!',
    '1qaz@WSX',
    'Kunming@2026',
    'Xuncha#2026',
    '2026.Lianxun',
    'Aaaaaaaa',
    'Abc@12345678',
    '12345678',
    '87654321',
  ])('is refused as common: %s', (password) => {
    expect(codesOf(password)).toContain('core.password_common');
  });

  it('may not contain the user name, forwards or backwards', () => {
    expect(codesOf('YangLiu-8207')).toEqual(['core.password_contains_name']);
    expect(codesOf('uilgnay-8207X')).toEqual(['core.password_contains_name']);
    expect(codesOf('Dianchi-8207', 'di')).toEqual([]);
  });

  it('counts characters, not UTF-16 units', () => {
    expect(codesOf('𠀀𠀀𠀀𠀀Aa1')).toEqual(['core.password_too_short']);
  });

  it('has an upper limit', () => {
    expect(codesOf(`Aa1-${'滇池'.repeat(80)}`)).toEqual(['core.password_too_long']);
  });
});

describe('a password in use', () => {
  const changedAt = new Date('2026-01-01T00:00:00Z');

  it('expires after 90 days to the second', () => {
    const lastMoment = new Date('2026-03-31T23:59:59Z');
    const expiry = new Date('2026-04-01T00:00:00Z');

    expect(isPasswordExpired(changedAt, lastMoment, defaultPasswordSettings)).toBe(false);
    expect(isPasswordExpired(changedAt, expiry, defaultPasswordSettings)).toBe(true);
  });

  it('never expires where the tenant switched it off', () => {
    const settings = { ...defaultPasswordSettings, maxAgeDays: 0 };

    expect(isPasswordExpired(changedAt, new Date('2036-01-01T00:00:00Z'), settings)).toBe(false);
  });
});

describe('a person in several tenants', () => {
  it('follows the strictest of each rule', () => {
    const wuhua = { minLength: 12, minClasses: 2, maxAgeDays: 0, history: 3 };

    expect(strictestPasswordSettings([defaultPasswordSettings, wuhua])).toEqual({
      minLength: 12,
      minClasses: 3,
      maxAgeDays: 90,
      history: 5,
    });
  });

  it('follows the default without any membership', () => {
    expect(strictestPasswordSettings([])).toEqual(defaultPasswordSettings);
  });
});
