import { areChecksRunning, inTalentPool } from '@lianxun/plugin-talent-pool/api';

import type { InspectionCtx } from '../database.ts';
import { listEngagementRows } from '../engagements/engagements.repository.ts';
import { requireFound } from '../refusals.ts';
import { listMembers } from './team-members.repository.ts';
import { findTeam } from './teams.repository.ts';

/** Whether mandates have to wait for what the background still checks about the team. */
export async function mandateChecks(
  ctx: InspectionCtx,
  teamId: string,
): Promise<{ readonly running: boolean }> {
  requireFound(await findTeam(ctx.tx, teamId), 'team');
  const people = await listMembers(ctx.tx, [teamId]);
  const units = await listEngagementRows(ctx.tx, { teamId });
  const engagementIds = units.map(({ id }) => id);
  return { running: await areChecksRunning(inTalentPool(ctx), { people, engagementIds }) };
}
