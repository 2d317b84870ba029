import type { MenuCtx } from '../database.ts';
import { orderFromMenu } from '../permissions.ts';
import { requireFound } from '../refusals.ts';
import { loadFrame, type LoadedFrame } from './demand-frame.ts';
import { findDemand, listDemandRows, listVersions, type DemandRow } from './demands.repository.ts';
import type { DemandRequestView, OwnDemandView } from './own-demands.schemas.ts';
import type { DemandResult } from './result.schemas.ts';

/** What this county asks the city for in one undertaking. */
export async function getDemandRequest(
  ctx: MenuCtx,
  participationId: string,
): Promise<DemandRequestView> {
  const frame = await loadFrame(ctx, { participationId });
  const rows = await listDemandRows(ctx.tx, frame.request.id);
  const demands: DemandRequestView['demands'] = [];
  for (const row of rows)
    demands.push({ ...(await fieldsOf(ctx, row)), met: row.result?.met ?? null });
  return { id: participationId, ...frameView(frame), demands };
}

export async function getOwnDemand(ctx: MenuCtx, id: string): Promise<OwnDemandView> {
  const row = requireFound(await findDemand(ctx.tx, id), 'demand');
  const frame = await loadFrame(ctx, { requestId: row.requestId });
  const versions = await listVersions(ctx.tx, id);
  return {
    ...(await fieldsOf(ctx, row)),
    participationId: frame.request.participationId,
    frame: frameView(frame),
    result: row.result === null ? null : readable(ctx, row.result),
    rating: row.rating,
    versions: versions.map(({ at, byName, changes, menuNumber, number }) => ({
      number,
      menuNumber,
      byName,
      at,
      changes: [...changes],
    })),
  };
}

function readable(ctx: MenuCtx, result: DemandResult): DemandResult {
  if (ctx.can(orderFromMenu)) return result;
  return { ...result, people: result.people.map((it) => ({ ...it, rules: [], points: [] })) };
}

async function fieldsOf(ctx: MenuCtx, row: DemandRow) {
  const { state, stage, stateTitle } = await ctx.workflow.status('demandItem', row.id);
  const { authorName, content, createdAt, exchangeId, id, ratedAt, resultAt, sentNumber } = row;
  const isUnderway = (await ctx.exchange.undelivered([exchangeId])).size > 0;
  return {
    id,
    version: row.version,
    content,
    sentNumber,
    authorName,
    createdAt,
    state,
    stateTitle,
    stage,
    resultAt,
    ratedAt,
    isUnderway,
  };
}

function frameView({ isOver, menu, offered, request, title, windowFrom, windowTo }: LoadedFrame) {
  return {
    title,
    windowFrom,
    windowTo,
    menuNumber: request.menuNumber,
    latestMenuNumber: request.latestNumber,
    menu,
    units: offered.map(({ kind, name, targetId }) => ({ targetId, name, kind })),
    isOver,
  };
}
