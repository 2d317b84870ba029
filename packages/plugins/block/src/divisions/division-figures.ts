import type { ModeFigure } from '@lianxun/plugin-inspection/api';

import type { BlockCtx } from '../database.ts';
import { listFindings } from '../findings/findings.repository.ts';
import { levelsExchangeId } from '../levels/levels-exchange-id.ts';
import { listReceived } from '../levels/levels.repository.ts';
import { loadDivision, type LoadedDivision } from './load-division.ts';

/** Of each county: units with levels, units in a block, findings it has submitted. */
export async function divisionFigures(ctx: BlockCtx, combinedId: string): Promise<ModeFigure[]> {
  const loaded = await loadDivision(ctx, combinedId);
  const { counties } = loaded.combined;
  const exchanges = counties.map(({ exchangeId }) => levelsExchangeId(exchangeId));
  const told = new Set((await listReceived(ctx.tx, exchanges)).map(({ targetId }) => targetId));
  const found = await listFindings(ctx.tx, exchanges);
  return counties.flatMap(({ exchangeId, takesPart, tenantId }) =>
    takesPart || found.some((it) => it.exchangeId === levelsExchangeId(exchangeId))
      ? figuresOf(loaded, {
          tenantId,
          told,
          findings: found.filter((it) => it.exchangeId === levelsExchangeId(exchangeId)).length,
        })
      : [],
  );
}

interface Told {
  readonly tenantId: number;
  /** Units of any county with levels. */
  readonly told: ReadonlySet<string>;
  readonly findings: number;
}

function figuresOf(
  { cards, division }: LoadedDivision,
  { findings, tenantId, told }: Told,
): ModeFigure[] {
  const own = cards.filter((card) => card.tenantId === tenantId).map(({ targetId }) => targetId);
  const placed = new Set(division.blocks.flatMap(({ units }) => units));
  const without = own.filter((id) => !told.has(id)).length;
  return [
    {
      tenantId,
      title: '单位水平',
      text: without === 0 ? `${own.length}个已报` : `${without}个未报`,
      needsAttention: without > 0,
    },
    {
      tenantId,
      title: '编入板块',
      text: `${own.filter((id) => placed.has(id)).length} / ${own.length}`,
    },
    { tenantId, title: '反馈问题', text: findings === 0 ? '未报送' : `${findings}条` },
  ];
}
