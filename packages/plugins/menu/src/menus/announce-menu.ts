import { inInspection, listUnderWay } from '@lianxun/plugin-inspection/api';
import { v4 as uuidv4 } from 'uuid';

import { forOthers, type MenuCtx } from '../database.ts';
import { modeKey } from '../mode-key.ts';
import type { MenuRow } from './menus.repository.ts';

/** Tells the counties of every undertaking under way of a new version; each decides by what it has ordered. */
export async function announceMenu(
  ctx: MenuCtx,
  { content, number }: Pick<MenuRow, 'content' | 'number'>,
): Promise<number> {
  const undertakings = await listUnderWay(inInspection(forOthers(ctx)), modeKey);
  const counties = undertakings.flatMap(({ counties: called, id }) =>
    called.filter(({ leftAt }) => leftAt === null).map(({ tenantId }) => ({ id, tenantId })),
  );
  for (const { id, tenantId } of counties)
    await ctx.exchange.send({
      type: 'demandMenu',
      exchangeId: uuidv4(),
      to: tenantId,
      verb: 'announce',
      content: { combinedId: id, menuNumber: number, menu: content },
    });
  return counties.length;
}
