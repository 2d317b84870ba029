import { toPage, type Page } from '@lianxun/plugin-api';

import type { InspectionCtx } from '../database.ts';
import { listCursor } from '../list-cursor.ts';
import { requireFound } from '../refusals.ts';
import { listTeamNames } from '../teams/teams.repository.ts';
import {
  findEngagement,
  listEngagementPage,
  type EngagementRow,
} from './engagements.repository.ts';
import type { EngagementView, ListEngagementsQuery } from './engagements.schemas.ts';

export async function listEngagements(
  ctx: InspectionCtx,
  { limit, after, ...filter }: ListEngagementsQuery,
): Promise<Page<EngagementView>> {
  const cursor = listCursor(ctx, 'engagements', filter);
  const { round: roundId, team: teamId, unit: unitId, stage } = filter;
  const conditions = { roundId, teamId, unitId, stage };
  const page = { limit, after: cursor.decode(after) };
  const rows = await listEngagementPage(ctx.tx, conditions, page);
  const names = await teamNames(ctx, rows);
  return toPage(rows, limit, {
    cursor: ({ unitName, id }) => cursor.encode([unitName, id]),
    view: (row) => ({ ...row, teamName: names.get(row.teamId ?? '') ?? null }),
  });
}

export async function getEngagement(ctx: InspectionCtx, id: string): Promise<EngagementView> {
  const row = requireFound(await findEngagement(ctx.tx, id), 'engagement');
  const names = await teamNames(ctx, [row]);
  return { ...row, teamName: names.get(row.teamId ?? '') ?? null };
}

/** The inspected unit has no business with the team. */
async function teamNames(
  ctx: InspectionCtx,
  rows: readonly EngagementRow[],
): Promise<ReadonlyMap<string, string>> {
  if (ctx.scope.kind === 'unit') return new Map();
  const ids = rows.flatMap(({ teamId }) => (teamId === null ? [] : [teamId]));
  const teams = await listTeamNames(ctx.tx, ids);
  return new Map(teams.map(({ id, name }) => [id, name]));
}
