import type { Migration } from '@lianxun/plugin-api';
import { sql } from 'kysely';

const ofFinding = { columns: 'finding_id', table: 'p_rectification.findings' } as const;
const recorded = sql`
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null`;

export const accountability: Migration = {
  name: '0004-accountability',
  async up({ tenantTable, run }) {
    await tenantTable('finding_revisions', {
      kind: 'unit',
      appendOnly: true,
      columns: sql`
        finding_id uuid not null,
        measure_id uuid,
        content jsonb not null,
        recorded_at timestamptz not null default core.now()`,
      indexes: [
        ['finding_id', 'recorded_at'],
        ['measure_id', 'recorded_at'],
      ],
    });
    await tenantTable('amount_entries', {
      kind: 'unit',
      appendOnly: true,
      columns: sql`
        finding_id uuid not null,
        kind text not null check (kind in ('refunded', 'recovered', 'saved')),
        amount_fen bigint not null,
        occurred_on date not null,
        note text check (length(note) <= 2000),
        ${recorded}`,
      indexes: [['finding_id']],
      references: [ofFinding],
    });
    await tenantTable('accountability_cases', {
      kind: 'unit',
      columns: sql`
        finding_id uuid not null,
        matter text not null check (length(matter) between 1 and 2000),
        decided_on date not null,
        decided_by text not null check (length(decided_by) between 1 and 200),
        document_no text check (length(document_no) <= 200),
        withdrawn_at timestamptz,
        withdrawn_reason text check (length(withdrawn_reason) <= 2000),
        ${recorded}`,
      indexes: [['finding_id']],
      references: [ofFinding],
    });
    await tenantTable('accountability_persons', {
      kind: 'unit',
      appendOnly: true,
      columns: sql`
        case_id uuid not null,
        finding_id uuid not null,
        seq int not null check (seq > 0),
        name_sealed text not null,
        name_index text not null,
        post text check (length(post) <= 200),
        form text check (form in ('first', 'second', 'third', 'fourth')),
        handling text not null check (handling in ('talk', 'criticism', 'admonition', 'partySanction', 'governmentSanction', 'organizational', 'transferred', 'other')),
        sanction text check (length(sanction) <= 200)`,
      unique: [['case_id', 'seq']],
      indexes: [['finding_id'], ['name_index']],
      references: [
        ofFinding,
        { columns: 'case_id', table: 'p_rectification.accountability_cases' },
      ],
    });
    await tenantTable('evidence_items', {
      kind: 'unit',
      appendOnly: true,
      columns: sql`
        finding_id uuid not null,
        measure_id uuid,
        attachment_id uuid not null,
        number int not null check (number > 0),
        documented_on date,
        recorded_at timestamptz not null`,
      unique: [['finding_id', 'number'], ['attachment_id']],
      references: [ofFinding],
    });
    await tenantTable('taxonomy_versions', {
      kind: 'published',
      columns: sql`
        key text not null check (key ~ '^[a-z][a-z0-9-]{0,39}$'),
        number int not null check (number > 0),
        title text not null check (length(title) between 1 and 200),
        items jsonb not null default '[]',
        updated_at timestamptz not null,
        updated_by_name text not null,
        published_at timestamptz`,
      unique: [['key', 'number']],
    });
    await tenantTable('round_taxonomies', {
      kind: 'published',
      columns: sql`
        round_id uuid not null,
        taxonomy_key text not null,
        taxonomy_number int not null,
        pinned_at timestamptz not null,
        pinned_by_name text not null`,
      unique: [['round_id']],
    });
    await run(keepTaxonomy);
    await run(sql`create trigger keep_taxonomy before update on p_rectification.taxonomy_versions
      for each row execute function p_rectification.keep_taxonomy()`);
  },
};

/** What was published is what findings were filed under: its content never changes, whoever writes. */
const keepTaxonomy = sql`
create function p_rectification.keep_taxonomy() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  if old.published_at is not null
    and (new.items, new.number, new.key, new.title) is distinct from (old.items, old.number, old.key, old.title) then
    raise exception 'a published taxonomy never changes' using errcode = '42501';
  end if;
  return new;
end $$`;
