import type { TestKernel, TestUser } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { concluded, look, publishStrict, rate, running } from '../../test/assessment-factories.ts';
import { openHost } from '../../test/factories.ts';
import { concludeAssessment } from './conclude-assessment.ts';
import { getAssessment } from './get-assessment.ts';
import { getOverview } from './list-assessments.ts';
import { proposeGrade } from './propose-grade.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

test('the conclusion waits for every sheet', async () => {
  const it = await running(host);
  await rate(it, it.team, ['team', 1]);

  const early = it.world.asMember(it.world.office, (ctx) => concludeAssessment(ctx, it.id));

  await expect(early).rejects.toMatchObject({ status: 409 });
  expect((await look(it)).result).toBeNull();
});

test('the conclusion weighs the three sides and the ledger, and shows the unit the score without the raters', async () => {
  const it = await concluded(host);

  const seen = await look(it);
  const ofUnit = await it.world.asUnit(it.world.unitHead, (ctx) => getAssessment(ctx, it.id));

  // 90 points rated (0.2 × 1 + 0.8 × 0.5) and 0 of 10 for findings that are all open.
  expect(seen).toMatchObject({ score: 54, grade: '差', computedGrade: '差' });
  expect(seen.consequences).toEqual(['secondRectification', 'summons']);
  expect(seen.result?.indicators.find(({ key }) => key === 'done')).toMatchObject({
    figure: 0,
    score: 0,
  });
  expect(ofUnit).toMatchObject({ score: 54, grade: '差' });
  expect(ofUnit.result?.indicators.flatMap(({ shares }) => shares)).toEqual([]);
});

test('the conclusion is overruled by two people, with a reason; the computed grade stays on record', async () => {
  const it = await concluded(host);
  const propose = (user: TestUser) =>
    it.world.asMember(user, (ctx) =>
      proposeGrade(ctx, it.id, { grade: 'medium', reason: '两项问题系历史遗留，已基本整改' }),
    );
  const sign = (user: TestUser) =>
    it.world.asMember(user, (ctx) =>
      ctx.workflow.move({ subject: 'assessment', id: it.id, event: 'approve' }),
    );
  await propose(it.world.office);

  expect(await look(it)).toMatchObject({ grade: '差' });
  await expect(sign(it.world.office)).rejects.toMatchObject({ status: 409 });
  await sign(it.world.discipline);

  expect(await look(it)).toMatchObject({
    grade: '一般',
    computedGrade: '差',
    gradeReason: '两项问题系历史遗留，已基本整改',
    score: 54,
  });
});

test('the conclusion by 从严流程 follows a check by somebody who rated nothing', async () => {
  const it = await running(host, publishStrict);
  await rate(it, it.team, ['team', 0.5]);
  await rate(it, it.clerk, ['society', 0.5]);
  await rate(it, it.world.unitHead, ['unit', 1]);
  const conclude = () =>
    it.world.asMember(it.world.office, (ctx) => concludeAssessment(ctx, it.id));
  const verify = (user: TestUser) =>
    it.world.asMember(user, (ctx) =>
      ctx.workflow.move({ subject: 'assessment', id: it.id, move: 'verify' }),
    );

  await expect(conclude()).rejects.toMatchObject({ code: 'core.move_refused' });
  await expect(verify(it.team)).rejects.toMatchObject({ code: 'core.move_refused' });
  expect(await verify(it.world.discipline)).toMatchObject({ state: 'verified' });
  await conclude();

  expect(await look(it)).toMatchObject({ score: 54, grade: '差' });
});

test('the conclusion stands in the overview of the round beside the units that are not assessed yet', async () => {
  const it = await concluded(host, 1);

  const lines = await it.world.asMember(it.world.office, (ctx) =>
    getOverview(ctx, it.world.roundId),
  );

  expect(lines).toMatchObject([
    { unitId: it.world.unitId, assessment: { score: 90, grade: '好', submittedCount: 3 } },
  ]);
});
