import type { KernelMigration } from '../database/migrator.ts';
import { own } from '../database/policies.ts';

const open = `${own} and status <> 'published' and status <> 'retired'`;

export const forms: KernelMigration = {
  name: '0008-forms',
  async up({ tenantTable, run }) {
    await tenantTable({
      name: 'form_definitions',
      kind: 'private',
      columns: `
        key text not null check (length(key) between 1 and 80),
        record_type text not null,
        purpose text not null default 'fields' check (purpose in ('fields', 'move')),
        number int not null check (number > 0),
        status text not null check (status in ('draft', 'proposed', 'published', 'retired', 'discarded')),
        title text not null check (length(title) between 1 and 80),
        note text not null default '' check (length(note) <= 1000),
        schema jsonb not null,
        ui jsonb not null,
        drafted_by uuid not null,
        drafted_by_name text not null,
        updated_at timestamptz not null,
        proposed_at timestamptz,
        return_reason text check (length(return_reason) <= 500),
        published_by uuid,
        published_by_name text,
        published_at timestamptz,
        check (published_by is distinct from drafted_by)`,
      unique: [['key', 'number']],
      indexes: [['record_type', 'purpose']],
      policies: [
        { role: 'lx_team', commands: ['select'], rows: own },
        { role: 'lx_unit', commands: ['select'], rows: own },
        { role: 'lx_restricted', commands: ['select'], rows: own },
        { role: 'lx_admin', commands: ['select', 'update'], rows: own },
        { role: 'lx_member', commands: ['insert', 'update'], rows: open },
        { role: 'lx_member', commands: ['delete'], rows: 'false' },
        { role: 'lx_job', commands: ['insert', 'update', 'delete'], rows: 'false' },
      ],
    });
    await run(`
      create unique index form_definitions_one_draft on core.form_definitions (tenant_id, key)
        where status in ('draft', 'proposed');
      create unique index form_definitions_one_published on core.form_definitions (tenant_id, key)
        where status = 'published'`);
    await tenantTable({
      name: 'form_answers',
      kind: 'subject',
      columns: `
        definition_id uuid not null,
        form_key text not null,
        occasion text not null,
        answers jsonb not null,
        answered_by uuid,
        answered_by_name text not null,
        answered_at timestamptz not null`,
      unique: [['subject_type', 'subject_id', 'form_key', 'occasion']],
      indexes: [['definition_id']],
      references: [{ columns: 'definition_id', table: 'core.form_definitions' }],
      policies: keptByAll,
    });
    await tenantTable({
      name: 'field_values',
      kind: 'subject',
      columns: `
        answers_id uuid not null,
        field_key text not null,
        text_value text check (length(text_value) <= 200),
        number_value double precision,
        date_value date,
        boolean_value boolean,
        reference_id uuid,
        choice_values text[]`,
      unique: [['answers_id', 'field_key']],
      indexes: [
        ['subject_type', 'field_key', 'text_value'],
        ['subject_type', 'field_key', 'number_value'],
        ['subject_type', 'field_key', 'date_value'],
        ['subject_type', 'field_key', 'reference_id'],
      ],
      references: [{ columns: 'answers_id', table: 'core.form_answers' }],
      policies: keptByAll,
    });
    await run(rescope);
  },
};

/** An answer once given is changed, never deleted; a release of the record takes its answers along. */
const keptByAll = [
  ...(['lx_member', 'lx_team', 'lx_restricted', 'lx_job'] as const).map((role) => ({
    role,
    commands: ['delete'] as const,
    rows: 'false',
  })),
  { role: 'lx_workflow', commands: ['select', 'update'], rows: 'true' },
] as const;

/** A case that is shown to its unit, or moved to another engagement, takes what was answered along. */
const rescope = `
create function core.rescope_answers() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update core.form_answers set engagement_id = new.engagement_id, unit_id = new.unit_id, released = new.released
  where tenant_id = new.tenant_id and subject_type = new.subject_type and subject_id = new.subject_id;
  update core.field_values set engagement_id = new.engagement_id, unit_id = new.unit_id, released = new.released
  where tenant_id = new.tenant_id and subject_type = new.subject_type and subject_id = new.subject_id;
  return null;
end $$;
alter function core.rescope_answers owner to lx_workflow;
revoke all on function core.rescope_answers from public;
create trigger rescope_answers after update of engagement_id, unit_id, released on core.workflow_cases
  for each row when (old.engagement_id is distinct from new.engagement_id
    or old.unit_id is distinct from new.unit_id or old.released <> new.released)
  execute function core.rescope_answers();
`;
