import { checkMigration, runMigration, type MigrationTask } from '@lianxun/kernel';
import {
  buildTemplate,
  insertEngagement,
  insertUnit,
  startTestCluster,
} from '@lianxun/plugin-testing';
import type pg from 'pg';

import { plugins } from '../../apps/api/src/plugins.ts';
import {
  openWorkflowHost,
  type WorkflowCounty,
  type WorkflowHost,
} from '../../apps/api/test/workflow-county.ts';

export interface MigrationFigures {
  readonly cases: number;
  /** Cases tried in a second, nothing of them written. */
  readonly triedPerSecond: number;
  /** Cases moved in a second, each in a transaction of its own. */
  readonly movedPerSecond: number;
  /** How many had moved when it was paused, and with which progress it was seen. */
  readonly pausedAt: number;
  readonly progress: readonly number[];
}

/** Open findings of one county move to a new version: a trial, a pause half-way, the rest. */
export async function measureMigration(cases = 10_000): Promise<MigrationFigures> {
  const cluster = await startTestCluster();
  try {
    await buildTemplate(cluster.adminUrl, plugins);
    const host = await openWorkflowHost({ clusterUrl: cluster.adminUrl });
    const figures = await measure(host, await host.county(), cases);
    await host.close();
    return figures;
  } finally {
    await cluster.stop();
  }
}

async function measure(
  { app }: WorkflowHost,
  county: WorkflowCounty,
  cases: number,
): Promise<MigrationFigures> {
  await plant(app.db.admin, county, cases);
  const finding = plugins.flatMap((plugin) => plugin.cases?.['finding'] ?? [])[0]?.document;
  await county.publish('finding', { ...finding, title: '反馈问题' });
  const { body } = await county.draft('POST', '/workflow-migrations', { subject: 'finding' });
  const id = String(body['id']);
  const path = `/workflow-migrations/${id}`;
  const task: MigrationTask = {
    tenantId: county.tenant.id,
    migrationId: id,
    userId: county.drafter.id,
  };
  await county.draft('POST', `${path}/dry-run`);
  const tried = await secondsOf(() => checkMigration(app.kernel, task));
  await county.draft('POST', `${path}/propose`, { note: '统一版本' });
  await county.decide('POST', `${path}/start`);

  const progress: number[] = [];
  const watch = async (): Promise<number> => {
    const { body: seen } = await county.draft('GET', path);
    progress.push(Number(seen['progress']));
    return Number(seen['done']);
  };
  const first = secondsOf(() => runMigration(app.kernel, task));
  while ((await watch()) < cases / 2) await new Promise((resolve) => setTimeout(resolve, 1000));
  await county.draft('POST', `${path}/cancel`);
  const untilPause = await first;
  const pausedAt = await watch();
  await county.draft('POST', `${path}/resume`);
  const rest = await secondsOf(() => runMigration(app.kernel, task));
  const done = await watch();
  if (done !== cases) throw new Error(`${done} of ${cases} cases have moved`);
  return {
    cases,
    triedPerSecond: Math.round(cases / tried),
    movedPerSecond: Math.round(cases / (untilPause + rest)),
    pausedAt,
    progress,
  };
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** Findings under rectification with a running deadline each, as after a year of work. */
async function plant(admin: pg.Pool, county: WorkflowCounty, cases: number): Promise<void> {
  const { tenant } = county;
  const unitId = await insertUnit(admin, tenant);
  await county.member('office');
  const { id: engagementId, roundId } = await insertEngagement(admin, tenant, { unitId });
  const ids = [tenant.id, unitId, engagementId, roundId, cases];
  await admin.query(
    `insert into p_rectification.findings (tenant_id, id, engagement_id, unit_id, released, round_id, committee_term, year, round_no, team_name, inspection_type, seq, level, cat1, text, issued_on, due_on, original_due_on, created_at)
     select $1, uuidv7(), $3, $2, true, $4, 12, 2026, 3, '第一巡察组', 'routine', i, 'county', '全面从严治党责任', '问题' || i, date '2026-03-01', date '2026-06-01', date '2026-06-01', now()
     from generate_series(1, $5::int) i`,
    ids,
  );
  await admin.query(
    `insert into core.workflow_cases (tenant_id, id, subject_type, subject_id, engagement_id, unit_id, released, definition_id, state, state_title, stage, snapshot, entered_at, started_at)
     select $1, uuidv7(), 'finding', f.id, f.engagement_id, f.unit_id, true, d.id, 'rectifying', '整改中', 'rectifying',
       '{"state": "rectifying", "entryNumber": 1, "approval": null, "history": []}', now(), now()
     from p_rectification.findings f join core.workflow_definitions d on d.tenant_id = f.tenant_id and d.subject_type = 'finding'
     where f.tenant_id = $1`,
    [tenant.id],
  );
  await admin.query(
    `insert into core.deadlines (tenant_id, id, subject_type, subject_id, engagement_id, unit_id, released, case_id, entry_number, key, title, started_on, amount, unit, due_on, original_due_on)
     select $1, uuidv7(), 'finding', c.subject_id, c.engagement_id, c.unit_id, true, c.id, 1, 'concentrated', '集中整改期限', date '2026-03-01', 3, 'month', date '2026-06-01', date '2026-06-01'
     from core.workflow_cases c where c.tenant_id = $1`,
    [tenant.id],
  );
}
