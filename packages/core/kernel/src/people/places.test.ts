import { asMember, openTestKernel, type TestKernel } from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';

let host: TestKernel;
beforeAll(async () => {
  host = await openTestKernel({ plugins: [] });
});
afterAll(() => host.close());

const run = (sql: string, ...values: readonly unknown[]) => host.db.admin.query(sql, [...values]);

test('a unit’s residents are the members whose person belongs to its 派驻组', async () => {
  const county = await host.county();
  const resident = await host.member(county, 'resident');
  const other = await host.member(county, 'resident');
  const [body, unit, alone, person] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  await run(
    `insert into core.bodies (tenant_id, id, name, kind) values ($1, $2, '派驻区水务局纪检监察组', 'resident')`,
    county.id,
    body,
  );
  await run(
    `insert into core.people (tenant_id, id, name, body_id) values ($1, $2, '顾明哲', $3)`,
    county.id,
    person,
    body,
  );
  await run(
    'update core.memberships set person_id = $3 where tenant_id = $1 and user_id = $2',
    county.id,
    resident.id,
    person,
  );
  await run(
    `insert into core.units (tenant_id, id, name, kind, resident_body_id) values ($1, $2, '区水务局', 'department', $3), ($1, $4, '区民政局', 'department', null)`,
    county.id,
    unit,
    body,
    alone,
  );

  const residentsOf = (id: string) =>
    host.read(asMember(county, other), async (ctx) => (await ctx.people.usersOfUnit(id)).residents);

  expect(await residentsOf(unit)).toEqual([resident.id]);
  expect(await residentsOf(alone)).toEqual([]);
});

test('an organ’s users are the live members whose person works there, in this tenant alone', async () => {
  const county = await host.county();
  const [one, left, retired] = await Promise.all(
    ['office', 'office', 'office'].map((role) => host.member(county, role)),
  );
  const elsewhere = await host.county();
  const stranger = await host.member(elsewhere, 'office');
  const reader = await host.member(county, 'office');
  const body = uuidv7();
  const settle = async (
    tenantId: number,
    user: { readonly id: string } | undefined,
    live = true,
  ) => {
    const person = uuidv7();
    await run(
      `insert into core.people (tenant_id, id, name, body_id, active) values ($1, $2, '顾明哲', $3, $4)`,
      tenantId,
      person,
      body,
      live,
    );
    await run(
      'update core.memberships set person_id = $3 where tenant_id = $1 and user_id = $2',
      tenantId,
      user?.id,
      person,
    );
  };
  for (const { id } of [county, elsewhere])
    await run(
      `insert into core.bodies (tenant_id, id, name, kind) values ($1, $2, '区财政局', 'office')`,
      id,
      body,
    );
  await settle(county.id, one);
  await settle(county.id, left);
  await settle(county.id, retired, false);
  await settle(elsewhere.id, stranger);
  await run(
    'update core.memberships set active = false where tenant_id = $1 and user_id = $2',
    county.id,
    left?.id,
  );

  const users = await host.read(asMember(county, reader), (ctx) => ctx.people.usersOfBody(body));

  expect(users).toEqual([one?.id]);
});
