import type { SettingDefinition } from '@lianxun/plugin-api';
import type { z } from 'zod';

import { strictestLockoutSettings, type LockoutSettings } from '../passwords/lockout.rules.ts';
import { strictestPasswordSettings, type PasswordSettings } from '../passwords/password.rules.ts';
import {
  lockoutSetting,
  passwordSetting,
  secondFactorSetting,
  sessionSetting,
} from './core-settings.ts';

export interface SessionSettings {
  readonly idleMinutes: number;
  readonly absoluteHours: number;
  readonly onePerDeviceClass: boolean;
}

/** What holds for one person: of every rule the strictest of his tenants. */
export interface AccountSettings {
  readonly password: PasswordSettings;
  readonly lockout: LockoutSettings;
  readonly session: SessionSettings;
  readonly secondFactorRequired: boolean;
}

export type StoredSettings = Readonly<Record<string, unknown>>;

/** One record of stored settings per tenant; what a tenant did not set stands at its default. */
export function accountSettings(tenants: readonly StoredSettings[]): AccountSettings {
  const all = tenants.length === 0 ? [{}] : tenants;
  const sessions = all.map((stored) => valueOf(sessionSetting, stored));
  const lockouts = all.map((stored) => valueOf(lockoutSetting, stored));
  return {
    password: strictestPasswordSettings(all.map((stored) => valueOf(passwordSetting, stored))),
    lockout: strictestLockoutSettings(
      lockouts.map(({ failures, minutes }) => ({ maxFailures: failures, lockMinutes: minutes })),
    ),
    session: {
      idleMinutes: Math.min(...sessions.map(({ idleMinutes }) => idleMinutes)),
      absoluteHours: Math.min(...sessions.map(({ absoluteHours }) => absoluteHours)),
      onePerDeviceClass: sessions.some(({ onePerDeviceClass }) => onePerDeviceClass),
    },
    secondFactorRequired: all.some((stored) => valueOf(secondFactorSetting, stored).required),
  };
}

/** A stored value that no longer fits its schema counts as not set. */
function valueOf<Schema extends z.ZodType>(
  setting: SettingDefinition<Schema>,
  stored: StoredSettings,
): z.output<Schema> {
  const parsed = setting.schema.safeParse(stored[setting.key]);
  return parsed.success ? parsed.data : setting.default;
}

/** What stands between a correct password and the work. */
export type SignInStep = 'done' | 'secondFactor' | 'enrolSecondFactor' | 'passwordChange';

export interface AccountState {
  readonly hasSecondFactor: boolean;
  readonly mustChangePassword: boolean;
}

/** The second factor comes before the password change: a stolen password alone changes nothing. */
export function nextStep(
  account: AccountState,
  factor: 'password' | 'full',
  settings: AccountSettings,
): SignInStep {
  if (factor === 'password' && account.hasSecondFactor) return 'secondFactor';
  if (account.mustChangePassword) return 'passwordChange';
  if (settings.secondFactorRequired && !account.hasSecondFactor) return 'enrolSecondFactor';
  return 'done';
}

/** A session opened by the password alone is full only where no second factor is due. */
export function factorAfterPassword(
  account: AccountState,
  settings: AccountSettings,
): 'password' | 'full' {
  return account.hasSecondFactor || settings.secondFactorRequired ? 'password' : 'full';
}

export type DeviceClass = 'desktop' | 'phone';

export function deviceClassOf(userAgent: string): DeviceClass {
  return /\b(Mobile|Android|iPhone|HarmonyOS)\b/i.test(userAgent) ? 'phone' : 'desktop';
}
