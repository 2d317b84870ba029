import type { TestKernel, TestUser } from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createWorld, evidence, openHost, teamOnSite, type World } from '../../test/factories.ts';
import type { InspectionCtx } from '../database.ts';
import { answerNotice, attachNoticeEvidence } from './answer-notice.ts';
import { createNotice } from './create-notice.ts';
import { immediateRectificationTemplates } from './immediate-rectification-templates.workflow.ts';
import { getNotice } from './list-notices.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(() => host.close());

async function publish({ county }: World, key: string): Promise<void> {
  const template = immediateRectificationTemplates.find((it) => it.key === key);
  await host.db.admin.query(
    `update core.workflow_definitions set status = 'retired' where tenant_id = $1 and subject_type = 'immediateRectification'`,
    [county.id],
  );
  await host.db.admin.query(
    `insert into core.workflow_definitions (tenant_id, id, subject_type, number, status, title, document, origin)
     values ($1, $2, 'immediateRectification', 2, 'published', $3, $4, $5)`,
    [county.id, uuidv7(), template?.title, JSON.stringify(template?.document), `builtIn:${key}`],
  );
}

/** A notice the unit has answered, in a county that works by this template. */
async function answeredBy(template: string) {
  const world = await createWorld(host);
  const team = await teamOnSite(world);
  await publish(world, template);
  const inTeam = <Result>(user: TestUser, work: (ctx: InspectionCtx) => Promise<Result>) =>
    world.asTeam(team.teamId, user, work);
  const inUnit = <Result>(work: (ctx: InspectionCtx) => Promise<Result>) =>
    world.asUnit(team.unitId, team.unitHead, work);
  const id = await inTeam(team.first, (ctx) =>
    createNotice(ctx, {
      engagementId: team.engagementId,
      issue: '食堂采购未公示',
      demand: '立即公示近三个月采购明细',
      dueOn: '2026-02-10',
    }),
  );
  const move = (name: string) => (ctx: InspectionCtx) =>
    ctx.workflow.move({ subject: 'immediateRectification', id, move: name, reason: '公示不全' });
  await inTeam(team.leader, move('issue'));
  await inUnit(async (ctx) => {
    const { version } = await getNotice(ctx, id);
    await answerNotice(ctx, id, { result: '已公示', version });
    await attachNoticeEvidence(ctx, id, evidence());
  });
  await inUnit(move('answer'));
  const read = () => inTeam(team.first, (ctx) => getNotice(ctx, id));
  return { world, team, inTeam, inUnit, move, read };
}

test('by 精简流程 a returned notice is the unit’s again under the number it was signed with', async () => {
  const { inTeam, inUnit, move, read, team } = await answeredBy('minimal');
  const { issuedOn, noticeNo, signedByName } = await read();

  await inTeam(team.first, move('return'));

  expect(await read()).toMatchObject({
    state: 'issued',
    answeredOn: null,
    issuedOn,
    noticeNo,
    signedByName,
  });
  await inUnit(move('answer'));
  await inTeam(team.first, move('confirm'));
  expect(await read()).toMatchObject({ state: 'confirmed', noticeNo });
});

test('by 从严流程 the leader and 巡察办 confirm together', async () => {
  const { inTeam, move, read, team, world } = await answeredBy('strict');

  await inTeam(team.leader, move('confirm'));
  expect(await read()).toMatchObject({ state: 'answered' });
  await world.asMember(world.office, move('confirm'));

  expect(await read()).toMatchObject({ state: 'confirmed' });
});
