import type { Migration } from '@lianxun/plugin-api';
import { sql } from 'kysely';

/** 巡前、巡中、巡后 guidance of the city: what was done with whom, and the opinions a county answers. */
export const createGuidance: Migration = {
  name: '0008-guidance',
  async up({ tenantTable }) {
    await tenantTable('guidance_events', {
      kind: 'private',
      columns: sql`
        combined_id uuid not null,
        county_id uuid,
        phase text not null check (phase in ('before', 'during', 'after')),
        held_on date not null,
        place text not null check (length(place) between 1 and 200),
        participants text not null check (length(participants) between 1 and 2000),
        issues text not null check (length(issues) between 1 and 20000),
        recorded_by uuid not null,
        recorded_by_name text not null,
        recorded_at timestamptz not null,
        check (phase <> 'during' or county_id is not null)`,
      indexes: [['combined_id', 'held_on']],
      references: [
        { columns: 'combined_id', table: 'p_inspection.combined_inspections', cascade: true },
      ],
    });
    await tenantTable('guidance_notices', {
      kind: 'private',
      columns: sql`
        direction text not null check (direction in ('outgoing', 'incoming')),
        exchange_id uuid not null,
        partner_tenant_id int not null,
        partner_name text not null,
        combined_id uuid,
        participation_id uuid,
        event_id uuid,
        number text check (length(number) between 1 and 100),
        title text not null check (length(title) between 1 and 200),
        visited_on date not null,
        place text not null check (length(place) between 1 and 200),
        due_on date not null,
        issued_on date,
        drafted_by uuid not null,
        drafted_by_name text not null,
        created_at timestamptz not null,
        check ((direction = 'outgoing') = (combined_id is not null)),
        check ((direction = 'incoming') = (participation_id is not null))`,
      unique: [['exchange_id']],
      indexes: [['combined_id'], ['participation_id']],
      references: [{ columns: 'event_id', table: 'p_inspection.guidance_events' }],
    });
    await tenantTable('guidance_opinions', {
      kind: 'private',
      columns: sql`
        notice_id uuid not null,
        no int not null check (no between 1 and 99),
        text text not null check (length(text) between 1 and 5000),
        answer text check (length(answer) between 1 and 5000),
        answered_by_name text,
        answered_on date,
        verdict text check (verdict in ('accepted', 'returned')),
        verdict_note text check (length(verdict_note) between 1 and 2000)`,
      unique: [['notice_id', 'no']],
      references: [{ columns: 'notice_id', table: 'p_inspection.guidance_notices', cascade: true }],
    });
  },
};
