import { deliverWaiting } from '@lianxun/kernel';
import { v7 as uuidv7 } from 'uuid';

import type { WorkflowHost } from './workflow-county.ts';

/** How far the clock of this script is from the machine's. */
let shift = 0;

/** A date of the counties' calendar, `days` from the script's today. */
export function dayFromToday(days: number): string {
  const at = new Date(Date.now() + shift + days * 86_400_000);
  return at.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
}

/** It becomes this day, at ten in the morning or the time given; everybody signs in anew. */
export async function passTo({ app }: WorkflowHost, day: string, time = '10:00'): Promise<void> {
  shift = new Date(`${day}T${time}+08:00`).getTime() - Date.now();
  await app.db.moveClock(`${shift} milliseconds`);
  await app.db.admin.query(
    `update core.sessions set refreshed_at = core.now(), expires_at = core.now() + interval '1 day',
       absolute_expires_at = core.now() + interval '1 day'`,
  );
}

interface Waiting {
  readonly id: string;
  readonly tenant_id: number;
  readonly event: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

const mostRounds = 50;

/** Does what waits in every tenant, as the workers do: events reach their jobs, messages cross. */
export async function workOff(host: WorkflowHost): Promise<void> {
  const { admin } = host.app.db;
  for (let round = 0; round < mostRounds; round += 1) {
    const { rows } = await admin.query<Waiting>(
      `update core.outbox set delivered_at = core.now() where delivered_at is null
       returning id, tenant_id, event, payload`,
    );
    if (rows.length === 0) return;
    for (const event of rows.toSorted((a, b) => a.id.localeCompare(b.id)))
      await handOn(host, event);
  }
  throw new Error('there is always something left to do');
}

async function handOn({ app }: WorkflowHost, waiting: Waiting): Promise<void> {
  const { event, payload, tenant_id: tenantId } = waiting;
  if (event === 'core.exchange_sent') return await deliverWaiting(app.kernel, tenantId);
  for (const { id: plugin, jobs = [] } of app.kernel.plugins)
    for (const job of jobs.filter(({ on }) => on === event))
      await app.kernel.run(
        { kind: 'job', tenantId, plugin, job: job.name.split('.')[1] ?? job.name },
        { readOnly: false, expectAudit: false, requestId: uuidv7(), source: 'job' },
        (ctx) => job.run(ctx, payload),
      );
}
