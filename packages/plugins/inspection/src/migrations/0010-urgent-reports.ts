import type { Migration } from '@lianxun/plugin-api';
import { sql } from 'kysely';

/** 直报专报: in the restricted scope of both tenants, sealed; the team keeps a line without content. */
export const createUrgentReports: Migration = {
  name: '0010-urgent-reports',
  async up({ tenantTable }) {
    await tenantTable('urgent_reports', {
      kind: 'restricted',
      columns: sql`
        direction text not null check (direction in ('outgoing', 'incoming')),
        report_no text not null,
        kind text not null check (kind in ('direct', 'special')),
        reason text not null check (reason in ('leadingCadre', 'massIncident', 'majorLoss', 'obstruction', 'safety', 'other')),
        exchange_id uuid not null,
        filing_id uuid,
        partner_tenant_id int,
        partner_name text,
        content_sealed text not null,
        receivers jsonb not null check (jsonb_array_length(receivers) between 1 and 5),
        receiver_ids uuid[] not null default '{}',
        drafter_id uuid,
        drafter_name text not null,
        writer_id uuid,
        team_name text,
        sent_at timestamptz,
        received_at timestamptz,
        received_by_name text,
        refusal text check (length(refusal) <= 2000),
        decision_sealed text,
        decided_at timestamptz,
        decided_by_name text,
        handling_sealed text,
        handled_at timestamptz,
        handled_by_id uuid,
        handled_by_name text,
        to_tell text[] not null default '{}'
          check (to_tell <@ array['report', 'received', 'decided', 'closed']),
        created_at timestamptz not null,
        check ((direction = 'outgoing') = (drafter_id is not null))`,
      unique: [['exchange_id'], ['filing_id']],
      indexes: [['direction', 'created_at']],
    });
    await tenantTable('urgent_filings', {
      kind: 'engagement',
      columns: sql`
        kind text not null check (kind in ('direct', 'special')),
        filed_by uuid not null,
        filed_by_name text not null,
        filed_at timestamptz not null,
        content_sealed text,
        taken_at timestamptz,
        kept_from uuid[] not null default '{}',
        check ((taken_at is null) = (content_sealed is not null))`,
      references: [{ columns: 'engagement_id', table: 'core.engagements' }],
    });
  },
};
