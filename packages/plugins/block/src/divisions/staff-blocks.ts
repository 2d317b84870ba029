import { createPlan, inTalentPool } from '@lianxun/plugin-talent-pool/api';

import type { BlockCtx } from '../database.ts';
import { conflict } from '../refusals.ts';
import { blocksHash, blockTeams } from './block-teams.ts';
import { updateDivision } from './divisions.repository.ts';
import { openDivision } from './open-division.ts';

/** Who may be asked: the city's own pools, and whom counties have offered on a card. */
const pools = ['leader', 'inspection', 'card'];

/**
 * 统合组队 with one team for each block. Whoever is seated there is screened against every unit of the
 * block, and with it against every county; the plan goes its own way from here.
 */
export async function staffBlocks(
  ctx: BlockCtx,
  combinedId: string,
  version: number | undefined,
): Promise<void> {
  const opened = await openDivision(ctx, combinedId, version);
  const { combined, division, row } = opened;
  const plannedHash = blocksHash(division);
  if (row.planId !== null && row.plannedHash === plannedHash)
    throw conflict('already_staffed', '这些板块已有组队方案，请直接打开');
  const teams = await blockTeams(ctx, opened);
  const planId = await createPlan(inTalentPool(ctx), {
    kind: 'joint',
    title: `${combined.title}组队方案`,
    mode: 'optimized',
    roundId: null,
    period: { from: combined.windowFrom, to: combined.windowTo },
    pools,
    undecidedFirst: false,
    teams: teams.map(({ name, targetIds }) => ({ name, targetIds: [...targetIds] })),
  });
  await updateDivision(ctx.tx, row.id, { planId, plannedHash });

  await ctx.audit({
    action: 'block.staffing_planned',
    subject: { type: 'combinedInspection', id: combinedId },
    summary: `按${teams.length}个板块编制组队方案`,
    before: { planId: row.planId },
    after: { planId, teams: teams.map(({ name }) => name) },
  });
}
