import { definePermission, definePlugin } from '@lianxun/plugin-api';
import { asMember, openTestKernel, type TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

const sample = definePlugin({
  id: 'sample',
  title: '样例',
  version: '1.0.0',
  api: '^1.0.0',
  owner: 'tests',
  roleDefaults: { office: [definePermission('core:member', '进入本县')] },
});

let host: TestKernel;
beforeAll(async () => {
  host = await openTestKernel({ plugins: [sample] });
});
afterAll(() => host.close());

test.each([
  [undefined, '2026-05-06'],
  [true, '2026-05-06'],
  [false, '2026-05-01'],
])('a period of days that ends on a holiday, rolled on: %s, ends on %s', async (roll, date) => {
  const tenant = await host.county();
  const entrance = asMember(tenant, await host.member(tenant, 'office'));
  if (roll !== undefined) {
    await host.db.admin.query(
      `insert into core.tenant_settings (tenant_id, id, key, value, changed_at) values ($1, gen_random_uuid(), 'core.rollToWorkday', $2, core.now())`,
      [tenant.id, JSON.stringify(roll)],
    );
  }

  const due = await host.read(entrance, ({ calendar }) =>
    calendar.dueDate('2026-04-01', { amount: 30, unit: 'day' }),
  );

  expect(due).toEqual({ date, unconfirmed: false });
});
