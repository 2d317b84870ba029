import type { MenuCtx } from '../database.ts';
import { conflict, requireFound, requireVersion } from '../refusals.ts';
import { contentOf, loadFrame } from './demand-frame.ts';
import type { DemandBody } from './demand.schemas.ts';
import { lockDemand, updateDemand } from './demands.repository.ts';
import { requireOnMenu } from './draft-demand.ts';

/** Rewrites a demand until it is approved, which takes it back from approval; what was sent before stays in its versions. */
export async function changeDemand(
  ctx: MenuCtx,
  id: string,
  { body, version }: { readonly body: DemandBody; readonly version: number | undefined },
): Promise<void> {
  const row = requireFound(await lockDemand(ctx.tx, id), 'demand');
  requireVersion(row, version);
  const { stage } = await ctx.workflow.status('demandItem', id);
  if (stage !== 'drafted')
    throw conflict('not_drafted', '需求已报送；要修改，请先“变更需求”并说明理由');
  const frame = await loadFrame(ctx, { requestId: row.requestId });
  requireOnMenu(body, frame);
  const content = contentOf(body, frame.offered);
  await updateDemand(ctx.tx, id, { content: JSON.stringify(content) });
  await ctx.workflow.contentChanged('demandItem', id);

  await ctx.audit({
    action: 'menu.demand_changed',
    subject: { type: 'demandItem', id },
    summary: `修改巡察需求“${content.title}”`,
    before: row.content,
    after: content,
  });
}
