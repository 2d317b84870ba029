import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  offered,
  offeredTarget,
  openDispatchWorld,
  type DispatchWorld,
} from '../../test/dispatch-steps.ts';
import { leads, placeIn } from '../../test/dispatch-world.ts';
import { requestSecretChecks } from './request-secret-checks.ts';
import { secretlyBarred } from './secretly-barred.ts';

let world: DispatchWorld;
beforeAll(async () => {
  world = await openDispatchWorld();
});
afterAll(() => world.host.close());

test('only the target’s own tenant knows why somebody must stay away, and nobody else that it was asked', async () => {
  const canary = '周涉线索';
  const { city, host } = world;
  const home = await placeIn(host, await host.county());
  const target = await placeIn(host, await host.county());
  const { cardId: id } = await offered(world, home, canary);
  const { cardId: other } = await offered(world, home, '吴清白');
  const { targetId } = await offeredTarget(world, target);
  leads.set(target.tenant.id, [canary]);

  await city.act(city.clerk, (ctx) =>
    requestSecretChecks(ctx, { candidateIds: [id, other], targetIds: [targetId] }),
  );
  await city.deliver();
  await target.deliver();

  const { answered, barred } = await city.act(city.clerk, (ctx) =>
    secretlyBarred(ctx, { candidateIds: [id, other], targetIds: [targetId] }),
  );
  expect([...barred]).toEqual([[id, [targetId]]]);
  expect(answered.get(other)).toEqual([targetId]);
  expect(await traces(target.tenant.id, canary)).toEqual([]);
  const { rows } = await host.db.admin.query(
    `select 1 from core.exchange_messages where type = 'secretCheck'
     and ($1 in (tenant_id, counterpart_tenant_id) or content <> '{}'::jsonb)`,
    [home.tenant.id],
  );
  expect(rows).toEqual([]);
});

/** Every text of the tenant in which the name stands in the clear. */
async function traces(tenantId: number, name: string): Promise<string[]> {
  const { rows: columns } = await world.host.db.admin.query<{ place: string }>(
    `select quote_ident(c.table_schema) || '.' || quote_ident(c.table_name) as place
     from information_schema.columns c join information_schema.tables t
       on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
     where c.column_name = 'tenant_id' and (c.table_schema = 'core' or c.table_schema like 'p\\_%')`,
  );
  const found: string[] = [];
  for (const { place } of columns) {
    const { rows } = await world.host.db.admin.query(
      `select 1 from ${place} t where t.tenant_id = $1 and (to_jsonb(t)::text like '%' || $2 || '%'
         or encode(convert_to($2, 'UTF8'), 'hex') <> '' and to_jsonb(t)::text like '%' || encode(convert_to($2, 'UTF8'), 'hex') || '%') limit 1`,
      [tenantId, name],
    );
    if (rows.length > 0) found.push(place);
  }
  return found;
}
