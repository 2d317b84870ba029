import type { RoundDirectory } from '@lianxun/plugin-rectification/api';

import { inInspection } from '../database.ts';
import { findEngagement } from '../engagements/engagements.repository.ts';
import { listMembers } from '../teams/team-members.repository.ts';
import { usersInRole } from '../teams/team.rules.ts';
import { listTeamRows } from '../teams/teams.repository.ts';
import { findRoundByName, listRoundsById, type RoundRow } from './rounds.repository.ts';

const toFacts = ({ id, committeeTerm, year, roundNo, name }: RoundRow) => ({
  id,
  committeeTerm,
  year,
  roundNo,
  title: name,
});

/** Answers rectification's questions about rounds, teams and their leaders. */
export const rounds: RoundDirectory = {
  find: async (ctx, name) => {
    const row = await findRoundByName(inInspection(ctx).tx, name);
    return row && toFacts(row);
  },
  describe: async (ctx, ids) => {
    const rows = await listRoundsById(inInspection(ctx).tx, ids);
    return new Map(rows.map((row) => [row.id, toFacts(row)]));
  },
  teamsOf: async (ctx, roundId) => {
    const teams = await listTeamRows(inInspection(ctx).tx, { roundId });
    return teams.map(({ id, name }) => ({ id, name }));
  },
  leadersOf: async (ctx, engagementId) => {
    const { tx } = inInspection(ctx);
    const teamId = (await findEngagement(tx, engagementId))?.teamId ?? null;
    if (teamId === null) return [];
    return usersInRole(await listMembers(tx, [teamId]), 'leader');
  },
};
