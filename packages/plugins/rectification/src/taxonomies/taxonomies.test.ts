import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  createWorld,
  openHost,
  proposal,
  proposeFindings,
  teamsByRound,
  type World,
} from '../../test/factories.ts';
import { checkFindingRecords } from '../register/check-finding-records.ts';
import { listCategories } from '../suggestions/list-categories.ts';
import { createTaxonomy } from './create-taxonomy.ts';
import { listTaxonomies } from './list-taxonomies.ts';
import { pinTaxonomy } from './pin-taxonomy.ts';
import { publishTaxonomy } from './publish-taxonomy.ts';
import { updateTaxonomy } from './update-taxonomy.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

const duties = {
  title: '本县分类',
  items: [
    {
      name: '主体责任',
      tags: [],
      parts: [{ name: '财务管理', tags: ['三公'], parts: [{ name: '公务接待', tags: [] }] }],
    },
    { name: '监督责任', tags: [], parts: [] },
  ],
};

/** A published taxonomy of the county's own, pinned by its round. */
async function withTaxonomy(world: World): Promise<string> {
  return await world.asMember(world.office, async (ctx) => {
    const id = await createTaxonomy(ctx, { title: duties.title });
    await updateTaxonomy(ctx, id, { body: duties, version: 1 });
    await publishTaxonomy(ctx, id, 2);
    const key = (await listTaxonomies(ctx)).find((it) => it.id === id)?.key ?? '';
    await pinTaxonomy(ctx, world.roundId, { key, number: 1 });
    return id;
  });
}

describe('a version', () => {
  test('never changes once it is published, not even in the database', async () => {
    const world = await createWorld(host);
    const id = await withTaxonomy(world);

    await expect(
      world.asMember(world.office, (ctx) =>
        updateTaxonomy(ctx, id, { body: { ...duties, title: '另一套' }, version: 3 }),
      ),
    ).rejects.toMatchObject({ code: 'rectification.taxonomy_published' });
    await expect(
      host.db.admin.query(
        `update p_rectification.taxonomy_versions set items = '[]' where id = $1`,
        [id],
      ),
    ).rejects.toThrow('never changes');
  });

  test('of what the product ships is the beginning of the next number', async () => {
    const world = await createWorld(host);
    const from = { key: 'four-implementations', number: 1 };

    const id = await world.asMember(world.office, (ctx) =>
      createTaxonomy(ctx, { title: '四个落实', from }),
    );

    const versions = await world.asMember(world.office, (ctx) => listTaxonomies(ctx));
    expect(versions.find((it) => it.id === id)).toMatchObject({
      key: 'four-implementations',
      number: 2,
      status: 'draft',
    });
    await expect(
      world.asMember(world.office, (ctx) => createTaxonomy(ctx, { title: '再一版', from })),
    ).rejects.toMatchObject({ code: 'rectification.taxonomy_draft_exists' });
  });

  test('names nothing twice on one level', async () => {
    const world = await createWorld(host);
    const id = await world.asMember(world.office, (ctx) =>
      createTaxonomy(ctx, { title: '本县分类' }),
    );
    const [first] = duties.items;
    const items = first === undefined ? [] : [first, first];

    await expect(
      world.asMember(world.office, (ctx) =>
        updateTaxonomy(ctx, id, { body: { ...duties, items }, version: 1 }),
      ),
    ).rejects.toMatchObject({ code: 'rectification.taxonomy_name_twice' });
  });
});

describe('a round that has pinned a version', () => {
  test('offers its three levels and says which version it is', async () => {
    const world = await createWorld(host);
    await withTaxonomy(world);

    const offered = await world.asMember(world.office, (ctx) => listCategories(ctx, world.roundId));

    expect(offered).toEqual({
      items: [
        { name: '主体责任', parts: ['财务管理'], third: { 财务管理: ['公务接待'] } },
        { name: '监督责任', parts: [], third: {} },
      ],
      taxonomy: { title: '本县分类', number: 1 },
    });
  });

  test('takes findings under its own classes only', async () => {
    const world = await createWorld(host);
    await withTaxonomy(world);
    const file = (cat1: string, cat2: string | null, cat3: string | null) =>
      proposeFindings(world, proposal({ cat1, cat2, cat3 }));

    await file('主体责任', '财务管理', '公务接待');
    await expect(file('主体责任', '财务管里', null)).rejects.toMatchObject({
      details: {
        reasons: [{ field: 'cat2', message: expect.stringContaining('最接近的有：财务管理') }],
      },
    });
    await expect(file('监督责任', '财务管理', null)).rejects.toMatchObject({
      code: 'rectification.category_unknown',
    });
  });

  test('answers a sheet with a row error and the nearest classes', async () => {
    const world = await createWorld(host);
    await withTaxonomy(world);
    teamsByRound.set(world.roundId, [{ id: world.leader.id, name: '第一组' }]);
    const values = {
      seq: 1,
      committeeTerm: 12,
      year: 2026,
      roundNo: 3,
      team: { id: null, text: '第一组' },
      unit: { id: world.unitId, text: '某单位' },
      cat1: '监督责认',
    };
    const row = { recordId: null, record: { values, details: [] }, changed: [], status: null };

    const found = await world.asMember(world.office, (ctx) => checkFindingRecords(ctx, [row]));

    expect(found).toMatchObject([
      {
        index: 0,
        column: 'cat1',
        code: 'rectification.category_unknown',
        hint: expect.stringContaining('监督责任'),
      },
    ]);
  });

  test('keeps it while findings are filed where another version knows no place', async () => {
    const world = await createWorld(host);
    await withTaxonomy(world);
    await proposeFindings(world, proposal({ cat1: '监督责任' }));

    await expect(
      world.asMember(world.office, (ctx) =>
        pinTaxonomy(ctx, world.roundId, { key: 'three-focuses', number: 1 }),
      ),
    ).rejects.toMatchObject({
      details: { reasons: [{ message: expect.stringContaining('1个问题') }] },
    });
  });
});
