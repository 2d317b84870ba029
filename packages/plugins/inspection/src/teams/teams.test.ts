import { inTalentPool, rescreenTeams } from '@lianxun/plugin-talent-pool/api';
import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  account,
  addUnit,
  assign,
  authorize,
  createWorld,
  mandateDates,
  mandatedTeam,
  openHost,
  plannedRound,
  teamOf,
} from '../../test/factories.ts';
import {
  checkSecretTies,
  settleRecusals,
  signPaperForms,
  statedPerson,
} from '../../test/recusal-factories.ts';
import { decideTies } from '../recusals/decide-ties.ts';
import { declareTies } from '../recusals/declare-ties.ts';
import { listTeamDeclarations } from '../recusals/list-team-declarations.ts';
import { addMember } from './add-member.ts';
import { removeMember } from './change-member.ts';
import { renameTeam } from './create-team.ts';
import { issueMandates } from './issue-mandates.ts';
import { getTeam } from './list-teams.ts';
import { mandateChecks } from './mandate-checks.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

describe('a mandate', () => {
  test('lets a member into the team, and nobody without one', async () => {
    const world = await createWorld(host);
    const team = await mandatedTeam(world);
    const stranger = await account(world);

    const view = await world.asTeam(team.teamId, team.first, (ctx) => getTeam(ctx, team.teamId));

    expect(view.members.every((member) => member.mandate?.inForce)).toBe(true);
    expect(view.engagements).toMatchObject([{ id: team.engagementId }]);
    await expect(
      world.asTeam(team.teamId, stranger, (ctx) => getTeam(ctx, team.teamId)),
    ).rejects.toThrow('door closed: scope');
  });

  test('carries the name of the team, also after the team was renamed', async () => {
    const world = await createWorld(host);
    const { teamId } = await mandatedTeam(world);
    const named = async () => {
      const { rows } = await host.db.admin.query<{ name: string }>(
        'select distinct team_name as name from core.mandates where team_id = $1',
        [teamId],
      );
      return rows.map(({ name }) => name);
    };
    const before = await named();

    await world.asMember(world.office, async (ctx) => {
      const { version } = await getTeam(ctx, teamId);
      await renameTeam(ctx, teamId, { name: '第九巡察组', version });
    });

    expect(before).not.toContain('第九巡察组');
    expect(before).toHaveLength(1);
    expect(await named()).toEqual(['第九巡察组']);
  });

  test('needs the decision of the committee first', async () => {
    const world = await createWorld(host);
    const roundId = await plannedRound(world);
    const teamId = await teamOf(world, roundId, { leader: [await account(world)] });

    await expect(
      world.asMember(world.office, (ctx) => issueMandates(ctx, teamId, mandateDates)),
    ).rejects.toMatchObject({ code: 'inspection.round_not_mandated' });
  });

  test('needs exactly one leader', async () => {
    const world = await createWorld(host);
    const roundId = await plannedRound(world);
    const { engagementId } = await addUnit(world, roundId);
    const teamId = await teamOf(world, roundId, { member: [await account(world)] });
    await assign(world, engagementId, teamId);
    await authorize(world, roundId);

    await expect(
      world.asMember(world.office, (ctx) => issueMandates(ctx, teamId, mandateDates)),
    ).rejects.toMatchObject({ code: 'inspection.no_leader' });
  });

  test('is never issued to oneself: a colleague issues what is left', async () => {
    const world = await createWorld(host);
    const colleague = await host.member(world.county, 'office');
    await statedPerson(world, world.office);
    const roundId = await plannedRound(world);
    const { engagementId } = await addUnit(world, roundId);
    const teamId = await teamOf(world, roundId, {
      leader: [await account(world)],
      liaison: [world.office],
    });
    await assign(world, engagementId, teamId);
    await authorize(world, roundId);

    await settleRecusals(world, teamId);
    await settleRecusals(world, teamId, colleague);
    const own = await world.asMember(world.office, (ctx) =>
      issueMandates(ctx, teamId, mandateDates),
    );
    const others = await world.asMember(colleague, (ctx) =>
      issueMandates(ctx, teamId, mandateDates),
    );

    expect(own).toEqual({ issued: 1, left: [world.office.displayName] });
    expect(others).toEqual({ issued: 1, left: [] });
  });

  test('ends when its member leaves the team', async () => {
    const world = await createWorld(host);
    const team = await mandatedTeam(world);
    const view = await world.asMember(world.office, (ctx) => getTeam(ctx, team.teamId));
    const memberId = view.members.find(({ userId }) => userId === team.second.id)?.id ?? '';

    await world.asMember(world.office, (ctx) =>
      removeMember(ctx, { teamId: team.teamId, memberId }, '工作调动'),
    );

    await expect(
      world.asTeam(team.teamId, team.second, (ctx) => getTeam(ctx, team.teamId)),
    ).rejects.toThrow('door closed');
  });
});

