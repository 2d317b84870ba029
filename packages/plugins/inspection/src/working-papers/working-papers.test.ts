import type { Ctx } from '@lianxun/plugin-api';
import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  actOnPaper,
  createWorld,
  draftPaper,
  evidence,
  lockPaper,
  openHost,
  signAndReview,
  teamOnSite,
  type TeamAtWork,
  type World,
} from '../../test/factories.ts';
import { attachEvidence } from './attach-evidence.ts';
import { getEdition, getPaper } from './get-paper.ts';
import { getPaperTotals, listPapers, listSimilarPapers } from './list-papers.ts';
import { linkMinutes, tagResult } from './review-paper.ts';
import { updatePaper } from './update-paper.ts';
import { workingPaperCase } from './working-paper.case.ts';
import { ListPapersQuery } from './working-papers.schemas.ts';

let host: TestKernel;
let world: World;
let team: TeamAtWork;
beforeAll(async () => {
  host = await openHost();
  world = await createWorld(host);
  team = await teamOnSite(world);
});
afterAll(async () => {
  await host.close();
});

const read = (id: string) => world.asTeam(team.teamId, team.leader, (ctx) => getPaper(ctx, id));
const edit = async (id: string, body: Parameters<typeof updatePaper>[2]['body']) => {
  const { version } = await read(id);
  return await world.asTeam(team.teamId, team.first, (ctx) =>
    updatePaper(ctx, id, { body, version }),
  );
};
const refusal = (code: string) => ({ details: { reasons: [{ code }] } });

describe('a draft', () => {
  test('has a provisional number, and evidence with a number of its own', async () => {
    const paper = await read(await draftPaper(world, team));

    expect(paper.provisionalNo).toMatch(/^暂\[2026\]\d+巡-1组-\d{2}号$/);
    expect(paper.paperNo).toBeNull();
    expect(paper.evidence).toMatchObject([{ fileName: '证据01 会议记录.pdf' }]);
  });

  test('is signed by two handlers', async () => {
    const id = await draftPaper(world, team);

    const once = await actOnPaper(world, team, { user: team.first, id, move: 'sign' });
    const twice = await actOnPaper(world, team, { user: team.second, id, move: 'sign' });

    expect(once.stage).toBe('drafting');
    expect(twice.stage).toBe('reviewing');
  });

  test('is found by whoever handles it, and by nobody else', async () => {
    const id = await draftPaper(world, team, { handlerIds: [team.first.id] });
    const listed = async (handler: string) => {
      const query = ListPapersQuery.parse({ handler });
      const { items } = await world.asTeam(team.teamId, team.leader, (ctx) =>
        listPapers(ctx, query),
      );
      return items.map((paper) => paper.id);
    };

    const [own, others] = [await listed(team.first.id), await listed(team.second.id)];

    expect(own).toContain(id);
    expect(others).not.toContain(id);
  });

  test('is counted with the others that a filter meets', async () => {
    await draftPaper(world, team);
    const totals = (query: Record<string, string>) =>
      world.asTeam(team.teamId, team.leader, (ctx) =>
        getPaperTotals(ctx, ListPapersQuery.parse(query)),
      );
    const { items } = await world.asTeam(team.teamId, team.leader, (ctx) =>
      listPapers(ctx, ListPapersQuery.parse({ limit: '200' })),
    );

    expect(await totals({})).toEqual({ papers: items.length });
    expect(await totals({ contains: '没有这样的标题' })).toEqual({ papers: 0 });
  });

  test('with one handler is not signed', async () => {
    const id = await draftPaper(world, team, { handlerIds: [team.first.id] });

    await expect(
      actOnPaper(world, team, { user: team.first, id, move: 'sign' }),
    ).rejects.toMatchObject(refusal('workflow.too_few_people'));
  });

  test('loses the signatures given to an older text', async () => {
    const id = await draftPaper(world, team);
    await actOnPaper(world, team, { user: team.first, id, move: 'sign' });

    await edit(id, { facts: '更正：共计96万元。' });

    const after = await actOnPaper(world, team, { user: team.second, id, move: 'sign' });
    expect(after.stage).toBe('drafting');
  });

  test('is not signed before the four accuracies are ticked', async () => {
    const id = await draftPaper(world, team, { accuratePolicy: false });

    await expect(
      actOnPaper(world, team, { user: team.first, id, move: 'sign' }),
    ).rejects.toMatchObject(refusal('inspection.not_accurate'));
  });

  test('is changed only by those who answer for it', async () => {
    const id = await draftPaper(world, team);
    const { version } = await read(id);

    await expect(
      world.asTeam(team.teamId, team.deputy, (ctx) =>
        updatePaper(ctx, id, { body: { title: '改' }, version }),
      ),
    ).rejects.toMatchObject({ code: 'inspection.not_your_paper' });
  });

  test('hints at a paper that may state the same fact', async () => {
    const title = '扶贫项目验收把关不严';
    const id = await draftPaper(world, team, { title });

    const found = await world.asTeam(team.teamId, team.first, (ctx) =>
      listSimilarPapers(ctx, { engagement: team.engagementId, title: '扶贫项目验收不严' }),
    );

    expect(found.map((paper) => paper.id)).toEqual([id]);
  });
});

