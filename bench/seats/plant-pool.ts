import type { TestTenant } from '@lianxun/plugin-testing';
import type pg from 'pg';

/** People of a pool with their cases, as after a large import. */
export async function plantPool(admin: pg.Pool, tenant: TestTenant, count: number): Promise<void> {
  await admin.query(
    `insert into core.people (tenant_id, id, name)
     select $1, uuidv7(), '人选' || i from generate_series(1, $2::int) i`,
    [tenant.id, count],
  );
  await admin.query(
    `insert into p_talent_pool.profiles (tenant_id, id, person_id, native_county, skills)
     select $1, uuidv7(), id, '530111', array['audit'] from core.people where tenant_id = $1`,
    [tenant.id],
  );
  await admin.query(
    `insert into p_talent_pool.pool_members (tenant_id, id, released, person_id, name, pool, intake, source, sending_unit, nominated_via, nominated_by, nominated_by_name, nominated_on, admitted_on)
     select $1, uuidv7(), false, id, name, 'inspection', 'regular', 'internal', '单位' || (row_number() over () % 60), 'import', uuidv7(), '经办人', date '2026-01-01', date '2026-01-15'
     from core.people where tenant_id = $1`,
    [tenant.id],
  );
  await admin.query(
    `insert into core.workflow_cases (tenant_id, id, subject_type, subject_id, released, definition_id, state, state_title, stage, snapshot, entered_at, started_at)
     select $1, uuidv7(), 'poolMember', m.id, false, d.id, 'admitted', '在库', 'admitted',
       '{"state": "admitted", "entryNumber": 1, "approval": null, "history": []}', now(), now()
     from p_talent_pool.pool_members m join core.workflow_definitions d on d.tenant_id = m.tenant_id and d.subject_type = 'poolMember'
     where m.tenant_id = $1`,
    [tenant.id],
  );
}
