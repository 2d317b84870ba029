import type { InspectionCtx } from '../database.ts';
import { findEngagement } from '../engagements/engagements.repository.ts';
import { requireFound } from '../refusals.ts';
import { findRound } from '../rounds/rounds.repository.ts';

/** What is heard: the round as a whole, or one unit of it that went ahead. */
export interface BriefedSubject {
  readonly roundName: string;
  readonly engagementId: string | null;
  readonly unitName: string | null;
  readonly name: string;
  readonly stage: string | null;
}

/** 党委 has decided: what was said before it stands as it was recorded. */
export const isDecided = ({ stage }: BriefedSubject): boolean => stage !== 'deliberating';

export async function requireSubject(
  ctx: InspectionCtx,
  roundId: string,
  engagementId: string | null,
): Promise<BriefedSubject> {
  const round = requireFound(await findRound(ctx.tx, roundId), 'round');
  if (engagementId === null)
    return {
      roundName: round.name,
      engagementId,
      unitName: null,
      name: round.name,
      stage: round.stage,
    };
  const engagement = await findEngagement(ctx.tx, engagementId);
  const found = requireFound(
    engagement?.roundId === roundId ? engagement : undefined,
    'engagement',
  );
  return {
    roundName: round.name,
    engagementId,
    unitName: found.unitName,
    name: `${round.name}${found.unitName}`,
    stage: found.stage,
  };
}
