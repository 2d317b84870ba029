import type { KernelMigration } from '../database/migrator.ts';
import { isScope, own } from '../database/policies.ts';
import { policiesSql } from '../database/tenant-table.ts';

/** Links by which somebody without an account fills in a form, and what he hands in. */
export const publicLinks: KernelMigration = {
  name: '0016-public-links',
  async up({ tenantTable, run }) {
    await tenantTable({
      name: 'public_links',
      kind: 'private',
      columns: `
        kind text not null check (length(kind) between 1 and 80),
        subject_type text not null check (length(subject_type) between 1 and 80),
        subject_id uuid not null,
        title text not null check (length(title) between 1 and 200),
        content jsonb not null check (pg_column_size(content) <= 16384),
        token_hash text not null check (length(token_hash) = 64),
        ballot_set uuid,
        opens_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz,
        max_uses int check (max_uses between 1 and 100000),
        used_count int not null default 0 check (used_count >= 0),
        issued_by uuid not null references core.users (id),
        issued_by_name text not null,
        issued_at timestamptz not null,
        check (opens_at < expires_at),
        check (max_uses is null or used_count <= max_uses),
        check (ballot_set is null or max_uses = 1)`,
      unique: [['token_hash']],
      indexes: [['subject_type', 'subject_id'], ['ballot_set']],
      policies: [
        { role: 'lx_member', commands: ['delete'], rows: 'false' },
        { role: 'lx_job', commands: ['delete'], rows: 'false' },
        { role: 'lx_door', commands: ['select'], rows: 'true' },
        {
          role: 'lx_door',
          commands: ['update'],
          rows: 'true',
          columns: ['used_count', 'version'],
        },
      ],
    });
    await tenantTable({
      name: 'public_answers',
      kind: 'private',
      columns: `
        link_id uuid not null,
        sealed text not null check (length(sealed) <= 200000),
        given_on date not null`,
      indexes: [['link_id']],
      references: [{ columns: 'link_id', table: 'core.public_links' }],
      policies: [
        {
          role: 'lx_member',
          commands: ['select', 'insert', 'update', 'delete'],
          rows: 'false',
        },
        { role: 'lx_job', commands: ['insert', 'update'], rows: 'false' },
        {
          role: 'lx_public',
          commands: ['insert'],
          rows: `${own} and ${isScope('link_id', 'link')}`,
        },
      ],
    });
    await run(
      policiesSql('core.audit_entries', [
        { role: 'lx_public', commands: ['insert'], rows: own },
      ]).join(';\n'),
    );
    await run(functions);
  },
};

/** The only two ways in which the public role learns anything: what its link is, and whether it still holds. */
const functions = `
create function core.enter_public(p_tenant int, p_hash text) returns jsonb language plpgsql security definer set search_path = pg_catalog as $$
declare l core.public_links; t core.tenants; v_code text;
begin
  select x.* into l from core.public_links x
  where x.tenant_id = p_tenant and x.token_hash = p_hash and x.revoked_at is null
    and x.opens_at <= core.now() and core.now() < x.expires_at and (x.max_uses is null or x.used_count < x.max_uses);
  if l.id is not null then
    select x.* into t from core.tenants x where x.id = l.tenant_id and x.status = 'active';
  end if;
  if t.id is null then return core.door_result(null, 'public', 'scope'); end if;
  select code into v_code from core.tenant_codes where of_tenant_id = t.id and valid_to is null order by valid_from desc limit 1;
  set local scope.kind = 'public';
  execute format('set local scope.tenant = %L', t.id);
  execute format('set local scope.link = %L', l.id);
  return jsonb_build_object('now', core.now(), 'fingerprint', core.scope_fingerprint(), 'userId', null, 'displayName', '匿名',
    'actorKind', 'person', 'homeTenantId', 0, 'factor', '', 'refreshDue', false,
    'tenantId', t.id, 'tenantCode', v_code, 'tenantName', t.name, 'roles', '[]'::jsonb,
    'permissions', jsonb_build_array('core:fill_public_form'), 'plugins', core.enabled_plugins(t.id),
    'link', jsonb_build_object('id', l.id, 'kind', l.kind, 'subjectType', l.subject_type, 'subjectId', l.subject_id,
      'title', l.title, 'content', l.content));
end $$;

create function core.use_public_link() returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
  if current_setting('scope.kind', true) is distinct from 'public' then return false; end if;
  update core.public_links set used_count = used_count + 1, version = version + 1
  where tenant_id = nullif(current_setting('scope.tenant', true), '')::int and id = nullif(current_setting('scope.link', true), '')::uuid
    and revoked_at is null and core.now() < expires_at and (max_uses is null or used_count < max_uses);
  return found;
end $$;

alter function core.enter_public(int, text) owner to lx_door;
alter function core.use_public_link() owner to lx_door;
revoke all on function core.enter_public(int, text), core.use_public_link() from public;
grant execute on function core.enter_public(int, text) to lx_app;
grant execute on function core.use_public_link() to lx_public;
`;
