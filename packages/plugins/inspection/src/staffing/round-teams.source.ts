import type { RoundTeams, StaffedRound } from '@lianxun/plugin-talent-pool/api';

import { inInspection, type InspectionCtx } from '../database.ts';
import { listEngagementRows } from '../engagements/engagements.repository.ts';
import { listDeclarations } from '../recusals/declarations.repository.ts';
import { findRound, listRoundsAtWork, type RoundRow } from '../rounds/rounds.repository.ts';
import { removeMember } from '../teams/change-member.ts';
import { issueMemberMandate } from '../teams/issue-member-mandate.ts';
import { seatDispatched } from '../teams/seat-dispatched.ts';
import { listMembers } from '../teams/team-members.repository.ts';
import { listTeamRows } from '../teams/teams.repository.ts';
import { inspectedBefore } from './inspected-before.ts';

const roundsShown = 200;
const forming: readonly string[] = ['planned', 'mandated', 'preparing'];

/** Rounds and teams as the talent pool staffs them. */
export const roundTeamsSource: RoundTeams = {
  listRounds: async (host) => {
    const ctx = inInspection(host);
    const rounds: StaffedRound[] = [];
    for (const row of await listRoundsAtWork(ctx.tx, roundsShown))
      rounds.push(await staffedRound(ctx, row));
    return rounds;
  },
  findRound: async (host, roundId) => {
    const ctx = inInspection(host);
    const row = await findRound(ctx.tx, roundId);
    return row && (await staffedRound(ctx, row));
  },
  declarations: async (host, engagementIds) => {
    const rows = await listDeclarations(inInspection(host).tx, engagementIds);
    return rows.map(({ decision, engagementId, ties, userId }) => ({
      engagementId,
      userId,
      ties,
      decision,
    }));
  },
  inspectedBefore: (host, input) => inspectedBefore(inInspection(host), input),
  seat: (host, request) => seatDispatched(inInspection(host), request),
  mandate: (host, request) => issueMemberMandate(inInspection(host), request),
  unseat: (host, { teamId, memberId, reason }) =>
    removeMember(inInspection(host), { teamId, memberId }, reason),
};

async function staffedRound(ctx: InspectionCtx, row: RoundRow): Promise<StaffedRound> {
  const teams = await listTeamRows(ctx.tx, { roundId: row.id });
  const units = await listEngagementRows(ctx.tx, { roundId: row.id });
  const members = await listMembers(
    ctx.tx,
    teams.map(({ id }) => id),
  );
  const { name, offSiteOn, onSiteOn, stage } = row;
  return {
    id: row.id,
    name,
    period: onSiteOn === null || offSiteOn === null ? null : { from: onSiteOn, to: offSiteOn },
    open: forming.includes(stage ?? ''),
    teams: teams.map((team) => ({
      id: team.id,
      name: team.name,
      units: units
        .filter(({ teamId }) => teamId === team.id)
        .map(({ id, unitId, unitName }) => ({ engagementId: id, unitId, unitName })),
      members: members
        .filter(({ teamId }) => teamId === team.id)
        .map(({ displayName, id, personId, role, userId }) => ({
          memberId: id,
          userId,
          personId,
          displayName,
          role,
        })),
    })),
  };
}
