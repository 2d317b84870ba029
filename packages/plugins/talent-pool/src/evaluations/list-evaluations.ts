import { toPage, type Page } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import { listRaters, type RaterRow } from './evaluation-people.repository.ts';
import { listEvaluationRows, type EvaluationRow } from './evaluations.repository.ts';
import type { EvaluationItem, ListEvaluationsQuery, OpenableTeam } from './evaluations.schemas.ts';
import { listRatedTeams, refusalOf } from './rated-teams.ts';

export async function listEvaluations(
  ctx: TalentPoolCtx,
  { after, limit, round, stage }: ListEvaluationsQuery,
): Promise<Page<EvaluationItem>> {
  const rows = await listEvaluationRows(ctx.tx, { roundId: round, stage, after, limit });
  const raters = Map.groupBy(
    await listRaters(
      ctx.tx,
      rows.map(({ id }) => id),
    ),
    ({ evaluationId }) => evaluationId,
  );
  return toPage(rows, limit, {
    cursor: ({ id }) => id,
    view: (row) => toEvaluationItem(row, raters.get(row.id) ?? []),
  });
}

/** The teams that are in a round, with why those that cannot be evaluated cannot. */
export async function listOpenableTeams(ctx: TalentPoolCtx): Promise<OpenableTeam[]> {
  return (await listRatedTeams(ctx)).map((rated) => ({
    roundId: rated.round.id,
    roundName: rated.round.name,
    teamId: rated.team.id,
    teamName: rated.team.name,
    people: rated.team.members.length,
    mandatesEndOn: rated.mandatesEnd === null ? null : lastDayOf(rated.mandatesEnd),
    refusal: refusalOf(rated),
  }));
}

/** A mandate ends before its last instant: the day it still covers, in Asia/Shanghai. */
export const lastDayOf = (end: Date): string =>
  new Date(end.getTime() - 1 + 8 * 3_600_000).toISOString().slice(0, 10);

export function toEvaluationItem(row: EvaluationRow, raters: readonly RaterRow[]): EvaluationItem {
  return {
    id: row.id,
    version: row.version,
    roundId: row.roundId,
    roundName: row.roundName,
    teamId: row.teamId,
    teamName: row.teamName,
    seq: row.seq,
    dueOn: row.dueOn,
    openedOn: row.openedOn,
    openedByName: row.openedByName,
    closedOn: row.closedOn,
    concludedOn: row.concludedOn,
    concludedByName: row.concludedByName,
    stage: row.stage,
    stateTitle: row.stateTitle,
    tone: row.tone,
    people: raters.length,
    raters: raters.length,
    rated: raters.filter(({ status }) => status === 'rated').length,
  };
}
