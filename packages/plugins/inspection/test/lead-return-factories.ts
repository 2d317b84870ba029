import type { TestKernel, TestTenant } from '@lianxun/plugin-testing';

import inspection from '../src/plugin.ts';

/** Each event of a return of leads once, as the outbox would; then what waits for the city. */
export async function carryLeadReturns(host: TestKernel, tenant: TestTenant): Promise<void> {
  const { rows } = await host.db.admin.query<{
    event: string;
    payload: Record<string, unknown>;
  }>(
    `delete from core.outbox where tenant_id = $1 and event like 'inspection.lead_return%'
     returning event, payload`,
    [tenant.id],
  );
  for (const { event, payload } of rows) {
    const job = inspection.jobs?.find(({ on }) => on === event);
    if (job === undefined) throw new Error(`no job for ${event}`);
    await host.write(
      { kind: 'job', tenantId: tenant.id, plugin: 'inspection', job: job.name },
      (ctx) => job.run(ctx, payload),
      { expectAudit: false },
    );
  }
  await host.deliver(tenant);
}
