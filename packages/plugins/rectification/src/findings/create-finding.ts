import { NotFoundError } from '@lianxun/plugin-api';

import type { RectificationCtx } from '../database.ts';
import { getRound, getTeamName } from '../rounds/find-round.ts';
import { createFindings, type CreatedFinding } from './create-findings.ts';
import type { CreateFindingBody } from './findings.schemas.ts';

/** Adds one proposed finding by hand. */
export async function createFinding(
  ctx: RectificationCtx,
  { engagementId, ...body }: CreateFindingBody,
): Promise<CreatedFinding> {
  const engagement = await ctx.engagements.find(engagementId);
  if (engagement === undefined)
    throw new NotFoundError('rectification.engagement_not_found', 'no such engagement');
  const { committeeTerm, year, roundNo } = await getRound(ctx, engagement.roundId);
  const name = await getTeamName(ctx, engagement.roundId, engagement.teamId);

  const [created] = await createFindings(ctx, {
    engagementId,
    round: { committeeTerm, year, roundNo },
    team: { id: engagement.teamId, name },
    findings: [withoutUndefined(body)],
  });
  if (created === undefined) throw new Error('one finding in, none out');
  return created;
}

type Input = Omit<CreateFindingBody, 'engagementId'>;

function withoutUndefined({ cat2, cat3, tags, isKey, manifestation, note, ...body }: Input) {
  return {
    ...body,
    cat2: cat2 ?? null,
    cat3: cat3 ?? null,
    tags: tags ?? [],
    isKey: isKey ?? false,
    manifestation: manifestation ?? null,
    note: note ?? null,
  };
}
