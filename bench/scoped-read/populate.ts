import type pg from 'pg';

export interface Size {
  readonly tenants: number;
  /** Per tenant. */
  readonly findings: number;
}

export const tenantId = (index: number) => 40_000_000 + index * 4_000;
export const tenantCode = (index: number) => String(100_000 + index);
/** Raw session of the tenant's clerk; 40 characters like a real one. */
export const session = (index: number) => `benchsession${String(index).padStart(28, '0')}`;

/** Counties with a clerk, a unit, ten engagements and their findings, written past the triggers. */
export async function populate(client: pg.Client, size: Size): Promise<void> {
  const counties = `generate_series(0, ${size.tenants - 1}) as i`;
  const id = `(40000000 + i * 4000)`;
  const uuid = (salt: string) => `pg_temp.uid(i || '${salt}')`;
  await client.query(`set session_replication_role = replica; set synchronous_commit = off`);
  await client.query(`create function pg_temp.uid(text) returns uuid language sql immutable
    as $$ select overlay(overlay(md5($1) placing '8' from 13 for 1) placing 'a' from 17 for 1)::uuid $$`);
  const statements = [
    `insert into core.tenants (id, subtree_high, depth, kind, name, short_name, district_kind) select ${id}, ${id} + 3999, 3, 'county', '县' || i, '县' || i, '县' from ${counties}`,
    `insert into core.tenant_codes (code, of_tenant_id) select (100000 + i)::text, ${id} from ${counties}`,
    `insert into core.users (id, user_name, display_name, home_tenant_id) select ${uuid('u')}, 'clerk' || i, '承办人' || i, ${id} from ${counties}`,
    `insert into core.memberships (tenant_id, id, user_id, user_name, display_name, role_keys) select ${id}, ${uuid('m')}, ${uuid('u')}, 'clerk' || i, '承办人' || i, '{office}' from ${counties}`,
    `insert into core.roles (tenant_id, id, key, title, permissions) select ${id}, ${uuid('r')}, 'office', '巡察办', '{core:member,core:handle_cases,core:read_directory,rectification:read}' from ${counties}`,
    `insert into core.plugin_states (tenant_id, id, plugin, enabled, changed_at) select ${id}, ${uuid('p')}, 'rectification', true, now() from ${counties}`,
    `insert into core.sessions (id_hash, user_id, factor, device_class, created_at, refreshed_at, expires_at, absolute_expires_at)
     select encode(sha256(convert_to('benchsession' || lpad(i::text, 28, '0'), 'UTF8')), 'hex'), ${uuid('u')}, 'full', 'desktop', now(), now() + interval '1 day', now() + interval '1 day', now() + interval '1 day' from ${counties}`,
    `insert into core.units (tenant_id, id, name, kind) select ${id}, pg_temp.uid(i || 'unit' || k), '单位' || k, 'department' from ${counties}, generate_series(0, 9) as k`,
    `insert into core.workflow_definitions (tenant_id, id, subject_type, number, status, title, document, origin) select ${id}, ${uuid('d')}, 'finding', 1, 'published', '问题', '{}', 'bench' from ${counties}`,
    `insert into p_rectification.findings (tenant_id, id, engagement_id, unit_id, released, round_id, committee_term, year, round_no, team_name, inspection_type, seq, level, cat1, text, issued_on, due_on, original_due_on, created_at)
     select ${id}, pg_temp.uid(i || 'f' || f), pg_temp.uid(i || 'e' || f % 10), pg_temp.uid(i || 'unit' || f % 10), true, ${uuid('round')}, 12, 2026, 3, '第一巡察组', 'routine', 1 + f / 10, 'county', '群众身边腐败和不正之风',
       '惠民补贴发放审核把关不严,部分对象不符合条件仍领取补贴,责任落实不到位。第' || f || '条', date '2026-03-01', date '2026-06-01' + f % 200, date '2026-06-01', now()
     from ${counties}, generate_series(0, ${size.findings - 1}) as f`,
    `insert into core.workflow_cases (tenant_id, id, subject_type, subject_id, engagement_id, unit_id, released, definition_id, state, state_title, stage, snapshot, entered_at, started_at)
     select ${id}, pg_temp.uid(i || 'c' || f), 'finding', pg_temp.uid(i || 'f' || f), pg_temp.uid(i || 'e' || f % 10), pg_temp.uid(i || 'unit' || f % 10), true, ${uuid('d')}, 'rectifying', '整改中', 'rectifying', '{}', now(), now()
     from ${counties}, generate_series(0, ${size.findings - 1}) as f`,
  ];
  for (const statement of statements) {
    const started = Date.now();
    const { rowCount } = await client.query(statement);
    console.log(
      `${String(rowCount).padStart(9)} rows in ${((Date.now() - started) / 1000).toFixed(1)} s  ${statement.slice(12, 44)}`,
    );
  }
  await client.query('set session_replication_role = default; analyze');
}
