import { inTalentPool, listLateDeclarations } from '@lianxun/plugin-talent-pool/api';

import type { InspectionCtx } from '../database.ts';
import { listEngagementRows } from '../engagements/engagements.repository.ts';
import { manageTeams } from '../permissions.ts';
import { requireFound } from '../refusals.ts';
import { findTeam } from '../teams/teams.repository.ts';
import { listDeclarations } from './declarations.repository.ts';
import type { DeclarationView } from './recusals.schemas.ts';

/** Who has declared; what the ties are is for the office and for the person himself. */
export async function listTeamDeclarations(
  ctx: InspectionCtx,
  teamId: string,
): Promise<DeclarationView[]> {
  requireFound(await findTeam(ctx.tx, teamId), 'team');
  const units = await listEngagementRows(ctx.tx, { teamId });
  const rows = await listDeclarations(
    ctx.tx,
    units.map(({ id }) => id),
  );
  const late = await listLateDeclarations(inTalentPool(ctx), teamId);
  const decides = ctx.can(manageTeams);
  return rows.map((row) => {
    if (!decides && row.userId !== ctx.actor.userId)
      return { ...row, ties: null, decisionNote: null, later: [] };
    const later = late.filter(
      ({ engagementId, userId }) => engagementId === row.engagementId && userId === row.userId,
    );
    return {
      ...row,
      later: later.map(({ id, kind, ties, declaredAt, decision }) => ({
        id,
        kind,
        ties,
        declaredAt,
        decision,
      })),
    };
  });
}
