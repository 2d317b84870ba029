import type { KernelMigration } from '../database/migrator.ts';
import { tenantRoles } from '../database/mode-roles.ts';
import { inEngagements, isScope, notExcluded, ofUnit, own } from '../database/policies.ts';

const readSubject = [
  { role: 'lx_member', commands: ['select'], rows: `${own} and not restricted` },
  { role: 'lx_team', commands: ['select'], rows: `${own} and ${inEngagements} and not restricted` },
  { role: 'lx_unit', commands: ['select'], rows: `${own} and ${ofUnit} and not restricted` },
  { role: 'lx_restricted', commands: ['select'], rows: `${own} and restricted and ${notExcluded}` },
  { role: 'lx_job', commands: ['select'], rows: own },
] as const;
const noWrites = tenantRoles
  .filter((role) => role !== 'lx_admin')
  .map((role) => ({ role, commands: ['update', 'delete'] as const, rows: 'false' }));

export const workflow: KernelMigration = {
  name: '0004-workflow',
  async up({ tenantTable, run }) {
    await tenantTable({
      name: 'workflow_definitions',
      kind: 'private',
      columns: `
        subject_type text not null,
        number int not null,
        status text not null check (status in ('draft', 'proposed', 'published', 'retired', 'discarded')),
        title text not null,
        note text,
        document jsonb not null,
        layout jsonb not null default '{}',
        origin text not null,
        template_id uuid,
        template_number int,
        author_ids uuid[] not null default '{}',
        drafted_by uuid,
        updated_at timestamptz not null default now(),
        proposed_by uuid,
        proposed_at timestamptz,
        return_reason text,
        published_by uuid,
        published_at timestamptz`,
      unique: [['subject_type', 'number']],
      policies: [
        { role: 'lx_team', commands: ['select'], rows: own },
        { role: 'lx_unit', commands: ['select'], rows: own },
        { role: 'lx_restricted', commands: ['select'], rows: own },
        { role: 'lx_admin', commands: ['select', 'update'], rows: own },
        { role: 'lx_member', commands: ['insert'], rows: `${own} and status = 'draft'` },
        {
          role: 'lx_member',
          commands: ['update'],
          rows: `${own} and status <> 'published' and status <> 'retired'`,
        },
        { role: 'lx_member', commands: ['delete'], rows: 'false' },
        { role: 'lx_job', commands: ['insert', 'update', 'delete'], rows: 'false' },
      ],
    });
    await run(definitionRules);
    await tenantTable({
      name: 'workflow_cases',
      kind: 'subject',
      columns: `
        definition_id uuid not null,
        state text not null,
        state_title text not null,
        stage text not null,
        tone text not null default 'neutral',
        is_final boolean not null default false,
        snapshot jsonb not null,
        entry_number int not null default 1,
        entered_at timestamptz not null,
        due_on date,
        started_at timestamptz not null,
        ended_at timestamptz,
        dormant boolean not null default false`,
      unique: [['subject_type', 'subject_id']],
      indexes: [['subject_type', 'stage'], ['definition_id'], ['engagement_id'], ['unit_id']],
      references: [{ columns: 'definition_id', table: 'core.workflow_definitions' }],
      policies: [
        ...noWrites,
        { role: 'lx_workflow', commands: ['select', 'update'], rows: 'true' },
      ],
    });
    await tenantTable({
      name: 'workflow_moves',
      kind: 'subject',
      appendOnly: true,
      columns: `
        case_id uuid not null,
        entry_number int not null,
        move text not null,
        move_title text not null,
        event text not null,
        from_state text not null,
        from_title text not null,
        to_state text not null,
        to_title text not null,
        actor_user_id uuid,
        actor_name text not null,
        capacity text not null,
        reason text,
        reason_code text,
        opinion text,
        fields jsonb not null default '{}',
        content_hash text,
        occurred_at timestamptz not null`,
      indexes: [['case_id']],
      references: [{ columns: 'case_id', table: 'core.workflow_cases' }],
    });
    await tenantTable({
      name: 'workflow_tasks',
      kind: 'subject',
      columns: `
        case_id uuid not null,
        entry_number int not null,
        user_id uuid not null references core.users (id),
        title text not null,
        reason text not null,
        moves text[] not null,
        scope_kind text not null,
        team_id uuid,
        link text not null,
        due_on date,
        status text not null default 'open' check (status in ('open', 'done', 'cancelled')),
        created_at timestamptz not null,
        ended_at timestamptz`,
      unique: [['case_id', 'entry_number', 'user_id']],
      references: [{ columns: 'case_id', table: 'core.workflow_cases' }],
      policies: [
        ...readSubject,
        ...noWrites.map((policy) => ({
          ...policy,
          commands: ['insert', 'update', 'delete'] as const,
        })),
        { role: 'lx_self', commands: ['select'], rows: isScope('user_id', 'user') },
        { role: 'lx_workflow', commands: ['select', 'insert', 'update'], rows: 'true' },
      ],
    });
    await run(
      `create index workflow_tasks_open on core.workflow_tasks (user_id) where status = 'open'`,
    );
    await tenantTable({
      name: 'deadlines',
      kind: 'subject',
      columns: `
        case_id uuid not null,
        entry_number int not null,
        key text not null,
        title text not null,
        started_on date not null,
        amount int not null,
        unit text not null check (unit in ('workday', 'day', 'month', 'quarterEnd')),
        due_on date not null,
        original_due_on date not null,
        extended_to date,
        extensions int not null default 0,
        paused_on date,
        paused_days int not null default 0,
        unconfirmed boolean not null default false,
        ladder jsonb not null default '[]',
        fired jsonb not null default '[]',
        status text not null default 'running' check (status in ('running', 'met', 'cancelled'))`,
      unique: [['case_id', 'key', 'entry_number']],
      indexes: [['status', 'due_on']],
      references: [{ columns: 'case_id', table: 'core.workflow_cases' }],
    });
    await tenantTable({
      name: 'deadline_extensions',
      kind: 'subject',
      columns: `
        deadline_id uuid not null,
        case_id uuid not null,
        title text not null,
        old_due_on date not null,
        new_due_on date not null,
        reason text not null,
        requested_by uuid not null,
        requested_at timestamptz not null,
        status text not null default 'requested' check (status in ('requested', 'approved', 'refused', 'lapsed')),
        decided_by uuid check (decided_by <> requested_by),
        decided_at timestamptz,
        opinion text`,
      indexes: [['deadline_id'], ['case_id'], ['status']],
      references: [
        { columns: 'deadline_id', table: 'core.deadlines' },
        { columns: 'case_id', table: 'core.workflow_cases' },
      ],
    });
    await run(
      `create unique index deadline_extensions_open on core.deadline_extensions (tenant_id, deadline_id) where status = 'requested'`,
    );
    await tenantTable({
      name: 'absences',
      kind: 'private',
      columns: `
        user_id uuid not null references core.users (id),
        substitute_id uuid not null references core.users (id) check (substitute_id <> user_id),
        valid_from timestamptz not null,
        valid_to timestamptz not null check (valid_to > valid_from),
        declared_by uuid not null references core.users (id),
        declared_at timestamptz not null,
        ended_at timestamptz`,
      indexes: [['user_id'], ['substitute_id']],
      policies: [
        ...(['lx_team', 'lx_unit'] as const).map((role) => ({
          role,
          commands: ['select', 'insert', 'update'] as const,
          rows: `${own} and ${isScope('user_id', 'user')}`,
        })),
        { role: 'lx_door', commands: ['select'], rows: 'true' },
      ],
    });
    await run(functions);
  },
};

