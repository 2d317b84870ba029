import type { TalentPoolCtx } from '../database.ts';
import { invalid } from '../refusals.ts';

/** A card ends after two years at the latest, and not before tomorrow. */
export function requireExpiry(ctx: TalentPoolCtx, expiresOn: string): void {
  const days = ctx.calendar.daysBetween(ctx.calendar.today(), expiresOn);
  if (days >= 1 && days <= 731) return;
  throw invalid('card_expiry', '有效期须晚于今天，且不超过两年', 'expiresOn');
}
