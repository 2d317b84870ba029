import { toPage, type Page } from '@lianxun/plugin-api';

import type { InspectionCtx } from '../database.ts';
import { listCursor } from '../list-cursor.ts';
import { countTeams, countUnits } from './round-counts.repository.ts';
import { listRoundRows } from './rounds.repository.ts';
import type { ListRoundsQuery, RoundItem } from './rounds.schemas.ts';

export async function listRounds(
  ctx: InspectionCtx,
  { limit, after, year, stage }: ListRoundsQuery,
): Promise<Page<RoundItem>> {
  const cursor = listCursor(ctx, 'rounds', { year, stage });
  const rows = await listRoundRows(ctx.tx, { year, stage, limit, after: cursor.decode(after) });
  const ids = rows.map(({ id }) => id);
  const units = await countUnits(ctx.tx, ids);
  const teams = await countTeams(ctx.tx, ids);
  return toPage(rows, limit, {
    cursor: ({ committeeTerm, roundNo }) => cursor.encode([committeeTerm, roundNo]),
    view: (row) => ({
      ...row,
      units: units
        .filter(({ roundId }) => roundId === row.id)
        .reduce((sum, it) => sum + it.count, 0),
      teams: teams.find(({ roundId }) => roundId === row.id)?.teams ?? 0,
    }),
  });
}
