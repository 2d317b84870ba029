import { ConflictError, NotFoundError } from '@lianxun/plugin-api';

import { forOthers, type RectificationCtx } from '../database.ts';
import {
  roundDirectory,
  type RoundDirectory,
  type RoundFacts,
  type RoundName,
} from './round-directory.ts';

/** The round of an engagement, as its owner names it. */
export async function getRound(ctx: RectificationCtx, roundId: string): Promise<RoundFacts> {
  const round = await findRound(ctx, roundId);
  if (round !== undefined) return round;
  throw new ConflictError('rectification.round_unknown', `no plugin knows round ${roundId}`);
}

export async function findRound(
  ctx: RectificationCtx,
  roundId: string,
): Promise<RoundFacts | undefined> {
  for (const directory of directories(ctx)) {
    const round = (await directory.describe(forOthers(ctx), [roundId])).get(roundId);
    if (round !== undefined) return round;
  }
  return undefined;
}

/** The round a ledger names, if there is one. */
export async function findRoundByName(
  ctx: RectificationCtx,
  name: RoundName,
): Promise<RoundFacts | undefined> {
  for (const directory of directories(ctx)) {
    const round = await directory.find(forOthers(ctx), name);
    if (round !== undefined) return round;
  }
  return undefined;
}

export async function listTeams(
  ctx: RectificationCtx,
  roundId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const found = directories(ctx).map((directory) => directory.teamsOf(forOthers(ctx), roundId));
  return (await Promise.all(found)).flat();
}

export function roundNotFound(name: RoundName): NotFoundError {
  return new NotFoundError('rectification.round_not_found', 'no such round', {
    reasons: [
      {
        code: 'rectification.round_not_found',
        message: `没有第${name.committeeTerm}届${name.year}年第${name.roundNo}轮巡察，请先建立轮次`,
        field: 'roundNo',
      },
    ],
  });
}

export async function getTeamName(
  ctx: RectificationCtx,
  roundId: string,
  teamId: string | null,
): Promise<string> {
  if (teamId === null) return '';
  return (await listTeams(ctx, roundId)).find((it) => it.id === teamId)?.name ?? '';
}

/** 组长 of an engagement's team. The unit has no business with the team's people. */
export async function listLeaders(
  ctx: RectificationCtx,
  engagementId: string,
): Promise<readonly string[]> {
  if (ctx.scope.kind === 'unit') return [];
  const found = await Promise.all(
    directories(ctx).map((directory) => directory.leadersOf(forOthers(ctx), engagementId)),
  );
  return found.flat();
}

function directories(ctx: RectificationCtx): readonly RoundDirectory[] {
  return ctx.extensions(roundDirectory);
}
