import type { KernelMigration } from '../database/migrator.ts';

/** Equality across the tenants of one city, and messages that nobody but the receiving job reads. */
export const sharedIndex: KernelMigration = {
  name: '0017-shared-index',
  async up({ run }) {
    await run(keys);
    await run(
      'alter table core.exchange_messages add column transient boolean not null default false',
    );
  },
};

/*
 * The key lies wrapped among the city's data keys. Whoever needs it first makes it, a county as well:
 * these two functions are all that reaches it from below, and without the master key it opens nowhere.
 */
const keys = `
create policy lx_door_select on core.data_keys for select to lx_door using (true);
create policy lx_door_insert on core.data_keys for insert to lx_door with check (true);
grant select, insert on core.data_keys to lx_door;
create function core.shared_index_tenant() returns int
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(
    (select c.id from core.tenants c, core.tenants t
      where t.id = nullif(current_setting('scope.tenant', true), '')::int
        and c.kind = 'city' and t.id between c.id and c.subtree_high),
    nullif(current_setting('scope.tenant', true), '')::int)
$$;
create function core.shared_index_key() returns table (id uuid, of_tenant_id int, number int, suite text, wrapped text)
language sql stable security definer set search_path = pg_catalog as $$
  select k.id, k.tenant_id, k.number, k.suite, k.wrapped from core.data_keys k
  where k.tenant_id = core.shared_index_tenant() and k.purpose = 'shared' and k.number = 1
$$;
create function core.keep_shared_index_key(p_id uuid, p_suite text, p_wrapped text) returns void
language sql security definer set search_path = pg_catalog as $$
  insert into core.data_keys (tenant_id, id, number, purpose, suite, wrapped, created_at)
  values (core.shared_index_tenant(), p_id, 1, 'shared', p_suite, p_wrapped, core.now())
  on conflict (tenant_id, purpose, number) do nothing
$$;
alter function core.shared_index_tenant() owner to lx_door;
alter function core.shared_index_key() owner to lx_door;
alter function core.keep_shared_index_key(uuid, text, text) owner to lx_door;
revoke all on function core.shared_index_tenant(), core.shared_index_key(),
  core.keep_shared_index_key(uuid, text, text) from public;
grant execute on function core.shared_index_tenant(), core.shared_index_key(),
  core.keep_shared_index_key(uuid, text, text) to lx_member, lx_restricted, lx_job;
`;
