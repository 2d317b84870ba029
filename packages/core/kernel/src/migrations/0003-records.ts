import type { KernelMigration } from '../database/migrator.ts';
import { tenantRoles } from '../database/mode-roles.ts';
import { inEngagements, isScope, notExcluded, own } from '../database/policies.ts';

const insertByAll = tenantRoles.map((role) => ({ role, commands: ['insert'] as const, rows: own }));
/** A number or key once given is never given again: nobody deletes one. */
const keptByAll = [
  ...tenantRoles.map((role) => ({
    role,
    commands: ['select', 'insert', 'update'] as const,
    rows: own,
  })),
  ...(['lx_member', 'lx_job'] as const).map((role) => ({
    role,
    commands: ['delete'] as const,
    rows: 'false',
  })),
];
const readSubject = [
  { role: 'lx_member', commands: ['select'], rows: `${own} and not restricted` },
  { role: 'lx_team', commands: ['select'], rows: `${own} and ${inEngagements} and not restricted` },
  { role: 'lx_restricted', commands: ['select'], rows: `${own} and restricted and ${notExcluded}` },
  { role: 'lx_job', commands: ['select'], rows: own },
] as const;
const subjectColumns = `
  subject_type text not null, subject_id uuid not null, engagement_id uuid, unit_id uuid,
  restricted boolean not null default false, excluded_user_ids uuid[] not null default '{}'`;

export const records: KernelMigration = {
  name: '0003-records',
  async up({ tenantTable, globalTable, run }) {
    await auditTables({ tenantTable, globalTable, run });
    await tenantTable({
      name: 'outbox',
      kind: 'append',
      columns: `
        event text not null,
        payload jsonb not null,
        occurred_at timestamptz not null,
        xid xid8 not null default pg_current_xact_id(),
        delivered_at timestamptz`,
      policies: [
        ...insertByAll,
        { role: 'lx_member', commands: ['select'], rows: 'false' },
        { role: 'lx_job', commands: ['select', 'update'], rows: own },
        { role: 'lx_audit', commands: ['select'], rows: 'true' },
      ],
    });
    await run(`create index outbox_pending on core.outbox (xid) where delivered_at is null`);
    await tenantTable({
      name: 'attachments',
      kind: 'subject',
      columns: `
        purpose text not null,
        file_name text not null check (length(file_name) between 1 and 200),
        media_type text not null,
        size_bytes bigint not null check (size_bytes >= 0),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        storage_key text not null,
        grade text not null default 'internal' check (grade in ('public', 'internal', 'workSecret')),
        created_by uuid not null references core.users (id),
        created_by_name text not null,
        created_at timestamptz not null,
        detached_at timestamptz,
        detached_reason text`,
    });
    await tenantTable({
      name: 'notifications',
      kind: 'append',
      columns: `
        ${subjectColumns},
        user_id uuid not null references core.users (id),
        key text not null,
        title text not null,
        body text,
        link text not null,
        created_at timestamptz not null,
        read_at timestamptz`,
      unique: [['user_id', 'key']],
      policies: [
        ...insertByAll,
        {
          role: 'lx_member',
          commands: ['select'],
          rows: `${own} and ${isScope('user_id', 'user')}`,
        },
        { role: 'lx_self', commands: ['select', 'update'], rows: isScope('user_id', 'user') },
      ],
    });
    await run(`create index notifications_of_user on core.notifications (user_id, id)`);
    await tenantTable({
      name: 'counters',
      kind: 'private',
      columns: 'key text not null, value int not null',
      unique: [['key']],
      policies: keptByAll,
    });
    await tenantTable({
      name: 'idempotency_keys',
      kind: 'private',
      columns: `
        user_id uuid not null,
        key text not null check (length(key) between 8 and 100),
        operation text not null,
        request_hash text not null,
        status int not null,
        response jsonb,
        created_at timestamptz not null`,
      unique: [['user_id', 'key']],
      policies: [
        ...tenantRoles.map((role) => ({
          role,
          commands: ['select', 'insert'] as const,
          rows: role === 'lx_job' ? own : `${own} and ${isScope('user_id', 'user')}`,
        })),
        { role: 'lx_member', commands: ['update', 'delete'], rows: 'false' },
        { role: 'lx_job', commands: ['update'], rows: 'false' },
      ],
    });
    await tenantTable({
      name: 'data_keys',
      kind: 'private',
      columns: `
        number int not null,
        purpose text not null,
        suite text not null,
        wrapped text not null,
        created_at timestamptz not null,
        retired_at timestamptz`,
      unique: [['purpose', 'number']],
      policies: keptByAll,
    });
    await tenantTable({
      name: 'subject_keys',
      kind: 'append',
      appendOnly: true,
      columns: `
        key_subject_type text not null,
        key_subject_id uuid not null,
        number int not null,
        suite text not null,
        wrapped text,
        created_at timestamptz not null,
        erased_at timestamptz,
        check ((wrapped is null) = (erased_at is not null))`,
      unique: [['key_subject_type', 'key_subject_id', 'number']],
      policies: tenantRoles.map((role) => ({ role, commands: ['select', 'insert'], rows: own })),
    });
    await importTables({ tenantTable, globalTable, run });
  },
};

