import type { TalentPoolCtx } from '../../database.ts';
import { listMatters } from '../matters/matters.repository.ts';
import type { NotifiedMember, ObjectionView } from '../matters/matters.schemas.ts';
import { listNotices } from './team-notices.repository.ts';

/** Who inspects the unit, as it was told, and its objections with what came of them. */
export async function listObjections(ctx: TalentPoolCtx): Promise<{
  members: NotifiedMember[];
  objections: ObjectionView[];
}> {
  const { unitId } = ctx.scope;
  if (unitId === null) return { members: [], objections: [] };
  const notices = await listNotices(ctx.tx, { unitId });
  const matters = await listMatters(ctx.tx, { unitId });
  return {
    members: notices.map(
      ({ closedAt, displayName, engagementId, id, notifiedAt, role, teamName }) => ({
        id,
        engagementId,
        teamName,
        displayName,
        role,
        notifiedAt,
        mayObject: closedAt === null,
      }),
    ),
    objections: matters
      .filter(({ kind }) => kind === 'objection')
      .map(({ decidedAt, displayName, id, outcome, raisedAt, raisedByName, ...matter }) => ({
        id,
        displayName,
        reason: matter.statement ?? '',
        raisedAt,
        raisedByName,
        stateTitle: matter.stateTitle ?? '待核定',
        decided: outcome === null ? null : outcome === 'confirmed' ? 'upheld' : 'dismissed',
        decidedAt,
      })),
  };
}
