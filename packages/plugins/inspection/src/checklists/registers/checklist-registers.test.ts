import type { CheckedRecord, Ctx, RegisterSource } from '@lianxun/plugin-api';
import { exportWorkbook, tryImport, type TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import { listOf, publishedList } from '../../../test/checklist-factories.ts';
import {
  createWorld,
  openHost,
  teamOnSite,
  type TeamAtWork,
  type World,
} from '../../../test/factories.ts';
import type { InspectionCtx } from '../../database.ts';
import { answerItem, openSheet } from '../answer-checklist.ts';
import { getChecklistVersion } from '../get-checklist.ts';
import { listChecklistAnswers } from '../get-engagement-checklists.ts';
import { pinChecklist } from '../pin-checklist.ts';
import { createChecklist } from '../save-checklist.ts';
import { checklistAnswersSource } from './checklist-answers.source.ts';
import { checklistItemsSource } from './checklist-items.source.ts';

let host: TestKernel;
let world: World;
let team: TeamAtWork;
let director: Awaited<ReturnType<TestKernel['member']>>;
beforeAll(async () => {
  host = await openHost();
  world = await createWorld(host);
  director = await host.member(world.county, 'officeDirector');
  team = await teamOnSite(world);
});
afterAll(() => host.close());

type Work<Result> = (ctx: InspectionCtx) => Promise<Result>;
const byOffice = <Result>(work: Work<Result>) => world.asMember(world.office, work);
const byTeam = <Result>(work: Work<Result>) => world.asTeam(team.teamId, team.first, work);
/** Sources see a context over all schemas. */
const plain = (ctx: InspectionCtx): Ctx =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the view of the tables changes
  ctx as unknown as Ctx;
const storedIn = (source: RegisterSource, column: string, value: string) =>
  byOffice(async (ctx) => {
    const filters = [{ column, contains: value }];
    return await source.read(
      plain(ctx),
      (await source.list(plain(ctx), { filters, sort: [] })).ids,
    );
  });
type Stored = Awaited<ReturnType<typeof storedIn>>[number];

async function returned({ definition }: RegisterSource, records: readonly Stored[]) {
  const bytes = await exportWorkbook(definition, records);
  const existing = records.map((record) => ({ ...record, recordId: record.id }));
  const { plan } = await tryImport(definition, bytes, {
    existing,
    directory: ({ text }) => [{ id: team.unitId, text }],
  });
  return plan;
}
const rowOf = (values: Stored['values'], over: Partial<CheckedRecord> = {}): CheckedRecord => ({
  recordId: null,
  record: { values, details: [] },
  changed: [],
  status: null,
  ...over,
});
const problemsOf = (source: RegisterSource, row: CheckedRecord) =>
  byOffice(async (ctx) => (await source.check?.(plain(ctx), [row])) ?? []);
const put = (source: RegisterSource, recordId: string | null, values: Stored['values']) =>
  byTeamOrOffice(source, async (ctx) => {
    const change = { recordId, record: { values, details: [] }, batchId: crypto.randomUUID() };
    return await source.apply?.(plain(ctx), change);
  });
const byTeamOrOffice = <Result>(source: RegisterSource, work: Work<Result>) =>
  source === checklistAnswersSource ? byTeam(work) : byOffice(work);

describe('巡察清单条目', () => {
  test('comes back as it left', async () => {
    await byOffice((ctx) => createChecklist(ctx, listOf({ title: '原样清单' })));
    const records = await storedIn(checklistItemsSource, 'checklist', '原样清单');
    const plan = await returned(checklistItemsSource, records);
    expect(records).toHaveLength(2);
    expect(plan.counts).toMatchObject({ new: 0, changed: 0, unchanged: 2, rejected: 0 });
  });

  test('a sheet fills a draft, row by row, and changes what is there', async () => {
    const id = await byOffice((ctx) => createChecklist(ctx, listOf({ title: '导入清单' })));
    const [first] = await storedIn(checklistItemsSource, 'checklist', '导入清单');
    const named = { checklist: '导入清单', edition: '第1版' };
    await put(checklistItemsSource, null, {
      ...named,
      code: '2.1',
      groups: '二、资产 / （一）出租',
      question: '出租是否公开竞价',
      asksEvidence: true,
    });
    await put(checklistItemsSource, first?.id ?? '', { ...named, question: '预算是否公开' });
    const { items } = await byOffice((ctx) => getChecklistVersion(ctx, id));
    expect(items.map(({ code, question }) => [code, question])).toEqual([
      ['1.1', '预算是否公开'],
      ['1.2', '第1.2项是否落实'],
      ['2.1', '出租是否公开竞价'],
    ]);
    expect(items[2]).toMatchObject({ groups: ['二、资产', '（一）出租'], asksEvidence: true });
  });

  test('rows of a published or unknown version are refused in the dry run', async () => {
    await publishedList(byOffice, (work) => world.asMember(director, work), { title: '已定清单' });
    const [known] = await storedIn(checklistItemsSource, 'checklist', '已定清单');
    const [problem] = await problemsOf(
      checklistItemsSource,
      rowOf(known?.values ?? {}, { recordId: known?.id ?? '', changed: ['question'] }),
    );
    expect(problem).toMatchObject({ code: 'inspection.checklist_published', column: 'edition' });
    const [other] = await problemsOf(
      checklistItemsSource,
      rowOf({ checklist: '没有的清单', edition: '第1版', code: '1' }),
    );
    expect(other).toMatchObject({ code: 'inspection.checklist_not_found' });
  });
});

describe('清单填写台账', () => {
  const used = async (title: string, kind: 'village' | 'other') => {
    const by = <Result>(work: Work<Result>) => world.asMember(director, work);
    const versionId = await publishedList(byOffice, by, { title, kind });
    const reason = '统一部署';
    await byOffice((ctx) => pinChecklist(ctx, team.roundId, { versionId, reason }));
    return await byOffice((ctx) => getChecklistVersion(ctx, versionId));
  };

  test('has a row for each item of a sheet, answered or not, and comes back as it left', async () => {
    const { checklistId, items } = await used('填写清单', 'other');
    const sheet = await byTeam((ctx) => openSheet(ctx, team.engagementId, { checklistId }));
    const at = { id: sheet, itemId: items[0]?.itemId ?? '' };
    const body = { isChecked: true, hasProblem: true, words: '未公开' };
    await byTeam((ctx) => answerItem(ctx, at, { body, version: 0 }));
    const records = await storedIn(checklistAnswersSource, 'checklist', '填写清单');
    expect(records.map(({ values }) => [values['code'], values['result']])).toEqual([
      ['1.1', 'problem'],
      ['1.2', null],
    ]);
    for (const { id } of records) expect(z.uuid().safeParse(id)).toMatchObject({ success: true });
    const plan = await returned(checklistAnswersSource, records);
    expect(plan.counts).toMatchObject({ new: 0, changed: 0, unchanged: 2, rejected: 0 });
  });

  test('a filled sheet of a village opens it and answers its items', async () => {
    const { checklistId } = await used('一表清样表', 'village');
    const [{ values: like } = { values: {} }] = await storedIn(
      checklistAnswersSource,
      'checklist',
      '填写清单',
    );
    const row = { ...like, checklist: '一表清样表', place: '龙潭村', code: '1.2', number: 4 };
    await put(checklistAnswersSource, null, { ...row, result: 'none', words: null });
    const sheets = await byTeam((ctx) =>
      listChecklistAnswers(ctx, { engagementId: team.engagementId }),
    );
    expect(sheets.find((it) => it.checklistId === checklistId)).toMatchObject({
      place: '龙潭村',
      answers: [{ isChecked: true, hasProblem: false, number: 4 }],
    });
    const [unnamed] = await problemsOf(checklistAnswersSource, rowOf({ ...row, place: '本单位' }));
    expect(unnamed).toMatchObject({ code: 'inspection.checklist_place_missing', column: 'place' });
    const [wordless] = await problemsOf(
      checklistAnswersSource,
      rowOf({ ...row, result: 'problem', words: null }),
    );
    expect(wordless).toMatchObject({ code: 'inspection.checklist_words_missing' });
    const [elsewhere] = await problemsOf(checklistAnswersSource, rowOf({ ...row, code: '9.9' }));
    expect(elsewhere).toMatchObject({ code: 'inspection.checklist_item_not_found' });
  });
});
