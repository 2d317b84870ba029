import { insertRole, insertUnit, insertUnitUser, insertUser } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  auditActions,
  countyWithClerk,
  json,
  openTestApp,
  setSetting,
  type TestApp,
} from './test-app.ts';

let host: TestApp;
beforeAll(async () => {
  host = await openTestApp();
});
afterAll(async () => {
  await host.close();
});

async function county(role: string, permissions: readonly string[]) {
  const { tenant, clerk } = await countyWithClerk(host.db, ['core:member', 'core:handle_cases']);
  await insertRole(host.db.admin, tenant, { key: role, permissions });
  const administrator = await insertUser(host.db.admin, tenant, { roles: [role] });
  const admin = (method: string, path: string) =>
    host.send(method, `/api/v1/t/${tenant.code}/admin/core${path}`, {
      session: administrator.session,
    });
  return { tenant, clerk, admin };
}

describe('the export of the record', () => {
  const auditor = ['core:admin', 'core:read_audit'];

  test('is a file of headers, itself on record, without contents', async () => {
    const { admin, tenant } = await county('auditAdmin', auditor);
    await admin('GET', '/audit-entries');

    const answer = await admin('GET', '/audit-entries/export');

    const [titles, ...rows] = (await answer.text()).trim().split('\r\n');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain(
      `审计日志-${tenant.name}-`,
    );
    expect(titles).toContain('"时间","办理人","身份","动作代码","事项"');
    expect(rows.map((row) => row.split(',')[3])).toEqual([
      '"core.exportAuditEntries"',
      '"core.listAuditEntries"',
    ]);
    expect(await auditActions(host.db, tenant)).toEqual([
      'core.listAuditEntries read',
      'core.exportAuditEntries read',
    ]);
  });

  test('follows the filter, and what a spreadsheet would run is plain text', async () => {
    const { admin, clerk, tenant } = await county('auditAdmin', auditor);
    await host.db.admin.query(
      `insert into core.audit_entries (tenant_id, id, subject_type, subject_id, actor_user_id, actor_name, capacity, action, summary, source, occurred_at)
       values ($1, uuidv7(), 'note', $2, $2, '=1+1', 'member', 'sample.noted', '说 "好"', 'web', core.now())`,
      [tenant.id, clerk.id],
    );

    const answer = await admin('GET', '/audit-entries/export?action=sample.');

    const rows = (await answer.text()).trim().split('\r\n').slice(1);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain(`"'=1+1","member","sample.noted","说 ""好"""`);
  });

  test('needs the permission of the audit administrator', async () => {
    const { admin } = await county('sysAdmin', ['core:admin']);

    expect((await admin('GET', '/audit-entries/export')).status).toBe(403);
  });
});

describe('the colours of deadlines', () => {
  test('are known to members and to inspected units', async () => {
    const { clerk, tenant } = await county('sysAdmin', ['core:admin']);
    const liaison = await insertUser(host.db.admin, tenant, { member: false });
    const unitId = await insertUnit(host.db.admin, tenant);
    await insertRole(host.db.admin, tenant, {
      key: 'unitLiaison',
      permissions: ['core:handle_cases'],
    });
    await insertUnitUser(host.db.admin, tenant, { unitId, user: liaison });
    const colours = { green: 40, yellow: 15, red: 3 };
    await setSetting(host.db, tenant, 'core.deadlineColours', colours);

    const base = `/api/v1/t/${tenant.code}`;
    const answers = await Promise.all([
      host.send('GET', `${base}/core/display-settings`, { session: clerk.session }),
      host.send('GET', `${base}/units/${unitId}/core/display-settings`, {
        session: liaison.session,
      }),
    ]);

    for (const answer of answers) expect(await json(answer)).toEqual({ deadlineColours: colours });
  });
});

test('a day without an arrangement of the county’s own has none to clear', async () => {
  const { admin, tenant } = await county('sysAdmin', ['core:admin', 'core:change_settings']);

  const answer = await admin('DELETE', '/calendar-days/2026-05-20');

  expect([answer.status, await auditActions(host.db, tenant)]).toEqual([404, []]);
});
