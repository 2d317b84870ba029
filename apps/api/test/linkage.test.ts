import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  answer,
  countiesBelow,
  itemBody,
  join,
  milestones,
  openLinkageHost,
  placeIn,
  plan,
  type County,
  type Place,
} from './linkage-world.ts';
import type { WorkflowHost } from './workflow-county.ts';

type Row = Record<string, unknown>;

let host: WorkflowHost;
let city: Place;
let counties: readonly County[];
let combinedId = '';
let checklistId = '';
let items: readonly string[] = [];
beforeAll(async () => {
  host = await openLinkageHost();
  city = await placeIn(host, await host.city());
  counties = await countiesBelow(host, city, 14);
});
afterAll(() => host.close());

const rows = (value: unknown): Row[] => (Array.isArray(value) ? value : []);
const campaign = () => city.must(city.clerk, 'GET', `linkage/campaigns/${combinedId}`);
const matrix = () => city.must(city.clerk, 'GET', `linkage/campaigns/${combinedId}/matrix`);
const partOf = (county: County) =>
  county.must(county.clerk, 'GET', `linkage/parts/${county.partId}`);
const at = (position: number): County => {
  const county = counties[position];
  if (county === undefined) throw new Error(`no county ${position}`);
  return county;
};
const seen = (view: Row, county: County): Row =>
  rows(view['counties']).find(({ code }) => code === county.tenant.code) ?? {};
const itemIn = (view: Row, itemId: string | undefined): Row =>
  rows(view['items']).find((item) => item['itemId'] === itemId) ?? {};
const inMatrix = (view: Row, itemId: string | undefined, county: County): Row =>
  rows(itemIn(view, itemId)['counties']).find(({ code }) => code === county.tenant.code) ?? {};
const move = (by: Place['clerk'], name: string) =>
  city.send(by, 'POST', `core/cases/combinedInspection/${combinedId}/events`, { move: name });
const submit = (county: County, causes: readonly object[] = []) =>
  county.send(county.director, 'POST', `linkage/parts/${county.partId}/counts`, { causes });
const dates = (doneOn: string | null, note: string | null = null) => [
  { key: 'entry', plannedOn: '2026-09-07', doneOn, note },
];
const tell = (county: County, told: readonly object[]) =>
  county.send(county.clerk, 'PUT', `linkage/parts/${county.partId}/milestones`, { rows: told });
const codeOf = (body: Row) => body['code'];

/** Drafted by one and published by another; the id of the version. */
async function published(draft: Row): Promise<string> {
  const id = String(draft['id']);
  await city.must(city.director, 'POST', `inspection/checklists/${id}/publish`, {});
  return id;
}

test('is laid down by the city and reaches nobody before it is approved', async () => {
  const created = await city.must(city.clerk, 'POST', 'inspection/combined-inspections', {
    committeeTerm: 12,
    year: 2026,
    roundNo: 1,
    title: '教育领域联动巡察',
    mode: 'linkage',
    theme: '教育收费',
    windowFrom: '2026-09-01',
    windowTo: '2026-11-30',
    counties: counties.slice(0, 13).map(({ tenant }) => tenant.id),
  });
  combinedId = String(created['id']);
  expect(created['problems']).toEqual(['请先在“联动方案”中保存领域和时间表']);

  const circle = milestones.map((it) => (it.key === 'entry' ? { ...it, waitsFor: ['exit'] } : it));
  const path = `linkage/campaigns/${combinedId}`;
  const refused = await city.send(city.clerk, 'PUT', path, { ...plan, milestones: circle });
  expect(codeOf(refused.body)).toBe('linkage.milestone_circle');
  await city.must(city.clerk, 'PUT', path, plan);
  expect((await move(city.clerk, 'submit')).status).toBe(409);

  const draft = await city.must(city.clerk, 'POST', 'inspection/checklists', {
    kind: 'campaign',
    title: '教育收费清单',
    items: [
      itemBody('1.1', '是否违规收费'),
      itemBody('1.2', '收费是否公示'),
      itemBody('1.3', '食堂经费是否专款专用'),
    ],
  });
  checklistId = String(draft['checklistId']);
  items = rows(draft['items']).map(({ itemId }) => String(itemId));
  const versionId = await published(draft);
  await city.must(city.clerk, 'PUT', `${path}/checklist`, { versionId });
  expect((await move(city.clerk, 'submit')).status).toBe(200);
  await city.deliver();
  const first = at(0);
  const before = await first.must(first.clerk, 'GET', 'inspection/participations');
  expect(before['items']).toEqual([]);
  await move(city.director, 'approve');
  await city.deliver();
});

