import type { TestKernel, TestUser } from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  createWorld,
  issuedFindings,
  openHost,
  proposal,
  type World,
} from '../../test/factories.ts';
import { ratedIndicators } from './assessment-document.ts';
import { assessmentTemplates } from './assessment-templates.workflow.ts';
import { builtInTemplates } from './built-in-templates.ts';
import { concludeAssessment } from './conclude-assessment.ts';
import { draftTemplate } from './draft-template.ts';
import { getAssessment } from './get-assessment.ts';
import { getOverview } from './list-assessments.ts';
import { getTemplate } from './list-templates.ts';
import { openAssessment } from './open-assessment.ts';
import { proposeGrade } from './propose-grade.ts';
import { publishTemplate } from './publish-template.ts';
import { saveSheet } from './save-sheet.ts';
import { submitSheet } from './submit-sheet.ts';
import { updateTemplate } from './update-template.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

const due = '2099-06-30';

/** 三方评估, written by the office and published by its director. */
async function publishedTemplate(world: World, builtIn = 'threeRaters'): Promise<string> {
  const id = await world.asMember(world.office, (ctx) => draftTemplate(ctx, { from: { builtIn } }));
  const director = await world.host.member(world.county, 'officeDirector');
  await world.asMember(director, (ctx) => publishTemplate(ctx, id, 1));
  return id;
}

interface Running {
  readonly world: World;
  readonly id: string;
  readonly team: TestUser;
  readonly clerk: TestUser;
}

/** The county works by 从严流程 from now on. */
async function publishStrict({ county }: World): Promise<void> {
  const strict = assessmentTemplates.find(({ key }) => key === 'strict');
  await host.db.admin.query(
    `update core.workflow_definitions set status = 'retired' where tenant_id = $1 and subject_type = 'assessment'`,
    [county.id],
  );
  await host.db.admin.query(
    `insert into core.workflow_definitions (tenant_id, id, subject_type, number, status, title, document, origin)
     values ($1, $2, 'assessment', 2, 'published', '从严流程', $3, 'builtIn:strict')`,
    [county.id, uuidv7(), JSON.stringify(strict?.document)],
  );
}

async function running(prepare?: (world: World) => Promise<void>): Promise<Running> {
  const world = await createWorld(host);
  await prepare?.(world);
  await issuedFindings(world, proposal(), proposal());
  const templateId = await publishedTemplate(world);
  const team = await world.host.member(world.county, 'discipline');
  const clerk = await world.host.member(world.county, 'office');
  const id = await world.asMember(world.office, (ctx) =>
    openAssessment(ctx, {
      engagementId: world.engagementId,
      templateId,
      dueOn: due,
      raters: [
        { rater: 'team', userIds: [team.id] },
        { rater: 'society', userIds: [clerk.id] },
      ],
    }),
  );
  return { world, id, team, clerk };
}

const threeRaters = builtInTemplates.find(({ key }) => key === 'threeRaters')?.document;

function marksOf(rater: string, share: number): Record<string, number> {
  if (threeRaters === undefined) throw new Error('the template is gone');
  return Object.fromEntries(
    ratedIndicators(threeRaters, rater).map(({ key, points }) => [key, points * share]),
  );
}

async function rate({ world, id }: Running, user: TestUser, [rater, share]: [string, number]) {
  const act = user === world.unitHead ? world.asUnit : world.asMember;
  await act(user, (ctx) =>
    saveSheet(ctx, id, {
      version: 1,
      body: {
        marks: marksOf(rater, share),
        remark: null,
        participants: rater === 'society' ? 120 : null,
      },
    }),
  );
  await act(user, (ctx) => submitSheet(ctx, id));
}

const look = ({ world, id }: Running, user: TestUser = world.office) =>
  world.asMember(user, (ctx) => getAssessment(ctx, id));

async function concluded(share = 0.5): Promise<Running> {
  const it = await running();
  await rate(it, it.team, ['team', share]);
  await rate(it, it.clerk, ['society', share]);
  await rate(it, it.world.unitHead, ['unit', 1]);
  await it.world.asMember(it.world.office, (ctx) => concludeAssessment(ctx, it.id));
  return it;
}

