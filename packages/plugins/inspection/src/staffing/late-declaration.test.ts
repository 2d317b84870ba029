import { inTalentPool, rescreenTeams } from '@lianxun/plugin-talent-pool/api';
import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import {
  account,
  createWorld,
  mandateDates,
  move,
  openHost,
  teamOnSite,
  type TeamAtWork,
  type World,
} from '../../test/factories.ts';
import { checkSecretTies, mattersOf } from '../../test/recusal-factories.ts';
import { inInspection } from '../database.ts';
import { declareTies } from '../recusals/declare-ties.ts';
import { listTeamDeclarations } from '../recusals/list-team-declarations.ts';
import { recordPaperForms } from '../recusals/record-paper-forms.ts';
import { addMember } from '../teams/add-member.ts';
import { removeMember } from '../teams/change-member.ts';
import { issueMandates } from '../teams/issue-mandates.ts';
import { getTeam } from '../teams/list-teams.ts';

let host: TestKernel;
let world: World;
let team: TeamAtWork;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});
beforeEach(async () => {
  world = await createWorld(host);
  team = await teamOnSite(world);
});

const declare = (ties: string | null) =>
  world.asTeam(team.teamId, team.first, (ctx) =>
    declareTies(ctx, team.teamId, { declarations: [{ engagementId: team.engagementId, ties }] }),
  );
const teamNow = () => world.asMember(world.office, (ctx) => getTeam(ctx, team.teamId));
const leave = async () => {
  const { members } = await teamNow();
  const memberId = members.find(({ userId }) => userId === team.first.id)?.id ?? '';
  await world.asMember(world.office, (ctx) =>
    removeMember(ctx, { teamId: team.teamId, memberId }, '回避'),
  );
};
const decide = async (name: 'allow' | 'recuse') => {
  const open = (await mattersOf(world, team.first)).filter(({ outcome }) => outcome === null);
  const request = { subject: 'recusalMatter', id: open[0]?.id ?? '', reason: '已核实' };
  return await move(world, world.office, { ...request, move: name });
};
const night = () => {
  const at = { tenantId: world.county.id, plugin: 'inspection', job: 'test' };
  const lax = { expectAudit: false };
  return host.write(
    { kind: 'job', ...at },
    (ctx) => rescreenTeams(inTalentPool(inInspection(ctx))),
    lax,
  );
};
const tie = '发现堂弟任该单位副局长';

describe('a tie declared after the team has started', () => {
  test('is put before the office, which finds it among its tasks', async () => {
    await declare(tie);
    const { rows } = await host.db.admin.query(
      `select task.title, task.link from core.workflow_tasks task
       where task.tenant_id = $1 and task.user_id = $2 and task.title like '%回避事项'`,
      [world.county.id, world.office.id],
    );
    const [matter] = await mattersOf(world, team.first);

    expect(matter).toMatchObject({ kind: 'declaration', statement: tie, outcome: null });
    expect(rows).toMatchObject([{ link: `/m/talent-pool/recusals/${matter?.id}` }]);
  });

  test('ends seat and mandate once it is found to be so and the member replaced', async () => {
    await declare(tie);
    const working = await world.asTeam(team.teamId, team.first, (ctx) => getTeam(ctx, team.teamId));
    await decide('recuse');
    await leave();

    expect(working.members.some(({ userId }) => userId === team.first.id)).toBe(true);
    await expect(
      world.asTeam(team.teamId, team.first, (ctx) => getTeam(ctx, team.teamId)),
    ).rejects.toThrow('door closed');
    const [matter] = await mattersOf(world, team.first);
    const status = await world.asMember(world.office, (ctx) =>
      ctx.workflow.status('recusalMatter', matter?.id ?? ''),
    );
    expect(status).toMatchObject({ state: 'recused', isFinal: true });
    await expect(
      world.asMember(world.office, (ctx) =>
        addMember(ctx, team.teamId, { userId: team.first.id, role: 'member' }),
      ),
    ).rejects.toMatchObject({ code: 'inspection.recusal' });
  });

  test('found to be no reason leaves everything as it was', async () => {
    await declare(tie);
    await decide('allow');
    await night();

    expect(await mattersOf(world, team.first)).toMatchObject([{ outcome: 'allowed' }]);
    expect((await teamNow()).members.find(({ userId }) => userId === team.first.id)).toMatchObject({
      mandate: { inForce: true },
    });
  });

  test('said twice in the same words is one matter, in other words another', async () => {
    await declare(tie);
    await declare(tie);
    await declare('另有表姐在该单位任会计');

    expect((await mattersOf(world, team.first)).map(({ statement }) => statement)).toEqual([
      tie,
      '另有表姐在该单位任会计',
    ]);
  });

  test('is not put before the office a second time by the nightly check', async () => {
    await declare(tie);
    await night();
    await decide('recuse');
    await night();

    expect(await mattersOf(world, team.first)).toHaveLength(1);
  });

  test('comes up again when he returns before anybody had decided', async () => {
    await declare(tie);
    await leave();
    await world.asMember(world.office, (ctx) =>
      addMember(ctx, team.teamId, { userId: team.first.id, role: 'member' }),
    );

    const matters = await mattersOf(world, team.first);
    expect(matters).toMatchObject([
      { kind: 'declaration', outcome: null },
      { kind: 'suspect', hits: [{ rule: 'F1' }] },
    ]);
    expect(
      await move(world, world.office, {
        subject: 'recusalMatter',
        id: matters[1]?.id ?? '',
        move: 'allow',
        reason: '已核实，无此亲属',
      }),
    ).toMatchObject({ state: 'allowed' });
  });

  test('is read back by the member himself, and by nobody else of the team', async () => {
    await declare(tie);
    const own = await world.asTeam(team.teamId, team.first, (ctx) =>
      listTeamDeclarations(ctx, team.teamId),
    );
    const others = await world.asTeam(team.teamId, team.second, (ctx) =>
      listTeamDeclarations(ctx, team.teamId),
    );
    const of = (rows: typeof own) => rows.find(({ userId }) => userId === team.first.id);

    expect(of(own)?.later).toEqual([expect.objectContaining({ ties: tie, decision: null })]);
    expect(of(others)?.later).toEqual([]);
  });

  test('cannot be taken back by declaring none', async () => {
    await declare(tie);
    await declare(null);

    expect(await mattersOf(world, team.first)).toHaveLength(1);
  });
});

describe('who joins after the start', () => {
  test('signs for the first time on paper, and what others have signed stays', async () => {
    const late = await account(world, '新到');
    await world.asMember(world.office, (ctx) =>
      addMember(ctx, team.teamId, { userId: late.id, role: 'member' }),
    );
    const { members } = await teamNow();
    const sign = (userId: string) =>
      world.asMember(world.office, (ctx) =>
        recordPaperForms(ctx, team.teamId, {
          signedOn: '2026-01-06',
          declarations: [
            {
              memberId: members.find((one) => one.userId === userId)?.id ?? '',
              engagementId: team.engagementId,
              ties: null,
            },
          ],
        }),
      );
    await sign(late.id);
    await checkSecretTies(world);

    await expect(sign(team.first.id)).rejects.toMatchObject({
      code: 'inspection.engagement_on_site',
    });
    expect(
      await world.asMember(world.office, (ctx) => issueMandates(ctx, team.teamId, mandateDates)),
    ).toMatchObject({ issued: 1 });
  });
});