test('thirteen counties join by their own act, each with a round of its own', async () => {
  for (const county of counties.slice(0, 13)) await join(host, county);
  await move(city.clerk, 'start');
  const view = await campaign();

  expect(rows(view['counties'])).toHaveLength(13);
  expect(rows(view['counties']).every((county) => county['checklistNumber'] === 1)).toBe(true);
  expect(rows(view['counties']).every((county) => county['hasPlan'] === true)).toBe(true);
  const own = JSON.stringify(await partOf(at(0)));
  for (const other of counties.slice(1)) expect(own).not.toContain(other.tenant.name);
  expect((await at(0).send(at(0).clerk, 'GET', `linkage/parts/${at(1).partId}`)).status).toBe(404);
});

test('nobody gets ahead of what waits for the city, or out of the window', async () => {
  const county = at(0);
  const early = await tell(county, dates('2026-09-07'));
  expect(codeOf(early.body)).toBe('linkage.milestone_waits');
  expect(JSON.stringify(early.body)).toContain('市级“动员培训”');
  const outside = [{ key: 'entry', plannedOn: '2026-08-31', doneOn: null }];
  expect(codeOf((await tell(county, outside)).body)).toBe('linkage.outside_window');
  expect(codeOf((await tell(county, dates('2026-09-17'))).body)).toBe('linkage.done_in_future');

  const told = { doneOn: '2026-09-02' };
  await city.must(city.clerk, 'PUT', `linkage/campaigns/${combinedId}/milestones/briefing`, told);
  await city.deliver();
  const report = `linkage/campaigns/${combinedId}/milestones/report`;
  const soon = await city.send(city.clerk, 'PUT', report, { doneOn: '2026-09-16' });
  expect(codeOf(soon.body)).toBe('linkage.milestone_waits');

  for (const one of counties.slice(0, 11))
    expect((await tell(one, dates('2026-09-07'))).status).toBe(200);
  await tell(at(11), dates('2026-09-15'));
  for (const one of counties) await one.deliver();
});

test('the city sees who is behind, by how many work days, and who waits for whom', async () => {
  const view = await campaign();
  const entry = (county: County) =>
    rows(seen(view, county)['milestones']).find(({ key }) => key === 'entry') ?? {};

  expect(entry(at(0))).toMatchObject({ standing: 'done', delay: 0 });
  expect(entry(at(11))).toMatchObject({ standing: 'doneLate', delay: 6 });
  expect(entry(at(12))).toMatchObject({ standing: 'late', delay: 7, waits: [] });
  expect(seen(view, at(12))['behind']).toBe(7);
  const exit = rows(seen(view, at(12))['milestones']).find(({ key }) => key === 'exit');
  expect(exit?.['waits']).toEqual(['本县“进驻”']);
  const report = rows(view['city']).find(({ key }) => key === 'report');
  expect(report?.['waits']).toHaveLength(13);
  expect(String(view['warnings'])).toContain('相隔10个工作日，超过5个工作日');

  const { board } = await city.must(
    city.clerk,
    'GET',
    `inspection/combined-inspections/${combinedId}`,
  );
  const shown = rows(Object(board)['figures']).filter(
    ({ tenantId }) => tenantId === at(12).tenant.id,
  );
  expect(shown.map(({ needsAttention, text, title }) => [title, text, needsAttention])).toEqual([
    ['节点进度', '落后7个工作日', true],
    ['共用清单', '第1版', false],
    ['汇总', '未报送', false],
  ]);
});

test('counties submit counts, and neither papers nor names cross', async () => {
  const [fee] = items;
  for (const county of counties.slice(0, 13)) {
    for (const itemId of items)
      await answer(host, county, { checklistId, itemId }, [false, false, false, false]);
    if (county !== at(12))
      await answer(host, county, { checklistId, itemId: fee ?? '' }, [true, true, true, false]);
  }
  const [only] = items.slice(2);
  await answer(host, at(3), { checklistId, itemId: only ?? '' }, [true, false, false, false]);
  const clerks = { causes: [] };
  const county = at(0);
  const path = `linkage/parts/${county.partId}/counts`;
  expect((await county.send(county.clerk, 'POST', path, clerks)).status).toBe(403);
  const cause = { itemId: fee, text: '收费公示制度没有修订', isInstitutional: true };
  for (const one of counties.slice(0, 12)) {
    expect((await submit(one, one === county ? [cause] : [])).status).toBe(200);
    await one.deliver();
  }
  expect(codeOf((await submit(county, [cause])).body)).toBe('linkage.nothing_changed');

  const view = await matrix();
  expect(rows(view['counties'])).toHaveLength(12);
  expect(view['missing']).toEqual([at(12).tenant.name]);
  expect(itemIn(view, fee)).toMatchObject({
    countiesWithProblem: 12,
    countiesAsked: 12,
    isCommon: true,
  });
  expect(itemIn(view, fee)['total']).toMatchObject({ checked: 48, withProblem: 36 });
  const raw = JSON.stringify(view);
  expect(raw).not.toContain('小学');
  expect(raw).not.toContain('底稿原文不出县');
  expect(raw).toContain('收费公示制度没有修订');
  expect(itemIn(view, only)['isCommon']).toBe(false);
  expect(inMatrix(view, only, at(3))).toMatchObject({ withProblem: null, checked: 4 });
  expect(itemIn(view, only)['total']).toMatchObject({ withProblem: null });
  expect(inMatrix(view, only, at(4))).toMatchObject({ withProblem: 0 });
});

