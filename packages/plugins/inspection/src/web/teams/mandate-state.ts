import type { Tone } from '@lianxun/ui';
import { daysBetween, formatDate, formatMonthDay } from '@lianxun/ui/format';

import type { Member } from '../reading/words.ts';

export interface MandateState {
  readonly word: string;
  readonly tone: Extract<Tone, 'good' | 'warn' | 'alert' | 'neutral'>;
}

const soon = 7;

/** The end of a window is not part of it: midnight belongs to the day before. */
export function lastDay(validTo: string): string {
  return formatDate(new Date(Date.parse(validTo) - 1));
}

/** How the mandate of a member stands; one that ends within a week asks for attention. */
export function mandateState(mandate: Member['mandate'], now: Date = new Date()): MandateState {
  if (mandate === null) return { word: '未授权', tone: 'warn' };
  const { validFrom, validTo, inForce, coversAllUnits, waitsFor } = mandate;
  if (new Date(validTo) <= now) return { word: '授权已到期', tone: 'alert' };
  if (waitsFor.length > 0) return { word: `待签${waitsFor.join('、')}`, tone: 'warn' };
  if (new Date(validFrom) > now)
    return { word: `${formatMonthDay(validFrom)}起生效`, tone: 'neutral' };
  if (!inForce) return { word: '授权已收回', tone: 'alert' };
  if (!coversAllUnits) return { word: '未含新增单位', tone: 'warn' };
  const days = daysBetween(now, lastDay(validTo));
  if (days <= soon)
    return { word: days === 0 ? '授权今天到期' : `授权剩 ${days} 天`, tone: 'warn' };
  return { word: '授权有效', tone: 'good' };
}
