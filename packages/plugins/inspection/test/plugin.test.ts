import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { ListEngagementsQuery } from '../src/engagements/engagements.schemas.ts';
import { giveFeedback } from '../src/engagements/give-feedback.ts';
import { getEngagement, listEngagements } from '../src/engagements/list-engagements.ts';
import { recordReceipt } from '../src/engagements/record-receipt.ts';
import { TurnIntoFindingsBody } from '../src/findings/findings.schemas.ts';
import { turnIntoFindings } from '../src/findings/turn-into-findings.ts';
import { getRound } from '../src/rounds/get-round.ts';
import { getPaper } from '../src/working-papers/get-paper.ts';
import {
  actOnPaper,
  createWorld,
  decideReport,
  draftPaper,
  lockPaper,
  openHost,
  teamOnSite,
  type TeamAtWork,
  type World,
} from './factories.ts';
import { holdFeedback } from './report-factories.ts';

let host: TestKernel;
let world: World;
beforeAll(async () => {
  host = await openHost();
  world = await createWorld(host);
});
afterAll(async () => {
  await host.close();
});

const feedback = { issuedOn: '2026-04-10', documentNo: '巡反〔2026〕1号', dueOn: '2026-07-10' };
const receipt = { receivedOn: '2026-04-10', receivedBy: '张局长' };

const body = (...paperIds: string[]) =>
  TurnIntoFindingsBody.parse({
    findings: [
      {
        paperIds,
        text: '“三重一大”事项集体决策不规范，部分大额支出未经党组会研究',
        level: 'county',
        cat1: '全面从严治党责任',
      },
    ],
  });
const propose = (team: TeamAtWork, ...paperIds: string[]) =>
  world.asTeam(team.teamId, team.leader, (ctx) =>
    turnIntoFindings(ctx, team.engagementId, body(...paperIds)),
  );
const lockedPaper = async (team: TeamAtWork, overrides = {}) => {
  const id = await draftPaper(world, team, overrides);
  await lockPaper(world, team, id);
  return id;
};
const seenByUnit = (team: TeamAtWork) =>
  world.asUnit(team.unitId, team.unitHead, (ctx) =>
    listEngagements(ctx, ListEngagementsQuery.parse({})),
  );

describe('a round', () => {
  test('goes from the plan to the feedback, and its unit signs for it', async () => {
    const team = await teamOnSite(world);
    const papers = [await lockedPaper(team), await lockedPaper(team)];

    const created = await propose(team, ...papers);
    await decideReport(world, team);
    const before = await seenByUnit(team);
    const given = await world.asTeam(team.teamId, team.leader, (ctx) =>
      giveFeedback(ctx, team.engagementId, feedback),
    );
    const [seen] = (await seenByUnit(team)).items;
    await holdFeedback(world, team);
    await world.asMember(world.office, (ctx) => recordReceipt(ctx, team.engagementId, receipt));

    expect(created).toMatchObject([{ seq: 1 }]);
    expect(before.items).toEqual([]);
    expect(given).toEqual({ issued: 1 });
    expect(seen).toMatchObject({ id: team.engagementId, feedbackOn: '2026-04-10', teamName: null });
    const engagement = await world.asMember(world.office, (ctx) =>
      getEngagement(ctx, team.engagementId),
    );
    expect(engagement).toMatchObject({ stage: 'rectifying', ...receipt, rectifyBy: '2026-07-10' });
    const { glance } = await world.asMember(world.office, (ctx) => getRound(ctx, team.roundId));
    expect(glance).toMatchObject({
      units: { total: 1, byStage: [{ stage: 'rectifying', count: 1 }] },
      papers: { total: 2, byStage: [{ stage: 'locked', count: 2 }] },
      teams: 1,
      members: 4,
    });
    expect(glance.figures.find(({ key }) => key === 'findings')?.value).toBe(1);
  });

  test('shows its unit where it stands without the people of the team', async () => {
    const team = await teamOnSite(world);
    await propose(team, await lockedPaper(team));
    await decideReport(world, team);
    await world.asTeam(team.teamId, team.leader, (ctx) =>
      giveFeedback(ctx, team.engagementId, feedback),
    );

    const moves = await world.asUnit(team.unitId, team.unitHead, (ctx) =>
      ctx.workflow.available('engagement', team.engagementId),
    );

    expect(moves.every(({ open }) => !open)).toBe(true);
  });
});

describe('a finding', () => {
  test('merges several papers and marks each of them adopted', async () => {
    const team = await teamOnSite(world);
    const papers = [await lockedPaper(team), await lockedPaper(team)];

    await propose(team, ...papers);

    for (const id of papers) {
      const paper = await world.asTeam(team.teamId, team.leader, (ctx) => getPaper(ctx, id));
      expect(paper.resultTag).toBe('adopted');
    }
  });

  test('is not made from a paper that is not locked', async () => {
    const team = await teamOnSite(world);
    const id = await draftPaper(world, team);

    await expect(propose(team, id)).rejects.toMatchObject({ code: 'inspection.paper_not_locked' });
  });

  test('is not made from a paper that points at a leading cadre', async () => {
    const team = await teamOnSite(world);
    const id = await lockedPaper(team, { isCadreLead: true });

    await expect(propose(team, id)).rejects.toMatchObject({ code: 'inspection.cadre_lead' });
  });

  test('is not made from the paper of another unit', async () => {
    const team = await teamOnSite(world);
    const other = await teamOnSite(world);
    const id = await lockedPaper(other);

    await expect(propose(team, id)).rejects.toMatchObject({
      code: 'inspection.paper_of_other_unit',
    });
  });
});

describe('the report', () => {
  test('waits while a paper it stands on is being amended', async () => {
    const team = await teamOnSite(world);
    const id = await lockedPaper(team);
    await propose(team, id);
    await actOnPaper(world, team, { user: team.leader, id, move: 'amend', reason: '金额有误' });

    await expect(decideReport(world, team)).rejects.toMatchObject({
      details: { reasons: [{ code: 'inspection.cites_open_paper' }] },
    });
  });
});

describe('the feedback', () => {
  test('waits for the decision of the committee', async () => {
    const team = await teamOnSite(world);
    await propose(team, await lockedPaper(team));

    await expect(
      world.asTeam(team.teamId, team.leader, (ctx) =>
        giveFeedback(ctx, team.engagementId, feedback),
      ),
    ).rejects.toMatchObject({ code: 'inspection.feedback_not_decided' });
  });

  test('is given by the leader and by nobody else', async () => {
    const team = await teamOnSite(world);
    await propose(team, await lockedPaper(team));
    await decideReport(world, team);

    await expect(
      world.asMember(world.office, (ctx) => giveFeedback(ctx, team.engagementId, feedback)),
    ).rejects.toMatchObject({ code: 'core.move_refused' });
  });

  test('is on record before anybody signs for it', async () => {
    const team = await teamOnSite(world);
    await propose(team, await lockedPaper(team));
    await decideReport(world, team);

    await expect(
      world.asMember(world.office, (ctx) => recordReceipt(ctx, team.engagementId, receipt)),
    ).rejects.toMatchObject({ code: 'inspection.feedback_missing' });
  });
});
