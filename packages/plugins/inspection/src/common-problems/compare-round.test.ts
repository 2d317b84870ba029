import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  createWorld,
  draftPaper,
  lockPaper,
  openHost,
  teamOnSite,
  type TeamAtWork,
  type World,
} from '../../test/factories.ts';
import { TurnIntoFindingsBody } from '../findings/findings.schemas.ts';
import { turnIntoFindings } from '../findings/turn-into-findings.ts';
import { compareRound } from './compare-round.ts';
import { listCommonProblems } from './list-common-problems.ts';

let host: TestKernel;
let world: World;
let team: TeamAtWork;
beforeAll(async () => {
  host = await openHost();
  world = await createWorld(host);
  team = await teamOnSite(world);
  const paperId = await draftPaper(world, team);
  await lockPaper(world, team, paperId);
  const findings = [{ paperIds: [paperId], text: '党费收缴不规范', level: 'county', cat1: '组织' }];
  await world.asTeam(team.teamId, team.leader, (ctx) =>
    turnIntoFindings(ctx, team.engagementId, TurnIntoFindingsBody.parse({ findings })),
  );
});
afterAll(() => host.close());

const compared = async () => {
  await world.asMember(world.office, (ctx) => compareRound(ctx, team.roundId));
  return await world.asMember(world.office, (ctx) =>
    listCommonProblems(ctx, { type: 'round', id: team.roundId }),
  );
};

test('a round is compared by the findings and units of its own', async () => {
  expect(await compared()).toMatchObject({
    comparison: {
      scopeType: 'round',
      unitCount: 1,
      itemCount: 1,
      comparedByName: world.office.displayName,
    },
    problems: [],
  });
});

test('what all units of a round share is proposed with the findings themselves', async () => {
  const { admin } = host.db;
  for (const [index, name] of ['区甲局', '区乙局', '区丙局'].entries()) {
    await admin.query(
      `with unit as (
         insert into core.units (tenant_id, id, name, kind)
         select tenant_id, gen_random_uuid(), $2, kind from core.units where id = $1 returning id)
       insert into p_rectification.findings
         (tenant_id, id, engagement_id, unit_id, round_id, committee_term, year, round_no, team_name,
          inspection_type, seq, level, cat1, text, created_at)
       select f.tenant_id, gen_random_uuid(), f.engagement_id, unit.id, f.round_id, f.committee_term,
              f.year, f.round_no, f.team_name, f.inspection_type, $4 + f.seq, f.level, f.cat1,
              '部分党员长期不交党费', f.created_at
       from p_rectification.findings f, unit where f.round_id = $3 and f.seq = 1`,
      [team.unitId, name, team.roundId, index + 1],
    );
  }

  const { comparison, problems } = await compared();

  expect(comparison).toMatchObject({ unitCount: 4, itemCount: 4 });
  expect(problems).toMatchObject([{ title: '党费', unitCount: 4, of: 4, share: 100 }]);
  expect(problems[0]?.items.every(({ findingId }) => findingId !== null)).toBe(true);
});

test('a round that is not there is not compared', async () => {
  const missing = world.asMember(world.office, (ctx) => compareRound(ctx, crypto.randomUUID()));

  await expect(missing).rejects.toMatchObject({ code: 'inspection.round_not_found' });
});
