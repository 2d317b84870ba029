import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { itemNamed, listOf, publishedList } from '../../test/checklist-factories.ts';
import { openHost, placeIn, type Place } from '../../test/combined-world.ts';
import type { InspectionCtx } from '../database.ts';
import {
  compareChecklistVersions,
  findLatestChecklist,
  getChecklistVersion,
  listChecklists,
} from './get-checklist.ts';
import { addLocalItems } from './local-items.ts';
import { publishChecklist } from './publish-checklist.ts';
import { adoptChecklist, checklistToSend, receiveChecklist } from './receive-checklist.ts';
import {
  createChecklist,
  draftChecklistVersion,
  dropChecklistDraft,
  saveChecklistDraft,
} from './save-checklist.ts';

let host: TestKernel;
let city: Place;
let county: Place;
beforeAll(async () => {
  host = await openHost();
  city = await placeIn(host, await host.city());
  county = await placeIn(host, await host.county('西山区'));
  await host.db.admin.query('update core.tenants set parent_id = $1 where id = $2', [
    city.tenant.id,
    county.tenant.id,
  ]);
});
afterAll(() => host.close());

type Work<Result> = (ctx: InspectionCtx) => Promise<Result>;
const byClerk = <Result>(work: Work<Result>) => city.act(city.clerk, work);
const byDirector = <Result>(work: Work<Result>) => city.act(city.director, work);
const inCounty = <Result>(work: Work<Result>) => county.act(county.clerk, work);
const read = (id: string) => byClerk((ctx) => getChecklistVersion(ctx, id));
const readInCounty = (id: string) => inCounty((ctx) => getChecklistVersion(ctx, id));
const body = { sharesDown: false };

