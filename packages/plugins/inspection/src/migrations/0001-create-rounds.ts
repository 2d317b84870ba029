import type { Migration } from '@lianxun/plugin-api';
import { sql } from 'kysely';

export const createRounds: Migration = {
  name: '0001-create-rounds',
  async up({ tenantTable }) {
    await tenantTable('rounds', {
      kind: 'private',
      columns: sql`
        committee_term int not null check (committee_term between 1 and 99),
        year int not null check (year between 1949 and 2200),
        round_no int not null check (round_no between 1 and 999),
        name text not null check (length(name) between 1 and 200),
        plan_document text check (length(plan_document) <= 200),
        on_site_on date,
        off_site_on date,
        approved_on date,
        decision_no text check (length(decision_no) <= 200),
        created_at timestamptz not null,
        check (off_site_on is null or on_site_on is null or off_site_on >= on_site_on)`,
      unique: [['committee_term', 'round_no']],
      reads: [
        { by: 'team', column: 'id', of: 'rounds' },
        { by: 'unit', column: 'id', of: 'rounds' },
      ],
    });
    await tenantTable('engagement_plans', {
      kind: 'unit',
      columns: sql`
        round_id uuid not null,
        on_site_on date,
        off_site_on date,
        feedback_on date,
        feedback_document text check (length(feedback_document) <= 200),
        rectify_by date,
        received_on date,
        received_by text check (length(received_by) <= 60),
        check (engagement_id is not null)`,
      unique: [['engagement_id']],
      indexes: [['round_id']],
      references: [
        { columns: 'engagement_id', table: 'core.engagements', cascade: true },
        { columns: 'round_id', table: 'p_inspection.rounds' },
        { columns: 'unit_id', table: 'core.units' },
      ],
    });
    await tenantTable('teams', {
      kind: 'private',
      columns: sql`
        round_id uuid not null,
        number int not null check (number between 1 and 999),
        name text not null check (length(name) between 1 and 100),
        mandate_document text check (length(mandate_document) <= 200)`,
      unique: [['round_id', 'number']],
      references: [{ columns: 'round_id', table: 'p_inspection.rounds' }],
      reads: [{ by: 'team', column: 'id', of: 'team' }],
    });
    await tenantTable('team_members', {
      kind: 'private',
      columns: sql`
        team_id uuid not null,
        user_id uuid not null,
        display_name text not null,
        person_id uuid,
        role text not null check (role in ('leader', 'deputyLeader', 'liaison', 'member')),
        mandate_id uuid,
        removed_at timestamptz,
        removed_reason text`,
      indexes: [['team_id'], ['user_id']],
      references: [{ columns: 'team_id', table: 'p_inspection.teams', cascade: true }],
      reads: [{ by: 'team', column: 'team_id', of: 'team' }],
    });
    await tenantTable('declarations', {
      kind: 'engagement',
      columns: sql`
        team_id uuid not null,
        user_id uuid not null,
        display_name text not null,
        has_ties boolean not null,
        ties text check (length(ties) between 1 and 2000),
        declared_at timestamptz not null,
        decision text check (decision in ('pass', 'mustRecuse')),
        decision_note text check (length(decision_note) <= 2000),
        decided_by uuid,
        decided_by_name text,
        decided_at timestamptz,
        check (has_ties = (ties is not null)),
        check ((decision is null) = (decided_by is null)),
        check (decided_by <> user_id)`,
      unique: [['engagement_id', 'user_id']],
      references: [
        { columns: 'engagement_id', table: 'core.engagements', cascade: true },
        { columns: 'team_id', table: 'p_inspection.teams' },
      ],
    });
  },
};
