import type { Migration } from '@lianxun/plugin-api';
import { sql } from 'kysely';

const ofSheet = {
  columns: 'sheet_id',
  table: 'p_inspection.checklist_sheets',
  cascade: true,
} as const;

/** 巡察清单: versions with their items, what a round uses, and what was found by it. */
export const createChecklists: Migration = {
  name: '0014-checklists',
  async up({ run, tenantTable }) {
    await tenantTable('checklist_versions', {
      kind: 'published',
      columns: sql`
        checklist_id uuid not null,
        number int not null check (number > 0),
        edition int not null default 0 check (edition >= 0),
        kind text not null check (kind in ('countyWork', 'village', 'campaign', 'other')),
        title text not null check (length(title) between 1 and 200),
        note text check (length(note) <= 2000),
        owner_tenant_id int not null,
        owner_name text not null check (length(owner_name) between 1 and 200),
        drafted_by uuid,
        drafted_by_name text not null,
        created_at timestamptz not null,
        received_at timestamptz,
        published_at timestamptz,
        published_by uuid,
        published_by_name text,
        check (published_by <> drafted_by),
        check ((published_at is null) = (published_by_name is null))`,
      unique: [['checklist_id', 'number', 'edition']],
    });
    await tenantTable('checklist_items', {
      kind: 'published',
      columns: sql`
        version_id uuid not null,
        item_id uuid not null,
        position int not null check (position > 0),
        code text not null check (length(code) between 1 and 40),
        groups text[] not null default '{}' check (cardinality(groups) <= 3),
        question text not null check (length(question) between 1 and 2000),
        basis text check (length(basis) <= 2000),
        method text check (length(method) <= 2000),
        taxonomy text[] not null default '{}' check (cardinality(taxonomy) <= 3),
        answer_kind text not null check (answer_kind in ('problem', 'number', 'text')),
        unit_of_number text check (length(unit_of_number) between 1 and 20),
        asks_evidence boolean not null default false,
        is_local boolean not null default false`,
      unique: [
        ['version_id', 'item_id'],
        ['version_id', 'code'],
      ],
      references: [
        { columns: 'version_id', table: 'p_inspection.checklist_versions', cascade: true },
      ],
    });
    await run(keepVersion);
    await run(keepItems);
    await run(sql`create trigger keep_checklist before update or delete on p_inspection.checklist_versions
      for each row execute function p_inspection.keep_checklist()`);
    await run(sql`create trigger keep_checklist_items before insert or update or delete on p_inspection.checklist_items
      for each row execute function p_inspection.keep_checklist_items()`);
    await createAnswers(tenantTable);
    await createCountyChecks(tenantTable);
  },
};

async function createAnswers(
  tenantTable: Parameters<Migration['up']>[0]['tenantTable'],
): Promise<void> {
  await tenantTable('round_checklists', {
    kind: 'private',
    columns: sql`
      round_id uuid not null,
      checklist_id uuid not null,
      version_id uuid not null,
      pinned_at timestamptz not null,
      pinned_by uuid,
      pinned_by_name text not null,
      reason text check (length(reason) between 1 and 2000)`,
    unique: [['round_id', 'checklist_id']],
    indexes: [['version_id']],
    references: [
      { columns: 'round_id', table: 'p_inspection.rounds', cascade: true },
      { columns: 'version_id', table: 'p_inspection.checklist_versions' },
    ],
    reads: [{ by: 'team', column: 'round_id', of: 'rounds' }],
  });
  await tenantTable('checklist_sheets', {
    kind: 'engagement',
    columns: sql`
      checklist_id uuid not null,
      place text not null default '' check (length(place) <= 100),
      opened_by_name text not null,
      opened_at timestamptz not null`,
    unique: [['engagement_id', 'checklist_id', 'place']],
    indexes: [['checklist_id']],
    references: [{ columns: 'engagement_id', table: 'core.engagements', cascade: true }],
  });
  await tenantTable('checklist_answers', {
    kind: 'engagement',
    columns: sql`
      sheet_id uuid not null,
      item_id uuid not null,
      is_checked boolean not null,
      has_problem boolean not null,
      number int check (number >= 0),
      words text check (length(words) between 1 and 5000),
      answered_by uuid not null,
      answered_by_name text not null,
      answered_at timestamptz not null,
      check (is_checked or not has_problem)`,
    unique: [['sheet_id', 'item_id']],
    indexes: [['item_id']],
    references: [{ columns: 'engagement_id', table: 'core.engagements', cascade: true }, ofSheet],
  });
  await tenantTable('checklist_citations', {
    kind: 'engagement',
    columns: sql`
      cited_by text not null check (cited_by in ('paper', 'finding')),
      record_id uuid not null,
      checklist_id uuid,
      item_id uuid,
      cited_by_name text not null,
      cited_at timestamptz not null,
      check ((checklist_id is null) = (item_id is null))`,
    unique: [['cited_by', 'record_id', 'item_id']],
    indexes: [['item_id']],
    references: [{ columns: 'engagement_id', table: 'core.engagements', cascade: true }],
  });
}

