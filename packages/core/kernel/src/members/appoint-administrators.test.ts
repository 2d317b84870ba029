import { openTestKernel, type TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { verifyPassword } from '../passwords/hash-password.ts';
import { createTenant } from '../tenants/create-tenant.ts';
import { appointAdministrators } from './appoint-administrators.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openTestKernel();
  const create = (request: Parameters<typeof createTenant>[1]) =>
    createTenant(
      host.db.admin,
      request,
      host.kernel.plugins.filter(({ id }) => id !== 'core'),
    );
  await create({ code: '450000', name: '广西壮族自治区', kind: 'province' });
  await create({ code: '450100', name: '南宁市', kind: 'city', parentCode: '450000' });
  await create({ code: '450102', name: '兴宁区', kind: 'county', parentCode: '450100' });
  await create({ code: '450103', name: '青秀区', kind: 'county', parentCode: '450100' });
});
afterAll(async () => {
  await host.close();
});

const three = (prefix: string) => ({
  sysAdmin: { userName: `${prefix}.sys`, displayName: '系统甲' },
  secAdmin: { userName: `${prefix}.sec`, displayName: '安全乙' },
  auditAdmin: { userName: `${prefix}.audit`, displayName: '审计丙' },
});

test('three people hold one role each and must choose a password of their own', async () => {
  const appointed = await appointAdministrators(host.db.admin, '450102', three('xn'));

  const { rows } = await host.db.admin.query<{ user_name: string; hash: string }>(
    `select m.user_name, m.role_keys, u.must_change_password, u.password_hash as hash
     from core.memberships m join core.users u on u.id = m.user_id
     where m.user_name like 'xn.%' order by m.user_name`,
  );
  expect(rows).toEqual([
    expect.objectContaining({
      user_name: 'xn.audit',
      role_keys: ['auditAdmin'],
      must_change_password: true,
    }),
    expect.objectContaining({
      user_name: 'xn.sec',
      role_keys: ['secAdmin'],
      must_change_password: true,
    }),
    expect.objectContaining({
      user_name: 'xn.sys',
      role_keys: ['sysAdmin'],
      must_change_password: true,
    }),
  ]);
  for (const { initialPassword, userName } of appointed) {
    const stored = rows.find(({ user_name }) => user_name === userName)?.hash ?? '';
    expect(await verifyPassword(stored, initialPassword)).toBe(true);
  }
});

test('a tenant that has administrators takes no others this way', async () => {
  await appointAdministrators(host.db.admin, '450103', three('qx'));

  await expect(
    appointAdministrators(host.db.admin, '450103', three('other')),
  ).rejects.toMatchObject({ code: 'core.administrators_appointed' });
});

test.for([
  [
    'one person for two roles',
    { auditAdmin: { userName: 'zz.sys', displayName: '系统甲' } },
    'core.administrators_distinct',
  ],
  [
    'a name no account can have',
    { secAdmin: { userName: 'Z Z', displayName: '安全乙' } },
    'core.user_name_invalid',
  ],
] as const)('%s is refused', async ([, change, code]) => {
  await expect(
    appointAdministrators(host.db.admin, '450102', { ...three('zz'), ...change }),
  ).rejects.toMatchObject({ code });
});
