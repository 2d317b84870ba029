import type { CommonItem } from '@lianxun/plugin-inspection/api';

import type { BlockCtx } from '../database.ts';
import type { LoadedDivision } from '../divisions/load-division.ts';
import { levelsExchangeId } from '../levels/levels-exchange-id.ts';
import { listFindings } from './findings.repository.ts';

/** Findings of each block's units, as the counties have submitted them. */
export async function blockFindings(
  ctx: BlockCtx,
  { combined, division, problem }: LoadedDivision,
): Promise<ReadonlyMap<number, readonly CommonItem[]>> {
  const exchanges = combined.counties.map(({ exchangeId }) => levelsExchangeId(exchangeId));
  const found = await listFindings(ctx.tx, exchanges);
  const names = new Map(problem.units.map(({ id, name }) => [id, name]));
  return new Map(
    division.blocks.map(({ id, units }) => [
      Number(id),
      found
        .filter(({ targetId }) => units.includes(targetId))
        .map(({ category, content, itemKey, targetId }) => ({
          key: itemKey,
          findingId: null,
          unitKey: targetId,
          unitName: names.get(targetId) ?? '',
          category,
          text: content,
        })),
    ]),
  );
}

/** What a comparison of one block is called elsewhere. */
export const blockScope = (combinedId: string, number: number) => ({
  type: 'block',
  id: `${combinedId}-${number}`,
});
