import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import {
  memberWho,
  openRegisterCounty,
  type Answer,
  type RegisterCounty,
} from './register-county.ts';

const path = 'core/registers/rectification.findings/views';

let county: RegisterCounty;
beforeAll(async () => {
  county = await openRegisterCounty();
}, 120_000);
afterAll(async () => {
  await county.close();
});

const content = {
  columns: ['seq', 'unit', 'finding'],
  widths: { finding: 320 },
  filters: [{ column: 'status', oneOf: ['整改中'] }],
  sort: [{ column: 'refunded', descending: true }],
};
const Views = z.object({
  items: z.array(
    z
      .object({
        id: z.uuid(),
        version: z.int(),
        name: z.string(),
        closedReasons: z.array(z.string()),
      })
      .loose(),
  ),
  mayShare: z.boolean(),
});
const views = async (user = county.clerk) =>
  Views.parse((await county.send('GET', path, { user })).body);
const create = (name: string, more: object = {}, user = county.clerk) =>
  county.send('POST', path, { body: { name, ...content, ...more }, user });
const savedOf = ({ body }: Answer) => z.object({ id: z.uuid(), version: z.int() }).parse(body);

describe('a saved view', () => {
  test('keeps what is shown, how wide, which rows and in which order, for its owner alone', async () => {
    const { status } = await create('整改中');

    expect(status).toBe(201);
    const { items, mayShare } = await views();
    expect(items).toMatchObject([{ name: '整改中', isOwn: true, isShared: false, ...content }]);
    expect(mayShare).toBe(true);
    expect((await views(county.director)).items).toEqual([]);
  });

  test('that is shared is seen by everybody and changed by those who may share', async () => {
    const reader = await memberWho(county, ['rectification:read']);
    await create('全县', { isShared: true });

    const shared = (await views(reader)).items.find(({ name }) => name === '全县');
    const put = (user: typeof reader) =>
      county.send('PUT', `${path}/${shared?.id}`, {
        body: { name: '全县在办', isShared: true, ...content },
        ifMatch: shared?.version ?? 0,
        user,
      });

    expect(shared?.closedReasons).toEqual([expect.stringContaining('共享台账视图')]);
    expect(await put(reader)).toMatchObject({
      status: 403,
      body: { code: 'core.view_permission' },
    });
    expect((await put(county.director)).status).toBe(200);
    expect((await views(reader)).items.map(({ name }) => name)).toEqual(['全县在办']);
  });

  test('is not shared by somebody without the permission', async () => {
    const reader = await memberWho(county, ['rectification:read']);

    const answer = await create('我的共享', { isShared: true }, reader);

    expect(answer).toMatchObject({ status: 403, body: { code: 'core.view_permission' } });
  });

  test('changed by two people at once is refused to the second', async () => {
    const { id, version } = savedOf(await create('两人'));
    const put = (name: string) =>
      county.send('PUT', `${path}/${id}`, { body: { name, ...content }, ifMatch: version });

    expect((await put('甲')).status).toBe(200);
    expect(await put('乙')).toMatchObject({ status: 412, body: { code: 'core.view_changed' } });
  });

  test('with a name that is taken, or a column nobody can search, is refused', async () => {
    await create('同名');

    const again = await create('同名');
    const strange = await create('怪', { filters: [{ column: 'nothing', empty: true }] });

    expect(again).toMatchObject({ status: 409, body: { code: 'core.view_name_taken' } });
    expect(strange).toMatchObject({ status: 422, body: { code: 'core.register_column_closed' } });
  });

  test('goes on without a column the register has no longer, and says so', async () => {
    const { id } = savedOf(await create('旧列'));
    const gone = {
      ...content,
      columns: [...content.columns, 'fields.gone'],
      sort: [{ column: 'fields.gone', descending: false }],
    };
    await county.host.db.admin.query(
      `update core.register_views set content = $3 where tenant_id = $1 and id = $2`,
      [county.tenant.id, id, JSON.stringify(gone)],
    );

    const found = (await views()).items.find((view) => view.id === id);

    expect(found).toMatchObject({ columns: content.columns, sort: [], dropped: 2 });
  });

  test('is taken away by its owner', async () => {
    const { id, version } = savedOf(await create('临时'));

    const { status } = await county.send('DELETE', `${path}/${id}`, { ifMatch: version });

    expect(status).toBe(204);
    expect((await views()).items.map((view) => view.id)).not.toContain(id);
  });
});
