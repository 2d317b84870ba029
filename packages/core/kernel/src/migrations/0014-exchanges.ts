import type { KernelMigration } from '../database/migrator.ts';

/** What one half of a shared record says to the other, and what has arrived here. */
export const exchanges: KernelMigration = {
  name: '0014-exchanges',
  async up({ tenantTable, run }) {
    await tenantTable({
      name: 'exchange_messages',
      kind: 'exchange',
      columns: `
        exchange_id uuid not null,
        type text not null check (length(type) between 1 and 80),
        seq int not null check (seq > 0),
        verb text not null check (length(verb) between 1 and 80),
        content jsonb not null,
        attachment_ids uuid[] not null default '{}',
        sent_by_name text not null,
        sent_at timestamptz not null,
        delivered_at timestamptz`,
      unique: [['exchange_id', 'seq']],
      policies: [{ role: 'lx_member', commands: ['update'], rows: 'false' }],
    });
    await run(`create index exchange_messages_open on core.exchange_messages (tenant_id, exchange_id)
      where not delivered`);
    await tenantTable({
      name: 'exchange_receipts',
      kind: 'private',
      appendOnly: true,
      columns: `
        from_tenant_id int not null,
        exchange_id uuid not null,
        seq int not null check (seq > 0),
        received_at timestamptz not null`,
      unique: [['from_tenant_id', 'exchange_id', 'seq']],
      policies: [{ role: 'lx_member', commands: ['insert'], rows: 'false' }],
    });
  },
};
