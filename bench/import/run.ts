import { parseArgs } from 'node:util';

import {
  buildTemplate,
  openTestKernel,
  startTestCluster,
  type TestKernel,
} from '@lianxun/plugin-testing';

import { plugins } from '../../apps/api/src/plugins.ts';
import {
  approveHistory,
  dryRun,
  exportLedger,
  planCounty,
  playCounty,
  writeBatch,
} from '../../apps/api/test/finished-county.ts';
import { queryCounter, type Cost } from './count-queries.ts';

const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== 'import'),
  options: { statements: { type: 'string', default: '0' } },
});

const cluster = await startTestCluster();
try {
  await buildTemplate(cluster.adminUrl, plugins);
  const host = await openTestKernel({ clusterUrl: cluster.adminUrl });
  await measure(host);
  await host.close();
} finally {
  await cluster.stop();
}

/** The 697 findings of the demo's finished round, into a county that has none of them. */
async function measure(host: TestKernel): Promise<void> {
  const costOf = queryCounter(host.kernel.pool);
  const sheet = await exportLedger(host, await playCounty(host));
  const county = await planCounty(host);
  let batchId = '';
  report(
    'dry run',
    await costOf(async () => {
      batchId = await dryRun(host, county, sheet);
    }),
  );
  report('write', await costOf(() => writeBatch(host, county, batchId)));
  report('approve statuses', await costOf(() => approveHistory(host, county, batchId)));
  report('dry run again', await costOf(() => dryRun(host, county, sheet)));
  report('export', await costOf(() => exportLedger(host, county)));
}

function report(title: string, { seconds, queries, statements }: Cost): void {
  console.log(
    `${title.padEnd(18)} ${seconds.toFixed(1).padStart(6)} s ${String(queries).padStart(7)} queries`,
  );
  for (const [text, times] of statements.slice(0, Number(values.statements))) {
    console.log(`  ${String(times).padStart(6)} ${text.replaceAll(/\s+/g, ' ').slice(0, 150)}`);
  }
}
