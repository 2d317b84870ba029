import type { KernelMigration } from '../database/migrator.ts';

export const secrecy: KernelMigration = {
  name: '0012-secrecy',
  async up({ tenantTable, run }) {
    await tenantTable({
      name: 'record_grades',
      kind: 'subject',
      columns: `
        grade text not null check (grade in ('public', 'internal', 'workSecret')),
        reason text not null default '' check (length(reason) <= 500),
        graded_by uuid not null,
        graded_by_name text not null,
        graded_at timestamptz not null`,
      unique: [['subject_type', 'subject_id']],
      policies: [
        ...(['lx_member', 'lx_team', 'lx_restricted', 'lx_job'] as const).map((role) => ({
          role,
          commands: ['delete'] as const,
          rows: 'false',
        })),
        { role: 'lx_workflow', commands: ['select', 'update'], rows: 'true' },
      ],
    });
    await run(rescope);
  },
};

/** A record that is shown to its unit, or moved to another engagement, takes its grade along. */
const rescope = `
create function core.rescope_grades() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update core.record_grades set engagement_id = new.engagement_id, unit_id = new.unit_id, released = new.released
  where tenant_id = new.tenant_id and subject_type = new.subject_type and subject_id = new.subject_id;
  return null;
end $$;
alter function core.rescope_grades owner to lx_workflow;
revoke all on function core.rescope_grades from public;
create trigger rescope_grades after update of engagement_id, unit_id, released on core.workflow_cases
  for each row when (old.engagement_id is distinct from new.engagement_id
    or old.unit_id is distinct from new.unit_id or old.released <> new.released)
  execute function core.rescope_grades();
`;
