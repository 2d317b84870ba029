import type { ExchangePartner } from '@lianxun/plugin-api';
import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { definedOf, pick } from '../fields.ts';
import { requireMode } from '../modes/modes.ts';
import { conflict, invalid, requireFound, requireVersion } from '../refusals.ts';
import {
  deleteCounties,
  insertCombined,
  insertCounties,
  listCounties,
  lockCombined,
  updateCombined as updateRow,
} from './combined.repository.ts';
import type { CreateCombinedBody, UpdateCombinedBody } from './combined.schemas.ts';

/** Counties below this city that can be called to an undertaking. */
export async function countiesBelow(ctx: InspectionCtx): Promise<readonly ExchangePartner[]> {
  const partners = await ctx.exchange.partners();
  const below = partners.filter(({ direction }) => direction === 'below');
  if (below.length === 0) throw conflict('not_a_city', '市县统合巡察由市级组织，本级没有下级县区');
  return below;
}

/** Plans 市县统合巡察 in the city. */
export async function createCombined(
  ctx: InspectionCtx,
  { counties, planDocument = null, theme = null, ...body }: CreateCombinedBody,
): Promise<string> {
  const below = await countiesBelow(ctx);
  const { needsTheme, title: modeTitle } = requireMode(ctx, body.mode);
  requireWindow(body);
  if (needsTheme && theme === null)
    throw invalid('theme_missing', `${modeTitle}巡察须写明主题`, 'theme');
  const id = uuidv7();
  const row = { ...body, theme, planDocument };
  await insertCombined(ctx.tx, {
    id,
    ...row,
    authorId: ctx.actor.userId,
    authorName: ctx.actor.displayName,
    createdAt: ctx.now,
  });
  await addCounties(ctx, id, chosen(below, counties));
  await ctx.workflow.start({ type: 'combinedInspection', id });
  await ctx.audit({
    action: 'inspection.combined_created',
    subject: { type: 'combinedInspection', id },
    summary: `筹划${modeTitle}市县统合巡察“${body.title}”`,
    after: { ...row, counties },
  });
  return id;
}

/** Changes the undertaking while it is planned; its mode stays. */
export async function updateCombined(
  ctx: InspectionCtx,
  id: string,
  {
    body: { counties, ...body },
    version,
  }: { readonly body: UpdateCombinedBody; readonly version: number | undefined },
): Promise<void> {
  const row = requireFound(await lockCombined(ctx.tx, id), 'combined');
  requireVersion(row, version);
  if (row.stage !== 'planned')
    throw conflict('combined_under_way', '方案已部署，不再修改；增加县区请用“补充邀请”');
  const changes = definedOf(body);
  requireWindow({ ...row, ...changes });
  await updateRow(ctx.tx, id, changes);
  if (counties !== undefined) await replaceCounties(ctx, id, counties);
  await ctx.workflow.contentChanged('combinedInspection', id);
  await ctx.audit({
    action: 'inspection.combined_changed',
    subject: { type: 'combinedInspection', id },
    before: pick(row, changes),
    after: { ...changes, ...(counties === undefined ? {} : { counties }) },
  });
}

async function replaceCounties(
  ctx: InspectionCtx,
  combinedId: string,
  tenantIds: readonly number[],
): Promise<void> {
  const wanted = chosen(await countiesBelow(ctx), tenantIds);
  const present = await listCounties(ctx.tx, [combinedId]);
  const gone = present.filter(({ countyTenantId }) => !tenantIds.includes(countyTenantId));
  await deleteCounties(
    ctx.tx,
    gone.map(({ id }) => id),
  );
  const known = new Set(present.map(({ countyTenantId }) => countyTenantId));
  await addCounties(
    ctx,
    combinedId,
    wanted.filter(({ tenantId }) => !known.has(tenantId)),
  );
}

export async function addCounties(
  ctx: InspectionCtx,
  combinedId: string,
  counties: readonly ExchangePartner[],
): Promise<void> {
  await insertCounties(
    ctx.tx,
    counties.map(({ code, name, tenantId }) => ({
      id: uuidv7(),
      combinedId,
      countyTenantId: tenantId,
      countyCode: code,
      countyName: name,
      exchangeId: uuidv4(),
      ...unanswered,
    })),
  );
}

const unanswered = {
  invitedAt: null,
  joinedAt: null,
  declinedAt: null,
  leftAt: null,
  answeredByName: null,
  answerReason: null,
  roundTitle: null,
  roundStage: null,
  roundFrom: null,
  roundTo: null,
  heardAt: null,
  leaderUserId: null,
  leaderName: null,
  leaderNominatedAt: null,
  leaderDocument: null,
  leaderAuthorisedOn: null,
  leaderRefusal: null,
} as const;

function chosen(
  below: readonly ExchangePartner[],
  tenantIds: readonly number[],
): readonly ExchangePartner[] {
  const wanted = below.filter(({ tenantId }) => tenantIds.includes(tenantId));
  if (wanted.length !== new Set(tenantIds).size)
    throw invalid('county_unknown', '有的县区不是本市的下级县区', 'counties');
  return wanted;
}

function requireWindow({
  windowFrom,
  windowTo,
}: {
  readonly windowFrom: string;
  readonly windowTo: string;
}): void {
  if (windowTo < windowFrom)
    throw invalid('window_reversed', '进驻窗口的截止日期不能早于起始日期', 'windowTo');
}
