import type { KernelMigration } from '../database/migrator.ts';
import { own } from '../database/policies.ts';

/** Templates that a city publishes downward, and the migration of running cases to a new version. */
export const workflowVersions: KernelMigration = {
  name: '0007-workflow-versions',
  async up({ tenantTable }) {
    await tenantTable({
      name: 'workflow_templates',
      kind: 'published',
      columns: `
        subject_type text not null,
        number int not null,
        title text not null,
        summary text not null,
        document jsonb not null,
        definition_id uuid not null,
        publisher_name text not null,
        published_by uuid not null,
        published_at timestamptz not null`,
      unique: [['subject_type', 'number']],
      references: [{ columns: 'definition_id', table: 'core.workflow_definitions' }],
      policies: [
        { role: 'lx_member', commands: ['insert', 'update', 'delete'], rows: 'false' },
        { role: 'lx_team', commands: ['select'], rows: 'false' },
        { role: 'lx_unit', commands: ['select'], rows: 'false' },
        { role: 'lx_job', commands: ['insert', 'update', 'delete'], rows: 'false' },
        { role: 'lx_admin', commands: ['select', 'insert'], rows: own },
      ],
    });
    await tenantTable({
      name: 'workflow_migrations',
      kind: 'private',
      columns: `
        subject_type text not null,
        number int not null,
        to_definition_id uuid not null,
        mapping jsonb not null,
        deadlines text not null check (deadlines in ('keep', 'recount')),
        status text not null check (status in ('planned', 'checking', 'checked', 'proposed', 'running', 'paused', 'done', 'cancelled')),
        total int not null default 0,
        done int not null default 0,
        stuck int not null default 0,
        cursor uuid,
        note text,
        planned_by uuid not null,
        planned_by_name text not null,
        created_at timestamptz not null,
        checked_at timestamptz,
        proposed_by uuid,
        proposed_by_name text,
        started_by uuid,
        started_by_name text,
        started_at timestamptz,
        ended_at timestamptz`,
      unique: [['subject_type', 'number']],
      references: [{ columns: 'to_definition_id', table: 'core.workflow_definitions' }],
      policies: [
        { role: 'lx_member', commands: ['delete'], rows: 'false' },
        { role: 'lx_job', commands: ['insert', 'delete'], rows: 'false' },
        { role: 'lx_admin', commands: ['select', 'update'], rows: own },
      ],
    });
    await tenantTable({
      name: 'workflow_migration_results',
      kind: 'private',
      columns: `
        migration_id uuid not null,
        phase text not null check (phase in ('check', 'run')),
        case_id uuid not null,
        subject_id uuid not null,
        title text not null,
        link text,
        from_state text not null,
        outcome text not null check (outcome in ('moves', 'stuck')),
        reason text,
        lapses text,
        deadlines jsonb not null default '[]'`,
      unique: [['migration_id', 'phase', 'case_id']],
      references: [{ columns: 'migration_id', table: 'core.workflow_migrations' }],
      policies: [
        { role: 'lx_member', commands: ['insert', 'update'], rows: 'false' },
        { role: 'lx_job', commands: ['update'], rows: 'false' },
      ],
    });
  },
};
