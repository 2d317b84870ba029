import type { TestKernel, TestUser } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { due, look, publishedTemplate, rate, running } from '../../test/assessment-factories.ts';
import { createWorld, issuedFindings, openHost, proposal } from '../../test/factories.ts';
import { getAssessment } from './get-assessment.ts';
import { openAssessment } from './open-assessment.ts';
import { saveSheet } from './save-sheet.ts';
import { submitSheet } from './submit-sheet.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

test('raters see nobody’s marks before they have handed in their own; the unit only its own', async () => {
  const it = await running(host);
  await rate(it, it.team, ['team', 0.5]);

  const sheetsSeenBy = async (user: TestUser) =>
    (await look(it, user)).sheets.map(({ rater, marks }) => [rater, marks !== null]);

  expect(await sheetsSeenBy(it.clerk)).toEqual([
    ['unit', false],
    ['team', false],
    ['society', true],
  ]);
  expect(await sheetsSeenBy(it.team)).toEqual([
    ['unit', false],
    ['team', true],
    ['society', false],
  ]);
  const ofUnit = await it.world.asUnit(it.world.unitLiaison, (ctx) => getAssessment(ctx, it.id));
  expect(ofUnit.sheets.map(({ rater, isOwn }) => [rater, isOwn])).toEqual([['unit', true]]);
  await rate(it, it.clerk, ['society', 1]);
  expect(await sheetsSeenBy(it.clerk)).toEqual([
    ['unit', false],
    ['team', true],
    ['society', true],
  ]);
});

test('raters hand in a complete sheet, once', async () => {
  const it = await running(host);
  const submit = () => it.world.asMember(it.team, (ctx) => submitSheet(ctx, it.id));

  await expect(submit()).rejects.toMatchObject({
    details: { reasons: [expect.objectContaining({ code: 'rectification.sheet_incomplete' })] },
  });
  await rate(it, it.team, ['team', 0.5]);
  await expect(submit()).rejects.toMatchObject({ status: 409 });
});

test('raters are asked by a task until they have handed in', async () => {
  const it = await running(host);
  const asked = async () =>
    (
      await host.db.admin.query<{ id: string }>(
        `select t.user_id as id from core.workflow_tasks t join core.workflow_cases c
           on c.tenant_id = t.tenant_id and c.id = t.case_id
         where c.subject_id = $1 and t.status = 'open'`,
        [it.id],
      )
    ).rows.map(({ id }) => id);

  const before = await asked();
  await rate(it, it.team, ['team', 1]);
  const after = await asked();

  expect(before).toEqual(expect.arrayContaining([it.team.id, it.clerk.id, it.world.unitHead.id]));
  expect(after).not.toContain(it.team.id);
  expect(after).toContain(it.clerk.id);
});

test('raters are never people of the unit, nor the same person twice', async () => {
  const world = await createWorld(host);
  await issuedFindings(world, proposal());
  const templateId = await publishedTemplate(world);
  const open = (userIds: string[]) =>
    world.asMember(world.office, (ctx) =>
      openAssessment(ctx, {
        engagementId: world.engagementId,
        templateId,
        dueOn: due,
        raters: [
          { rater: 'team', userIds },
          { rater: 'society', userIds: [world.office.id] },
        ],
      }),
    );

  await expect(open([world.unitHead.id])).rejects.toMatchObject({
    code: 'rectification.rates_own_work',
  });
  await expect(open([world.office.id])).rejects.toMatchObject({
    code: 'rectification.rater_twice',
  });
  await expect(open([])).rejects.toMatchObject({ code: 'rectification.rater_missing' });
});

test('raters give no more than an indicator has', async () => {
  const it = await running(host);

  const save = it.world.asMember(it.team, (ctx) =>
    saveSheet(ctx, it.id, {
      version: 1,
      body: { marks: { a1i1: 4.5, a1i2: 0.3, nothing: 1 }, remark: null, participants: null },
    }),
  );

  await expect(save).rejects.toMatchObject({
    details: {
      reasons: [
        expect.objectContaining({ field: 'marks.a1i1' }),
        expect.objectContaining({ field: 'marks.a1i2' }),
        expect.objectContaining({ field: 'marks.nothing' }),
      ],
    },
  });
});
