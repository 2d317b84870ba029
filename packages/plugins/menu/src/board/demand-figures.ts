import type { ModeFigure } from '@lianxun/plugin-inspection/api';

import type { MenuCtx } from '../database.ts';
import { listReceived, type ReceivedDemand } from './received.repository.ts';
import { requireUndertaking } from './require-undertaking.ts';

/** Of each county that takes part: what it has ordered, and how much of it is answered. */
export async function demandFigures(ctx: MenuCtx, combinedId: string): Promise<ModeFigure[]> {
  const { counties } = await requireUndertaking(ctx, combinedId);
  const demands = await listReceived(ctx.tx, combinedId);
  const open = demands.filter(({ withdrawnAt }) => withdrawnAt === null);
  return counties
    .filter(({ takesPart }) => takesPart)
    .flatMap(({ tenantId }) =>
      figuresOf(
        tenantId,
        open.filter(({ countyTenantId }) => countyTenantId === tenantId),
      ),
    );
}

function figuresOf(tenantId: number, own: readonly ReceivedDemand[]): ModeFigure[] {
  const people = own.reduce((sum, { content }) => sum + content.headcount.wanted, 0);
  const answered = own.filter(({ told }) => told !== null).length;
  return [
    {
      tenantId,
      title: '需求',
      text: own.length === 0 ? '未提出' : `${own.length}项${people}人`,
    },
    {
      tenantId,
      title: '市级答复',
      text: own.length === 0 ? '—' : `${answered} / ${own.length}`,
      needsAttention: answered < own.length,
    },
  ];
}
