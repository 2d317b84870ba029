import type { TalentPoolCtx } from '../../database.ts';
import { listMatters } from '../matters/matters.repository.ts';

export interface StatedLate {
  readonly id: string;
  readonly userId: string;
  readonly engagementId: string;
  readonly ties: string;
  readonly declaredAt: string;
  /** What was decided; null while it waits. */
  readonly decision: 'pass' | 'mustRecuse' | null;
}

/** 补充申报 of a team, the first first. Whom its words are shown to is for the caller to decide. */
export async function listLateDeclarations(
  ctx: TalentPoolCtx,
  teamId: string,
): Promise<readonly StatedLate[]> {
  const matters = await listMatters(ctx.tx, { teamId });
  return matters
    .filter(({ kind }) => kind === 'declaration')
    .flatMap(({ id, outcome, raisedAt, statement, targetId, userId }) =>
      userId === null
        ? []
        : [
            {
              id,
              userId,
              engagementId: targetId,
              ties: statement ?? '',
              declaredAt: raisedAt,
              decision: outcome === null ? null : decisionOf(outcome),
            } as const,
          ],
    )
    .toReversed();
}

function decisionOf(outcome: 'allowed' | 'confirmed' | 'kept'): 'pass' | 'mustRecuse' {
  return outcome === 'confirmed' ? 'mustRecuse' : 'pass';
}
