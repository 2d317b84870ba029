import { toPage, type ListQuery, type Page } from '@lianxun/plugin-api';
import type { z } from 'zod';

import type { InspectionCtx } from '../database.ts';
import { listCursor } from '../list-cursor.ts';
import type { InspectionMode } from '../modes/inspection-mode.ts';
import { findMode } from '../modes/modes.ts';
import { requireFound } from '../refusals.ts';
import { findRound, listRoundsAtWork } from '../rounds/rounds.repository.ts';
import { leaderView, pagesOf } from './combined-views.ts';
import type { ParticipationView } from './combined.schemas.ts';
import { joiningProblems } from './joining-problems.ts';
import {
  findParticipation,
  listParticipationRows,
  type ParticipationRow,
} from './participations.repository.ts';

const roundsOffered = 50;

export async function listParticipations(
  ctx: InspectionCtx,
  { after, limit }: z.output<typeof ListQuery>,
): Promise<Page<ParticipationView>> {
  const cursor = listCursor(ctx, 'participations', {});
  const [last] = cursor.decode(after) ?? [];
  const rows = await listParticipationRows(ctx.tx, {
    limit,
    after: last === undefined ? undefined : String(last),
  });
  const views = new Map<string, ParticipationView>();
  for (const row of rows) views.set(row.id, await viewOf(ctx, row));
  return toPage(rows, limit, {
    cursor: ({ id }) => cursor.encode([id]),
    view: (row) => requireFound(views.get(row.id), 'participation'),
  });
}

export async function getParticipation(ctx: InspectionCtx, id: string): Promise<ParticipationView> {
  const row = requireFound(await findParticipation(ctx.tx, id), 'participation');
  return { ...(await viewOf(ctx, row)), rounds: await openRounds(ctx, row) };
}

const modeView = (mode: InspectionMode | undefined, id: string) => ({
  summary: mode?.summary ?? null,
  pages: pagesOf(mode?.countyPages, id),
});

async function viewOf(ctx: InspectionCtx, row: ParticipationRow): Promise<ParticipationView> {
  const mode = findMode(ctx, row.mode);
  const round = row.roundId === null ? undefined : await findRound(ctx.tx, row.roundId);
  const answer = answerOf(row);
  const problems = mayStillJoin(row) ? await joiningProblems(ctx, row) : [];
  const leader = leaderView(row);
  return {
    ...row,
    answer,
    answeredAt: row.leftAt ?? row.joinedAt ?? row.declinedAt,
    reason: row.answerReason,
    round: round === undefined ? null : { id: round.id, name: round.name, stage: round.stage },
    leader: leader && { ...leader, from: row.leaderFrom },
    ...modeView(mode, row.id),
    problems: problems.map(({ message }) => message),
    rounds: [],
  };
}

const mayStillJoin = (row: ParticipationRow): boolean =>
  answerOf(row) !== 'joined' && row.endedAt === null;

function answerOf(row: ParticipationRow): ParticipationView['answer'] {
  if (row.leftAt !== null) return 'left';
  if (row.joinedAt !== null) return 'joined';
  return row.declinedAt === null ? 'invited' : 'declined';
}

/** Planned rounds that can still become the county's part. */
async function openRounds(
  ctx: InspectionCtx,
  row: ParticipationRow,
): Promise<ParticipationView['rounds']> {
  if (!mayStillJoin(row)) return [];
  const rounds = await listRoundsAtWork(ctx.tx, roundsOffered);
  return rounds.filter(({ stage }) => stage === 'planned').map(({ id, name }) => ({ id, name }));
}