/** 县级巡察工作: the city's own record of what a county showed, and the county's copy with its reply. */
async function createCountyChecks(
  tenantTable: Parameters<Migration['up']>[0]['tenantTable'],
): Promise<void> {
  await tenantTable('county_checks', {
    kind: 'private',
    columns: sql`
      exchange_id uuid not null,
      county_tenant_id int not null,
      county_name text not null,
      combined_id uuid,
      version_id uuid not null,
      checked_on date not null,
      people text not null check (length(people) between 1 and 500),
      conclusion text check (length(conclusion) between 1 and 20000),
      author_name text not null,
      created_at timestamptz not null,
      sent_at timestamptz,
      sent_by_name text,
      reply text check (length(reply) between 1 and 20000),
      replied_at timestamptz,
      replied_by_name text,
      check ((sent_at is null) = (sent_by_name is null)),
      check ((replied_at is null) = (reply is null))`,
    unique: [['exchange_id']],
    indexes: [['combined_id'], ['version_id']],
    references: [
      { columns: 'combined_id', table: 'p_inspection.combined_inspections' },
      { columns: 'version_id', table: 'p_inspection.checklist_versions' },
    ],
  });
  await tenantTable('county_check_answers', {
    kind: 'private',
    columns: sql`
      check_id uuid not null,
      item_id uuid not null,
      is_checked boolean not null,
      has_problem boolean not null,
      number int check (number >= 0),
      words text check (length(words) between 1 and 5000),
      answered_by uuid not null,
      answered_by_name text not null,
      answered_at timestamptz not null,
      check (is_checked or not has_problem)`,
    unique: [['check_id', 'item_id']],
    references: [{ columns: 'check_id', table: 'p_inspection.county_checks', cascade: true }],
  });
  await tenantTable('received_county_checks', {
    kind: 'private',
    columns: sql`
      exchange_id uuid not null,
      city_tenant_id int not null,
      city_name text not null,
      title text not null,
      checked_on date not null,
      people text not null,
      conclusion text not null,
      items jsonb not null,
      sent_by_name text not null,
      received_at timestamptz not null,
      reply text check (length(reply) between 1 and 20000),
      replied_at timestamptz,
      replied_by_name text,
      check ((replied_at is null) = (reply is null))`,
    unique: [['exchange_id']],
  });
}

/** Published is published: nothing but a copy's way into another edition leaves it. */
const keepVersion = sql`
create function p_inspection.keep_checklist() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  if old.published_at is not null then
    raise exception 'a published checklist never changes' using errcode = '42501';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$`;

const keepItems = sql`
create function p_inspection.keep_checklist_items() returns trigger
language plpgsql set search_path = pg_catalog as $$
declare
  touched p_inspection.checklist_items;
begin
  touched := case when tg_op = 'DELETE' then old else new end;
  if exists (select from p_inspection.checklist_versions version
      where version.tenant_id = touched.tenant_id and version.id = touched.version_id
      and version.published_at is not null) then
    raise exception 'items of a published checklist never change' using errcode = '42501';
  end if;
  return touched;
end $$`;
