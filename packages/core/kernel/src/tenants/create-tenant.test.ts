import { openTestKernel, type TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createTenant, listAllTenants } from './create-tenant.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openTestKernel();
});
afterAll(async () => {
  await host.close();
});

const create = (request: Parameters<typeof createTenant>[1]) =>
  createTenant(
    host.db.admin,
    request,
    host.kernel.plugins.filter(({ id }) => id !== 'core'),
  );
const children = (parentId: number) =>
  host.db.admin
    .query<{ id: number; high: number }>(
      'select id, subtree_high as high from core.tenants where parent_id = $1 order by id',
      [parentId],
    )
    .then(({ rows }) => rows);

test('a tree grows from the top, each tenant an interval inside its parent’s', async () => {
  const province = await create({ code: '610000', name: '陕西省', kind: 'province' });
  const city = await create({ code: '610100', name: '西安市', kind: 'city', parentCode: '610000' });
  await create({ code: '610102', name: '新城区', kind: 'county', parentCode: '610100' });
  await create({ code: '610103', name: '碑林区', kind: 'county', parentCode: '610100' });

  const [first, second] = await children(city.id);
  expect(await children(province.id)).toEqual([{ id: city.id, high: city.id + 399_999 }]);
  expect(first).toEqual({ id: city.id + 4_000, high: city.id + 7_999 });
  expect(second).toEqual({ id: city.id + 8_000, high: city.id + 11_999 });
  const names = (await listAllTenants(host.db.admin)).map(({ name }) => name);
  expect(names.slice(names.indexOf('陕西省'))).toEqual(['陕西省', '西安市', '新城区', '碑林区']);
});

test('the county begins with its roles, and its record with its own creation', async () => {
  await create({ code: '640000', name: '宁夏回族自治区', kind: 'province' });
  await create({ code: '640100', name: '银川市', kind: 'city', parentCode: '640000' });
  const { id } = await create({
    code: '640104',
    name: '兴庆区',
    kind: 'county',
    parentCode: '640100',
  });

  const { rows: roles } = await host.db.admin.query<{ key: string; permissions: string[] }>(
    'select key, permissions from core.roles where tenant_id = $1',
    [id],
  );
  const { rows: entries } = await host.db.admin.query(
    'select summary, actor_name from core.audit_entries where tenant_id = $1',
    [id],
  );
  expect(roles.find(({ key }) => key === 'sysAdmin')?.permissions).toContain('core:admin');
  expect(roles.find(({ key }) => key === 'office')?.permissions).toContain('rectification:read');
  expect(entries).toEqual([{ summary: '建立租户“兴庆区”（640104）', actor_name: '命令行' }]);
});

test.for([
  [{ code: '65', name: '新疆', kind: 'province' }, 'core.tenant_code_invalid'],
  [{ code: '650000', name: '', kind: 'province' }, 'core.tenant_name_invalid'],
  [{ code: '650100', name: '乌鲁木齐市', kind: 'city' }, 'core.tenant_place_invalid'],
  [
    { code: '650102', name: '天山区', kind: 'county', parentCode: '659999' },
    'core.tenant_not_found',
  ],
] as const)('%o is refused: %s', async ([request, code]) => {
  await expect(create(request)).rejects.toMatchObject({ code });
});

test('a code stands for one tenant', async () => {
  await create({ code: '620000', name: '甘肃省', kind: 'province' });

  await expect(create({ code: '620000', name: '另一省', kind: 'province' })).rejects.toMatchObject({
    code: 'core.tenant_code_taken',
  });
});
