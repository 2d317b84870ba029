import type { KernelMigration } from '../database/migrator.ts';
import { own } from '../database/policies.ts';

const open = `${own} and status <> 'published' and status <> 'retired'`;

export const documents: KernelMigration = {
  name: '0011-documents',
  async up({ tenantTable, run }) {
    await tenantTable({
      name: 'document_templates',
      kind: 'private',
      columns: `
        document text not null check (length(document) between 1 and 80),
        number int not null check (number > 0),
        status text not null check (status in ('draft', 'proposed', 'published', 'retired', 'discarded')),
        note text not null default '' check (length(note) <= 1000),
        file_name text not null check (length(file_name) between 1 and 200),
        size_bytes int not null check (size_bytes > 0),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        storage_key text not null,
        drafted_by uuid not null,
        drafted_by_name text not null,
        updated_at timestamptz not null,
        proposed_at timestamptz,
        return_reason text check (length(return_reason) <= 500),
        published_by uuid,
        published_by_name text,
        published_at timestamptz,
        check (published_by is distinct from drafted_by)`,
      unique: [['document', 'number']],
      policies: [
        { role: 'lx_team', commands: ['select'], rows: own },
        { role: 'lx_unit', commands: ['select'], rows: own },
        { role: 'lx_restricted', commands: ['select'], rows: own },
        { role: 'lx_admin', commands: ['select', 'update'], rows: own },
        { role: 'lx_member', commands: ['insert', 'update'], rows: open },
        { role: 'lx_member', commands: ['delete'], rows: 'false' },
        { role: 'lx_job', commands: ['insert', 'update', 'delete'], rows: 'false' },
      ],
    });
    await run(`
      create unique index document_templates_one_draft on core.document_templates (tenant_id, document)
        where status in ('draft', 'proposed');
      create unique index document_templates_one_published on core.document_templates (tenant_id, document)
        where status = 'published'`);
    await tenantTable({
      name: 'issued_documents',
      kind: 'subject',
      columns: `
        document text not null check (length(document) between 1 and 80),
        year int not null,
        sequence int not null check (sequence > 0),
        document_no text not null check (length(document_no) <= 60),
        issued_on date not null,
        issued_by uuid not null,
        issued_by_name text not null,
        issued_at timestamptz not null`,
      unique: [['document', 'subject_id'], ['document_no']],
      appendOnly: true,
    });
  },
};
