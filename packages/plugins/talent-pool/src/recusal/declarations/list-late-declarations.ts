import type { TalentPoolCtx } from '../../database.ts';
import { listMatters } from '../matters/matters.repository.ts';

export interface StatedLate {
  readonly kind: 'declaration' | 'interest';
  readonly id: string;
  readonly userId: string;
  readonly engagementId: string;
  readonly ties: string;
  readonly declaredAt: string;
  /** What was decided; null while it waits. */
  readonly decision: 'pass' | 'mustRecuse' | null;
}

/**
 * What members of a team have stated themselves besides their forms: 补充申报 and 其他利害关系, the first
 * first. What others noted about them is not among it. Whom it is shown to is for the caller to decide.
 */
export async function listLateDeclarations(
  ctx: TalentPoolCtx,
  teamId: string,
): Promise<readonly StatedLate[]> {
  const matters = await listMatters(ctx.tx, { teamId });
  return matters
    .flatMap(({ id, kind, outcome, raisedAt, raisedBy, statement, targetId, userId }) =>
      userId === null || raisedBy !== userId || (kind !== 'declaration' && kind !== 'interest')
        ? []
        : [
            {
              id,
              kind,
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
