import type { TestKernel, TestUser } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  createWorld,
  evidence,
  openHost,
  teamOnSite,
  type TeamAtWork,
  type World,
} from '../../test/factories.ts';
import type { InspectionCtx } from '../database.ts';
import { answerNotice, attachNoticeEvidence } from './answer-notice.ts';
import { carryOverNotice } from './carry-over-notice.ts';
import { createNotice } from './create-notice.ts';
import { getNotice, listNotices } from './list-notices.ts';
import { tagNotice } from './tag-notice.ts';
import { updateNotice } from './update-notice.ts';

let host: TestKernel;
let world: World;
let team: TeamAtWork;
beforeAll(async () => {
  host = await openHost();
  world = await createWorld(host);
  team = await teamOnSite(world);
});
afterAll(() => host.close());

const inTeam = <Result>(user: TestUser, work: (ctx: InspectionCtx) => Promise<Result>) =>
  world.asTeam(team.teamId, user, work);
const inUnit = <Result>(work: (ctx: InspectionCtx) => Promise<Result>) =>
  world.asUnit(team.unitId, team.unitHead, work);
const body = (dueOn = '2026-02-10') => ({
  engagementId: team.engagementId,
  issue: '食堂采购未公示',
  demand: '立即公示近三个月采购明细',
  dueOn,
});
const draft = () => inTeam(team.first, (ctx) => createNotice(ctx, body()));
const moveIn = (user: TestUser, id: string, move: string, reason?: string) => {
  const act = (ctx: InspectionCtx) =>
    ctx.workflow.move({ subject: 'immediateRectification', id, move, ...(reason && { reason }) });
  return user === team.unitHead ? inUnit(act) : inTeam(user, act);
};
const issued = async () => {
  const id = await draft();
  await moveIn(team.leader, id, 'issue');
  return id;
};
const answered = async () => {
  const id = await issued();
  await inUnit(async (ctx) => {
    const { version } = await getNotice(ctx, id);
    await answerNotice(ctx, id, { result: '已公示', version });
    await attachNoticeEvidence(ctx, id, evidence());
  });
  await moveIn(team.unitHead, id, 'answer');
  return id;
};
const read = (id: string) => inTeam(team.first, (ctx) => getNotice(ctx, id));

test('a notice is signed by the leader, answered by the unit and confirmed by the team', async () => {
  const id = await answered();
  await moveIn(team.first, id, 'confirm');

  expect(await read(id)).toMatchObject({
    stage: 'concluded',
    signedByName: team.leader.displayName,
    result: '已公示',
    noticeNo: expect.stringMatching(/^\[2026\]\d+巡-立改-\d{2}号$/),
    files: [{ purpose: 'evidence' }],
  });
});

test('nobody but the leader signs, and not what he drafted himself', async () => {
  const id = await draft();
  await expect(moveIn(team.first, id, 'issue')).rejects.toMatchObject({
    code: 'core.move_refused',
  });
  const own = await inTeam(team.leader, (ctx) => createNotice(ctx, body()));

  await expect(moveIn(team.leader, own, 'issue')).rejects.toMatchObject({
    code: 'core.move_refused',
  });
});

test('the unit sees a notice once it is signed', async () => {
  const id = await draft();
  const seen = async () => (await inUnit((ctx) => listNotices(ctx, { limit: 200 }))).items;
  const before = (await seen()).map((item) => item.id);
  await moveIn(team.leader, id, 'issue');

  expect(before).not.toContain(id);
  expect((await seen()).map((item) => item.id)).toContain(id);
});

test('an answer needs words and evidence', async () => {
  const id = await issued();

  await expect(moveIn(team.unitHead, id, 'answer')).rejects.toMatchObject({
    code: 'core.move_refused',
    details: { reasons: [expect.anything(), expect.anything()] },
  });
});

test('the unit cannot confirm its own answer', async () => {
  const id = await answered();

  await expect(moveIn(team.unitHead, id, 'confirm')).rejects.toMatchObject({
    code: 'core.move_refused',
  });
});

test('what is returned is put right again', async () => {
  const id = await answered();
  await moveIn(team.first, id, 'return', '公示内容不全');

  expect(await read(id)).toMatchObject({ state: 'returned', answeredOn: null });
  await moveIn(team.unitHead, id, 'answer');
  expect(await read(id)).toMatchObject({ state: 'answered' });
});

test('the date lies before the team leaves', async () => {
  const late = inTeam(team.first, (ctx) => createNotice(ctx, body('2026-03-07')));

  await expect(late).rejects.toMatchObject({ code: 'inspection.notice_after_off_site' });
});

test('a signed notice does not change any more', async () => {
  const id = await issued();
  const { version } = await read(id);

  const changing = inTeam(team.first, (ctx) =>
    updateNotice(ctx, id, { body: { issue: '改写' }, version }),
  );

  await expect(changing).rejects.toMatchObject({ code: 'inspection.notice_issued' });
});

test('a notice carried over becomes a finding that names it as its source, once', async () => {
  const id = await issued();
  const into = {
    text: '采购公开不到位',
    level: 'county',
    cat1: '群众身边腐败',
    cat2: null,
  } as const;

  const findingId = await inTeam(team.leader, (ctx) => carryOverNotice(ctx, id, into));

  expect(await read(id)).toMatchObject({ findingId });
  const { rows } = await host.db.admin.query<{ sourceId: string }>(
    `select source_id as "sourceId" from p_rectification.finding_sources where finding_id = $1`,
    [findingId],
  );
  expect(rows).toEqual([{ sourceId: id }]);
  await expect(inTeam(team.leader, (ctx) => carryOverNotice(ctx, id, into))).rejects.toMatchObject({
    code: 'inspection.notice_carried_over',
  });
});

test('whether the report tells of it is noted by the team', async () => {
  const id = await issued();
  const { version } = await read(id);

  await inTeam(team.first, (ctx) => tagNotice(ctx, id, { inReport: true, version }));

  expect(await read(id)).toMatchObject({ inReport: true });
});

test('another county sees none of it', async () => {
  await issued();
  const elsewhere = await createWorld(host);

  const { items } = await elsewhere.asMember(elsewhere.office, (ctx) =>
    listNotices(ctx, { limit: 200 }),
  );

  expect(items).toEqual([]);
});