test('a revision in the middle reaches every county with its changes, and each takes it by itself', async () => {
  const before = await campaign();
  const current = String(Object(before['checklist'])['versionId']);
  const draft = await city.must(
    city.clerk,
    'POST',
    `inspection/checklists/${current}/versions`,
    {},
  );
  const kept = rows(draft['items']);
  const path = `inspection/checklists/${String(draft['id'])}`;
  const bodyOf = ({ itemId, code, question, groups }: Row) => ({ itemId, code, question, groups });
  const [first, , third] = kept;
  await city.must(city.clerk, 'PUT', path, {
    title: '教育收费清单',
    items: [
      { ...bodyOf(first ?? {}), question: '是否违规收费、摊派' },
      bodyOf(third ?? {}),
      itemBody('1.4', '课后服务收费是否备案'),
    ],
  });
  const versionId = await published(draft);
  const choose = `linkage/campaigns/${combinedId}/checklist`;
  const silent = await city.send(city.clerk, 'PUT', choose, { versionId });
  expect(codeOf(silent.body)).toBe('linkage.checklist_reason_missing');
  await city.must(city.clerk, 'PUT', choose, { versionId, reason: '上级出台新规定' });
  await city.deliver();

  const { checklist } = await partOf(at(0));
  const { difference, latest, used } = Object(checklist);
  expect([Object(used).number, Object(latest).number]).toEqual([1, 2]);
  expect(rows(Object(difference).added).map(({ code }) => code)).toEqual(['1.4']);
  expect(rows(Object(difference).removed).map(({ code }) => code)).toEqual(['1.2']);
  expect(rows(Object(difference).changed)).toHaveLength(1);
  for (const county of counties.slice(0, 10)) {
    const body = { versionId: Object(latest).versionId };
    if (county === at(0))
      await county.must(county.clerk, 'POST', `linkage/parts/${county.partId}/checklist`, body);
    else await takeLatest(county);
  }
  for (const county of counties) await county.deliver();
  const view = await campaign();
  const old = rows(view['counties']).filter((county) => county['isOnOldVersion'] === true);
  expect(old.map(({ code }) => code)).toEqual(
    counties.slice(10, 13).map(({ tenant }) => tenant.code),
  );
});

async function takeLatest(county: County): Promise<void> {
  const { checklist } = await partOf(county);
  const { versionId } = Object(Object(checklist).latest);
  await county.must(county.clerk, 'POST', `linkage/parts/${county.partId}/checklist`, {
    versionId,
  });
}

test('answers to what was changed or removed are kept and marked', async () => {
  const county = at(0);
  const [fee, removed] = items;
  const own = await county.must(county.clerk, 'GET', `linkage/parts/${county.partId}/counts`);
  expect(itemIn(own, removed)).toMatchObject({ isGone: true, checked: 4 });

  await answer(host, county, { checklistId, itemId: fee ?? '' }, [true, true, true, true]);
  expect((await submit(county)).status).toBe(200);
  await county.deliver();
  const view = await matrix();
  expect(seen(view, county)).toMatchObject({ number: 2, checklistNumber: 2, changedItems: [fee] });
  expect(itemIn(view, removed)).toMatchObject({ isGone: true });
  expect(inMatrix(view, removed, at(1))).toMatchObject({ isAsked: true, checked: 4 });
  expect(inMatrix(view, removed, county)).toMatchObject({ isAsked: true, checked: 4 });
  expect(inMatrix(view, fee, at(1))).toMatchObject({ isOlderWording: true });
  expect(inMatrix(view, fee, county)).toMatchObject({ isOlderWording: false, withProblem: 4 });
  const again = await county.must(county.clerk, 'GET', `linkage/parts/${county.partId}/counts`);
  const [last] = rows(again['submissions']);
  expect(rows(last?.['changes'])).toEqual([
    { itemId: fee, unitKind: 'school', measure: 'withProblem', before: 3, after: 4 },
  ]);
});

