import type { Migration, MigrationTools } from '@lianxun/plugin-api';
import { sql } from 'kysely';

const by = sql`by_user uuid not null, by_name text not null, at timestamptz not null`;
const ofCampaign = { columns: 'campaign_id', table: 'p_linkage.campaigns', cascade: true };
const ofPart = { columns: 'part_id', table: 'p_linkage.parts', cascade: true };
const dates = sql`
  milestone_key text not null check (length(milestone_key) between 1 and 40),
  planned_on date,
  done_on date,
  note text check (length(note) between 1 and 500)`;

/** 联动式: the campaign of the city, what counties tell of it, and their own halves. */
export const createCampaigns: Migration = {
  name: '0001-campaigns',
  async up(tools) {
    await campaigns(tools);
    await received(tools);
    await parts(tools);
  },
};

async function campaigns({ tenantTable }: MigrationTools): Promise<void> {
  await tenantTable('campaigns', {
    kind: 'private',
    columns: sql`
      combined_id uuid not null,
      sectors jsonb not null,
      requirements text check (length(requirements) between 1 and 5000),
      milestones jsonb not null,
      revision int not null check (revision > 0),
      checklist_version_id uuid,
      checklist_id uuid,
      checklist_number int,
      check ((checklist_version_id is null) = (checklist_id is null)),
      check ((checklist_version_id is null) = (checklist_number is null)),
      ${by}`,
    unique: [['combined_id']],
  });
  await tenantTable('campaign_checklists', {
    kind: 'append',
    columns: sql`
      campaign_id uuid not null,
      version_id uuid not null,
      number int not null check (number > 0),
      reason text check (length(reason) between 1 and 500),
      ${by}`,
    unique: [['campaign_id', 'version_id']],
    references: [{ columns: 'campaign_id', table: 'p_linkage.campaigns' }],
  });
  await tenantTable('city_milestones', {
    kind: 'private',
    columns: sql`
      campaign_id uuid not null,
      milestone_key text not null check (length(milestone_key) between 1 and 40),
      done_on date not null,
      note text check (length(note) between 1 and 500),
      ${by}`,
    unique: [['campaign_id', 'milestone_key']],
    references: [ofCampaign],
  });
  await tenantTable('judgements', {
    kind: 'private',
    columns: sql`
      campaign_id uuid not null,
      item_id uuid not null,
      is_institutional boolean not null,
      cause text check (length(cause) between 1 and 2000),
      common_problem_id uuid,
      check (not is_institutional or cause is not null),
      ${by}`,
    unique: [['campaign_id', 'item_id']],
    references: [ofCampaign],
  });
}

async function received({ tenantTable }: MigrationTools): Promise<void> {
  await tenantTable('received_milestones', {
    kind: 'private',
    columns: sql`exchange_id uuid not null, ${dates},
      sent_by_name text not null, received_at timestamptz not null`,
    unique: [['exchange_id', 'milestone_key']],
  });
  await tenantTable('county_states', {
    kind: 'private',
    columns: sql`
      exchange_id uuid not null,
      plan_revision int,
      checklist_number int,
      checklist_taken_at timestamptz,
      heard_at timestamptz not null`,
    unique: [['exchange_id']],
  });
  await tenantTable('received_submissions', {
    kind: 'append',
    columns: sql`
      exchange_id uuid not null,
      number int not null check (number > 0),
      content jsonb not null,
      sent_by_name text not null,
      sent_at timestamptz not null,
      received_at timestamptz not null`,
    unique: [['exchange_id', 'number']],
  });
}

async function parts({ tenantTable }: MigrationTools): Promise<void> {
  await tenantTable('parts', {
    kind: 'private',
    columns: sql`
      participation_id uuid not null,
      exchange_id uuid not null,
      city_tenant_id int not null,
      plan jsonb not null,
      received_at timestamptz not null,
      checklist_id uuid,
      checklist_number int,
      check ((checklist_id is null) = (checklist_number is null))`,
    unique: [['participation_id'], ['exchange_id']],
  });
  await tenantTable('own_milestones', {
    kind: 'private',
    columns: sql`part_id uuid not null, ${dates}, ${by}`,
    unique: [['part_id', 'milestone_key']],
    references: [ofPart],
  });
  await tenantTable('submissions', {
    kind: 'reported',
    columns: sql`
      part_id uuid not null,
      number int not null check (number > 0),
      content jsonb not null,
      ${by}`,
    unique: [['part_id', 'number']],
    references: [{ columns: 'part_id', table: 'p_linkage.parts' }],
  });
}