describe('a checklist of the tenant’s own', () => {
  test('is published by somebody else than drafted it', async () => {
    const id = await byClerk((ctx) => createChecklist(ctx, listOf()));
    await expect(
      byClerk((ctx) => publishChecklist(ctx, id, { body, version: 1 })),
    ).rejects.toMatchObject({ code: 'inspection.checklist_own_draft' });
    await byDirector((ctx) => publishChecklist(ctx, id, { body, version: 1 }));
    expect(await read(id)).toMatchObject({ number: 1, edition: 0, isOwn: true });
    expect((await read(id)).publishedAt).not.toBeNull();
  });

  test('nor by whoever has written in it last', async () => {
    const id = await byClerk((ctx) => createChecklist(ctx, listOf()));
    const { items, title } = await read(id);
    const own = items.map((item) => ({ ...item, question: `${item.question}（改）` }));
    await byDirector((ctx) =>
      saveChecklistDraft(ctx, id, { body: { title, note: null, items: own }, version: 1 }),
    );

    await expect(
      byDirector((ctx) => publishChecklist(ctx, id, { body, version: 2 })),
    ).rejects.toMatchObject({ code: 'inspection.checklist_own_draft' });
    await byClerk((ctx) => publishChecklist(ctx, id, { body, version: 2 }));
    expect((await read(id)).publishedAt).not.toBeNull();
  });

  test.each([
    ['countyWork', 27, '五、向村（社区）延伸'],
    ['village', 27, '四、扫黑除恶线索'],
  ] as const)('begins with the template %s', async (template, count, last) => {
    const id = await byClerk((ctx) =>
      createChecklist(ctx, { kind: template, title: '模板', template }),
    );
    const { items } = await read(id);
    expect(items).toHaveLength(count);
    expect(items[0]).toMatchObject({ code: '1.1', position: 1 });
    expect(items.at(-1)?.groups).toEqual([last]);
    expect(new Set(items.map(({ code }) => code)).size).toBe(count);
  });

  test('without items is not published', async () => {
    const id = await byClerk((ctx) => createChecklist(ctx, listOf({ items: [] })));
    await expect(
      byDirector((ctx) => publishChecklist(ctx, id, { body, version: 1 })),
    ).rejects.toMatchObject({ code: 'inspection.checklist_empty' });
  });

  test('once published never changes, whoever writes', async () => {
    const id = await publishedList(byClerk, byDirector);
    const { items, title } = await read(id);
    await expect(
      byClerk((ctx) => saveChecklistDraft(ctx, id, { body: { title, items }, version: 2 })),
    ).rejects.toMatchObject({ code: 'inspection.checklist_published' });
    for (const statement of [
      `update p_inspection.checklist_items set question = '改' where version_id = '${id}'`,
      `delete from p_inspection.checklist_items where version_id = '${id}'`,
      `update p_inspection.checklist_versions set title = '改' where id = '${id}'`,
      `delete from p_inspection.checklist_versions where id = '${id}'`,
    ])
      await expect(host.db.admin.query(statement)).rejects.toThrow(/published checklist/u);
  });

  test('keeps its items through a revision, and the difference is told', async () => {
    const first = await publishedList(byClerk, byDirector);
    const next = await byClerk((ctx) => draftChecklistVersion(ctx, first, { note: '增加一项' }));
    const { items, title, version } = await read(next);
    const [kept, ...rest] = items;
    if (kept === undefined) throw new Error('no item');
    const changed = [{ ...kept, question: '预算是否公开' }, ...rest, itemNamed('1.3')];
    await byClerk((ctx) =>
      saveChecklistDraft(ctx, next, { body: { title, items: changed }, version }),
    );
    const diff = await byClerk((ctx) => compareChecklistVersions(ctx, { from: first, to: next }));
    expect(diff.changed.map(({ after }) => after.code)).toEqual(['1.1']);
    expect(diff.added.map(({ code }) => code)).toEqual(['1.3']);
    expect((await read(next)).items[0]?.itemId).toBe(kept.itemId);
    expect((await read(first)).items[0]?.question).toBe('第1.1项是否落实');
  });

  test('gives no code a second time, and has one draft at a time', async () => {
    const first = await publishedList(byClerk, byDirector);
    const next = await byClerk((ctx) => draftChecklistVersion(ctx, first, {}));
    await expect(byClerk((ctx) => draftChecklistVersion(ctx, first, {}))).rejects.toMatchObject({
      code: 'inspection.checklist_draft_open',
    });
    const { title, version } = await read(next);
    await expect(
      byClerk((ctx) =>
        saveChecklistDraft(ctx, next, { body: { title, items: [itemNamed('1.1')] }, version }),
      ),
    ).rejects.toMatchObject({
      code: 'inspection.checklist_code_reused',
      details: { reasons: [{ field: 'items.0.code' }] },
    });
    await byClerk((ctx) => dropChecklistDraft(ctx, next, version));
    await expect(read(next)).rejects.toMatchObject({ code: 'inspection.checklist_not_found' });
  });
});

