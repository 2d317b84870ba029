import { inInspection, listCommonProblems } from '@lianxun/plugin-inspection/api';

import { forOthers, type BlockCtx } from '../database.ts';
import { loadDivision } from '../divisions/load-division.ts';
import { blockFindings, blockScope } from './block-findings.ts';
import type { BlockCommonView } from './findings.schemas.ts';

/** Per block: what counties have submitted, and what was found in common. */
export async function listBlockCommons(
  ctx: BlockCtx,
  combinedId: string,
): Promise<BlockCommonView['items']> {
  const loaded = await loadDivision(ctx, combinedId);
  const items: BlockCommonView['items'] = [];
  for (const [number, findings] of await blockFindings(ctx, loaded)) {
    const scope = blockScope(combinedId, number);
    const found = await listCommonProblems(inInspection(forOthers(ctx)), scope);
    const live = found.problems.filter(({ decision }) => decision !== 'dismissed');
    items.push({
      number,
      findings: findings.length,
      scopeId: scope.id,
      comparedAt: found.comparison?.comparedAt ?? null,
      problems: live.length,
      confirmed: live.filter(({ decision }) => decision === 'confirmed').length,
    });
  }
  return items;
}
