import type { TalentPoolCtx } from '../../database.ts';
import { conflict } from '../../refusals.ts';

/** Nobody puts forward what stands against himself: the answer alone would tell him that something does. */
export function requireAboutAnother(ctx: TalentPoolCtx, userId: string | null): void {
  if (userId === ctx.actor.userId)
    throw conflict('own_matter_raised', '本人的回避事项请由其他人员提出');
}