const auditTables: KernelMigration['up'] = async ({ tenantTable }) => {
  await tenantTable({
    name: 'audit_entries',
    kind: 'append',
    appendOnly: true,
    columns: `
      ${subjectColumns},
      actor_user_id uuid,
      actor_name text not null,
      actor_home_tenant_id int,
      capacity text not null,
      action text not null,
      summary text,
      result text not null default 'done' check (result in ('done', 'read', 'refused')),
      source text not null,
      request_id text,
      occurred_at timestamptz not null,
      xid xid8 not null default pg_current_xact_id()`,
    indexes: [['subject_type', 'subject_id'], ['occurred_at'], ['xid']],
    policies: [
      ...insertByAll,
      ...readSubject,
      { role: 'lx_admin', commands: ['select'], rows: own },
      { role: 'lx_audit', commands: ['select', 'insert'], rows: 'true' },
    ],
  });
  await tenantTable({
    name: 'audit_contents',
    kind: 'append',
    appendOnly: true,
    columns: `${subjectColumns}, entry_id uuid not null, content bytea not null`,
    unique: [['entry_id']],
    references: [{ columns: 'entry_id', table: 'core.audit_entries' }],
    policies: [
      ...insertByAll,
      ...readSubject,
      { role: 'lx_audit', commands: ['select'], rows: 'true' },
    ],
  });
  await tenantTable({
    name: 'audit_seals',
    kind: 'append',
    appendOnly: true,
    columns: `
      seq bigint not null check (seq > 0),
      entry_id uuid not null,
      suite text not null,
      entry_hash text not null,
      content_hash text,
      prev_hash text not null,
      hash text not null,
      sealed_at timestamptz not null`,
    unique: [['seq'], ['entry_id']],
    references: [{ columns: 'entry_id', table: 'core.audit_entries' }],
    policies: [
      { role: 'lx_member', commands: ['select', 'insert'], rows: 'false' },
      { role: 'lx_job', commands: ['select', 'insert'], rows: own },
      { role: 'lx_admin', commands: ['select'], rows: own },
      { role: 'lx_audit', commands: ['select'], rows: 'true' },
    ],
  });
};

const importTables: KernelMigration['up'] = async ({ tenantTable }) => {
  await tenantTable({
    name: 'import_batches',
    kind: 'private',
    columns: `
      number int not null,
      plugin text not null,
      register text not null,
      file_name text not null,
      storage_key text not null,
      sha256 text not null,
      status text not null check (status in ('reading', 'checked', 'committing', 'committed', 'cancelled', 'failed', 'reverting', 'reverted')),
      progress int not null default 0 check (progress between 0 and 100),
      summary jsonb not null default '{}',
      problem text,
      parameters jsonb not null default '{}',
      history_status text check (history_status in ('pending', 'approved', 'refused')),
      created_by uuid not null references core.users (id),
      created_by_name text not null,
      created_at timestamptz not null,
      committed_at timestamptz,
      history_decided_by uuid references core.users (id),
      history_decided_at timestamptz,
      reverted_by uuid references core.users (id),
      reverted_by_name text,
      reverted_at timestamptz,
      revert_reason text check (length(revert_reason) <= 500),
      check (history_decided_by is distinct from created_by)`,
    unique: [['number']],
  });
  await tenantTable({
    name: 'import_rows',
    kind: 'private',
    columns: `
      batch_id uuid not null,
      row_no int not null,
      outcome text not null check (outcome in ('new', 'changed', 'unchanged', 'rejected')),
      business_key text,
      content jsonb not null,
      changes jsonb,
      problems jsonb not null default '[]',
      record_id uuid,
      fingerprint text,
      status_change jsonb`,
    unique: [['batch_id', 'row_no']],
    references: [{ columns: 'batch_id', table: 'core.import_batches', cascade: true }],
  });
};
