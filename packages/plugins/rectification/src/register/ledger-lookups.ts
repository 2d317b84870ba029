import { readOncePerBatch } from '@lianxun/plugin-api';

import type { RectificationCtx } from '../database.ts';
import { hasFeedback, listNumbers } from '../findings/findings.repository.ts';
import { findRoundByName, listTeams } from '../rounds/find-round.ts';
import { findEngagementOf } from './engagements.repository.ts';

/** What the rows of a ledger name over and over, and an import leaves as it is. */
export const ledgerLookups = {
  round: readOncePerBatch(findRoundByName),
  teams: readOncePerBatch(listTeams),
  engagement: readOncePerBatch((ctx: RectificationCtx, roundId: string, unitId: string) =>
    findEngagementOf(ctx.tx, roundId, unitId),
  ),
  isFrozen: readOncePerBatch((ctx: RectificationCtx, engagementId: string) =>
    hasFeedback(ctx.tx, engagementId),
  ),
  /** For the dry run alone: writing adds to them. */
  numbers: readOncePerBatch((ctx: RectificationCtx, engagementId: string) =>
    listNumbers(ctx.tx, engagementId),
  ),
};

/** A team of the round by the name a ledger gives it; spaces do not matter. */
export async function findTeamNamed(
  ctx: RectificationCtx,
  roundId: string,
  name: string,
): Promise<{ readonly id: string } | undefined> {
  const teams = await ledgerLookups.teams(ctx, roundId);
  return teams.find((team) => withoutSpaces(team.name) === withoutSpaces(name));
}

const withoutSpaces = (text: string) => text.replaceAll(/\s/g, '');
