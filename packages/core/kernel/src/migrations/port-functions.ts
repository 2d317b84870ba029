/** Narrow looks beyond a mode's own rows: each filters the tenant of the scope itself and returns no more than it names. */
export const portFunctions = `
create function core.display_names(p_users uuid[]) returns table (user_id uuid, name text)
language sql stable security definer set search_path = pg_catalog as $$
  select u.id, u.display_name from core.users u where u.id = any (p_users) and (
    exists (select from core.memberships m where m.tenant_id = nullif(current_setting('scope.tenant', true), '')::int and m.user_id = u.id)
    or exists (select from core.mandates m where m.target_tenant_id = nullif(current_setting('scope.tenant', true), '')::int and m.user_id = u.id)
    or exists (select from core.unit_users m where m.tenant_id = nullif(current_setting('scope.tenant', true), '')::int and m.user_id = u.id))
$$;
create function core.users_in_roles(p_roles text[]) returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select m.user_id from core.memberships m
  where m.tenant_id = nullif(current_setting('scope.tenant', true), '')::int and m.active and m.role_keys && p_roles
$$;
create function core.users_with_permissions(p_permissions text[]) returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select distinct m.user_id from core.memberships m join core.roles r on r.tenant_id = m.tenant_id and r.key = any (m.role_keys)
  where m.tenant_id = nullif(current_setting('scope.tenant', true), '')::int and m.active and r.permissions && p_permissions
$$;
create function core.workers(p_users uuid[], p_engagement uuid, p_unit uuid) returns table (user_id uuid, roles text[], permissions text[])
language sql stable security definer set search_path = pg_catalog as $$
  with place as (select nullif(current_setting('scope.tenant', true), '')::int as tenant),
  capacities as (
    select m.user_id, m.role_keys as roles, coalesce((select array_agg(distinct p) from core.roles r, unnest(r.permissions) p
        where r.tenant_id = m.tenant_id and r.key = any (m.role_keys)), '{}') as permissions
    from core.memberships m, place where m.tenant_id = place.tenant and m.active and m.user_id = any (p_users)
    union all
    select d.user_id, array[d.role], d.permissions from core.mandates d, place
    where d.target_tenant_id = place.tenant and d.user_id = any (p_users) and p_engagement = any (d.engagement_ids)
      and d.revoked_at is null and d.valid_from <= core.now() and core.now() < d.valid_to
    union all
    select x.user_id, array[x.part], coalesce((select r.permissions from core.roles r where r.tenant_id = x.tenant_id and r.key = x.part), '{}')
    from core.unit_users x, place where x.tenant_id = place.tenant and x.user_id = any (p_users) and x.unit_id = p_unit
      and x.valid_from <= core.now() and (x.valid_to is null or core.now() < x.valid_to))
  select c.user_id, array(select distinct e from capacities k, unnest(k.roles) e where k.user_id = c.user_id),
    array(select distinct e from capacities k, unnest(k.permissions) e where k.user_id = c.user_id)
  from capacities c group by c.user_id
$$;
create function core.substitutes_of(p_users uuid[]) returns table (user_id uuid, substitute_id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select a.user_id, a.substitute_id from core.absences a
  where a.tenant_id = nullif(current_setting('scope.tenant', true), '')::int and a.user_id = any (p_users)
    and a.ended_at is null and a.valid_from <= core.now() and core.now() < a.valid_to
$$;
create function core.absent_principals() returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select a.user_id from core.absences a
  where a.tenant_id = nullif(current_setting('scope.tenant', true), '')::int
    and a.substitute_id = nullif(current_setting('scope.user', true), '')::uuid
    and a.ended_at is null and a.valid_from <= core.now() and core.now() < a.valid_to
$$;
create function core.coworkers(p_query text, p_limit int) returns table (user_id uuid, name text, duty text)
language sql stable security definer set search_path = pg_catalog as $$
  with place as (
    select nullif(current_setting('scope.tenant', true), '')::int as tenant, current_setting('scope.kind', true) as kind,
      nullif(current_setting('scope.team', true), '')::uuid as team, nullif(current_setting('scope.unit', true), '')::uuid as unit)
  select x.user_id, x.name, x.duty from (
    select m.user_id, m.display_name as name, coalesce((select string_agg(r.title, '、' order by r.title) from core.roles r
        where r.tenant_id = m.tenant_id and r.key = any (m.role_keys)), '') as duty
    from core.memberships m, place where m.tenant_id = place.tenant and m.active
      and exists (select from core.roles r where r.tenant_id = m.tenant_id and r.key = any (m.role_keys) and
        case place.kind when 'member' then 'core:handle_cases' = any (r.permissions) when 'restricted' then 'core:restricted' = any (r.permissions) else false end)
    union all
    select d.user_id, u.display_name, d.role from core.mandates d join core.users u on u.id = d.user_id, place
    where place.kind = 'team' and d.target_tenant_id = place.tenant and d.team_id = place.team
      and d.revoked_at is null and d.valid_from <= core.now() and core.now() < d.valid_to
    union all
    select x.user_id, u.display_name, x.part from core.unit_users x join core.users u on u.id = x.user_id, place
    where place.kind = 'unit' and x.tenant_id = place.tenant and x.unit_id = place.unit
      and x.valid_from <= core.now() and (x.valid_to is null or core.now() < x.valid_to)) x
  where strpos(x.name, p_query) > 0
  order by x.name, x.user_id limit p_limit
$$;
create function core.task_scopes(p_users uuid[], p_engagement uuid, p_unit uuid) returns table (user_id uuid, scope_kind text, team_id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select distinct on (x.user_id) x.user_id, x.scope_kind, x.team_id from (
    select m.user_id, 'team' as scope_kind, m.team_id, 1 as rank from core.mandates m
    where m.target_tenant_id = nullif(current_setting('scope.tenant', true), '')::int and m.user_id = any (p_users)
      and p_engagement = any (m.engagement_ids) and m.revoked_at is null and core.now() < m.valid_to
    union all
    select u.user_id, 'unit', null, 2 from core.unit_users u
    where u.tenant_id = nullif(current_setting('scope.tenant', true), '')::int and u.user_id = any (p_users) and u.unit_id = p_unit
      and (u.valid_to is null or core.now() < u.valid_to)) x
  order by x.user_id, x.rank
$$;
create function core.users_of_unit(p_unit uuid) returns table (user_id uuid, part text)
language sql stable security definer set search_path = pg_catalog as $$
  select x.user_id, x.part from core.unit_users x
  where x.tenant_id = nullif(current_setting('scope.tenant', true), '')::int and x.unit_id = p_unit
    and x.valid_from <= core.now() and (x.valid_to is null or core.now() < x.valid_to)
  union all
  select m.user_id, 'resident' from core.units u
    join core.people p on p.tenant_id = u.tenant_id and p.body_id = u.resident_body_id
    join core.memberships m on m.tenant_id = p.tenant_id and m.person_id = p.id and m.active
  where u.tenant_id = nullif(current_setting('scope.tenant', true), '')::int and u.id = p_unit
$$;
create function core.users_of_body(p_body uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select m.user_id from core.people p
    join core.memberships m on m.tenant_id = p.tenant_id and m.person_id = p.id and m.active
  where p.tenant_id = nullif(current_setting('scope.tenant', true), '')::int and p.body_id = p_body and p.active
  order by m.user_id
$$;
create function core.users_of_people(p_people uuid[]) returns table (person_id uuid, user_id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select m.person_id, m.user_id from core.memberships m
  where m.tenant_id = nullif(current_setting('scope.tenant', true), '')::int and m.person_id = any (p_people)
$$;
create function core.revoke_sessions(p_user uuid) returns int
language plpgsql security definer set search_path = pg_catalog as $$
declare v_count int; v_tenant int := nullif(current_setting('scope.tenant', true), '')::int;
begin
  if current_setting('scope.kind', true) <> 'auth'
    and not exists (select from core.memberships m where m.tenant_id = v_tenant and m.user_id = p_user)
    and not exists (select from core.mandates m where m.target_tenant_id = v_tenant and m.user_id = p_user)
    and not exists (select from core.users u where u.home_tenant_id = v_tenant and u.id = p_user) then return 0; end if;
  delete from core.sessions where user_id = p_user;
  get diagnostics v_count = row_count;
  return v_count;
end $$;
create function core.mandatee(p_user uuid) returns table (home_tenant_id int)
language sql stable security definer set search_path = pg_catalog as $$
  select u.home_tenant_id from core.users u where u.id = p_user and u.kind = 'person' and u.status = 'active'
$$;
create function core.claim_user(p_user_name text) returns table (user_id uuid, display_name text)
language sql stable security definer set search_path = pg_catalog as $$
  select u.id, u.display_name from core.users u where u.user_name = p_user_name and u.kind = 'person' and u.status = 'active'
$$;
create function core.my_access() returns jsonb
language sql stable security definer set search_path = pg_catalog as $$
  with me as (select nullif(current_setting('scope.user', true), '')::uuid as id)
  select jsonb_build_object(
    'memberships', coalesce((select jsonb_agg(jsonb_build_object(
        'tenantCode', c.code, 'tenantName', t.name, 'tenantKind', t.kind, 'personId', m.person_id,
        'roles', (select coalesce(jsonb_agg(jsonb_build_object('key', r.key, 'title', r.title)), '[]') from core.roles r where r.tenant_id = m.tenant_id and r.key = any (m.role_keys)),
        'permissions', (select coalesce(jsonb_agg(distinct p), '[]') from core.roles r, unnest(r.permissions) p where r.tenant_id = m.tenant_id and r.key = any (m.role_keys)),
        'plugins', core.enabled_plugins(t.id), 'watermark', coalesce((select s.value from core.tenant_settings s where s.tenant_id = t.id and s.key = 'core.watermark'), 'true'::jsonb)) order by t.id)
      from core.memberships m join core.tenants t on t.id = m.tenant_id join core.tenant_codes c on c.of_tenant_id = t.id and c.valid_to is null, me
      where m.user_id = me.id and m.active and t.status = 'active'), '[]'),
    'mandates', coalesce((select jsonb_agg(jsonb_build_object(
        'id', d.id, 'tenantCode', c.code, 'tenantName', t.name, 'teamId', d.team_id, 'teamName', d.team_name, 'role', d.role, 'permissions', to_jsonb(d.permissions),
        'validFrom', d.valid_from, 'validTo', d.valid_to, 'documentNo', d.document_no, 'plugins', core.enabled_plugins(t.id)) order by d.valid_to)
      from core.mandates d join core.tenants t on t.id = d.target_tenant_id join core.tenant_codes c on c.of_tenant_id = t.id and c.valid_to is null, me
      where d.user_id = me.id and d.revoked_at is null and core.now() < d.valid_to), '[]'),
    'unitAccess', coalesce((select jsonb_agg(jsonb_build_object(
        'tenantCode', c.code, 'tenantName', t.name, 'unitId', x.unit_id, 'unitName', u.name, 'part', x.part,
        'permissions', (select coalesce(to_jsonb(r.permissions), '[]') from core.roles r where r.tenant_id = x.tenant_id and r.key = x.part),
        'plugins', core.enabled_plugins(t.id)) order by u.name)
      from core.unit_users x join core.units u on u.tenant_id = x.tenant_id and u.id = x.unit_id
        join core.tenants t on t.id = x.tenant_id join core.tenant_codes c on c.of_tenant_id = t.id and c.valid_to is null, me
      where x.user_id = me.id and x.valid_from <= core.now() and (x.valid_to is null or core.now() < x.valid_to)), '[]'),
    'platformRole', (select role from core.platform_admins, me where user_id = me.id))
$$;
create function core.user_settings(p_user uuid) returns table (of_tenant_id int, settings jsonb)
language sql stable security definer set search_path = pg_catalog as $$
  select t.id, coalesce((select jsonb_object_agg(s.key, s.value) from core.tenant_settings s where s.tenant_id = t.id and s.key like 'core.%'), '{}')
  from core.tenants t where t.id in (
    select m.tenant_id from core.memberships m where m.user_id = p_user and m.active
    union select u.home_tenant_id from core.users u where u.id = p_user)
$$;
create function core.record_sign_in(p_entry uuid, p_user uuid, p_action text, p_result text, p_source text, p_request text) returns void
language sql security definer set search_path = pg_catalog as $$
  insert into core.audit_entries (tenant_id, id, subject_type, subject_id, actor_user_id, actor_name, actor_home_tenant_id, capacity, action, result, source, request_id, occurred_at)
  select u.home_tenant_id, p_entry, 'user', u.id, u.id, u.display_name, u.home_tenant_id, 'auth', p_action, p_result, p_source, p_request, core.now()
  from core.users u where u.id = p_user
$$;
create function core.outbox_pending(p_limit int) returns table (tenant_id int, id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select o.tenant_id, o.id from core.outbox o
  where o.delivered_at is null and o.xid < pg_snapshot_xmin(pg_current_snapshot()) order by o.xid, o.id limit p_limit
$$;
create function core.unsealed_tenants() returns setof int
language sql stable security definer set search_path = pg_catalog as $$
  select t.id from core.tenants t where exists (
    select from core.audit_entries e where e.tenant_id = t.id and e.xid < pg_snapshot_xmin(pg_current_snapshot())
      and not exists (select from core.audit_seals s where s.tenant_id = e.tenant_id and s.entry_id = e.id))
$$;
create function core.active_tenants(p_plugin text) returns setof int
language sql stable security definer set search_path = pg_catalog as $$
  select t.id from core.tenants t where t.status = 'active' and (p_plugin = 'core' or exists (
    select from core.plugin_states s where s.tenant_id = t.id and s.plugin = p_plugin and s.enabled))
$$;
create function core.witnesses_of(p_tenant int) returns setof int
language sql stable security definer set search_path = pg_catalog as $$
  select t.id from core.tenants t where t.status = 'active' and (t.parent_id = p_tenant or t.id = (select c.parent_id from core.tenants c where c.id = p_tenant))
$$;
create function core.ready() returns boolean language sql stable set search_path = pg_catalog as 'select true';
`;
