import {
  insertUnit,
  insertUnitUser,
  insertUser,
  type TestKernel,
  type TestUser,
} from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  createWorld,
  mandatedTeam,
  openHost,
  type TeamAtWork,
  type World,
} from '../../test/factories.ts';
import type { InspectionCtx } from '../database.ts';
import { createProposal } from './create-proposal.ts';
import { getProposal, listProposals } from './list-proposals.ts';
import { CreateProposalBody } from './proposals.schemas.ts';
import { stateHandling, updateProposal } from './update-proposal.ts';

let host: TestKernel;
let world: World;
let team: TeamAtWork;
let department: string;
let clerk: TestUser;
let director: TestUser;
beforeAll(async () => {
  host = await openHost();
  world = await createWorld(host);
  team = await mandatedTeam(world);
  department = await insertUnit(host.db.admin, world.county, { name: '区财政局' });
  clerk = await insertUser(host.db.admin, world.county, { member: false });
  await insertUnitUser(host.db.admin, world.county, { unitId: department, user: clerk });
  director = await host.member(world.county, 'officeDirector');
});
afterAll(() => host.close());

const body = (more = {}) =>
  CreateProposalBody.parse({
    engagementId: team.engagementId,
    to: { unitId: department },
    referredOn: '2026-11-01',
    count: 2,
    proposal: '建议完善大额资金监管办法',
    dueOn: '2099-06-30',
    ...more,
  });
const draft = (more = {}) => world.asMember(world.office, (ctx) => createProposal(ctx, body(more)));
const inDepartment = <Result>(work: (ctx: InspectionCtx) => Promise<Result>) =>
  world.asUnit(department, clerk, work);
const act = (user: TestUser, id: string, move: string, reason?: string) => {
  const work = (ctx: InspectionCtx) =>
    ctx.workflow.move({ subject: 'governanceProposal', id, move, ...(reason && { reason }) });
  return user === clerk ? inDepartment(work) : world.asMember(user, work);
};
const issued = async () => {
  const id = await draft();
  await act(director, id, 'issue');
  return id;
};
const inHand = async () => {
  const id = await issued();
  await act(clerk, id, 'acknowledge');
  await act(clerk, id, 'start');
  return id;
};
const read = (id: string) => world.asMember(world.office, (ctx) => getProposal(ctx, id));
const state = async (id: string, words: Parameters<typeof stateHandling>[2]['body']) =>
  inDepartment(async (ctx) => {
    const { version } = await getProposal(ctx, id);
    await stateHandling(ctx, id, { body: words, version });
  });

test('a proposal is referred, handled by the department and concluded with what came of it', async () => {
  const id = await inHand();
  await state(id, { handling: '已出台办法', uptake: '纳入年度考核', replyNo: '财函〔2026〕8号' });
  await act(clerk, id, 'reply');
  await act(world.office, id, 'conclude');

  expect(await read(id)).toMatchObject({
    stage: 'concluded',
    recipientName: '区财政局',
    replyNo: '财函〔2026〕8号',
    dueState: null,
    acknowledgedByName: clerk.displayName,
  });
});

test('nothing is concluded without 成果运用情况', async () => {
  const id = await inHand();
  await state(id, { handling: '已出台办法' });
  await act(clerk, id, 'reply');

  await expect(act(world.office, id, 'conclude')).rejects.toMatchObject({
    code: 'core.move_refused',
  });
});

test('a reply needs words, and the department does not conclude', async () => {
  const id = await inHand();
  await expect(act(clerk, id, 'reply')).rejects.toMatchObject({ code: 'core.move_refused' });
  await state(id, { handling: '已出台办法', uptake: '已运用' });
  await act(clerk, id, 'reply');

  await expect(act(clerk, id, 'conclude')).rejects.toMatchObject({ code: 'core.move_refused' });
});

test('whoever drafted a proposal does not refer it', async () => {
  await expect(act(world.office, await draft(), 'issue')).rejects.toMatchObject({
    code: 'core.move_refused',
  });
});

test('nor whoever wrote in it last', async () => {
  const id = await draft();
  const { version } = await world.asMember(director, (ctx) => getProposal(ctx, id));
  await world.asMember(director, (ctx) =>
    updateProposal(ctx, id, { body: { proposal: '改为全市开展专项治理' }, version }),
  );

  await expect(act(director, id, 'issue')).rejects.toMatchObject({ code: 'core.move_refused' });
});

test('the department sees what was referred to it, the inspected unit sees nothing', async () => {
  const id = await draft();
  const seen = () => inDepartment((ctx) => listProposals(ctx, { limit: 200 }));
  const before = (await seen()).items.map((item) => item.id);
  await act(director, id, 'issue');
  const inspected = await world.asUnit(team.unitId, team.unitHead, (ctx) =>
    listProposals(ctx, { limit: 200 }),
  );

  expect(before).not.toContain(id);
  expect((await seen()).items.map((item) => item.id)).toContain(id);
  expect(inspected.items).toEqual([]);
});

test('the date lies after the referral', async () => {
  await expect(draft({ dueOn: '2026-10-31' })).rejects.toMatchObject({
    code: 'inspection.proposal_due_before_referral',
  });
});

test('a referred proposal does not change any more', async () => {
  const id = await issued();
  const { version } = await read(id);

  const changing = world.asMember(world.office, (ctx) =>
    updateProposal(ctx, id, { body: { count: 9 }, version }),
  );

  await expect(changing).rejects.toMatchObject({ code: 'inspection.proposal_issued' });
});

test('what is overdue or soon due is found, by the due date and not by the referral', async () => {
  const late = await issued();
  const far = await issued();
  await host.db.admin.query(
    `update p_inspection.governance_proposals set due_on = '2020-01-01', referred_on = '2019-01-01' where id = $1`,
    [late],
  );

  const { items } = await world.asMember(world.office, (ctx) =>
    listProposals(ctx, { limit: 200, pressing: true }),
  );

  expect(items.find(({ id }) => id === late)).toMatchObject({ dueStateTitle: '已到期' });
  expect(items.map(({ id }) => id)).not.toContain(far);
  expect(await read(far)).toMatchObject({ dueStateTitle: '未到期' });
});

test('another county sees none of it', async () => {
  await issued();
  const elsewhere = await createWorld(host);

  const { items } = await elsewhere.asMember(elsewhere.office, (ctx) =>
    listProposals(ctx, { limit: 200 }),
  );

  expect(items).toEqual([]);
});
