import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import {
  source,
  amount,
  form,
  formCounty,
  send,
  reasonsIn,
  drafted,
  published,
} from './form-county.ts';
import { auditActions, openTestApp, type TestApp } from './test-app.ts';

let host: TestApp;
beforeAll(async () => {
  host = await openTestApp();
});
afterAll(async () => {
  await host.close();
});

describe('a form', () => {
  test('is drafted by the business administrator and published by the security administrator', async () => {
    const world = await formCounty(host);
    const id = await published(world, source);

    const list = await send(world, world.clerk, ['GET', 'core/forms']);

    const items = z
      .array(z.object({ recordType: z.string(), forms: z.array(z.looseObject({})) }))
      .parse(list.body['items']);
    expect(items.find(({ recordType }) => recordType === 'unit')?.forms).toMatchObject([
      { key: 'unit', fields: 1, answers: 0, draft: null, published: { id, number: 1 } },
    ]);
    expect(await auditActions(host.db, world.tenant)).toEqual([
      'core.form_drafted done',
      'core.form_draft_saved done',
      'core.form_proposed done',
      'core.form_published done',
    ]);
  });

  test('with faults is kept as it was typed, and not handed on', async () => {
    const world = await formCounty(host);
    const { id, etag } = await drafted(world, form({ ...source, kind: 'choice', options: [] }));

    const kept = await send(world, world.designer, ['GET', `core/form-versions/${id}`]);
    const refused = await send(world, world.designer, ['POST', `core/form-drafts/${id}/propose`], {
      body: { note: '提请发布' },
    });

    expect(kept.body['problems']).toMatchObject([{ code: 'no_options', place: 'source' }]);
    expect([refused.status, refused.body['code']]).toEqual([409, 'core.form_faulty']);
    expect(reasonsIn(refused)).toMatchObject([
      { field: 'source', message: expect.stringContaining('没有可选项') },
    ]);
    expect(etag).toBe(kept.etag);
  });

  test('is never published by who drafted it', async () => {
    const world = await formCounty(host);
    const { id } = await drafted(world);
    await send(world, world.designer, ['POST', `core/form-drafts/${id}/propose`], {
      body: { note: '提请发布' },
    });
    await host.db.admin.query(
      'update core.form_definitions set drafted_by = $2 where tenant_id = $1 and id = $3',
      [world.tenant.id, world.security.id, id],
    );

    const answer = await send(world, world.security, [
      'POST',
      `admin/core/form-proposals/${id}/publish`,
    ]);

    expect([answer.status, answer.body['code']]).toEqual([409, 'core.own_form']);
  });

  test('is shown to the security administrator beside the one in force', async () => {
    const world = await formCounty(host);
    await published(world, source);
    const { id } = await drafted(world, form(source, amount));
    await send(world, world.designer, ['POST', `core/form-drafts/${id}/propose`], {
      body: { note: '增加经费' },
    });

    const list = await send(world, world.security, ['GET', 'admin/core/form-proposals']);
    const one = await send(world, world.security, ['GET', `admin/core/form-proposals/${id}`]);

    expect(list.body['items']).toMatchObject([{ id, note: '增加经费', closedReasons: [] }]);
    expect(one.body).toMatchObject({
      status: 'proposed',
      published: { number: 1, ui: { order: ['source'] } },
      ui: { order: ['source', 'amount'] },
      closedReasons: [],
      problems: [],
    });
  });

  test('sent back is a draft again, with the reason', async () => {
    const world = await formCounty(host);
    const { id } = await drafted(world);
    await send(world, world.designer, ['POST', `core/form-drafts/${id}/propose`], {
      body: { note: '提请发布' },
    });

    await send(world, world.security, ['POST', `admin/core/form-proposals/${id}/return`], {
      body: { reason: '名称与单位库重复' },
    });

    const now = await send(world, world.designer, ['GET', `core/form-versions/${id}`]);
    expect(now.body).toMatchObject({ status: 'draft', returnReason: '名称与单位库重复' });
  });

  test('has one draft at a time; one that is given up makes room', async () => {
    const world = await formCounty(host);
    const { id } = await drafted(world);
    const again = () =>
      send(world, world.designer, ['POST', 'core/form-drafts'], {
        body: { recordType: 'unit', purpose: 'fields' },
      });

    const second = await again();
    await send(world, world.designer, ['DELETE', `core/form-drafts/${id}`]);
    const third = await again();

    expect([second.status, second.body['code']]).toEqual([409, 'core.form_draft_exists']);
    expect([third.status, third.body['number']]).toEqual([201, 2]);
  });

  test('somebody else has saved meanwhile is not overwritten', async () => {
    const world = await formCounty(host);
    const { id, etag } = await drafted(world);
    const save = () =>
      send(world, world.designer, ['PUT', `core/form-drafts/${id}`], { body: form(amount), etag });
    await save();

    const late = await save();

    expect([late.status, late.body['code']]).toEqual([412, 'core.form_changed']);
  });

  test('keeps the kind of a field from one version to the next', async () => {
    const world = await formCounty(host);
    await published(world, source);

    const { id } = await drafted(world, form({ ...source, kind: 'date', required: false }));

    const now = await send(world, world.designer, ['GET', `core/form-versions/${id}`]);
    expect(now.body['problems']).toContainEqual(
      expect.objectContaining({ code: 'kind_changed', place: 'source' }),
    );
  });

  test('of a record type that nobody declares does not exist', async () => {
    const world = await formCounty(host);

    const answer = await send(world, world.designer, ['POST', 'core/form-drafts'], {
      body: { recordType: 'spaceship', purpose: 'fields' },
    });

    expect(answer.status).toBe(404);
  });
});
