import type { InspectionCtx } from '../database.ts';
import { conflict, requireFound, requireVersion } from '../refusals.ts';
import { lockReceived, updateReceived } from './county-checks.repository.ts';

/** County: says what it does about what the city saw. */
export async function replyCountyCheck(
  ctx: InspectionCtx,
  id: string,
  { reply, version }: { readonly reply: string; readonly version: number | undefined },
): Promise<void> {
  const row = requireFound(await lockReceived(ctx.tx, { id }), 'county_check');
  requireVersion(row, version);
  if (row.repliedAt !== null) throw conflict('county_check_replied', '已经回复，不能重复办理');
  await ctx.exchange.send({
    type: 'countyCheck',
    exchangeId: row.exchangeId,
    to: row.cityTenantId,
    verb: 'reply',
    content: { reply },
  });
  await updateReceived(ctx.tx, id, {
    reply,
    repliedAt: ctx.now,
    repliedByName: ctx.actor.displayName,
  });
  await ctx.audit({
    action: 'inspection.county_check_replied',
    subject: { type: 'receivedCountyCheck', id },
    summary: `向${row.cityName}回复县级巡察工作检查`,
    after: { reply },
  });
}
