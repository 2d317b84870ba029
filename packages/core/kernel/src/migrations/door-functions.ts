/**
 * Doors verify session, membership or mandate, put the scope into transaction-local settings and
 * return who entered. Each is one round trip; the caller takes the mode role afterwards. Scope is set
 * by `set local` statements because only those reach the workers of a distributed database.
 */
export const doorFunctions = `
-- Without settings of its own it is inlined into the queries that ask for it.
create function core.now() returns timestamptz language sql stable as 'select pg_catalog.transaction_timestamp()';

create function core.scope_fingerprint() returns text language sql stable as $$
  select concat_ws('|', current_setting('scope.kind', true), current_setting('scope.user', true), current_setting('scope.tenant', true),
    current_setting('scope.engagements', true), current_setting('scope.rounds', true), current_setting('scope.units', true),
    current_setting('scope.team', true), current_setting('scope.unit', true), current_setting('scope.tenant_low', true),
    current_setting('scope.tenant_high', true), current_setting('scope.depth', true), current_setting('scope.ancestors', true),
    current_setting('scope.link', true))
$$;

create function core.leave(p_role text, p_fingerprint text) returns void language plpgsql stable set search_path = pg_catalog as $$
begin
  if current_user <> p_role or core.scope_fingerprint() <> p_fingerprint then
    raise exception 'scope changed inside the transaction' using errcode = 'LX001';
  end if;
end $$;

create function core.tenant_of_code(p_code text) returns core.tenants language sql stable security definer set search_path = pg_catalog as $$
  select t from core.tenant_codes c join core.tenants t on t.id = c.of_tenant_id where c.code = p_code and t.status = 'active'
$$;

create type core.credential as (user_id uuid, display_name text, kind text, home_tenant_id int, key_tenant_id int, key_permissions text[], factor text, refresh_due boolean);

create function core.authenticate(p_credential text) returns core.credential
language plpgsql stable security definer set search_path = pg_catalog as $$
declare r core.credential;
begin
  if left(p_credential, 2) = 's:' then
    select u.id, u.display_name, u.kind, u.home_tenant_id, null, null,
      case when u.must_change_password then 'passwordChange' else s.factor end,
      s.refreshed_at < core.now() - interval '1 minute'
    into r from core.sessions s join core.users u on u.id = s.user_id
    where s.id_hash = substr(p_credential, 3) and s.expires_at > core.now() and s.absolute_expires_at > core.now() and u.status = 'active';
  else
    select u.id, u.display_name, u.kind, u.home_tenant_id, k.target_tenant_id,
      array(select p from unnest(k.permissions) p where p in (
        select held from core.memberships m join core.roles x on x.tenant_id = m.tenant_id and x.key = any (m.role_keys), unnest(x.permissions) held
        where m.tenant_id = k.target_tenant_id and m.user_id = k.created_by and m.active)),
      'full', false
    into r from core.api_keys k join core.users u on u.id = k.user_id
    where k.secret_hash = substr(p_credential, 3) and k.expires_at > core.now() and k.approved_at is not null and k.revoked_at is null and u.status = 'active';
  end if;
  return r;
end $$;

create function core.door_result(p_user uuid, p_kind text, p_note text) returns jsonb
language sql stable security definer set search_path = pg_catalog as $$
  select jsonb_build_object('denied', p_note, 'now', core.now())
$$;

create function core.enter_auth() returns jsonb language plpgsql security definer set search_path = pg_catalog as $$
begin
  set local scope.kind = 'auth';
  return jsonb_build_object('now', core.now(), 'fingerprint', core.scope_fingerprint());
end $$;

create function core.enter_self(p_credential text) returns jsonb language plpgsql security definer set search_path = pg_catalog as $$
declare c core.credential := core.authenticate(p_credential);
begin
  if c.user_id is null or c.key_tenant_id is not null then return core.door_result(null, 'self', 'session'); end if;
  if c.factor <> 'full' then return core.door_result(c.user_id, 'self', c.factor); end if;
  set local scope.kind = 'self';
  execute format('set local scope."user" = %L', c.user_id);
  return jsonb_build_object('now', core.now(), 'fingerprint', core.scope_fingerprint(), 'userId', c.user_id, 'displayName', c.display_name,
    'actorKind', c.kind, 'homeTenantId', c.home_tenant_id, 'factor', c.factor, 'refreshDue', c.refresh_due,
    'roles', '[]'::jsonb, 'permissions', jsonb_build_array('core:signed_in'), 'plugins', '[]'::jsonb);
end $$;

create function core.enter_by_membership(p_credential text, p_code text, p_kind text) returns jsonb
language plpgsql security definer set search_path = pg_catalog as $$
declare
  v_now timestamptz := core.now();
  c core.credential;
  t core.tenants;
  m core.memberships;
  v_permissions text[];
  v_ancestors int[];
  v_plugins jsonb;
begin
  if p_kind not in ('member', 'restricted', 'admin', 'oversight') then raise exception 'no such door'; end if;
  c := core.authenticate(p_credential);
  if c.user_id is null then return core.door_result(null, p_kind, 'session'); end if;
  if c.factor <> 'full' then return core.door_result(c.user_id, p_kind, c.factor); end if;
  select x.* into t from core.tenant_codes k join core.tenants x on x.id = k.of_tenant_id where k.code = p_code and x.status = 'active';
  if t.id is null then return core.door_result(c.user_id, p_kind, 'scope'); end if;
  if c.key_tenant_id is not null then
    if c.key_tenant_id <> t.id or p_kind <> 'member' then return core.door_result(c.user_id, p_kind, 'scope'); end if;
    v_permissions := c.key_permissions;
  else
    select x.* into m from core.memberships x where x.tenant_id = t.id and x.user_id = c.user_id and x.active;
    if m.id is null then return core.door_result(c.user_id, p_kind, 'scope'); end if;
    select coalesce(array_agg(distinct p), '{}') into v_permissions
    from core.roles r, unnest(r.permissions) p where r.tenant_id = t.id and r.key = any (m.role_keys);
    if not ('core:' || p_kind) = any (v_permissions) then return core.door_result(c.user_id, p_kind, 'scope'); end if;
  end if;
  select coalesce(jsonb_agg(plugin), '[]') into v_plugins from core.plugin_states where tenant_id = t.id and enabled;
  execute format('set local scope.kind = %L', p_kind);
  execute format('set local scope."user" = %L', c.user_id);
  if p_kind = 'oversight' then
    execute format('set local scope.tenant_low = %L', t.id);
    execute format('set local scope.tenant_high = %L', t.subtree_high);
    execute format('set local scope.depth = %L', t.depth);
  else
    v_ancestors := core.ancestors_of(t.id);
    execute format('set local scope.tenant = %L', t.id);
    execute format('set local scope.ancestors = %L', v_ancestors);
  end if;
  return jsonb_build_object('now', v_now, 'fingerprint', core.scope_fingerprint(), 'userId', c.user_id, 'displayName', c.display_name,
    'actorKind', c.kind, 'homeTenantId', c.home_tenant_id, 'factor', c.factor, 'refreshDue', c.refresh_due,
    'tenantId', t.id, 'tenantCode', p_code, 'tenantName', t.name, 'personId', m.person_id,
    'roles', to_jsonb(coalesce(m.role_keys, '{}')), 'permissions', to_jsonb(v_permissions), 'plugins', v_plugins);
end $$;

create function core.ancestors_of(p_tenant int) returns int[] language plpgsql stable as $$
declare v_ancestors int[] := '{}'; v_parent int;
begin
  select parent_id into v_parent from core.tenants where id = p_tenant;
  while v_parent is not null loop
    v_ancestors := v_ancestors || v_parent;
    select parent_id into v_parent from core.tenants where id = v_parent;
  end loop;
  return v_ancestors;
end $$;

create function core.enabled_plugins(p_tenant int) returns jsonb language sql stable set search_path = pg_catalog as $$
  select coalesce(jsonb_agg(plugin), '[]') from core.plugin_states where tenant_id = p_tenant and enabled
$$;

create function core.enter_team(p_credential text, p_code text, p_team uuid) returns jsonb language plpgsql security definer set search_path = pg_catalog as $$
declare
  c core.credential := core.authenticate(p_credential);
  t core.tenants := core.tenant_of_code(p_code);
  v_roles text[]; v_permissions text[]; v_engagements uuid[]; v_rounds uuid[]; v_units uuid[];
begin
  if c.user_id is null then return core.door_result(null, 'team', 'session'); end if;
  if c.factor <> 'full' then return core.door_result(c.user_id, 'team', c.factor); end if;
  if t.id is null or c.key_tenant_id is not null then return core.door_result(c.user_id, 'team', 'scope'); end if;
  select array_agg(distinct m.role), array_agg(distinct p), array_agg(distinct e) into v_roles, v_permissions, v_engagements
  from core.mandates m left join lateral unnest(m.permissions) p on true left join lateral unnest(m.engagement_ids) e on true
  where m.target_tenant_id = t.id and m.user_id = c.user_id and m.team_id = p_team
    and m.revoked_at is null and m.valid_from <= core.now() and core.now() < m.valid_to;
  if v_roles is null then return core.door_result(c.user_id, 'team', 'scope'); end if;
  v_permissions := array_remove(v_permissions, null);
  v_engagements := array_remove(v_engagements, null);
  select coalesce(array_agg(distinct e.round_id), '{}'), coalesce(array_agg(distinct e.unit_id), '{}') into v_rounds, v_units
  from core.engagements e where e.tenant_id = t.id and e.id = any (v_engagements);
  set local scope.kind = 'team';
  execute format('set local scope."user" = %L', c.user_id);
  execute format('set local scope.tenant = %L', t.id);
  execute format('set local scope.team = %L', p_team);
  execute format('set local scope.engagements = %L', v_engagements);
  execute format('set local scope.rounds = %L', v_rounds);
  execute format('set local scope.units = %L', v_units);
  execute format('set local scope.ancestors = %L', core.ancestors_of(t.id));
  return jsonb_build_object('now', core.now(), 'fingerprint', core.scope_fingerprint(), 'userId', c.user_id, 'displayName', c.display_name,
    'actorKind', c.kind, 'homeTenantId', c.home_tenant_id, 'factor', c.factor, 'refreshDue', c.refresh_due,
    'tenantId', t.id, 'tenantCode', p_code, 'tenantName', t.name, 'teamId', p_team, 'engagementIds', to_jsonb(v_engagements),
    'roles', to_jsonb(v_roles), 'permissions', to_jsonb(v_permissions), 'plugins', core.enabled_plugins(t.id));
end $$;

create function core.enter_unit(p_credential text, p_code text, p_unit uuid) returns jsonb language plpgsql security definer set search_path = pg_catalog as $$
declare
  c core.credential := core.authenticate(p_credential);
  t core.tenants := core.tenant_of_code(p_code);
  v_part text; v_permissions text[]; v_rounds uuid[];
begin
  if c.user_id is null then return core.door_result(null, 'unit', 'session'); end if;
  if c.factor <> 'full' then return core.door_result(c.user_id, 'unit', c.factor); end if;
  if t.id is null or c.key_tenant_id is not null then return core.door_result(c.user_id, 'unit', 'scope'); end if;
  select x.part into v_part from core.unit_users x where x.tenant_id = t.id and x.unit_id = p_unit and x.user_id = c.user_id
    and x.valid_from <= core.now() and (x.valid_to is null or core.now() < x.valid_to);
  if v_part is null then return core.door_result(c.user_id, 'unit', 'scope'); end if;
  select coalesce(r.permissions, '{}') into v_permissions from core.roles r where r.tenant_id = t.id and r.key = v_part;
  select coalesce(array_agg(distinct e.round_id), '{}') into v_rounds from core.engagements e where e.tenant_id = t.id and e.unit_id = p_unit;
  set local scope.kind = 'unit';
  execute format('set local scope."user" = %L', c.user_id);
  execute format('set local scope.tenant = %L', t.id);
  execute format('set local scope.unit = %L', p_unit);
  execute format('set local scope.rounds = %L', v_rounds);
  execute format('set local scope.ancestors = %L', core.ancestors_of(t.id));
  return jsonb_build_object('now', core.now(), 'fingerprint', core.scope_fingerprint(), 'userId', c.user_id, 'displayName', c.display_name,
    'actorKind', c.kind, 'homeTenantId', c.home_tenant_id, 'factor', c.factor, 'refreshDue', c.refresh_due,
    'tenantId', t.id, 'tenantCode', p_code, 'tenantName', t.name, 'unitId', p_unit,
    'roles', jsonb_build_array(v_part), 'permissions', to_jsonb(coalesce(v_permissions, '{}')), 'plugins', core.enabled_plugins(t.id));
end $$;

create function core.enter_platform(p_credential text) returns jsonb language plpgsql security definer set search_path = pg_catalog as $$
declare c core.credential := core.authenticate(p_credential); v_role text;
begin
  if c.user_id is null or c.key_tenant_id is not null then return core.door_result(null, 'platform', 'session'); end if;
  if c.factor <> 'full' then return core.door_result(c.user_id, 'platform', c.factor); end if;
  select role into v_role from core.platform_admins where user_id = c.user_id;
  if v_role is null then return core.door_result(c.user_id, 'platform', 'scope'); end if;
  set local scope.kind = 'platform';
  execute format('set local scope."user" = %L', c.user_id);
  return jsonb_build_object('now', core.now(), 'fingerprint', core.scope_fingerprint(), 'userId', c.user_id, 'displayName', c.display_name,
    'actorKind', c.kind, 'homeTenantId', c.home_tenant_id, 'factor', c.factor, 'refreshDue', c.refresh_due,
    'roles', jsonb_build_array(v_role), 'permissions', jsonb_build_array('core:platform_' || v_role), 'plugins', '[]'::jsonb);
end $$;

create function core.enter_job(p_tenant int, p_plugin text, p_job text, p_user uuid) returns jsonb language plpgsql security definer set search_path = pg_catalog as $$
declare t core.tenants; m core.memberships; u core.users; v_code text; v_permissions text[] := '{}';
begin
  select * into t from core.tenants x where x.id = p_tenant and x.status = 'active';
  if not found then return core.door_result(null, 'job', 'scope'); end if;
  if p_user is not null then
    select * into u from core.users x where x.id = p_user and x.status = 'active';
    select * into m from core.memberships x where x.tenant_id = t.id and x.user_id = p_user and x.active;
    if m.id is null or u.id is null then return core.door_result(p_user, 'job', 'scope'); end if;
    select coalesce(array_agg(distinct p), '{}') into v_permissions
    from core.roles r, unnest(r.permissions) p where r.tenant_id = t.id and r.key = any (m.role_keys);
    execute format('set local scope."user" = %L', p_user);
  end if;
  select code into v_code from core.tenant_codes where of_tenant_id = t.id and valid_to is null order by valid_from desc limit 1;
  set local scope.kind = 'job';
  execute format('set local scope.tenant = %L', t.id);
  execute format('set local scope.ancestors = %L', core.ancestors_of(t.id));
  return jsonb_build_object('now', core.now(), 'fingerprint', core.scope_fingerprint(), 'userId', p_user, 'displayName', coalesce(u.display_name, '系统'),
    'actorKind', case when p_user is null then 'job' else 'person' end, 'homeTenantId', coalesce(u.home_tenant_id, t.id), 'factor', 'full', 'refreshDue', false,
    'tenantId', t.id, 'tenantCode', v_code, 'tenantName', t.name, 'personId', m.person_id,
    'roles', to_jsonb(coalesce(m.role_keys, '{}')), 'permissions', to_jsonb(v_permissions), 'plugins', core.enabled_plugins(t.id));
end $$;
`;