describe('the review', () => {
  test('is closed to a handler', async () => {
    const { deputy, first } = team;
    const id = await draftPaper(world, team, { handlerIds: [first.id, deputy.id] });
    await actOnPaper(world, team, { user: first, id, move: 'sign' });
    await actOnPaper(world, team, { user: deputy, id, move: 'sign' });

    await expect(
      actOnPaper(world, team, { user: deputy, id, move: 'reviewAsDeputy' }),
    ).rejects.toMatchObject(refusal('workflow.excluded'));
  });

  test('leaves the sign-off to a deputy when the leader is a handler', async () => {
    const { deputy, first, leader } = team;
    const id = await draftPaper(world, team, { handlerIds: [first.id, leader.id] });
    await actOnPaper(world, team, { user: first, id, move: 'sign' });
    await actOnPaper(world, team, { user: leader, id, move: 'sign' });
    await actOnPaper(world, team, { user: deputy, id, move: 'reviewAsDeputy', fields: {} });
    await world.asTeam(team.teamId, deputy, (ctx) => linkMinutes(ctx, id, '组务会纪要第4期'));
    await actOnPaper(world, team, { user: deputy, id, move: 'agreeInTeam' });

    await expect(actOnPaper(world, team, { user: leader, id, move: 'lock' })).rejects.toMatchObject(
      refusal('workflow.excluded'),
    );
    await actOnPaper(world, team, { user: deputy, id, move: 'lock' });
    expect(await read(id)).toMatchObject({ stage: 'locked', leader: { userId: deputy.id } });
  });

  test('waits for the minutes of the team meeting', async () => {
    const { deputy, first, leader, second } = team;
    const id = await draftPaper(world, team);
    await actOnPaper(world, team, { user: first, id, move: 'sign' });
    await actOnPaper(world, team, { user: second, id, move: 'sign' });
    await actOnPaper(world, team, { user: deputy, id, move: 'reviewAsDeputy' });

    await expect(
      actOnPaper(world, team, { user: leader, id, move: 'agreeInTeam' }),
    ).rejects.toMatchObject(refusal('inspection.no_minutes'));
  });

  test('closes the text; sent back, it opens again without the opinions', async () => {
    const id = await draftPaper(world, team);
    await signAndReview(world, team, id);

    await expect(edit(id, { title: '改' })).rejects.toMatchObject({
      code: 'inspection.paper_in_review',
    });
    await actOnPaper(world, team, { user: team.leader, id, move: 'return', reason: '依据不足' });
    await edit(id, { basis: '补充依据' });

    expect(await read(id)).toMatchObject({
      stage: 'drafting',
      basis: '补充依据',
      deputyOpinion: null,
      meetingMinutesNo: null,
    });
  });
});