test('what a county that leaves has submitted stays, marked; one that joins late begins with today’s version', async () => {
  const gone = at(5);
  await gone.must(gone.clerk, 'POST', `inspection/participations/${gone.partId}/leave`, {
    reason: '机构改革',
  });
  await gone.deliver();
  expect(codeOf((await submit(gone)).body)).toBe('linkage.not_taking_part');
  expect((await partOf(gone))['takesPart']).toBe(false);

  const late = at(13);
  await city.must(city.clerk, 'POST', `inspection/combined-inspections/${combinedId}/counties`, {
    county: late.tenant.id,
  });
  await city.deliver();
  await join(host, late);
  const view = await campaign();
  expect(seen(view, late)).toMatchObject({ checklistNumber: 2, hasPlan: true, takesPart: true });
  expect(seen(view, gone)).toMatchObject({ takesPart: false, behind: 0 });
  const report = rows(view['city']).find(({ key }) => key === 'report');
  expect(String(report?.['waits'])).not.toContain(gone.tenant.name);

  const [fee] = items;
  await answer(host, late, { checklistId, itemId: fee ?? '' }, [true, true, true, false]);
  await submit(late);
  await late.deliver();
  const figures = await matrix();
  expect(rows(figures['counties'])).toHaveLength(13);
  expect(seen(figures, gone)).toMatchObject({ hasLeft: true, number: 1 });
  expect(itemIn(figures, fee)).toMatchObject({ countiesWithProblem: 13, countiesAsked: 13 });
  expect(inMatrix(figures, items[1], late)).toMatchObject({ isAsked: false });
});

test('a common problem becomes a proposal to the department in charge, and a report', async () => {
  const [fee] = items;
  const item = `linkage/campaigns/${combinedId}/items/${fee}`;
  const vague = { isInstitutional: true, cause: null };
  expect(codeOf((await city.send(city.clerk, 'PUT', item, vague)).body)).toBe(
    'linkage.cause_missing',
  );
  await city.must(city.clerk, 'PUT', item, { isInstitutional: true, cause: '收费目录多年未修订' });
  const reason = { reason: '各县区普遍存在' };
  const only = `linkage/campaigns/${combinedId}/items/${items[2]}/common-problem`;
  expect(codeOf((await city.send(city.clerk, 'POST', only, reason)).body)).toBe(
    'linkage.item_not_common',
  );
  const view = await city.must(city.clerk, 'POST', `${item}/common-problem`, reason);
  const problemId = String(Object(itemIn(view, fee)['judgement'])['commonProblemId']);
  expect(codeOf((await city.send(city.clerk, 'POST', `${item}/common-problem`, reason)).body)).toBe(
    'linkage.already_common',
  );

  const body = await host.app.db.admin.query<{ id: string }>(
    `insert into core.bodies (tenant_id, id, name, kind) values ($1, gen_random_uuid(), '市教育体育局', 'other') returning id`,
    [city.tenant.id],
  );
  const proposal = await city.must(
    city.clerk,
    'POST',
    `inspection/common-problems/${problemId}/governance-proposals`,
    {
      to: { bodyId: body.rows[0]?.id },
      referredOn: '2026-09-16',
      dueOn: '2026-12-16',
      count: 13,
      proposal: '修订收费目录',
    },
  );
  expect(proposal).toMatchObject({ recipientName: '市教育体育局', dueOn: '2026-12-16' });
  const ledger = await city.must(city.clerk, 'GET', 'inspection/governance-proposals');
  expect(rows(ledger['items'])).toHaveLength(1);
  const made = await host.app.send(
    'GET',
    `/api/v1/t/${city.tenant.code}/core/documents/linkage.industryReport/records/${combinedId}/file`,
    { session: city.clerk.session },
  );
  expect(made.status).toBe(200);
});

test('without the plugin a county keeps its round and the rest goes on', async () => {
  const county = at(7);
  await host.app.db.admin.query(
    `update core.plugin_states set enabled = false where tenant_id = $1 and plugin = 'linkage'`,
    [county.tenant.id],
  );
  const { must, clerk, partId, roundId, send } = county;
  expect((await send(clerk, 'GET', `linkage/parts/${partId}`)).status).toBe(404);
  expect(await must(clerk, 'GET', `inspection/participations/${partId}`)).toMatchObject({
    answer: 'joined',
    pages: [],
  });
  expect((await send(clerk, 'GET', `inspection/rounds/${roundId}`)).status).toBe(200);
  expect(seen(await campaign(), county)).toMatchObject({ takesPart: true });
  expect((await tell(at(8), dates('2026-09-08'))).status).toBe(200);
});
