import type { RegisterDefinition } from '@lianxun/plugin-api';
import { insertRole, insertUser, tryImport, type TestUser } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { plugins } from '../src/plugins.ts';
import { openWorkflowHost, type WorkflowCounty, type WorkflowHost } from './workflow-county.ts';

let host: WorkflowHost;
let county: WorkflowCounty;
let clerk: TestUser;
beforeAll(async () => {
  host = await openWorkflowHost();
  county = await host.county();
  clerk = await county.member('office');
  const created = await host.app.send(
    'POST',
    `/api/v1/t/${county.tenant.code}/talent-pool/members`,
    {
      session: clerk.session,
      headers: { 'idempotency-key': crypto.randomUUID() },
      body: {
        entry: {
          person: {
            name: '段丽华',
            idNumber: '530102198503120014',
            idUnverified: true,
            phone: '12000001234',
            employer: '区审计局',
          },
          relatives: [{ relation: 'spouse', name: '何晓云', employer: '区财政局' }],
        },
        membership: { pool: 'inspection' },
      },
    },
  );
  if (created.status !== 201) throw new Error(await created.text());
});
afterAll(() => host.close());

function definitionOf(id: string): RegisterDefinition {
  const found = plugins
    .flatMap(({ registers = [] }) => registers)
    .find(({ definition }) => definition.id === id);
  if (found === undefined) throw new Error(`no register ${id}`);
  return found.definition;
}

async function exported(id: string, query: Readonly<Record<string, string>>, by = clerk) {
  const path = `/api/v1/t/${county.tenant.code}/core/registers/${id}/export`;
  const answer = await host.app.send('GET', `${path}?${new URLSearchParams(query).toString()}`, {
    session: by.session,
  });
  if (answer.status !== 200) return { status: answer.status, codes: [], text: '' };
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const { plan } = await tryImport(definitionOf(id), bytes, { directory: () => [] });
  return {
    status: answer.status,
    codes: [...new Set(plan.problems.map(({ code }) => code))],
    text: JSON.stringify([plan.records, plan.problems]),
  };
}

const reason = '向区委组织部核对人员信息';

test.each([
  ['talent-pool.roster', ['530102198503120014', '12000001234']],
  ['talent-pool.relatives', ['530102198503120014', '何晓云', '区财政局']],
])('%s leaves masked, and in full only when that is asked for', async (id, personal) => {
  const masked = await exported(id, { reason });
  const full = await exported(id, { reason, personal: 'full' });

  expect(masked.status).toBe(200);
  expect(masked.codes).toContain('registers.masked_value');
  expect(masked.text).toContain('5301**********0014');
  for (const text of personal) expect(masked.text).not.toContain(text);
  expect(full.status).toBe(200);
  for (const text of personal) expect(full.text).toContain(text);
});

test('an export in full wants a reason, which stands in the record', async () => {
  expect((await exported('talent-pool.roster', { personal: 'full' })).status).toBe(422);

  await exported('talent-pool.roster', { reason: '年度数据校核', personal: 'full' });

  const { rows } = await host.app.db.admin.query<{ entry: string }>(
    `select convert_from(content.content, 'utf8') as entry
       from core.audit_entries entry
         join core.audit_contents content on content.tenant_id = entry.tenant_id and content.entry_id = entry.id
      where entry.tenant_id = $1 and entry.action = 'core.exportRegister'
      order by entry.occurred_at, entry.id`,
    [county.tenant.id],
  );
  const last = rows.at(-1)?.entry ?? '';
  expect(last).toContain('年度数据校核');
  expect(last).toContain('full');
});

test('an export in full is for those who may see personal data', async () => {
  await insertRole(host.app.db.admin, county.tenant, {
    key: 'counting',
    permissions: ['core:member', 'core:handle_cases', 'talent-pool:read', 'talent-pool:export'],
  });
  const counting = await insertUser(host.app.db.admin, county.tenant, { roles: ['counting'] });

  expect((await exported('talent-pool.roster', { reason }, counting)).status).toBe(200);
  const refused = await exported('talent-pool.roster', { reason, personal: 'full' }, counting);
  expect(refused.status).toBe(403);
});
