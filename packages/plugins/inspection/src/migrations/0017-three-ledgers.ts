import type { Migration, MigrationTools } from '@lianxun/plugin-api';
import { sql } from 'kysely';

/** 三本账 as a county submits them to its city, reminders and 跟踪意见; the ledger of leads apart, restricted. */
export const createThreeLedgers: Migration = {
  name: '0017-three-ledgers',
  async up(tools) {
    await createReturns(tools);
    await createLeadReturns(tools);
    await createFollowUps(tools);
  },
};

const halves = sql`
  direction text not null check (direction in ('outgoing', 'incoming')),
  exchange_id uuid not null,
  partner_tenant_id int not null,
  partner_code text not null,
  partner_name text not null`;

/** Fixed from the day it is issued: `content_hash` is of the rows as they went up. */
const submitted = sql`
  county_name text not null,
  period text not null check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  starts text not null check (starts ~ '^[0-9]{4}-(0[1-9]|1[0-2])$' and starts <= period),
  due_on date not null,
  edition int check (edition > 0),
  former_exchange_id uuid,
  correction text check (length(correction) between 1 and 2000),
  note text check (length(note) <= 20000),
  author_ids uuid[] not null default '{}',
  author_names text[] not null default '{}',
  taken_at timestamptz,
  reminded_at timestamptz,
  content_hash text,
  issued_at timestamptz,
  issued_by_name text,
  created_at timestamptz not null,
  check ((former_exchange_id is null) = (correction is null)),
  check ((issued_at is null) = (content_hash is null)),
  check ((issued_at is null) = (edition is null))`;

const row = sql`
  return_id uuid not null,
  position int not null,
  row_key text not null,
  due_on date,
  is_ended bool not null,
  change text not null check (change in ('new', 'changed', 'same'))`;

async function createReturns({ tenantTable }: MigrationTools): Promise<void> {
  await tenantTable('ledger_returns', {
    kind: 'private',
    columns: sql`${halves}, ${submitted}, gone jsonb not null default '{}'`,
    unique: [['exchange_id'], ['direction', 'partner_tenant_id', 'period', 'edition']],
  });
  await tenantTable('ledger_rows', {
    kind: 'private',
    columns: sql`
      ${row},
      ledger text not null check (ledger in ('proposals', 'assignments')),
      cells jsonb not null`,
    unique: [['return_id', 'ledger', 'position']],
    references: [{ columns: 'return_id', table: 'p_inspection.ledger_returns', cascade: true }],
  });
  await tenantTable('ledger_reminders', {
    kind: 'private',
    appendOnly: true,
    columns: sql`
      county_tenant_id int not null,
      county_name text not null,
      period text not null,
      due_on date not null,
      note text check (length(note) <= 2000),
      sent_at timestamptz not null,
      sent_by_name text not null`,
    indexes: [['period']],
  });
}

async function createLeadReturns({ tenantTable }: MigrationTools): Promise<void> {
  await tenantTable('lead_returns', {
    kind: 'restricted',
    columns: sql`
      direction text not null check (direction in ('outgoing', 'incoming')),
      exchange_id uuid not null,
      partner_tenant_id int,
      partner_code text,
      partner_name text,
      ${submitted},
      check (direction = 'outgoing' or partner_tenant_id is not null)`,
    unique: [['exchange_id']],
  });
  await tenantTable('lead_return_rows', {
    kind: 'restricted',
    columns: sql`${row}, cells_sealed text not null`,
    unique: [['return_id', 'position']],
    references: [{ columns: 'return_id', table: 'p_inspection.lead_returns', cascade: true }],
  });
}

async function createFollowUps({ tenantTable }: MigrationTools): Promise<void> {
  await tenantTable('ledger_follow_ups', {
    kind: 'private',
    columns: sql`
      ${halves},
      return_id uuid not null,
      ledger text not null check (ledger in ('proposals', 'assignments')),
      row_key text not null,
      row_title text not null,
      number text not null,
      text text not null check (length(text) between 1 and 5000),
      due_on date not null,
      asked_by_name text not null,
      asked_at timestamptz not null,
      answer text check (length(answer) between 1 and 5000),
      answered_by uuid,
      answered_by_name text,
      answered_at timestamptz,
      verdict_note text check (length(verdict_note) <= 5000),
      check ((answer is null) = (answered_at is null))`,
    unique: [['exchange_id']],
    indexes: [['return_id'], ['row_key']],
    references: [{ columns: 'return_id', table: 'p_inspection.ledger_returns' }],
  });
}
