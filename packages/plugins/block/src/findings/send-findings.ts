import type { BlockCtx } from '../database.ts';
import { lockRequest, updateRequest } from '../levels/levels.repository.ts';
import { conflict, requireFound, requireVersion } from '../refusals.ts';
import { ownFindings } from './own-findings.ts';

/** Submits the findings of the county's units to the city, in place of what it submitted before. */
export async function sendFindings(
  ctx: BlockCtx,
  participationId: string,
  version: number | undefined,
): Promise<void> {
  const { roundId, rows } = await ownFindings(ctx, participationId);
  const request = requireFound(await lockRequest(ctx.tx, { participationId }), 'sheet');
  requireVersion(request, version);
  if (roundId === null) throw conflict('no_round', '本县区还没有参加，没有可以报送的问题');
  if (rows.length === 0) throw conflict('no_findings', '还没有可以报送的反馈问题');
  await ctx.exchange.send({
    type: 'unitLevels',
    exchangeId: request.exchangeId,
    to: request.cityTenantId,
    verb: 'report',
    content: { rows },
  });
  await updateRequest(ctx.tx, request.id, { findingsSentAt: ctx.now });

  await ctx.audit({
    action: 'block.findings_sent',
    subject: { type: 'participation', id: participationId },
    summary: `向市级报送反馈问题${rows.length}条，供查找共性问题`,
    after: rows.map(({ key, targetId }) => ({ key, targetId })),
  });
}
