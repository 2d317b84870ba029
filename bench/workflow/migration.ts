import { checkMigration, runMigration, type MigrationTask } from '@lianxun/kernel';
import { plugins } from '../../apps/api/src/plugins.ts';
import { openWorkflowHost, type WorkflowCounty } from '../../apps/api/test/workflow-county.ts';
import { buildTemplate, startTestCluster } from '@lianxun/plugin-testing';

/** 10,000 open findings move to a new version: with progress, a pause and a resumption. */
export async function benchMigration(cases = 10_000): Promise<void> {
  const cluster = await startTestCluster();
  try {
    await buildTemplate(cluster.adminUrl, plugins);
    const host = await openWorkflowHost({ clusterUrl: cluster.adminUrl });
    await measure(host.app.kernel, await host.county(), { cases, admin: host.app.db.admin });
    await host.close();
  } finally {
    await cluster.stop();
  }
}
