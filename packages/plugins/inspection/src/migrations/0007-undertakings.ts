import type { Migration } from '@lianxun/plugin-api';
import { sql } from 'kysely';

/** 保密承诺书 of the tenant in its editions, and 临时党支部 of its teams. */
export const createUndertakings: Migration = {
  name: '0007-undertakings',
  async up({ tenantTable }) {
    await tenantTable('undertaking_texts', {
      kind: 'private',
      appendOnly: true,
      columns: sql`
        edition int not null check (edition >= 1),
        title text not null check (length(title) between 1 and 100),
        content text not null check (length(content) between 1 and 20000),
        note text check (length(note) between 1 and 500),
        created_by uuid not null,
        created_by_name text not null,
        created_at timestamptz not null`,
      unique: [['edition']],
    });
    await tenantTable('temporary_branches', {
      kind: 'private',
      columns: sql`
        team_id uuid not null,
        name text not null check (length(name) between 1 and 100),
        founded_on date not null,
        approved_by text not null check (length(approved_by) between 1 and 100),
        document text check (length(document) between 1 and 200),
        dissolved_on date,
        dissolved_reason text check (length(dissolved_reason) between 1 and 500),
        created_by_name text not null,
        created_at timestamptz not null,
        check (dissolved_on >= founded_on),
        check ((dissolved_on is null) = (dissolved_reason is null))`,
      unique: [['team_id']],
      references: [{ columns: 'team_id', table: 'p_inspection.teams', cascade: true }],
      reads: [{ by: 'team', column: 'team_id', of: 'team' }],
    });
    await tenantTable('branch_members', {
      kind: 'private',
      columns: sql`
        branch_id uuid not null,
        team_id uuid not null,
        member_id uuid not null,
        display_name text not null,
        is_secretary boolean not null,
        joined_on date not null,
        left_on date,
        check (left_on >= joined_on)`,
      indexes: [['branch_id'], ['member_id']],
      references: [
        { columns: 'branch_id', table: 'p_inspection.temporary_branches', cascade: true },
        { columns: 'member_id', table: 'p_inspection.team_members', cascade: true },
      ],
      reads: [{ by: 'team', column: 'team_id', of: 'team' }],
    });
    await tenantTable('branch_meetings', {
      kind: 'private',
      columns: sql`
        branch_id uuid not null,
        team_id uuid not null,
        kind text not null check (kind in ('founding', 'members', 'committee', 'lecture', 'life', 'study', 'activity', 'dissolving')),
        held_on date not null,
        place text not null check (length(place) between 1 and 200),
        attendees text[] not null,
        absentees text[] not null default '{}',
        content text not null check (length(content) between 1 and 20000),
        recorded_by uuid not null,
        recorded_by_name text not null,
        recorded_at timestamptz not null`,
      indexes: [['branch_id', 'held_on']],
      references: [
        { columns: 'branch_id', table: 'p_inspection.temporary_branches', cascade: true },
      ],
      reads: [{ by: 'team', column: 'team_id', of: 'team' }],
    });
  },
};
