import type { TalentPoolCtx } from '../../database.ts';
import { updateNoticesClosed } from './team-notices.repository.ts';

const beforeLeaving: readonly string[] = ['planned', 'mandated', 'preparing', 'onSite'];

/** Units object before and during the visit. */
export function mayStillObject(stage: string | null): boolean {
  return stage === null || beforeLeaving.includes(stage);
}

/**
 * Follows an inspection out of the unit: from then on the unit objects to nobody; taken back into it,
 * it may again. The unit itself does not see the case. The caller's audit entry covers it.
 */
export async function followVisit(
  ctx: TalentPoolCtx,
  engagementId: string,
  { stage, fromStage }: { readonly stage: string; readonly fromStage: string | null },
): Promise<void> {
  const isOpen = mayStillObject(stage);
  if (isOpen === mayStillObject(fromStage)) return;
  await updateNoticesClosed(ctx.tx, engagementId, isOpen ? null : ctx.now);
}
