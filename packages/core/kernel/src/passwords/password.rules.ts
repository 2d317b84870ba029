import type { Reason } from '@lianxun/plugin-api';

import { isCommonPassword } from './common-passwords.rules.ts';

/** 0 switches a rule off. */
export interface PasswordSettings {
  minLength: number;
  /** Of lower case, upper case, digits, other characters. */
  minClasses: number;
  maxAgeDays: number;
  /** How many earlier passwords may not come back. */
  history: number;
}

export const defaultPasswordSettings: PasswordSettings = {
  minLength: 8,
  minClasses: 3,
  maxAgeDays: 90,
  history: 5,
};

/** Argon2 reads all of it; the limit keeps a request from being expensive. */
const maxLength = 128;
const shortestNameThatCounts = 3;
const dayInMilliseconds = 86_400_000;

/** Every reason why the password is refused; empty when it is acceptable. History is checked apart. */
export function passwordReasons(
  password: string,
  userName: string,
  settings: PasswordSettings,
): Reason[] {
  const length = Array.from(password).length;
  const reasons: Reason[] = [];
  const refuse = (code: string, message: string) =>
    reasons.push({ code: `core.password_${code}`, message, field: 'password' });

  if (length < settings.minLength) refuse('too_short', `密码至少 ${settings.minLength} 位`);
  if (length > maxLength) refuse('too_long', `密码最多 ${maxLength} 位`);
  if (countClasses(password) < settings.minClasses) {
    refuse(
      'too_simple',
      `密码须包含大写字母、小写字母、数字、其他字符中的至少 ${settings.minClasses} 类`,
    );
  }
  if (isCommonPassword(password)) refuse('common', '密码过于常见，容易被猜中，请换一个');
  if (containsName(password, userName)) refuse('contains_name', '密码不能包含用户名');
  return reasons;
}

export function passwordReusedReason(settings: PasswordSettings): Reason {
  return {
    code: 'core.password_reused',
    message: `不能使用最近 ${settings.history} 次用过的密码`,
    field: 'password',
  };
}

/** Null when passwords don't expire. */
export function passwordExpiresAt(changedAt: Date, settings: PasswordSettings): Date | null {
  if (settings.maxAgeDays === 0) return null;
  return new Date(changedAt.getTime() + settings.maxAgeDays * dayInMilliseconds);
}

export function isPasswordExpired(changedAt: Date, now: Date, settings: PasswordSettings): boolean {
  const expiresAt = passwordExpiresAt(changedAt, settings);
  return expiresAt !== null && now >= expiresAt;
}

/** For a person in several tenants: the strictest of each rule. */
export function strictestPasswordSettings(all: readonly PasswordSettings[]): PasswordSettings {
  if (all.length === 0) return defaultPasswordSettings;
  const ages = all.map(({ maxAgeDays }) => maxAgeDays).filter((days) => days > 0);
  return {
    minLength: Math.max(...all.map(({ minLength }) => minLength)),
    minClasses: Math.max(...all.map(({ minClasses }) => minClasses)),
    maxAgeDays: ages.length === 0 ? 0 : Math.min(...ages),
    history: Math.max(...all.map(({ history }) => history)),
  };
}

function countClasses(password: string): number {
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/];
  return classes.filter((pattern) => pattern.test(password)).length;
}

function containsName(password: string, userName: string): boolean {
  const name = userName.normalize('NFKC').toLowerCase();
  if (name.length < shortestNameThatCounts) return false;
  const text = password.normalize('NFKC').toLowerCase();
  return text.includes(name) || text.includes(Array.from(name).toReversed().join(''));
}
