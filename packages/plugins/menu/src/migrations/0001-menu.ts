import type { Migration, MigrationTools } from '@lianxun/plugin-api';
import { sql } from 'kysely';

const by = sql`by_user uuid not null, by_name text not null, at timestamptz not null`;

/** 菜单式: the city's menu, what counties order, how people were matched to it. */
export const createMenu: Migration = {
  name: '0001-menu',
  async up(tools) {
    await menus(tools);
    await demands(tools);
    await received(tools);
    await tools.run(keepMenu);
    await tools.run(sql`create trigger keep_menu before update on p_menu.menus
      for each row execute function p_menu.keep_menu()`);
  },
};

async function menus({ tenantTable }: MigrationTools): Promise<void> {
  await tenantTable('menus', {
    kind: 'published',
    columns: sql`
      number int not null check (number > 0),
      content jsonb not null,
      drafted_by uuid not null,
      drafted_by_name text not null,
      drafted_at timestamptz not null,
      published_by_name text,
      published_at timestamptz`,
    unique: [['number']],
  });
}

async function demands({ tenantTable }: MigrationTools): Promise<void> {
  await tenantTable('demand_requests', {
    kind: 'private',
    columns: sql`
      participation_id uuid not null,
      combined_id uuid not null,
      city_tenant_id int not null,
      menu_number int not null,
      menu jsonb not null,
      latest_number int not null,
      latest_menu jsonb not null,
      received_at timestamptz not null,
      check (latest_number >= menu_number)`,
    unique: [['participation_id']],
  });
  await tenantTable('demands', {
    kind: 'private',
    columns: sql`
      request_id uuid not null,
      exchange_id uuid not null,
      content jsonb not null,
      sent_number int not null check (sent_number >= 0),
      result jsonb,
      result_at timestamptz,
      rating jsonb,
      rated_at timestamptz,
      author_id uuid not null,
      author_name text not null,
      created_at timestamptz not null,
      check ((result is null) = (result_at is null)),
      check ((rating is null) = (rated_at is null))`,
    unique: [['exchange_id']],
    indexes: [['request_id']],
    references: [{ columns: 'request_id', table: 'p_menu.demand_requests' }],
  });
  await tenantTable('demand_versions', {
    kind: 'append',
    columns: sql`
      demand_id uuid not null,
      number int not null check (number > 0),
      menu_number int not null,
      content jsonb not null,
      changes jsonb not null,
      ${by}`,
    unique: [['demand_id', 'number']],
    references: [{ columns: 'demand_id', table: 'p_menu.demands' }],
  });
}

async function received({ tenantTable }: MigrationTools): Promise<void> {
  await tenantTable('received_demands', {
    kind: 'private',
    columns: sql`
      exchange_id uuid not null,
      combined_id uuid not null,
      county_tenant_id int not null,
      county_code text not null,
      county_name text not null,
      number int not null check (number > 0),
      menu_number int not null,
      content jsonb not null,
      received_at timestamptz not null,
      withdrawn_at timestamptz,
      withdrawn_reason text,
      priority text not null check (priority in ('first', 'normal', 'deferred')),
      priority_reason text check (length(priority_reason) between 1 and 500),
      weighed_by_name text,
      weighed_at timestamptz,
      told jsonb,
      rating jsonb,
      rated_at timestamptz,
      check (priority = 'normal' or priority_reason is not null)`,
    unique: [['exchange_id']],
    indexes: [['combined_id']],
  });
  await tenantTable('received_versions', {
    kind: 'append',
    columns: sql`
      demand_id uuid not null,
      number int not null check (number > 0),
      content jsonb not null,
      changes jsonb not null,
      sent_by_name text not null,
      received_at timestamptz not null`,
    unique: [['demand_id', 'number']],
    references: [{ columns: 'demand_id', table: 'p_menu.received_demands' }],
  });
  await tenantTable('matchings', {
    kind: 'private',
    columns: sql`
      combined_id uuid not null,
      number int not null check (number > 0),
      plan_id uuid not null,
      teams jsonb not null,
      left_out jsonb not null,
      told_at timestamptz,
      told_by_name text,
      ${by}`,
    unique: [['combined_id', 'number'], ['plan_id']],
  });
}

/** What counties have ordered from never changes. */
const keepMenu = sql`
create function p_menu.keep_menu() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  if old.published_at is not null then
    raise exception 'a published menu never changes' using errcode = '42501';
  end if;
  return new;
end $$`;