describe('a team', () => {
  test('has one leader', async () => {
    const world = await createWorld(host);
    const roundId = await plannedRound(world);
    const other = await account(world);
    const teamId = await teamOf(world, roundId, { leader: [await account(world)] });

    await expect(
      world.asMember(world.office, (ctx) =>
        addMember(ctx, teamId, { userId: other.id, role: 'leader' }),
      ),
    ).rejects.toMatchObject({ code: 'inspection.leader_taken' });
  });

  test('warns of an unusual number of deputies', async () => {
    const world = await createWorld(host);
    const roundId = await plannedRound(world);
    const teamId = await teamOf(world, roundId, { leader: [await account(world)] });

    const view = await world.asMember(world.office, (ctx) => getTeam(ctx, teamId));

    expect(view.warnings.map(({ code }) => code)).toContain('inspection.unusual_deputies');
    expect(view.problems).toEqual([]);
  });
});

describe('recusal', () => {
  test('keeps mandates back until every member has declared', async () => {
    const world = await createWorld(host);
    const roundId = await plannedRound(world);
    const { engagementId } = await addUnit(world, roundId);
    const leader = await account(world, '组长甲');
    const teamId = await teamOf(world, roundId, { leader: [leader] });
    await assign(world, engagementId, teamId);
    await authorize(world, roundId);
    await checkSecretTies(world);
    const issue = () =>
      world.asMember(world.office, (ctx) => issueMandates(ctx, teamId, mandateDates));

    await expect(issue()).rejects.toMatchObject({
      details: { reasons: [{ code: 'talent-pool.not_signed' }] },
    });
    await signPaperForms(world, teamId);

    expect(await issue()).toMatchObject({ issued: 1 });
  });

  test('keeps mandates waiting while the restricted area is asked', async () => {
    const world = await createWorld(host);
    const roundId = await plannedRound(world);
    const { engagementId } = await addUnit(world, roundId);
    const teamId = await teamOf(world, roundId, { leader: [await account(world, '组长甲')] });
    await assign(world, engagementId, teamId);
    const ask = () => world.asMember(world.office, (ctx) => mandateChecks(ctx, teamId));
    await world.asMember(world.office, (ctx) => rescreenTeams(inTalentPool(ctx)));

    expect(await ask()).toEqual({ running: true });
    await checkSecretTies(world);
    expect(await ask()).toEqual({ running: false });
  });

  test('is decided by somebody else, and read by nobody else', async () => {
    const world = await createWorld(host);
    const team = await mandatedTeam(world);
    const ties = '配偶在该单位任职';
    await world.asTeam(team.teamId, team.first, (ctx) =>
      declareTies(ctx, team.teamId, { declarations: [{ engagementId: team.engagementId, ties }] }),
    );
    const list = (ctx: Parameters<typeof listTeamDeclarations>[0]) =>
      listTeamDeclarations(ctx, team.teamId);

    const own = (rows: Awaited<ReturnType<typeof list>>) =>
      rows.find(({ userId }) => userId === team.first.id);
    const seenByColleague = own(await world.asTeam(team.teamId, team.second, list));
    const seenByOffice = own(await world.asMember(world.office, list));
    await world.asMember(world.office, (ctx) =>
      decideTies(ctx, seenByOffice?.id ?? '', { decision: 'mustRecuse', note: null }),
    );
    const decided = own(await world.asTeam(team.teamId, team.first, list));

    expect(seenByColleague).toMatchObject({ hasTies: true, ties: null });
    expect(seenByOffice).toMatchObject({ ties });
    expect(decided).toMatchObject({ ties, decision: 'mustRecuse' });
  });
});
