import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import {
  source,
  amount,
  head,
  formCounty,
  send,
  reasonsIn,
  published,
  fieldsPath,
  look,
  fill,
} from './form-county.ts';
import { openTestApp, type TestApp } from './test-app.ts';

let host: TestApp;
beforeAll(async () => {
  host = await openTestApp();
});
afterAll(async () => {
  await host.close();
});

describe('the fields of a record', () => {
  test('are refused with a sentence beside each field, and kept when they fit', async () => {
    const world = await formCounty(host);
    await published(world, source, amount);

    const bad = await fill(world, { source: '财政拨款和自筹资金各半', amount: -5 });
    const missing = await fill(world, { amount: 100 });
    const good = await fill(world, { source: '财政拨款', amount: 1_250_000 });

    expect([bad.status, bad.body['code']]).toEqual([422, 'core.fields_invalid']);
    expect(reasonsIn(bad)).toMatchObject([
      { field: 'source', message: '“经费来源”最多 10 字' },
      { field: 'amount', message: '“经费”不能小于 0' },
    ]);
    expect(reasonsIn(missing)).toMatchObject([{ field: 'source', message: '请填写“经费来源”' }]);
    expect([good.status, good.etag]).toEqual([200, '"1"']);
    expect((await look(world)).body).toMatchObject({
      answers: { source: '财政拨款', amount: 1_250_000 },
      answeredForm: { number: 1 },
      answeredBy: expect.stringContaining('用户'),
    });
  });

  test('filter and sort by typed values that follow the answers', async () => {
    const world = await formCounty(host);
    await published(world, { ...source, required: false }, amount, head);
    const values = async () => {
      const { rows } = await host.db.admin.query(
        `select field_key as key, text_value as text, number_value as number, reference_id as reference
         from core.field_values where tenant_id = $1 order by field_key`,
        [world.tenant.id],
      );
      return rows;
    };

    await fill(world, { source: '自筹', amount: 30, head: world.unitId });
    const first = await values();
    await fill(world, { amount: 40 }, '"1"');

    expect(first).toMatchObject([
      { key: 'amount', number: 30 },
      { key: 'head', reference: world.unitId, text: expect.stringMatching(/./) },
      { key: 'source', text: '自筹' },
    ]);
    expect(await values()).toMatchObject([
      { key: 'amount', number: 40 },
      { key: 'head', reference: null, text: null },
      { key: 'source', text: null },
    ]);
  });

  test('of somebody who saved meanwhile are not overwritten', async () => {
    const world = await formCounty(host);
    await published(world, source);
    await fill(world, { source: '财政' });

    const late = await fill(world, { source: '自筹' });

    expect([late.status, late.body['code']]).toEqual([412, 'core.fields_changed']);
  });

  test('stay readable with the version they were given in; saving again takes the newest', async () => {
    const world = await formCounty(host);
    await published(world, source);
    await fill(world, { source: '财政' });
    await published(world, { ...amount, required: true });

    const before = await look(world);
    const old = await fill(world, { source: '财政' }, '"1"');
    const now = await fill(world, { amount: 5 }, '"1"');

    expect(before.body).toMatchObject({
      answers: { source: '财政' },
      answeredForm: { number: 1 },
      form: { number: 2 },
    });
    expect(reasonsIn(old).map(({ field }) => field)).toEqual(
      expect.arrayContaining(['source', 'amount']),
    );
    expect(now.body).toMatchObject({ answers: { amount: 5 }, answeredForm: { number: 2 } });
  });

  test('refer to nothing outside the county', async () => {
    const [world, other] = [await formCounty(host), await formCounty(host)];
    await published(world, head);

    const answer = await fill(world, { head: other.unitId });

    expect(answer.status).toBe(422);
    expect(reasonsIn(answer)).toMatchObject([{ field: 'head' }]);
  });

  test('are read by who may read the record, and closed with the reason to who may not fill them in', async () => {
    const world = await formCounty(host);
    await published(world, source);

    const seen = await look(world, world.designer);
    const refused = await send(world, world.designer, ['PUT', fieldsPath(world)], {
      body: { answers: { source: '财政' } },
      etag: '"0"',
    });

    expect(seen.body['closedReasons']).toEqual([expect.stringContaining('维护单位库')]);
    expect([refused.status, refused.body['code']]).toEqual([409, 'core.fields_closed']);
  });

  test('take a file of their own record, and no other', async () => {
    const world = await formCounty(host);
    await published(world, { key: 'proof', title: '依据', kind: 'files', required: false });
    const upload = new FormData();
    upload.set('file', new File(['依据文件的内容'], '依据.txt', { type: 'text/plain' }));
    const answer = await host.upload(
      `/api/v1/t/${world.tenant.code}/core/records/unit/${world.unitId}/files`,
      upload,
      world.clerk.session,
    );
    const file = z.object({ id: z.uuid(), fileName: z.string() }).parse(await answer.json());

    const kept = await fill(world, { proof: [file.id] });
    const strange = await fill(world, { proof: [world.unitId] }, '"1"');

    expect(kept.body).toMatchObject({
      answers: { proof: [file.id] },
      names: { [file.id]: '依据.txt' },
    });
    expect(strange.status).toBe(422);
  });

  test('are found by their type for a field that refers to them', async () => {
    const world = await formCounty(host);

    const units = await send(world, world.clerk, ['GET', 'core/records/unit?q=']);
    const none = await send(world, world.clerk, ['GET', 'core/records/spaceship?q=']);

    expect(units.body['items']).toContainEqual(expect.objectContaining({ id: world.unitId }));
    expect(none.status).toBe(404);
  });
});
