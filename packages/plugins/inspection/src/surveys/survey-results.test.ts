import type { Ctx, StoredRecord } from '@lianxun/plugin-api';
import { exportWorkbook, tryImport, type TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import {
  createWorld,
  openHost,
  teamOnSite,
  type TeamAtWork,
  type World,
} from '../../test/factories.ts';
import {
  actOn,
  approved,
  collect,
  drafted,
  hand,
  tokensOf,
  turn,
  type Polled,
} from '../../test/survey-factories.ts';
import type { InspectionCtx } from '../database.ts';
import { surveyResultsSource } from './survey-results.source.ts';

let host: TestKernel;
let world: World;
let team: TeamAtWork;
beforeAll(async () => {
  host = await openHost();
});
beforeEach(async () => {
  world = await createWorld(host);
  team = await teamOnSite(world);
});
afterAll(() => host.close());

const plain = (ctx: InspectionCtx): Ctx =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the view of the tables changes
  ctx as unknown as Ctx;

async function storedIn(ctx: InspectionCtx): Promise<readonly StoredRecord[]> {
  const { ids } = await surveyResultsSource.list(plain(ctx), { filters: [], sort: [] });
  return await surveyResultsSource.read(plain(ctx), ids);
}
const stored = () => world.asMember(world.office, storedIn);

/** So many forms of each placement, `ticked` of the first with the choice of several as well. */
async function polled(forms: readonly number[], ticked = 0): Promise<Polled> {
  const survey = await approved(
    await drafted(world, team, {
      placements: forms.map((_, place) => ({
        title: `第${place + 1}处`,
        audience: 20,
        mode: 'shared',
      })),
    }),
  );
  const tokens: string[] = [];
  for (const place of forms.keys()) tokens.push(...(await tokensOf(survey, place)));
  await turn(survey);
  for (const [place, count] of forms.entries())
    for (let each = 0; each < count; each += 1)
      await hand(survey, tokens[place] ?? '', {
        q0: String(each % 2),
        ...(place === 0 && each < ticked ? { q1: ['0'], q2: `第${each}条意见` } : {}),
      });
  return survey;
}

async function counted(survey: Polled): Promise<Polled> {
  await actOn(survey, world.office, { move: 'close', reason: '已收齐' });
  await collect(survey);
  return survey;
}

const lines = ({ details }: StoredRecord) =>
  details.map(({ answered = null, count = null, option, placement, question, share = null }) => [
    question,
    placement,
    option,
    answered,
    count,
    share,
  ]);

describe('the sheet of results', () => {
  test('has the count of every option, for all and for each placement, and no row per form', async () => {
    await counted(await polled([6, 5]));

    const records = await stored();
    expect(records.map(({ values }) => values)).toMatchObject([
      { title: '领导班子民主测评', received: 11, audience: 40, note: null },
    ]);
    expect(records.flatMap(lines)).toEqual([
      ['政治建设', '合计', '好', 11, 6, '54.5%'],
      ['政治建设', '合计', '较好', 11, 5, '45.5%'],
      ['政治建设', '合计', '一般', 11, 0, '0.0%'],
      ['政治建设', '合计', '差', 11, 0, '0.0%'],
      ['政治建设', '第1处', '好', 6, 3, '50.0%'],
      ['政治建设', '第1处', '较好', 6, 3, '50.0%'],
      ['政治建设', '第1处', '一般', 6, 0, '0.0%'],
      ['政治建设', '第1处', '差', 6, 0, '0.0%'],
      ['政治建设', '第2处', '好', 5, 3, '60.0%'],
      ['政治建设', '第2处', '较好', 5, 2, '40.0%'],
      ['政治建设', '第2处', '一般', 5, 0, '0.0%'],
      ['政治建设', '第2处', '差', 5, 0, '0.0%'],
      ['存在的问题', '合计', '答的不足5份，不公布', null, null, null],
    ]);
  });

  test('keeps a placement with few forms, a question with few answers and all words to itself', async () => {
    await counted(await polled([7, 2], 4));

    const told = JSON.stringify(await stored());
    expect(told).toContain('答的不足5份，不公布');
    expect(told).not.toMatch(/第[12]处|违规吃喝|条意见/u);
  });

  test('of too few forms has their number and nothing of them', async () => {
    await counted(await polled([4]));

    const [record] = await stored();
    expect(record).toMatchObject({
      values: { received: 4, note: '收回不足5份，不公布结果' },
      details: [],
    });
  });

  test('knows nothing of a survey that is not counted, and goes to the team of the unit', async () => {
    const survey = await polled([5]);
    await collect(survey);
    expect(await stored()).toEqual([]);

    await counted(survey);
    const seen = await world.asTeam(team.teamId, team.first, storedIn);
    expect(seen).toEqual(await stored());
    expect(seen).toHaveLength(1);
  });

  test('leaves as a workbook with its headings', async () => {
    await counted(await polled([5]));

    const { definition } = surveyResultsSource;
    const bytes = await exportWorkbook(definition, await stored());
    const { parsed } = await tryImport(definition, bytes, { directory: () => [] });
    expect(parsed.sheets.map(({ records }) => records.length)).toEqual([1]);
  });
});