describe('a checklist of the city in a county', () => {
  const shared = () => publishedList(byClerk, byDirector, { sharesDown: true });

  test('is offered when it is shared downward, and taken over as it is', async () => {
    const kept = await publishedList(byClerk, byDirector, { title: '市级内部清单' });
    const offered = await publishedList(byClerk, byDirector, {
      title: '下发清单',
      sharesDown: true,
    });
    const list = await inCounty((ctx) => listChecklists(ctx, {}));
    expect(list.offered.map(({ id }) => id)).toContain(offered);
    expect(list.offered.map(({ id }) => id)).not.toContain(kept);

    const { versionId } = await inCounty((ctx) => adoptChecklist(ctx, offered));
    const copy = await readInCounty(versionId);
    expect(copy).toMatchObject({ title: '下发清单', isOwn: false, number: 1 });
    expect(copy.items).toEqual((await read(offered)).items);
    expect((await inCounty((ctx) => listChecklists(ctx, {}))).offered).not.toContainEqual(
      expect.objectContaining({ id: offered }),
    );
    await expect(inCounty((ctx) => adoptChecklist(ctx, kept))).rejects.toMatchObject({
      code: 'inspection.checklist_not_found',
    });
  });

  test('is received once, however often the message comes', async () => {
    const sent = await byClerk(async (ctx) => checklistToSend(ctx, await shared()));
    const from = { tenantId: city.tenant.id, name: '市级' };
    const first = await inCounty((ctx) => receiveChecklist(ctx, sent, from));
    const again = await inCounty((ctx) => receiveChecklist(ctx, sent, from));
    expect(first.isNew).toBe(true);
    expect(again).toMatchObject({ isNew: false, versionId: first.versionId });
  });

  test('takes own items with the county’s prefix, and nothing else of it changes', async () => {
    const { versionId } = await inCounty(async (ctx) => adoptChecklist(ctx, await shared()));
    const { code: _, ...own } = itemNamed('x', { question: '滇池治理项目是否验收' });
    const edition = await inCounty((ctx) => addLocalItems(ctx, versionId, { items: [own] }));
    const draft = await readInCounty(edition);
    expect(draft.items.map(({ code }) => code)).toEqual(['1.1', '1.2', '西山-1']);

    const tampered = draft.items.map((item) => ({ ...item, question: '改过' }));
    await inCounty((ctx) =>
      saveChecklistDraft(ctx, edition, {
        body: { title: '另一个名称', items: [...tampered, itemNamed('9')] },
        version: draft.version,
      }),
    );
    const saved = await readInCounty(edition);
    expect(saved.title).toBe(draft.title);
    expect(saved.items.map(({ code, question }) => [code, question])).toEqual([
      ['1.1', '第1.1项是否落实'],
      ['1.2', '第1.2项是否落实'],
      ['西山-1', '改过'],
      ['西山-2', '第9项是否落实'],
    ]);
    await county.act(county.director, (ctx) =>
      publishChecklist(ctx, edition, { body, version: saved.version }),
    );
    const sent = await inCounty((ctx) => checklistToSend(ctx, edition));
    expect(sent.items.map(({ code }) => code)).toEqual(['1.1', '1.2']);
  });

  test('keeps the county’s own items when a newer version comes', async () => {
    const first = await shared();
    const from = { tenantId: city.tenant.id, name: '市级' };
    const sent = await byClerk((ctx) => checklistToSend(ctx, first));
    const { checklistId, versionId } = await inCounty((ctx) => receiveChecklist(ctx, sent, from));
    const { code: _, ...own } = itemNamed('x');
    const edition = await inCounty((ctx) => addLocalItems(ctx, versionId, { items: [own] }));
    const { version } = await readInCounty(edition);
    await county.act(county.director, (ctx) => publishChecklist(ctx, edition, { body, version }));

    const next = await byClerk((ctx) => draftChecklistVersion(ctx, first, {}));
    const draft = await read(next);
    await byClerk((ctx) =>
      saveChecklistDraft(ctx, next, {
        body: { title: draft.title, items: [...draft.items, itemNamed('1.3')] },
        version: draft.version,
      }),
    );
    await byDirector((ctx) => publishChecklist(ctx, next, { body, version: draft.version + 1 }));
    const newer = await byClerk((ctx) => checklistToSend(ctx, next));
    expect(await inCounty((ctx) => receiveChecklist(ctx, newer, from))).toMatchObject({
      number: 2,
      carried: 1,
    });
    const latest = await inCounty((ctx) => findLatestChecklist(ctx, checklistId));
    expect(latest?.items.map(({ code }) => code)).toEqual(['1.1', '1.2', '1.3', '西山-1']);
    await expect(
      inCounty((ctx) => addLocalItems(ctx, edition, { items: [own] })),
    ).rejects.toMatchObject({ code: 'inspection.checklist_superseded' });
  });

  test('is revised by the city alone', async () => {
    const { versionId } = await inCounty(async (ctx) => adoptChecklist(ctx, await shared()));
    await expect(
      inCounty((ctx) => draftChecklistVersion(ctx, versionId, {})),
    ).rejects.toMatchObject({ code: 'inspection.checklist_not_own' });
  });
});
