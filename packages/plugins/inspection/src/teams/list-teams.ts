import type { InspectionCtx } from '../database.ts';
import { listEngagementRows } from '../engagements/engagements.repository.ts';
import { requireFound } from '../refusals.ts';
import { isInForce } from '../rounds/gates.rules.ts';
import { waitsFor } from '../undertakings/undertaking.rules.ts';
import { listTerms, type TermRow } from '../undertakings/undertakings.repository.ts';
import { listMandates, type MandateRow } from './mandates.repository.ts';
import { listMembers, type MemberRow } from './team-members.repository.ts';
import { covers, currentMandate, teamProblems, teamWarnings } from './team.rules.ts';
import { findTeam, listTeamRows, type TeamRow } from './teams.repository.ts';
import type { TeamView } from './teams.schemas.ts';

export async function listTeams(
  ctx: InspectionCtx,
  roundId: string | undefined,
): Promise<TeamView[]> {
  return await withMembers(ctx, await listTeamRows(ctx.tx, { roundId }));
}

export async function getTeam(ctx: InspectionCtx, id: string): Promise<TeamView> {
  const team = requireFound(await findTeam(ctx.tx, id), 'team');
  const [view] = await withMembers(ctx, [team]);
  return requireFound(view, 'team');
}

async function withMembers(ctx: InspectionCtx, teams: readonly TeamRow[]): Promise<TeamView[]> {
  const ids = teams.map(({ id }) => id);
  const members = await listMembers(ctx.tx, ids);
  const mandates = await listMandates(ctx.tx, ids);
  const terms = await listTerms(ctx.tx, ids);
  const views: TeamView[] = [];
  for (const team of teams) {
    const engagements = await listEngagementRows(ctx.tx, { teamId: team.id });
    const present = members.filter(({ teamId }) => teamId === team.id);
    const sight = {
      mandates: mandates.filter(({ teamId }) => teamId === team.id),
      terms,
      engagementIds: engagements.map(({ id }) => id),
      now: ctx.now.toISOString(),
    };
    views.push({
      ...team,
      members: present.map((member) => toMemberView(member, sight)),
      engagements: engagements.map(({ id, unitId, unitName }) => ({ id, unitId, unitName })),
      problems: teamProblems(present),
      warnings: teamWarnings(present),
    });
  }
  return views;
}

function toMemberView(
  { id, userId, displayName, role }: MemberRow,
  sight: {
    readonly mandates: readonly MandateRow[];
    readonly terms: readonly TermRow[];
    readonly engagementIds: readonly string[];
    readonly now: string;
  },
): TeamView['members'][number] {
  const mandate = currentMandate(sight.mandates, userId, sight.now);
  const waiting = mandate === undefined ? [] : waitsFor(mandate, sight.terms);
  return {
    id,
    userId,
    displayName,
    role,
    mandate:
      mandate === undefined
        ? null
        : {
            id: mandate.id,
            validFrom: mandate.validFrom,
            validTo: mandate.validTo,
            documentNo: mandate.documentNo,
            inForce: isInForce(mandate, sight.now) && waiting.length === 0,
            waitsFor: waiting,
            coversAllUnits: covers(mandate, sight.engagementIds),
          },
  };
}
