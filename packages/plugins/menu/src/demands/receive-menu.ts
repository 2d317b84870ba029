import type { ExchangeMessage } from '@lianxun/plugin-api';
import type { ParticipationFacts } from '@lianxun/plugin-inspection/api';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';

import type { MenuCtx } from '../database.ts';
import { MenuContent } from '../menus/menu.schemas.ts';
import { orderFromMenu } from '../permissions.ts';
import { adoptMenu } from './adopt-menu.ts';
import {
  findRequest,
  findRequestOfUndertaking,
  insertRequest,
  updateRequest,
  type RequestRow,
} from './demands.repository.ts';

const ToldMenu = z.object({
  combinedId: z.uuid(),
  menuNumber: z.int(),
  menu: MenuContent,
});
type ToldMenu = z.output<typeof ToldMenu>;

/** The invitation has brought the menu to order from; part of receiving it. */
export async function receiveMenu(
  ctx: MenuCtx,
  { cityTenantId, id }: ParticipationFacts,
  content: Readonly<Record<string, unknown>>,
): Promise<void> {
  const told = ToldMenu.safeParse(content);
  if (!told.success) return;
  const { combinedId, menu, menuNumber } = told.data;
  const known = await findRequest(ctx.tx, id);
  if (known !== undefined) {
    await keepLatest(ctx, known, told.data);
    return;
  }
  await insertRequest(ctx.tx, {
    id: uuidv7(),
    participationId: id,
    combinedId,
    cityTenantId,
    menuNumber,
    latestNumber: menuNumber,
    menu: JSON.stringify(menu),
    latestMenu: JSON.stringify(menu),
    receivedAt: ctx.now,
  });
}

/** A version that was published after this county was called. */
export async function receiveNewMenu(ctx: MenuCtx, message: ExchangeMessage): Promise<void> {
  const told = ToldMenu.parse(message.content);
  const request = await findRequestOfUndertaking(ctx.tx, told.combinedId);
  if (request === undefined || request.cityTenantId !== message.from.tenantId) return;
  if (told.menuNumber <= request.latestNumber) return;
  const taken = await keepLatest(ctx, request, told);
  const version = `第${told.menuNumber}版需求菜单`;
  await ctx.notify.send({
    key: `menu:${request.id}:${told.menuNumber}`,
    userIds: await ctx.people.usersWithPermissions([orderFromMenu.id]),
    title: taken
      ? `${message.from.name}发布${version}，请按新版填报`
      : `${message.from.name}发布${version}；本县区已报送的需求仍按第${request.menuNumber}版`,
    subject: { type: 'demandRequest', id: request.id },
    link: `/m/menu/requests/${request.participationId}`,
  });

  await ctx.audit({
    action: 'menu.menu_received',
    subject: { type: 'demandRequest', id: request.id },
    summary: taken
      ? `收到${version}，改按这一版填报`
      : `收到${version}，已报送需求，仍按第${request.menuNumber}版`,
    after: { menuNumber: told.menuNumber, taken },
  });
}

async function keepLatest(ctx: MenuCtx, request: RequestRow, told: ToldMenu): Promise<boolean> {
  if (told.menuNumber < request.latestNumber) return false;
  await updateRequest(ctx.tx, request.id, {
    latestNumber: told.menuNumber,
    latestMenu: JSON.stringify(told.menu),
  });
  return await adoptMenu(ctx, request.id);
}