/**
 * One open draft and one published definition of a type; what was published, retired or discarded
 * never changes, whoever writes, and who decides on a draft does not write it.
 */
const definitionRules = `
create unique index workflow_definitions_open on core.workflow_definitions (tenant_id, subject_type) where status in ('draft', 'proposed');
create unique index workflow_definitions_published on core.workflow_definitions (tenant_id, subject_type) where status = 'published';
create function core.keep_definition() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  if current_user = 'lx_admin' and new.document is distinct from old.document then
    raise exception 'who decides on a definition does not write it' using errcode = '42501';
  end if;
  if old.status in ('draft', 'proposed') then return new; end if;
  if to_jsonb(new) - 'status' - 'version' is distinct from to_jsonb(old) - 'status' - 'version'
    or (new.status <> old.status and not (old.status = 'published' and new.status = 'retired')) then
    raise exception 'a % definition never changes', old.status using errcode = '42501';
  end if;
  return new;
end $$;
create trigger keep_definition before update on core.workflow_definitions for each row execute function core.keep_definition();
`;

/** The only writer of state: every other role lacks the update grant's rows. */
const functions = `
create function core.workflow_apply(p_case uuid, p_expected int, p_next jsonb) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
declare
  v_tenant int := nullif(current_setting('scope.tenant', true), '')::int;
  v_case core.workflow_cases;
begin
  select * into v_case from core.workflow_cases where tenant_id = v_tenant and id = p_case and version = p_expected for update;
  if not found or not core.case_in_scope(v_case) then return false; end if;
  update core.workflow_cases set
    state = p_next ->> 'state',
    state_title = p_next ->> 'stateTitle',
    stage = p_next ->> 'stage',
    tone = p_next ->> 'tone',
    is_final = (p_next ->> 'isFinal')::boolean,
    snapshot = p_next -> 'snapshot',
    entry_number = (p_next ->> 'entryNumber')::int,
    entered_at = (p_next ->> 'enteredAt')::timestamptz,
    due_on = (p_next ->> 'dueOn')::date,
    definition_id = coalesce((p_next ->> 'definitionId')::uuid, definition_id),
    ended_at = (p_next ->> 'endedAt')::timestamptz,
    dormant = coalesce((p_next ->> 'dormant')::boolean, dormant),
    version = version + 1
  where tenant_id = v_tenant and id = p_case;
  if (p_next ->> 'entryNumber')::int <> v_case.entry_number then
    update core.workflow_tasks set status = 'done', ended_at = core.now(), version = version + 1
    where tenant_id = v_tenant and case_id = p_case and status = 'open' and entry_number < (p_next ->> 'entryNumber')::int;
  else
    update core.workflow_tasks set status = 'done', ended_at = core.now(), version = version + 1
    where tenant_id = v_tenant and case_id = p_case and status = 'open'
      and user_id = nullif(current_setting('scope.user', true), '')::uuid and (p_next ->> 'signed')::boolean;
  end if;
  return true;
end $$;
create function core.workflow_assign(p_case uuid, p_entry int, p_tasks jsonb) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  v_tenant int := nullif(current_setting('scope.tenant', true), '')::int;
  v_case core.workflow_cases;
begin
  select * into v_case from core.workflow_cases where tenant_id = v_tenant and id = p_case for update;
  if not found or not core.case_in_scope(v_case) then raise exception 'case out of scope' using errcode = '42501'; end if;
  update core.workflow_tasks set status = 'cancelled', ended_at = core.now(), version = version + 1
  where tenant_id = v_tenant and case_id = p_case and status = 'open'
    and (entry_number <> p_entry or not exists (
      select from jsonb_array_elements(p_tasks) t where (t ->> 'userId')::uuid = workflow_tasks.user_id));
  insert into core.workflow_tasks as task (tenant_id, id, subject_type, subject_id, engagement_id, unit_id, released, restricted, excluded_user_ids,
    case_id, entry_number, user_id, title, reason, moves, scope_kind, team_id, link, due_on, created_at)
  select v_tenant, (t ->> 'id')::uuid, v_case.subject_type, v_case.subject_id, v_case.engagement_id, v_case.unit_id, v_case.released, v_case.restricted,
    v_case.excluded_user_ids, p_case, p_entry, (t ->> 'userId')::uuid, t ->> 'title', t ->> 'reason',
    array(select jsonb_array_elements_text(t -> 'moves')), t ->> 'scopeKind', (t ->> 'teamId')::uuid, t ->> 'link', v_case.due_on, core.now()
  from jsonb_array_elements(p_tasks) t
  on conflict (tenant_id, case_id, entry_number, user_id) do update set
    status = 'open', ended_at = null, title = excluded.title, reason = excluded.reason, moves = excluded.moves, scope_kind = excluded.scope_kind,
    team_id = excluded.team_id, link = excluded.link, due_on = excluded.due_on, version = task.version + 1
  where (task.status, task.title, task.reason, task.moves, task.scope_kind, task.team_id, task.link, task.due_on)
    is distinct from ('open', excluded.title, excluded.reason, excluded.moves, excluded.scope_kind, excluded.team_id, excluded.link, excluded.due_on);
end $$;
create function core.case_in_scope(c core.workflow_cases) returns boolean
language sql stable set search_path = pg_catalog as $$
  select case current_setting('scope.kind', true)
    when 'member' then not c.restricted
    when 'team' then not c.restricted and c.engagement_id = any (nullif(current_setting('scope.engagements', true), '')::uuid[])
    when 'unit' then not c.restricted and c.released and c.unit_id = nullif(current_setting('scope.unit', true), '')::uuid
    when 'restricted' then c.restricted and not (nullif(current_setting('scope.user', true), '')::uuid = any (c.excluded_user_ids))
    when 'job' then true
    else false end
$$;
create function core.workflow_rescope(p_type text, p_subject uuid, p_engagement uuid, p_unit uuid, p_released boolean) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  v_tenant int := nullif(current_setting('scope.tenant', true), '')::int;
  v_case core.workflow_cases;
begin
  select * into v_case from core.workflow_cases where tenant_id = v_tenant and subject_type = p_type and subject_id = p_subject for update;
  if not found or not core.case_in_scope(v_case) then raise exception 'case out of scope' using errcode = '42501'; end if;
  update core.workflow_cases set engagement_id = p_engagement, unit_id = p_unit, released = p_released where tenant_id = v_tenant and subject_type = p_type and subject_id = p_subject;
  update core.workflow_tasks set engagement_id = p_engagement, unit_id = p_unit, released = p_released where tenant_id = v_tenant and subject_type = p_type and subject_id = p_subject;
end $$;
create function core.workflow_redate(p_case uuid, p_due date) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  v_tenant int := nullif(current_setting('scope.tenant', true), '')::int;
  v_case core.workflow_cases;
begin
  select * into v_case from core.workflow_cases where tenant_id = v_tenant and id = p_case for update;
  if not found or not core.case_in_scope(v_case) then raise exception 'case out of scope' using errcode = '42501'; end if;
  if v_case.due_on is not distinct from p_due then return; end if;
  update core.workflow_cases set due_on = p_due, version = version + 1 where tenant_id = v_tenant and id = p_case;
  update core.workflow_tasks set due_on = p_due, version = version + 1
  where tenant_id = v_tenant and case_id = p_case and status = 'open';
end $$;
alter function core.workflow_redate owner to lx_workflow;
alter function core.workflow_apply owner to lx_workflow;
alter function core.workflow_assign owner to lx_workflow;
alter function core.workflow_rescope owner to lx_workflow;
revoke all on function core.workflow_apply, core.workflow_assign, core.workflow_rescope, core.workflow_redate, core.case_in_scope from public;
grant execute on function core.workflow_redate to ${tenantRoles.join(', ')};
grant execute on function core.case_in_scope to lx_workflow;
grant execute on function core.workflow_apply, core.workflow_assign, core.workflow_rescope to ${tenantRoles.join(', ')};
`;
