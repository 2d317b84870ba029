import { modeRoles } from '../database/mode-roles.ts';

const modes = Object.values(modeRoles).join(', ');

/**
 * A mandate opens when what its holder was asked to sign is signed; guidance opens in a transaction
 * that reads, and makes nobody a worker on the record.
 */
export const mandateDoorFunctions = `
create function core.terms_signed(p_tenant int, p_user uuid, p_terms uuid[]) returns boolean language sql stable as $$
  select not exists (select from unnest(p_terms) as asked (id) where not exists (
    select from core.mandate_signatures s where s.tenant_id = p_tenant and s.term_id = asked.id and s.user_id = p_user))
$$;

create or replace function core.enter_team(p_credential text, p_code text, p_team uuid) returns jsonb language plpgsql security definer set search_path = pg_catalog as $$
declare
  c core.credential := core.authenticate(p_credential);
  t core.tenants := core.tenant_of_code(p_code);
  v_guides boolean; v_roles text[]; v_permissions text[]; v_engagements uuid[]; v_rounds uuid[]; v_units uuid[];
begin
  if c.user_id is null then return core.door_result(null, 'team', 'session'); end if;
  if c.factor <> 'full' then return core.door_result(c.user_id, 'team', c.factor); end if;
  if t.id is null or c.key_tenant_id is not null then return core.door_result(c.user_id, 'team', 'scope'); end if;
  select bool_and(m.kind = 'guidance'), array_agg(distinct m.role), array_agg(distinct p), array_agg(distinct e) into v_guides, v_roles, v_permissions, v_engagements
  from core.mandates m left join lateral unnest(m.permissions) p on true left join lateral unnest(m.engagement_ids) e on true
  where m.target_tenant_id = t.id and m.user_id = c.user_id and m.team_id = p_team
    and m.revoked_at is null and m.valid_from <= core.now() and core.now() < m.valid_to
    and (cardinality(m.term_ids) = 0 or core.terms_signed(m.target_tenant_id, m.user_id, m.term_ids))
    and (m.kind = 'team' or current_setting('transaction_read_only') = 'on');
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
    'tenantId', t.id, 'tenantCode', p_code, 'tenantName', t.name, 'teamId', p_team, 'isGuidance', v_guides, 'engagementIds', to_jsonb(v_engagements),
    'roles', to_jsonb(v_roles), 'permissions', to_jsonb(v_permissions), 'plugins', core.enabled_plugins(t.id));
end $$;

create or replace function core.workers(p_users uuid[], p_engagement uuid, p_unit uuid) returns table (user_id uuid, roles text[], permissions text[])
language sql stable security definer set search_path = pg_catalog as $$
  with place as (select nullif(current_setting('scope.tenant', true), '')::int as tenant),
  capacities as (
    select m.user_id, m.role_keys as roles, coalesce((select array_agg(distinct p) from core.roles r, unnest(r.permissions) p
        where r.tenant_id = m.tenant_id and r.key = any (m.role_keys)), '{}') as permissions
    from core.memberships m, place where m.tenant_id = place.tenant and m.active and m.user_id = any (p_users)
    union all
    select d.user_id, array[d.role], d.permissions from core.mandates d, place
    where d.target_tenant_id = place.tenant and d.user_id = any (p_users) and p_engagement = any (d.engagement_ids)
      and d.kind = 'team' and d.revoked_at is null and d.valid_from <= core.now() and core.now() < d.valid_to
      and (cardinality(d.term_ids) = 0 or core.terms_signed(d.target_tenant_id, d.user_id, d.term_ids))
    union all
    select x.user_id, array[x.part], coalesce((select r.permissions from core.roles r where r.tenant_id = x.tenant_id and r.key = x.part), '{}')
    from core.unit_users x, place where x.tenant_id = place.tenant and x.user_id = any (p_users) and x.unit_id = p_unit
      and x.valid_from <= core.now() and (x.valid_to is null or core.now() < x.valid_to))
  select c.user_id, array(select distinct e from capacities k, unnest(k.roles) e where k.user_id = c.user_id),
    array(select distinct e from capacities k, unnest(k.permissions) e where k.user_id = c.user_id)
  from capacities c group by c.user_id
$$;
create or replace function core.coworkers(p_query text, p_limit int) returns table (user_id uuid, name text, duty text)
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
      and d.kind = 'team' and d.revoked_at is null and d.valid_from <= core.now() and core.now() < d.valid_to
      and (cardinality(d.term_ids) = 0 or core.terms_signed(d.target_tenant_id, d.user_id, d.term_ids))
    union all
    select x.user_id, u.display_name, x.part from core.unit_users x join core.users u on u.id = x.user_id, place
    where place.kind = 'unit' and x.tenant_id = place.tenant and x.unit_id = place.unit
      and x.valid_from <= core.now() and (x.valid_to is null or core.now() < x.valid_to)) x
  where strpos(x.name, p_query) > 0
  order by x.name, x.user_id limit p_limit
$$;
create or replace function core.task_scopes(p_users uuid[], p_engagement uuid, p_unit uuid) returns table (user_id uuid, scope_kind text, team_id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select distinct on (x.user_id) x.user_id, x.scope_kind, x.team_id from (
    select m.user_id, 'team' as scope_kind, m.team_id, 1 as rank from core.mandates m
    where m.target_tenant_id = nullif(current_setting('scope.tenant', true), '')::int and m.user_id = any (p_users)
      and p_engagement = any (m.engagement_ids) and m.kind = 'team' and m.revoked_at is null and core.now() < m.valid_to
    union all
    select u.user_id, 'unit', null, 2 from core.unit_users u
    where u.tenant_id = nullif(current_setting('scope.tenant', true), '')::int and u.user_id = any (p_users) and u.unit_id = p_unit
      and (u.valid_to is null or core.now() < u.valid_to)) x
  order by x.user_id, x.rank
$$;
create or replace function core.my_access() returns jsonb
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
        'id', d.id, 'kind', d.kind, 'isSigned', core.terms_signed(d.target_tenant_id, d.user_id, d.term_ids), 'tenantCode', c.code, 'tenantName', t.name, 'teamId', d.team_id, 'teamName', d.team_name, 'role', d.role, 'permissions', to_jsonb(d.permissions),
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
    'openTerms', (select count(*) from core.mandate_terms t, me where t.user_id = me.id and not exists (
      select from core.mandate_signatures s where s.tenant_id = t.tenant_id and s.term_id = t.id)),
    'platformRole', (select role from core.platform_admins, me where user_id = me.id))
$$;

create function core.sign_mandate_term(p_term uuid, p_hash text, p_answers jsonb, p_day date, p_ids uuid[], p_source text, p_request text) returns text
language plpgsql security definer set search_path = pg_catalog as $$
declare t core.mandate_terms; v_name text; v_user uuid := nullif(current_setting('scope.user', true), '')::uuid; v_engagements uuid[];
begin
  if current_setting('scope.kind', true) is distinct from 'self' then return 'unknown'; end if;
  select x.* into t from core.mandate_terms x where x.id = p_term and x.user_id = v_user;
  if t.id is null then return 'unknown'; end if;
  if t.content_hash <> p_hash then return 'changed'; end if;
  select x.display_name into v_name from core.users x where x.id = v_user;
  insert into core.mandate_signatures (tenant_id, id, term_id, team_id, user_id, by_himself, content_hash, answers, signed_on, recorded_by, recorded_by_name, recorded_at)
  values (t.tenant_id, p_ids[1], t.id, t.team_id, v_user, true, t.content_hash, p_answers, p_day, v_user, v_name, core.now())
  on conflict (tenant_id, term_id) do nothing;
  if not found then return 'signed already'; end if;
  select coalesce(array_agg(distinct e), '{}') into v_engagements from core.mandates m, unnest(m.engagement_ids) e
  where m.target_tenant_id = t.tenant_id and m.user_id = v_user and t.id = any (m.term_ids) and m.revoked_at is null;
  perform core.record_term_signed(t.id, v_engagements, p_ids, p_source, p_request);
  return 'signed';
end $$;

create function core.record_term_signed(p_term uuid, p_engagements uuid[], p_ids uuid[], p_source text, p_request text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare t core.mandate_terms; s core.mandate_signatures; v_home int;
begin
  select x.* into s from core.mandate_signatures x where x.term_id = p_term and x.id = p_ids[1];
  select x.* into t from core.mandate_terms x where x.tenant_id = s.tenant_id and x.id = s.term_id;
  select x.home_tenant_id into v_home from core.users x where x.id = s.user_id;
  insert into core.audit_entries (tenant_id, id, subject_type, subject_id, actor_user_id, actor_name, actor_home_tenant_id, capacity, action, summary, result, source, request_id, occurred_at)
  values (t.tenant_id, p_ids[2], 'mandateTerm', t.id, s.user_id, s.recorded_by_name, v_home, 'self', 'core.mandate_term_signed',
    format('%s签署“%s”（%s），内容摘要值%s', s.recorded_by_name, t.title, t.edition, t.content_hash), 'done', p_source, p_request, core.now());
  insert into core.outbox (tenant_id, id, event, payload, occurred_at) values
    (t.tenant_id, p_ids[3], 'core.mandate_term_signed', jsonb_build_object('termId', t.id, 'teamId', t.team_id, 'userId', t.user_id, 'key', t.key), core.now()),
    (t.tenant_id, p_ids[4], 'core.holders_changed', jsonb_build_object('engagementIds', p_engagements, 'userId', null), core.now());
end $$;

alter function core.sign_mandate_term(uuid, text, jsonb, date, uuid[], text, text) owner to lx_door;
alter function core.record_term_signed(uuid, uuid[], uuid[], text, text) owner to lx_audit;
revoke all on function core.sign_mandate_term(uuid, text, jsonb, date, uuid[], text, text), core.record_term_signed(uuid, uuid[], uuid[], text, text) from public;
grant execute on function core.sign_mandate_term(uuid, text, jsonb, date, uuid[], text, text) to lx_self;
grant execute on function core.record_term_signed(uuid, uuid[], uuid[], text, text) to lx_door;
grant execute on function core.terms_signed(int, uuid, uuid[]) to ${modes}, lx_door;
`;
