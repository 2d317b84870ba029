import type { KernelMigration } from '../database/migrator.ts';

/** Long work beside the event loop: its queue, and what became of it. */
export const computations: KernelMigration = {
  name: '0015-computations',
  async up({ tenantTable, run }) {
    await tenantTable({
      name: 'computations',
      kind: 'private',
      columns: `
        name text not null check (length(name) between 1 and 80),
        subject_type text not null check (length(subject_type) between 1 and 80),
        subject_id uuid not null,
        label text check (length(label) between 1 and 200),
        request jsonb not null,
        state text not null default 'queued' check (state in ('queued', 'running', 'finished', 'failed', 'cancelled')),
        progress jsonb,
        requested_by uuid not null references core.users (id),
        requested_by_name text not null,
        requested_at timestamptz not null,
        started_at timestamptz,
        finished_at timestamptz,
        cancel_requested_at timestamptz,
        runner uuid,
        leased_until timestamptz,
        error text,
        check ((state = 'running') = (leased_until is not null))`,
      indexes: [['subject_type', 'subject_id'], ['requested_by'], ['started_at']],
      policies: [
        { role: 'lx_member', commands: ['delete'], rows: 'false' },
        { role: 'lx_job', commands: ['delete'], rows: 'false' },
        { role: 'lx_door', commands: ['select'], rows: 'true' },
      ],
    });
    await run(`create unique index computations_once on core.computations (tenant_id, subject_type, subject_id)
      where state in ('queued', 'running');
      create index computations_open on core.computations (requested_at) where state in ('queued', 'running')`);
    await run(openComputations);
  },
};

/** What waits to be run, the tenants taking turns, and what was left by a process that is gone: ids only. */
const openComputations = `
create function core.open_computations(p_limit int) returns table (tenant_id int, id uuid, is_lost boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select o.tenant_id, o.id, o.state = 'running'
  from (
    select c.*, row_number() over (partition by c.tenant_id order by c.state desc, c.requested_at, c.id) as turn,
      (select max(l.started_at) from core.computations l where l.tenant_id = c.tenant_id) as last_start
    from core.computations c where c.state in ('queued', 'running')) o
  where o.state = 'queued' or o.leased_until < core.now()
  order by o.state desc, o.turn, o.last_start nulls first, o.requested_at, o.id
  limit p_limit
$$;
alter function core.open_computations(int) owner to lx_door;
revoke all on function core.open_computations(int) from public;
grant execute on function core.open_computations(int) to lx_app;
`;
