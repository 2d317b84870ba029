import { handleCases, type Ctx } from '@lianxun/plugin-api';
import {
  insertUser,
  type TestKernel,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';

import { inInspection, type InspectionCtx } from '../src/database.ts';
import inspection from '../src/plugin.ts';
import type { FileUrgentBody } from '../src/urgent/urgent-reports.schemas.ts';

type Work<Result> = (ctx: InspectionCtx) => Promise<Result>;

const roles = ['leadingGroup', 'disciplineHead', 'custody'];
/** Stands in for the core's own manifest. */
const door = ['core:restricted', 'core:member', 'core:reveal_personal', handleCases.id];

/** A tenant whose restricted scope holds two who sign or receive, and one who has no part. */
export interface UrgentPlace {
  readonly tenant: TestTenant;
  readonly chief: TestUser;
  readonly deputy: TestUser;
  readonly custody: TestUser;
  readonly inside: <Result>(user: TestUser, work: Work<Result>) => Promise<Result>;
  readonly asJob: <Result>(work: Work<Result>) => Promise<Result>;
  /** Runs what waits in the outbox for the jobs of urgent reports, and brings the messages. */
  readonly carry: (order?: 'as it came' | 'last first') => Promise<void>;
  /** Events that no job has run for are lost, as after a job has failed for good. */
  readonly forget: () => Promise<void>;
  /** Runs the job that looks for what waits. */
  readonly sweep: () => Promise<void>;
}

export async function urgentPlace(
  host: TestKernel,
  tenant: TestTenant,
  names: readonly [string, string, string],
): Promise<UrgentPlace> {
  const { admin } = host.db;
  await admin.query(
    'update core.roles set permissions = permissions || $2::text[] where tenant_id = $1 and key = any($3)',
    [tenant.id, door, roles],
  );
  const person = (displayName: string, role: string) =>
    insertUser(admin, tenant, { displayName, roles: [role] });
  const place = {
    tenant,
    chief: await person(names[0], 'leadingGroup'),
    deputy: await person(names[1], 'disciplineHead'),
    custody: await person(names[2], 'custody'),
  };
  const asJob: UrgentPlace['asJob'] = (work) =>
    host.write(
      { kind: 'job', tenantId: tenant.id, plugin: 'inspection', job: 'test' },
      (ctx: Ctx) => work(inInspection(ctx)),
      { expectAudit: false },
    );
  return {
    ...place,
    asJob,
    inside: (user, work) =>
      host.write(
        { kind: 'restricted', credential: user.credential, code: tenant.code },
        (ctx: Ctx) => work(inInspection(ctx)),
        { expectAudit: false },
      ),
    carry: async (order = 'as it came') => {
      const events = await takeEvents(host, tenant);
      await runEvents(host, tenant, order === 'last first' ? events.toReversed() : events);
      await host.deliver(tenant);
    },
    forget: async () => void (await takeEvents(host, tenant)),
    sweep: () => runJob(host, tenant, { name: 'inspection.carry_waiting_urgent', payload: {} }),
  };
}

interface WaitingEvent {
  readonly event: string;
  readonly payload: Record<string, unknown>;
}

/** Events of urgent reports, in the order in which they came. */
async function takeEvents(host: TestKernel, tenant: TestTenant): Promise<WaitingEvent[]> {
  const { rows } = await host.db.admin.query<WaitingEvent & { readonly id: string }>(
    `delete from core.outbox where tenant_id = $1 and event like 'inspection.urgent%'
     returning id, event, payload`,
    [tenant.id],
  );
  return rows.toSorted((one, other) => one.id.localeCompare(other.id));
}

/** Each event of an urgent report once, as the outbox would. */
async function runEvents(
  host: TestKernel,
  tenant: TestTenant,
  events: readonly WaitingEvent[],
): Promise<void> {
  for (const { event, payload } of events) {
    const job = inspection.jobs?.find(({ on }) => on === event);
    if (job === undefined) throw new Error(`no job for ${event}`);
    await runJob(host, tenant, { name: job.name, payload });
  }
}

async function runJob(
  host: TestKernel,
  tenant: TestTenant,
  { name, payload }: { readonly name: string; readonly payload: Record<string, unknown> },
): Promise<void> {
  const job = inspection.jobs?.find((one) => one.name === name);
  if (job === undefined) throw new Error(`no job ${name}`);
  await host.write(
    { kind: 'job', tenantId: tenant.id, plugin: 'inspection', job: name },
    (ctx) => job.run(ctx, payload),
    { expectAudit: false },
  );
}

export function urgentBody(overrides: Partial<FileUrgentBody> = {}): FileUrgentBody {
  return {
    kind: 'direct',
    reason: 'leadingCadre',
    title: '某镇负责人涉嫌重大违纪',
    facts: '鹮羽蘅一案：现场发现大额资金账外循环。',
    suggestion: '建议立即核查',
    concerned: [],
    receivers: [{ name: '市组长', userName: null }],
    ...overrides,
  };
}

export const moveUrgent = (
  { inside }: UrgentPlace,
  user: TestUser,
  request: { readonly id: string; readonly move: string; readonly reason?: string },
) => inside(user, (ctx) => ctx.workflow.move({ subject: 'urgentReport', ...request }));