describe('a template', () => {
  test('is published by somebody who has not written on it, and then stands', async () => {
    const world = await createWorld(host);
    const id = await world.asMember(world.office, (ctx) =>
      draftTemplate(ctx, { from: { builtIn: 'fourGrades' } }),
    );
    const director = await world.host.member(world.county, 'officeDirector');
    const { document, name } = await world.asMember(director, (ctx) => getTemplate(ctx, id));
    const body = { name, basis: null, document };
    await world.asMember(director, (ctx) => updateTemplate(ctx, id, { version: 1, body }));

    await expect(
      world.asMember(world.office, (ctx) => publishTemplate(ctx, id, 2)),
    ).rejects.toMatchObject({ code: 'rectification.template_own' });
    await expect(
      world.asMember(director, (ctx) => publishTemplate(ctx, id, 2)),
    ).rejects.toMatchObject({ code: 'rectification.template_own' });
    const other = await world.host.member(world.county, 'officeDirector');
    await world.asMember(other, (ctx) => publishTemplate(ctx, id, 2));

    await expect(
      world.asMember(world.office, (ctx) => updateTemplate(ctx, id, { version: 3, body })),
    ).rejects.toMatchObject({ code: 'rectification.template_published' });
  });

  test('is refused with every gap when it is not complete', async () => {
    const world = await createWorld(host);
    const id = await world.asMember(world.office, (ctx) =>
      draftTemplate(ctx, { from: { builtIn: 'fourGrades' } }),
    );
    const { document, name } = await world.asMember(world.office, (ctx) => getTemplate(ctx, id));
    const body = {
      name,
      basis: null,
      document: { ...document, grades: document.grades.toReversed(), raters: [] },
    };
    await world.asMember(world.office, (ctx) => updateTemplate(ctx, id, { version: 1, body }));
    const director = await world.host.member(world.county, 'officeDirector');

    const refused = world.asMember(director, (ctx) => publishTemplate(ctx, id, 2));

    await expect(refused).rejects.toMatchObject({
      code: 'rectification.template_incomplete',
      details: { reasons: expect.arrayContaining([expect.objectContaining({})]) },
    });
  });

  test('has one draft at a time, numbered after the last edition', async () => {
    const world = await createWorld(host);
    const first = await publishedTemplate(world);
    const again = () =>
      world.asMember(world.office, (ctx) => draftTemplate(ctx, { from: { templateId: first } }));

    const second = await again();

    expect(await world.asMember(world.office, (ctx) => getTemplate(ctx, second))).toMatchObject({
      edition: 2,
      publishedOn: null,
    });
    await expect(again()).rejects.toMatchObject({ code: 'rectification.template_draft_exists' });
  });
});

describe('raters', () => {
  test('see nobody’s marks before they have handed in their own; the unit only its own', async () => {
    const it = await running();
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

  test('hand in a complete sheet, once', async () => {
    const it = await running();
    const submit = () => it.world.asMember(it.team, (ctx) => submitSheet(ctx, it.id));

    await expect(submit()).rejects.toMatchObject({
      details: { reasons: [expect.objectContaining({ code: 'rectification.sheet_incomplete' })] },
    });
    await rate(it, it.team, ['team', 0.5]);
    await expect(submit()).rejects.toMatchObject({ status: 409 });
  });

  test('are asked by a task until they have handed in', async () => {
    const it = await running();
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

  test('are never people of the unit, nor the same person twice', async () => {
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

  test('give no more than an indicator has', async () => {
    const it = await running();

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
});

describe('the conclusion', () => {
  test('waits for every sheet', async () => {
    const it = await running();
    await rate(it, it.team, ['team', 1]);

    const early = it.world.asMember(it.world.office, (ctx) => concludeAssessment(ctx, it.id));

    await expect(early).rejects.toMatchObject({ status: 409 });
    expect((await look(it)).result).toBeNull();
  });

  test('weighs the three sides and the ledger, and shows the unit the score without the raters', async () => {
    const it = await concluded();

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

  test('is overruled by two people, with a reason; the computed grade stays on record', async () => {
    const it = await concluded();
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

  test('by 从严流程 follows a check by somebody who rated nothing', async () => {
    const it = await running(publishStrict);
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

  test('stands in the overview of the round beside the units that are not assessed yet', async () => {
    const it = await concluded(1);

    const lines = await it.world.asMember(it.world.office, (ctx) =>
      getOverview(ctx, it.world.roundId),
    );

    expect(lines).toMatchObject([
      { unitId: it.world.unitId, assessment: { score: 90, grade: '好', submittedCount: 3 } },
    ]);
  });
});
