import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createWorld, openHost, teamOnSite } from '../../test/factories.ts';
import {
  actOn,
  approved,
  collect,
  drafted,
  hand,
  tokensOf,
  turn,
} from '../../test/survey-factories.ts';
import { forOthers } from '../database.ts';
import { keepSurveyTemplate } from './keep-survey-template.ts';
import { listSurveyTemplates } from './list-survey-templates.ts';
import { retireSurveyTemplate } from './retire-survey-template.ts';
import { surveyResultDocument } from './survey-result.document.ts';
import { KeepTemplateBody } from './surveys.schemas.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(() => host.close());

const body = (title: string, templateId: string | null = null) =>
  KeepTemplateBody.parse({
    templateId,
    title,
    kind: 'questionnaire',
    questions: [{ ask: 'single', title: '是否公道', options: ['公道', '不公道'] }],
  });

test('a tenant keeps templates by edition, its teams see the newest, and a retired one is offered no more', async () => {
  const world = await createWorld(host);
  const team = await teamOnSite(world);
  const office = <Result>(work: Parameters<typeof world.asMember<Result>>[1]) =>
    world.asMember(world.office, work);
  const own = () =>
    world.asTeam(team.teamId, team.leader, async (ctx) =>
      (await listSurveyTemplates(ctx)).filter(({ isBuiltIn }) => !isBuiltIn),
    );
  const first = await office((ctx) => keepSurveyTemplate(ctx, body('干部问卷')));
  const second = await office((ctx) => keepSurveyTemplate(ctx, body('干部职工问卷', first)));
  expect(await own()).toMatchObject([{ id: second, edition: 2, title: '干部职工问卷' }]);

  await office((ctx) => retireSurveyTemplate(ctx, first));
  expect(await own()).toEqual([]);
  await expect(
    office((ctx) => keepSurveyTemplate(ctx, body('再来一版', second))),
  ).rejects.toMatchObject({ code: 'inspection.survey_template_retired' });
  const unsound = { ...body('不完整'), questions: [{ ...body('x').questions[0], options: [] }] };
  await expect(
    office((ctx) => keepSurveyTemplate(ctx, KeepTemplateBody.parse(unsound))),
  ).rejects.toMatchObject({ code: 'inspection.survey_unsound' });
});

test('the result leaves as a document with its shares and words, and says when it is withheld', async () => {
  const world = await createWorld(host);
  const team = await teamOnSite(world);
  for (const { count, expected } of [
    {
      count: 5,
      expected: {
        received: '5',
        turnout: '62.5%',
        withheld: '',
        words: [{ text: '多下基层' }],
        questions: [
          { shares: '好5份（100.0%），较好0份（0.0%），一般0份（0.0%），差0份（0.0%）' },
          { shares: '答的份数不足，不公布' },
        ],
      },
    },
    { count: 3, expected: { received: '3', withheld: '收回不足5份，不公布结果。', questions: [] } },
  ]) {
    const polled = await approved(await drafted(world, team));
    const [token = ''] = await tokensOf(polled);
    await turn(polled);
    for (let each = 0; each < count; each += 1)
      await hand(polled, token, each === 0 ? { q0: '0', q2: '多下基层' } : { q0: '0' });
    await actOn(polled, world.office, { move: 'close', reason: '已收齐' });
    await collect(polled);
    const data = await world.asTeam(team.teamId, team.first, (ctx) =>
      surveyResultDocument.data(forOthers(ctx), polled.id),
    );
    expect(data).toMatchObject(expected);
  }
});
