import { compileForm, type FormField } from '@lianxun/plugin-api';
import {
  asMember,
  insertRole,
  insertUnit,
  insertUser,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import { auditActions, countyWithClerk, json, openTestApp, type TestApp } from './test-app.ts';

let host: TestApp;
beforeAll(async () => {
  host = await openTestApp();
});
afterAll(async () => {
  await host.close();
});

const business = ['core:member', 'core:read_directory', 'core:handle_cases'];
const source: FormField = {
  key: 'source',
  title: '经费来源',
  kind: 'text',
  required: true,
  max: 10,
};
const amount: FormField = { key: 'amount', title: '经费', kind: 'money', required: false };
const head: FormField = { key: 'head', title: '联系单位', kind: 'unit', required: false };
const form = (...fields: readonly FormField[]) => ({
  title: '单位补充信息',
  note: '',
  ...compileForm(fields),
});

interface County {
  readonly tenant: TestTenant;
  readonly unitId: string;
  readonly clerk: TestUser;
  readonly designer: TestUser;
  readonly security: TestUser;
}

async function county(): Promise<County> {
  const { admin } = host.db;
  const { tenant, clerk } = await countyWithClerk(host.db, [...business, 'core:manage_units']);
  await insertRole(admin, tenant, {
    key: 'businessAdmin',
    permissions: [...business, 'core:draft_forms'],
  });
  await insertRole(admin, tenant, {
    key: 'secAdmin',
    permissions: ['core:admin', 'core:publish_forms'],
  });
  return {
    tenant,
    clerk,
    unitId: await insertUnit(admin, tenant),
    designer: await insertUser(admin, tenant, { roles: ['businessAdmin'] }),
    security: await insertUser(admin, tenant, { roles: ['secAdmin'] }),
  };
}

interface Asked {
  readonly body?: unknown;
  readonly etag?: string;
}

const send = async (
  { tenant }: County,
  user: TestUser,
  [method, path]: readonly [string, string],
  { body, etag }: Asked = {},
) => {
  const answer = await host.send(method, `/api/v1/t/${tenant.code}/${path}`, {
    session: user.session,
    ...(body !== undefined && { body }),
    headers: etag === undefined ? {} : { 'if-match': etag },
  });
  return {
    status: answer.status,
    etag: answer.headers.get('etag') ?? '',
    body: await bodyOf(answer),
  };
};

const bodyOf = (answer: Response) =>
  answer.status === 204 ? Promise.resolve<Record<string, unknown>>({}) : json(answer);
const idIn = (answer: { readonly body: Record<string, unknown> }) =>
  z.string().parse(answer.body['id']);
const Reasons = z.array(z.object({ message: z.string(), field: z.string().optional() }));
const reasonsIn = (answer: { readonly body: Record<string, unknown> }) =>
  Reasons.parse(answer.body['reasons']);

async function drafted(
  world: County,
  content = form(source),
): Promise<{ id: string; etag: string }> {
  const { designer } = world;
  const draft = await send(world, designer, ['POST', 'core/form-drafts'], {
    body: { recordType: 'unit', purpose: 'fields' },
  });
  const id = idIn(draft);
  const saved = await send(world, designer, ['PUT', `core/form-drafts/${id}`], {
    body: content,
    etag: draft.etag,
  });
  expect(saved.status).toBe(200);
  return { id, etag: saved.etag };
}

async function published(world: County, ...fields: readonly FormField[]): Promise<string> {
  const { id } = await drafted(world, form(...fields));
  await send(world, world.designer, ['POST', `core/form-drafts/${id}/propose`], {
    body: { note: '按年度要点增加' },
  });
  const answer = await send(world, world.security, [
    'POST',
    `admin/core/form-proposals/${id}/publish`,
  ]);
  expect(answer.status).toBe(204);
  return id;
}

const fieldsPath = ({ unitId }: County) => `core/records/unit/${unitId}/fields`;
const look = (world: County, user = world.clerk) => send(world, user, ['GET', fieldsPath(world)]);
const fill = (world: County, answers: unknown, etag = '"0"') =>
  send(world, world.clerk, ['PUT', fieldsPath(world)], { body: { answers }, etag });

describe('a form', () => {
  test('is drafted by the business administrator and published by the security administrator', async () => {
    const world = await county();
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
    const world = await county();
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
    const world = await county();
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
    const world = await county();
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
    const world = await county();
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
    const world = await county();
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
    const world = await county();
    const { id, etag } = await drafted(world);
    const save = () =>
      send(world, world.designer, ['PUT', `core/form-drafts/${id}`], { body: form(amount), etag });
    await save();

    const late = await save();

    expect([late.status, late.body['code']]).toEqual([412, 'core.form_changed']);
  });

  test('keeps the kind of a field from one version to the next', async () => {
    const world = await county();
    await published(world, source);

    const { id } = await drafted(world, form({ ...source, kind: 'date', required: false }));

    const now = await send(world, world.designer, ['GET', `core/form-versions/${id}`]);
    expect(now.body['problems']).toContainEqual(
      expect.objectContaining({ code: 'kind_changed', place: 'source' }),
    );
  });

  test('of a record type that nobody declares does not exist', async () => {
    const world = await county();

    const answer = await send(world, world.designer, ['POST', 'core/form-drafts'], {
      body: { recordType: 'spaceship', purpose: 'fields' },
    });

    expect(answer.status).toBe(404);
  });
});

describe('the fields of a record', () => {
  test('are refused with a sentence beside each field, and kept when they fit', async () => {
    const world = await county();
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
    const world = await county();
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
    const world = await county();
    await published(world, source);
    await fill(world, { source: '财政' });

    const late = await fill(world, { source: '自筹' });

    expect([late.status, late.body['code']]).toEqual([412, 'core.fields_changed']);
  });

  test('stay readable with the version they were given in; saving again takes the newest', async () => {
    const world = await county();
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
    const [world, other] = [await county(), await county()];
    await published(world, head);

    const answer = await fill(world, { head: other.unitId });

    expect(answer.status).toBe(422);
    expect(reasonsIn(answer)).toMatchObject([{ field: 'head' }]);
  });

  test('are read by who may read the record, and closed with the reason to who may not fill them in', async () => {
    const world = await county();
    await published(world, source);

    const seen = await look(world, world.designer);
    const refused = await send(world, world.designer, ['PUT', fieldsPath(world)], {
      body: { answers: { source: '财政' } },
      etag: '"0"',
    });

    expect(seen.body['closedReasons']).toEqual([expect.stringContaining('维护单位库')]);
    expect([refused.status, refused.body['code']]).toEqual([409, 'core.fields_closed']);
  });

  test('leave what was before and after in the record', async () => {
    const world = await county();
    await published(world, source);
    await fill(world, { source: '财政' });
    await fill(world, { source: '自筹' }, '"1"');

    const actions = await auditActions(host.db, world.tenant);

    expect(actions.filter((action) => action === 'core.fields_saved done')).toHaveLength(2);
  });

  test('take a file of their own record, and no other', async () => {
    const world = await county();
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
    const world = await county();

    const types = await send(world, world.clerk, ['GET', 'core/records']);
    const units = await send(world, world.clerk, ['GET', 'core/records/unit?q=']);
    const none = await send(world, world.clerk, ['GET', 'core/records/spaceship?q=']);

    expect(types.body['items']).toContainEqual({ type: 'unit', title: '单位' });
    expect(units.body['items']).toContainEqual(expect.objectContaining({ id: world.unitId }));
    expect(none.status).toBe(404);
  });
});

describe('a form that goes with a move', () => {
  test('is offered to definitions of its case type, and its answers belong to the one move', async () => {
    const world = await county();
    const { tenant, designer, security, clerk, unitId } = world;
    const draft = await send(world, designer, ['POST', 'core/form-drafts'], {
      body: { recordType: 'unit', purpose: 'move', key: 'handover', title: '移交单' },
    });
    const id = idIn(draft);
    await send(world, designer, ['PUT', `core/form-drafts/${id}`], {
      body: { ...form(source), title: '移交单' },
      etag: draft.etag,
    });
    await send(world, designer, ['POST', `core/form-drafts/${id}/propose`], {
      body: { note: '移交' },
    });
    await send(world, security, ['POST', `admin/core/form-proposals/${id}/publish`]);

    const run = <Result>(work: Parameters<typeof host.kernel.run<Result>>[2]) =>
      host.kernel.run(
        asMember(tenant, clerk),
        { readOnly: false, expectAudit: false, requestId: 'test', source: 'web' },
        work,
      );
    const answer = (occasion: string, answers: Record<string, unknown>) =>
      run((ctx) =>
        ctx.forms.answerMove({
          form: 'handover',
          record: { type: 'unit', id: unitId },
          occasion,
          answers,
        }),
      );

    expect(await run((ctx) => ctx.forms.moveForms('unit'))).toEqual([
      { key: 'handover', title: '移交单' },
    ]);
    await expect(answer('move-1', {})).rejects.toMatchObject({ code: 'core.fields_invalid' });
    expect(await answer('move-1', { source: '财政' })).toMatchObject({ version: 1 });
    expect(await answer('move-2', { source: '自筹' })).toMatchObject({ version: 1 });
    expect((await look(world)).body).toMatchObject({ form: null, answers: {} });
  });

  test('needs a key of its own', async () => {
    const world = await county();

    const answer = await send(world, world.designer, ['POST', 'core/form-drafts'], {
      body: { recordType: 'unit', purpose: 'move', key: 'person' },
    });

    expect([answer.status, answer.body['code']]).toEqual([409, 'core.form_key_taken']);
  });
});
