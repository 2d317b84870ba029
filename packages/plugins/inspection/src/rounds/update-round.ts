import type { InspectionCtx } from '../database.ts';
import { definedOf, pick } from '../fields.ts';
import { conflict, requireFound, requireVersion } from '../refusals.ts';
import { requireOrder } from './create-round.ts';
import { lockRound, updateRound as storeRound } from './rounds.repository.ts';
import type { UpdateRoundBody } from './rounds.schemas.ts';

const beforeEntry = ['planned', 'mandated', 'preparing'];
const identity = ['committeeTerm', 'year', 'roundNo'] as const;

/** Changes a round before entry; term, year and number only while it is planned. */
export async function updateRound(
  ctx: InspectionCtx,
  id: string,
  { body, version }: { readonly body: UpdateRoundBody; readonly version: number | undefined },
): Promise<void> {
  const before = requireFound(await lockRound(ctx.tx, id), 'round');
  requireVersion(before, version);
  if (!beforeEntry.includes(before.stage ?? '')) {
    throw conflict('round_running', '轮次已进驻，基本信息不再修改；延长进驻请按流程办理');
  }
  const changes = definedOf(body);
  if (
    before.stage !== 'planned' &&
    identity.some((key) => (changes[key] ?? before[key]) !== before[key])
  ) {
    throw conflict('round_named', '轮次已获授权，届次、年度和轮次不能再改');
  }
  const after = { ...before, ...changes };
  requireOrder(after.onSiteOn, after.offSiteOn);

  await storeRound(ctx.tx, id, changes);

  await ctx.audit({
    action: 'inspection.round_updated',
    subject: { type: 'round', id },
    before: pick(before, changes),
    after: changes,
  });
}
