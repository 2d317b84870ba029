import { describe, expect, test } from 'vitest';

import { accountSettings, deviceClassOf, nextStep } from './account-policy.ts';

describe('the settings of a person', () => {
  test('stand at their defaults where no tenant set any', () => {
    expect(accountSettings([])).toEqual({
      password: { minLength: 8, minClasses: 3, maxAgeDays: 90, history: 5 },
      lockout: { maxFailures: 5, lockMinutes: 30 },
      session: { idleMinutes: 30, absoluteHours: 12, onePerDeviceClass: true },
      secondFactorRequired: false,
    });
  });

  test('are the strictest of his tenants, rule by rule', () => {
    const settings = accountSettings([
      {
        'core.session': { idleMinutes: 10, absoluteHours: 24, onePerDeviceClass: false },
        'core.password': { minLength: 12, minClasses: 1, maxAgeDays: 0, history: 0 },
      },
      {
        'core.session': { idleMinutes: 60, absoluteHours: 8, onePerDeviceClass: false },
        'core.password': { minLength: 8, minClasses: 2, maxAgeDays: 365, history: 3 },
        'core.secondFactor': { required: true },
      },
    ]);

    expect(settings.session).toEqual({
      idleMinutes: 10,
      absoluteHours: 8,
      onePerDeviceClass: false,
    });
    expect(settings.password).toEqual({
      minLength: 12,
      minClasses: 2,
      maxAgeDays: 365,
      history: 3,
    });
    expect(settings.secondFactorRequired).toBe(true);
  });

  test('count a tenant that set nothing as one with defaults', () => {
    const lax = {
      'core.session': { idleMinutes: 600, absoluteHours: 72, onePerDeviceClass: false },
    };

    expect(accountSettings([lax, {}]).session).toEqual({
      idleMinutes: 30,
      absoluteHours: 12,
      onePerDeviceClass: true,
    });
  });

  test('ignore a stored value that does not fit', () => {
    expect(accountSettings([{ 'core.lockout': { failures: 0 } }]).lockout.maxFailures).toBe(5);
  });
});

test.each([
  [{ hasSecondFactor: true, mustChangePassword: true }, 'password', 'secondFactor'],
  [{ hasSecondFactor: true, mustChangePassword: true }, 'full', 'passwordChange'],
  [{ hasSecondFactor: true, mustChangePassword: false }, 'full', 'done'],
  [{ hasSecondFactor: false, mustChangePassword: true }, 'password', 'passwordChange'],
  [{ hasSecondFactor: false, mustChangePassword: false }, 'password', 'enrolSecondFactor'],
] as const)('of %o with the factor %s the next step is %s', (account, factor, step) => {
  const settings = { ...accountSettings([]), secondFactorRequired: true };

  expect(nextStep(account, factor, settings)).toBe(step);
});

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64) Chrome/130', 'desktop'],
  ['Mozilla/5.0 (Linux; Android 15) Mobile', 'phone'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0)', 'phone'],
  ['', 'desktop'],
])('takes %j for a %s', (userAgent, deviceClass) => {
  expect(deviceClassOf(userAgent)).toBe(deviceClass);
});
