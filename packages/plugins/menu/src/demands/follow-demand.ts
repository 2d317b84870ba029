import type { CaseType } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { MenuCtx, MenuDatabase } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { adoptMenu } from './adopt-menu.ts';
import { demandChanges } from './demand-changes.rules.ts';
import {
  findRequestById,
  insertVersion,
  listVersions,
  lockDemand,
  updateDemand,
  type DemandRow,
} from './demands.repository.ts';

type Moved = Parameters<NonNullable<CaseType<MenuDatabase>['onMoved']>>[1];

/** What follows a move of the demand: an approved version leaves for the city, a withdrawal too. */
export async function followDemand(ctx: MenuCtx, moved: Moved): Promise<void> {
  const { fromStage, move, reason, stage, subjectId } = moved;
  if (move === null) return;
  if (stage === 'sent' && fromStage === 'drafted') await sendVersion(ctx, subjectId);
  if (stage === 'withdrawn') await sendWithdrawal(ctx, subjectId, reason);
}

async function sendVersion(ctx: MenuCtx, id: string): Promise<void> {
  const row = requireFound(await lockDemand(ctx.tx, id), 'demand');
  const [before] = await listVersions(ctx.tx, id);
  const { menu, menuNumber } = requireFound(
    await findRequestById(ctx.tx, row.requestId),
    'request',
  );
  const titles = new Map(menu.skills.map(({ key, title }) => [key, title]));
  const titleOf = (skill: string) => titles.get(skill) ?? skill;
  const changes = before && demandChanges(before.content, row.content, titleOf);
  const number = row.sentNumber + 1;
  await insertVersion(ctx.tx, {
    id: uuidv7(),
    demandId: id,
    number,
    menuNumber,
    content: JSON.stringify(row.content),
    changes: JSON.stringify(changes ?? []),
    byUser: ctx.actor.userId,
    byName: ctx.actor.displayName,
    at: ctx.now,
  });
  await updateDemand(ctx.tx, id, { sentNumber: number });
  await sendToCity(ctx, row, {
    verb: 'send',
    content: { number, menuNumber, content: row.content, changes: changes ?? [] },
  });
}

async function sendWithdrawal(ctx: MenuCtx, id: string, reason: string | null): Promise<void> {
  const row = requireFound(await lockDemand(ctx.tx, id), 'demand');
  if (row.sentNumber > 0) await sendToCity(ctx, row, { verb: 'withdraw', content: { reason } });
  await adoptMenu(ctx, row.requestId);
}

export async function sendToCity(
  ctx: MenuCtx,
  { exchangeId, requestId }: DemandRow,
  message: { readonly verb: string; readonly content: Readonly<Record<string, unknown>> },
): Promise<void> {
  const request = requireFound(await findRequestById(ctx.tx, requestId), 'request');
  await ctx.exchange.send({
    type: 'demandItem',
    exchangeId,
    to: request.cityTenantId,
    verb: message.verb,
    content: { combinedId: request.combinedId, ...message.content },
  });
}
