import type { KernelMigration } from '../database/migrator.ts';
import { isScope, notExcluded, own } from '../database/policies.ts';

/** Whom a restricted record is kept from, and what follows for all that hangs on it. */
export const exclusions: KernelMigration = {
  name: '0013-exclusions',
  async up({ tenantTable, run }) {
    await tenantTable({
      name: 'subject_exclusions',
      kind: 'restricted',
      columns: 'subject_type text not null, subject_id uuid not null',
      unique: [['subject_id']],
      policies: [{ role: 'lx_door', commands: ['select'], rows: 'true' }],
    });
    await run(ownNews);
    await run(namedPeople);
    await run(functions);
  },
};

/** What somebody may no longer know of leaves his own lists too. */
const ownNews = `
alter policy lx_self_select on core.workflow_tasks using (${isScope('user_id', 'user')} and ${notExcluded});
alter policy lx_self_select on core.notifications using (${isScope('user_id', 'user')} and ${notExcluded});
alter policy lx_self_update on core.notifications using (${isScope('user_id', 'user')} and ${notExcluded})
  with check (${isScope('user_id', 'user')} and ${notExcluded});
alter policy lx_member_select on core.notifications using (${own} and ${isScope('user_id', 'user')} and ${notExcluded});
create policy lx_workflow_select on core.notifications for select to lx_workflow using (true);
create policy lx_workflow_update on core.notifications for update to lx_workflow using (true) with check (true);
grant select, update on core.notifications to lx_workflow;
`;

/** A lead goes to one of the tenant's offices. */
const namedPeople = `
create policy lx_restricted_select on core.bodies for select to lx_restricted using (${own});
grant select on core.bodies to lx_restricted;
grant select (name, title, unit_id) on core.people to lx_door;
`;

const functions = `
create function core.restrict_subject(p_subject uuid, p_excluded uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  v_tenant int := nullif(current_setting('scope.tenant', true), '')::int;
  v_user uuid := nullif(current_setting('scope.user', true), '')::uuid;
begin
  if current_setting('scope.kind', true) not in ('restricted', 'job') or exists (
    select from core.workflow_cases c where c.tenant_id = v_tenant and c.subject_id = p_subject
      and (not c.restricted or v_user = any (c.excluded_user_ids))) then
    raise exception 'record out of scope' using errcode = '42501';
  end if;
  update core.workflow_cases set excluded_user_ids = p_excluded where tenant_id = v_tenant and subject_id = p_subject;
  update core.workflow_tasks set excluded_user_ids = p_excluded where tenant_id = v_tenant and subject_id = p_subject;
  update core.form_answers set excluded_user_ids = p_excluded where tenant_id = v_tenant and subject_id = p_subject;
  update core.field_values set excluded_user_ids = p_excluded where tenant_id = v_tenant and subject_id = p_subject;
  update core.notifications set excluded_user_ids = p_excluded where tenant_id = v_tenant and subject_id = p_subject and restricted;
end $$;
alter function core.restrict_subject(uuid, uuid[]) owner to lx_workflow;
revoke all on function core.restrict_subject(uuid, uuid[]) from public;
grant execute on function core.restrict_subject(uuid, uuid[]) to lx_restricted, lx_job;
create function core.kept_from_me() returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select x.subject_id from core.subject_exclusions x
  where x.tenant_id = nullif(current_setting('scope.tenant', true), '')::int
    and nullif(current_setting('scope.user', true), '')::uuid = any (x.excluded_user_ids)
$$;
create function core.accounts_named(p_name text) returns table (user_id uuid, person_id uuid, unit_id uuid, body_id uuid, duty text)
language sql stable security definer set search_path = pg_catalog as $$
  with place as (select nullif(current_setting('scope.tenant', true), '')::int as tenant)
  select distinct on (x.user_id) x.user_id, x.person_id, x.unit_id, x.body_id, x.duty from (
    select m.user_id, m.person_id, p.unit_id, p.body_id, p.title as duty, 1 as rank
    from place join core.memberships m on m.tenant_id = place.tenant
      left join core.people p on p.tenant_id = m.tenant_id and p.id = m.person_id
    where m.display_name = p_name or p.name = p_name
    union all
    select u.user_id, null, u.unit_id, null, null, 2
    from place join core.unit_users u on u.tenant_id = place.tenant
    where u.display_name = p_name
    union all
    select d.user_id, null, null, null, d.team_name, 3
    from place join core.mandates d on d.target_tenant_id = place.tenant join core.users u on u.id = d.user_id
    where u.display_name = p_name and d.revoked_at is null and core.now() < d.valid_to) x
  order by x.user_id, x.rank
$$;
alter function core.kept_from_me() owner to lx_door;
alter function core.accounts_named(text) owner to lx_door;
revoke all on function core.kept_from_me(), core.accounts_named(text) from public;
grant execute on function core.kept_from_me() to lx_admin, lx_restricted;
grant execute on function core.accounts_named(text) to lx_restricted, lx_job;
`;