describe('a locked paper', () => {
  test('has its formal number, the opinions, and an edition that proves its text', async () => {
    const id = await draftPaper(world, team);
    await lockPaper(world, team, id);

    const paper = await read(id);
    const edition = await world.asTeam(team.teamId, team.first, (ctx) => getEdition(ctx, id, 1));

    expect(paper).toMatchObject({
      stage: 'locked',
      deputyOpinion: '事实清楚，证据充分',
      meetingOpinion: '同意',
      leader: { userId: team.leader.id },
    });
    expect(paper.paperNo).toMatch(/^\[2026\]\d+巡-1组-\d{2}号$/);
    expect(edition).toMatchObject({ intact: true, contentHash: paper.contentHash });
  });

  test('never changes, nor does its evidence', async () => {
    const id = await draftPaper(world, team);
    await lockPaper(world, team, id);

    await expect(edit(id, { title: '改' })).rejects.toMatchObject({
      code: 'inspection.paper_locked',
    });
    await expect(
      world.asTeam(team.teamId, team.first, (ctx) => attachEvidence(ctx, id, evidence())),
    ).rejects.toMatchObject({ code: 'inspection.paper_locked' });
  });

  test('shows an edition whose stored text was tampered with', async () => {
    const id = await draftPaper(world, team);
    await lockPaper(world, team, id);
    await host.db.admin.query(
      `update p_inspection.paper_editions set content = jsonb_set(content, '{title}', '"改"') where paper_id = $1`,
      [id],
    );

    const edition = await world.asTeam(team.teamId, team.first, (ctx) => getEdition(ctx, id, 1));

    expect(edition.intact).toBe(false);
  });

  test('is amended as a new edition under its number; the old one stays readable', async () => {
    const id = await draftPaper(world, team);
    await lockPaper(world, team, id);
    const { paperNo } = await read(id);

    await actOnPaper(world, team, { user: team.leader, id, move: 'amend', reason: '金额有误' });
    await edit(id, { title: '更正后的标题' });
    await lockPaper(world, team, id);

    const after = await read(id);
    const first = await world.asTeam(team.teamId, team.first, (ctx) => getEdition(ctx, id, 1));
    expect(after).toMatchObject({ paperNo, edition: 2, title: '更正后的标题' });
    expect(after.editions.map(({ edition }) => edition)).toEqual([1, 2]);
    expect(first.content['title']).toBe('“三重一大”事项未经集体研究');
  });

  test('tells what became of it', async () => {
    const id = await draftPaper(world, team);
    const tag = () =>
      world.asTeam(team.teamId, team.leader, (ctx) =>
        tagResult(ctx, id, { resultTag: 'notAdopted' }),
      );
    await expect(tag()).rejects.toMatchObject({ code: 'inspection.paper_not_locked' });
    await lockPaper(world, team, id);

    await tag();

    expect(await read(id)).toMatchObject({ resultTag: 'notAdopted' });
  });
});

describe('a mandate that ended one second ago', () => {
  test('opens no door and carries no signature', async () => {
    const own = await teamOnSite(world);
    const id = await draftPaper(world, own);
    await host.db.admin.query(
      `update core.mandates set valid_to = core.now() + interval '1 hour' where team_id = $1`,
      [own.teamId],
    );

    await host.db.moveClock('1 hour 1 second');
    const inTeam = actOnPaper(world, own, { user: own.first, id, move: 'sign' });
    await expect(inTeam).rejects.toThrow('door closed: scope');
    const clerk = await host.member(world.county, 'office');
    const seen = await world.asMember(clerk, (ctx) => ctx.workflow.available('workingPaper', id));
    await host.db.moveClock('0 seconds');

    const sign = seen.find(({ move }) => move === 'sign');
    expect(sign?.reasons.map(({ code }) => code)).toContain('inspection.handler_not_mandated');
  });
});

test('the evidence of a locked paper stays with it', async () => {
  const id = await draftPaper(world, team);
  const mayDetach = () =>
    world.asTeam(team.teamId, team.leader, async (ctx) =>
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the host calls a case type with the context over all schemas
      workingPaperCase.mayDetach?.(ctx as unknown as Ctx, id),
    );
  const before = await mayDetach();

  await lockPaper(world, team, id);

  expect(before).toBe(true);
  expect(await mayDetach()).toMatchObject([{ code: 'inspection.paper_locked' }]);
});
