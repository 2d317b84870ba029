import type { Migration } from '@lianxun/plugin-api';
import { sql } from 'kysely';

/** What a county offers to its city, and what the city holds of it. A card has one id in both tenants. */
export const createCards: Migration = {
  name: '0004-cards',
  async up({ tenantTable }) {
    await tenantTable('card_offers', {
      kind: 'private',
      columns: sql`
        kind text not null check (kind in ('candidate', 'target')),
        city_tenant_id int not null,
        title text not null check (length(title) between 1 and 200),
        member_id uuid,
        person_id uuid,
        user_id uuid,
        round_id uuid,
        reason text check (length(reason) <= 2000),
        expires_on date not null,
        prepared_by uuid not null,
        prepared_by_name text not null,
        prepared_at timestamptz not null,
        consent text check (consent in ('account', 'paper')),
        consented_at timestamptz,
        consented_by_name text,
        approved_by uuid,
        approved_by_name text,
        approved_at timestamptz,
        held_until date,
        held_at timestamptz,
        ended text check (ended in ('withdrawn', 'expired', 'declined', 'refused')),
        ended_at timestamptz,
        ended_reason text check (length(ended_reason) <= 2000),
        deleted_at timestamptz,
        check ((kind = 'candidate') = (member_id is not null))`,
      indexes: [['member_id'], ['user_id'], ['kind', 'expires_on']],
    });
    await tenantTable('card_offer_units', {
      kind: 'private',
      columns: sql`offer_id uuid not null, unit_id uuid not null`,
      unique: [['offer_id', 'unit_id']],
      indexes: [['unit_id']],
      references: [
        { columns: 'offer_id', table: 'p_talent_pool.card_offers' },
        { columns: 'unit_id', table: 'core.units' },
      ],
    });
    await tenantTable('card_uses', {
      kind: 'append',
      columns: sql`
        offer_id uuid not null,
        what text not null check (what in ('held', 'deleted', 'asked', 'returned', 'used', 'ended')),
        text text not null check (length(text) <= 400),
        happened_at timestamptz not null`,
      indexes: [['offer_id', 'happened_at']],
      references: [{ columns: 'offer_id', table: 'p_talent_pool.card_offers' }],
    });
    await tenantTable('cards', {
      kind: 'private',
      columns: sql`
        kind text not null check (kind in ('candidate', 'target')),
        from_tenant_id int not null,
        from_code text not null,
        from_name text not null,
        content_sealed text not null,
        expires_on date not null,
        received_at timestamptz not null`,
      indexes: [['kind', 'from_tenant_id']],
    });
    await tenantTable('ended_cards', {
      kind: 'append',
      columns: sql`
        card_id uuid not null,
        kind text not null check (kind in ('candidate', 'target')),
        from_name text not null,
        ended text not null check (ended in ('withdrawn', 'expired')),
        received_at timestamptz not null,
        ended_at timestamptz not null`,
      indexes: [['ended_at']],
    });
    await tenantTable('secret_checks', {
      kind: 'private',
      columns: sql`
        candidate_id uuid not null,
        target_id uuid not null,
        asked_at timestamptz not null,
        answered_at timestamptz,
        barred boolean not null default false`,
      unique: [['candidate_id', 'target_id']],
    });
  },
};
