import { provisionTenant } from '@lianxun/kernel';
import { insertUser, type TestTenant, type TestUser } from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';

import type { TestApp } from '../test-app.ts';

interface Named {
  readonly name: string;
  readonly allegation: string;
}

/** A county in which leads are kept, and people who may enter there. */
export interface LeadCounty {
  readonly tenant: TestTenant;
  readonly base: string;
  readonly teamId: string;
  readonly unitId: string;
  readonly custody: TestUser;
  /** Of custody too, and an auditor besides. */
  readonly colleague: TestUser;
  readonly handler: TestUser;
  readonly tryToRegister: (lead: Named) => Promise<Response>;
  readonly register: (lead: Named) => Promise<unknown>;
  readonly name: (leadId: string, name: string) => Promise<void>;
  readonly ruleOut: (leadId: string, user: TestUser) => Promise<void>;
  readonly allocateTo: (leadId: string, user: TestUser) => Promise<void>;
  readonly totals: (user: TestUser) => Promise<unknown>;
  readonly search: (user: TestUser, text: string) => Promise<string[]>;
  readonly sweepAfterAYear: (leadId: string) => Promise<void>;
}

const Lead = z.object({
  version: z.int(),
  people: z.array(
    z.object({ id: z.string(), candidates: z.array(z.object({ userId: z.string() })) }),
  ),
});
const Numbers = z.object({ items: z.array(z.object({ leadNo: z.string() })) });

export async function openLeadCounty(app: TestApp): Promise<LeadCounty> {
  const { db } = app;
  const tenant = { id: 60_404_000, code: '700001', name: '测试县' };
  await provision(app, tenant);
  await db.admin.query(
    `update core.roles set permissions = permissions || '{core:admin,core:read_audit}' where tenant_id = $1 and key = 'custody'`,
    [tenant.id],
  );
  const person = (displayName: string, ...roles: string[]) =>
    insertUser(db.admin, tenant, { roles, displayName });
  const custody = await person('案管甲', 'custody');
  const colleague = await person('案管乙', 'custody', 'supervisionOffice');
  const handler = await person('承办丁', 'supervisionOffice');
  const head = await person('书记戊', 'disciplineHead');
  const bodyId = uuidv7();
  await db.admin.query(
    `insert into core.bodies (tenant_id, id, name, kind) values ($1, $2, '第一监督检查室', 'supervisionRoom')`,
    [tenant.id, bodyId],
  );
  const base = `/api/v1/t/${tenant.code}/restricted`;
  const ask = async (user: TestUser, method: string, path: string, sent: object = {}) => {
    const response = await app.send(method, `${base}/${path}`, { session: user.session, ...sent });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.status === 204 ? null : await response.json();
  };
  const leadOf = async (id: string) =>
    Lead.parse(await ask(custody, 'GET', `inspection/leads/${id}`));
  const act = async (user: TestUser, id: string, body: object) => {
    const path = `core/cases/lead/${id}`;
    const { version } = z.object({ version: z.int() }).parse(await ask(user, 'GET', path));
    await ask(user, 'POST', `${path}/events`, {
      body,
      headers: { 'if-match': `"${version}"` },
    });
  };
  const tryToRegister = (lead: Named) =>
    app.send('POST', `${base}/inspection/leads`, { session: custody.session, body: bodyOf(lead) });
  return {
    tenant,
    base,
    teamId: uuidv7(),
    unitId: uuidv7(),
    custody,
    colleague,
    handler,
    tryToRegister,
    register: (lead) => ask(custody, 'POST', 'inspection/leads', { body: bodyOf(lead) }),
    name: async (leadId, name) => {
      const body = { name, unitName: '区水务局', part: 'involved' };
      await ask(custody, 'POST', `inspection/leads/${leadId}/people`, { body });
    },
    ruleOut: async (leadId, user) => {
      const { people } = await leadOf(leadId);
      const named = people.find(({ candidates }) => candidates.some((it) => it.userId === user.id));
      const body = { userId: user.id, isSamePerson: false, reason: '同名，经核对为另一人' };
      await ask(custody, 'POST', `inspection/leads/${leadId}/people/${named?.id}/candidates`, {
        body,
      });
    },
    allocateTo: async (leadId, user) => {
      const { version } = await leadOf(leadId);
      await ask(custody, 'PUT', `inspection/leads/${leadId}/handlers`, {
        body: { handlingBodyId: bodyId, handlerIds: [user.id] },
        headers: { 'if-match': `"${version}"` },
      });
      await act(custody, leadId, { move: 'propose', fields: { proposal: '拟分办' } });
      await act(head, leadId, { move: 'approve' });
      await act(custody, leadId, { move: 'allocate' });
    },
    totals: (user) => ask(user, 'GET', 'inspection/lead-totals'),
    search: async (user, text) =>
      Numbers.parse(
        await ask(user, 'GET', `inspection/leads?contains=${encodeURIComponent(text)}`),
      ).items.map(({ leadNo }) => leadNo),
    sweepAfterAYear: async (leadId) => {
      await db.admin.query(
        `update core.deadlines set started_on = started_on - 365, due_on = due_on - 365 where subject_id = $1`,
        [leadId],
      );
      await sweep(app, tenant);
    },
  };
}

async function sweep({ kernel }: TestApp, tenant: TestTenant): Promise<void> {
  const job = kernel.plugins
    .flatMap(({ jobs = [] }) => jobs)
    .find(({ name }) => name === 'core.sweep_deadlines');
  const entrance = {
    kind: 'job',
    tenantId: tenant.id,
    plugin: 'core',
    job: 'sweep_deadlines',
  } as const;
  const request = { readOnly: false, expectAudit: false, requestId: 'test', source: 'job' };
  await kernel.run(entrance, request, async (ctx) => job?.run(ctx, {}));
}

async function provision({ db, kernel }: TestApp, tenant: TestTenant): Promise<void> {
  await provisionTenant(
    db.admin,
    {
      ...tenant,
      high: tenant.id + 3_999,
      parentId: null,
      depth: 3,
      kind: 'county',
      shortName: tenant.name,
      districtKind: '县',
      isSynthetic: true,
    },
    kernel.plugins,
  );
}

function bodyOf({ name, allegation }: Named) {
  return {
    source: 'letter',
    committeeTerm: 12,
    year: 2026,
    roundNo: 5,
    teamName: '第一巡察组',
    allegation,
    discipline: 'integrity',
    referralDocument: '西巡移〔2026〕3号',
    referredOn: '2026-01-20',
    subject: { name, unitName: '区水务局' },
  };
}
