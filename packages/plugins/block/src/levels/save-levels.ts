import { v7 as uuidv7 } from 'uuid';

import type { BlockCtx } from '../database.ts';
import { requireFound, requireVersion } from '../refusals.ts';
import { getLevelSheet } from './get-level-sheet.ts';
import { lockRequest, updateRequest, upsertOwnLevels } from './levels.repository.ts';
import type { SaveLevelsBody } from './levels.schemas.ts';

/** Keeps what the county fills in; the city sees it only when it is sent. */
export async function saveLevels(
  ctx: BlockCtx,
  participationId: string,
  { body, version }: { readonly body: SaveLevelsBody; readonly version: number | undefined },
): Promise<void> {
  const before = await getLevelSheet(ctx, participationId);
  const request = requireFound(await lockRequest(ctx.tx, { participationId }), 'sheet');
  requireVersion(request, version);
  const known = new Map(before.units.map((unit) => [unit.targetId, unit]));
  for (const { targetId } of body.rows) requireFound(known.get(targetId), 'unit');
  await upsertOwnLevels(
    ctx.tx,
    body.rows.map(({ targetId, ...content }) => ({
      id: uuidv7(),
      requestId: request.id,
      targetId,
      content: JSON.stringify(content),
    })),
  );
  await updateRequest(ctx.tx, request.id, {});

  await ctx.audit({
    action: 'block.levels_saved',
    subject: { type: 'participation', id: participationId },
    summary: `填报${body.rows.length}个单位的水平`,
    before: body.rows.map(({ targetId }) => known.get(targetId) ?? null),
    after: body.rows,
  });
}
