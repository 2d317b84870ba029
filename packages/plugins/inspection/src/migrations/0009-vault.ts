import type { Migration } from '@lianxun/plugin-api';
import { sql } from 'kysely';

/** 市县同步留存: what the county signed and sent, what the city keeps sealed and signed for, and every opening. */
export const createVault: Migration = {
  name: '0009-vault',
  async up({ tenantTable }) {
    await tenantTable('exchange_keys', {
      kind: 'append',
      columns: sql`
        partner_tenant_id int not null,
        partner_name text not null,
        key_id uuid not null,
        public_key text not null,
        first_seen_at timestamptz not null`,
      unique: [['partner_tenant_id']],
    });
    await tenantTable('paper_deliveries', {
      kind: 'engagement',
      appendOnly: true,
      columns: sql`
        participation_id uuid not null,
        round_id uuid not null,
        paper_id uuid not null,
        edition int not null,
        paper_no text not null,
        city_tenant_id int not null,
        city_name text not null,
        digest_only boolean not null,
        ${signed},
        sent_at timestamptz not null`,
      unique: [['paper_id', 'edition']],
      indexes: [['round_id']],
      references: [
        { columns: 'participation_id', table: 'p_inspection.participations' },
        { columns: 'paper_id', table: 'p_inspection.working_papers' },
      ],
    });
    await tenantTable('paper_receipts', {
      kind: 'engagement',
      appendOnly: true,
      columns: sql`
        delivery_id uuid not null,
        outcome text not null check (outcome in ('kept', 'refused')),
        reason text check (length(reason) between 1 and 2000),
        statement text,
        signature text,
        key_id uuid,
        kept_at timestamptz,
        received_at timestamptz not null,
        check ((outcome = 'kept') = (statement is not null)),
        check ((outcome = 'refused') = (reason is not null)),
        check ((statement is null) = (signature is null) and (statement is null) = (key_id is null)
          and (statement is null) = (kept_at is null))`,
      indexes: [['delivery_id']],
      references: [{ columns: 'delivery_id', table: 'p_inspection.paper_deliveries' }],
    });
    await tenantTable('heard_openings', {
      kind: 'append',
      columns: sql`
        delivery_id uuid not null,
        reading_id uuid not null,
        ${opened},
        approved_by_name text,
        opened_by_name text not null,
        opened_at timestamptz not null,
        heard_at timestamptz not null`,
      unique: [['reading_id']],
      indexes: [['delivery_id']],
      references: [{ columns: 'delivery_id', table: 'p_inspection.paper_deliveries' }],
    });
    await tenantTable('vault_copies', {
      kind: 'append',
      columns: sql`
        combined_id uuid not null,
        county_tenant_id int not null,
        county_name text not null,
        exchange_id uuid not null,
        engagement_id uuid not null,
        round_title text not null,
        paper_id uuid not null,
        edition int not null,
        paper_no text not null,
        evidence_count int not null,
        digest_only boolean not null,
        content_sealed text,
        ${signed},
        receipt_statement text not null,
        receipt_signature text not null,
        receipt_key_id uuid not null,
        kept_at timestamptz not null,
        check (digest_only = (content_sealed is null))`,
      unique: [['county_tenant_id', 'paper_id', 'edition'], ['exchange_id']],
      indexes: [['combined_id']],
      references: [{ columns: 'combined_id', table: 'p_inspection.combined_inspections' }],
    });
    await tenantTable('vault_openings', {
      kind: 'private',
      columns: sql`
        copy_id uuid not null,
        reason text not null check (length(reason) between 1 and 2000),
        asked_by uuid not null,
        asked_by_name text not null,
        asked_at timestamptz not null,
        approves boolean,
        decided_by uuid,
        decided_by_name text,
        decided_at timestamptz,
        decision_reason text check (length(decision_reason) <= 2000),
        expires_at timestamptz,
        check (decided_by is distinct from asked_by),
        check ((approves is null) = (decided_at is null) and (approves is null) = (decided_by is null)),
        check ((approves is true) = (expires_at is not null))`,
      indexes: [['copy_id']],
      references: [{ columns: 'copy_id', table: 'p_inspection.vault_copies' }],
    });
    await tenantTable('vault_readings', {
      kind: 'append',
      columns: sql`
        copy_id uuid not null,
        opening_id uuid,
        ${opened},
        read_by uuid not null,
        read_by_name text not null,
        read_at timestamptz not null,
        check ((basis = 'approval') = (opening_id is not null))`,
      indexes: [['copy_id']],
      references: [
        { columns: 'copy_id', table: 'p_inspection.vault_copies' },
        { columns: 'opening_id', table: 'p_inspection.vault_openings' },
      ],
    });
  },
};

/** What the county signed, word for word, and the hash of it that is looked for. */
const signed = sql`
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  statement text not null,
  signature text not null,
  key_id uuid not null`;

const opened = sql`
  basis text not null check (basis in ('guidance', 'approval')),
  reason text not null check (length(reason) between 1 and 2000)`;
