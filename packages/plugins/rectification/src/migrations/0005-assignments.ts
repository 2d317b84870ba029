import type { Migration, MigrationTools } from '@lianxun/plugin-api';
import { sql } from 'kysely';

const recipient = sql`
  body_id uuid,
  recipient_name text not null check (length(recipient_name) between 1 and 200)`;

const drafted = sql`
  drafted_by uuid not null,
  drafted_by_name text not null,
  created_at timestamptz not null`;

/** 交办, 督办 and 约谈. What goes to a body of the tenant has no unit, and no unit ever sees it. */
export const createAssignments: Migration = {
  name: '0005-assignments',
  async up(tools) {
    await assignments(tools);
    await escalations(tools);
    for (const table of [
      'assignments',
      'assignment_feedbacks',
      'assignment_extensions',
      'escalations',
    ])
      await tools.run(
        sql`alter table ${sql.table(`p_rectification.${table}`)} alter column unit_id drop not null`,
      );
  },
};

async function assignments({ tenantTable }: MigrationTools): Promise<void> {
  await tenantTable('assignments', {
    kind: 'unit',
    columns: sql`
      direction text not null check (direction in ('internal', 'outgoing', 'incoming')),
      number text check (length(number) <= 100),
      exchange_id uuid,
      partner_tenant_id int,
      issuer_name text not null check (length(issuer_name) between 1 and 200),
      ${recipient},
      matter text not null check (length(matter) between 1 and 20000),
      demand text not null check (length(demand) between 1 and 20000),
      instructed_by text check (length(instructed_by) <= 200),
      instruction_no text check (length(instruction_no) <= 200),
      instructed_on date,
      instruction text check (length(instruction) <= 20000),
      contact_name text check (length(contact_name) <= 200),
      contact_phone text check (length(contact_phone) <= 200),
      subject_type text check (length(subject_type) <= 80),
      subject_id uuid,
      subject_title text check (length(subject_title) <= 400),
      issued_on date,
      due_on date not null,
      original_due_on date not null,
      requested_due_on date,
      request_reason text check (length(request_reason) <= 2000),
      acknowledged_on date,
      acknowledged_by_name text check (length(acknowledged_by_name) <= 200),
      result text check (length(result) <= 20000),
      effect text check (length(effect) <= 20000),
      reported_on date,
      concluded_on date,
      reviewer_name text check (length(reviewer_name) <= 200),
      batch_id uuid,
      ${drafted},
      check ((direction = 'internal') = (partner_tenant_id is null))`,
    unique: [['exchange_id']],
    indexes: [['direction', 'due_on'], ['subject_id']],
    references: [{ columns: 'body_id', table: 'core.bodies' }],
  });
  await tenantTable('assignment_feedbacks', {
    kind: 'unit',
    appendOnly: true,
    columns: sql`
      assignment_id uuid not null,
      text text not null check (length(text) between 1 and 20000),
      from_partner boolean not null default false,
      recorded_on date not null,
      recorded_by_name text not null,
      recorded_at timestamptz not null`,
    indexes: [['assignment_id', 'recorded_at']],
    references: [{ columns: 'assignment_id', table: 'p_rectification.assignments' }],
  });
  await tenantTable('assignment_extensions', {
    kind: 'unit',
    appendOnly: true,
    columns: sql`
      assignment_id uuid not null,
      old_due_on date not null,
      new_due_on date not null,
      reason text not null check (length(reason) between 1 and 2000),
      approved boolean not null,
      decided_by_name text not null,
      decided_on date not null,
      opinion text check (length(opinion) <= 2000)`,
    indexes: [['assignment_id']],
    references: [{ columns: 'assignment_id', table: 'p_rectification.assignments' }],
  });
}

async function escalations({ tenantTable }: MigrationTools): Promise<void> {
  await tenantTable('warning_talks', {
    kind: 'private',
    columns: sql`
      is_collective boolean not null,
      held_on date not null,
      held_at text check (length(held_at) <= 40),
      place text not null check (length(place) between 1 and 200),
      talkers text not null check (length(talkers) between 1 and 400),
      attendees text not null check (length(attendees) between 1 and 2000),
      minutes text check (length(minutes) <= 20000),
      follow_up_on date,
      ${drafted}`,
    indexes: [['held_on']],
  });
  await tenantTable('escalations', {
    kind: 'unit',
    columns: sql`
      form text not null check (form in ('letter', 'talk')),
      rung text not null check (length(rung) between 1 and 40),
      rung_title text not null check (length(rung_title) between 1 and 60),
      needs_approval boolean not null default false,
      number text check (length(number) <= 100),
      subject_type text not null check (length(subject_type) between 1 and 80),
      subject_id uuid not null,
      subject_title text not null check (length(subject_title) between 1 and 400),
      subject_due_on date,
      ${recipient},
      reason text not null check (length(reason) between 1 and 20000),
      demand text not null check (length(demand) between 1 and 20000),
      next_step text check (length(next_step) <= 2000),
      talk_id uuid,
      talk_on date,
      talk_place text check (length(talk_place) <= 260),
      triggered_on date not null,
      issued_on date,
      due_on date not null,
      acknowledged_on date,
      acknowledged_by_name text check (length(acknowledged_by_name) <= 200),
      reply text check (length(reply) <= 20000),
      replied_on date,
      closed_on date,
      batch_id uuid,
      ${drafted},
      check ((form = 'talk') = (talk_id is not null))`,
    indexes: [['subject_type', 'subject_id'], ['due_on'], ['talk_id']],
    references: [
      { columns: 'body_id', table: 'core.bodies' },
      { columns: 'talk_id', table: 'p_rectification.warning_talks' },
    ],
  });
}
