import { fork } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import {
  buildTemplate,
  openTestKernel,
  startTestCluster,
  type TestKernel,
} from '@lianxun/plugin-testing';

import { plugins } from '../../apps/api/src/plugins.ts';
import { playCounty } from '../../apps/api/test/finished-county.ts';
import { copyFindings } from './copy-findings.ts';
import { benchPlugin } from './plain-register.ts';
import type { Result, Step } from './work.ts';

const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== 'registers'),
  options: {
    rows: { type: 'string', default: '100000' },
    only: { type: 'string', default: '' },
  },
});
const rows = Number(values.rows);
const all = [...plugins, benchPlugin];

const folder = await mkdtemp(join(tmpdir(), 'bench-registers-'));
const cluster = await startTestCluster();
try {
  await buildTemplate(cluster.adminUrl, all);
  const host = await openTestKernel({ clusterUrl: cluster.adminUrl, plugins: all });
  if (values.only !== 'findings') await plain(host);
  if (values.only !== 'plain') await findings(host);
  await host.close();
} finally {
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
}

/** A register of one table: new rows written, exported, and brought back unchanged. */
async function plain(host: TestKernel): Promise<void> {
  console.log(`\na plain register, ${rows} rows`);
  const county = await host.county();
  const clerk = await host.member(county, 'office');
  const base = { register: 'bench.entries', tenantId: county.id, userId: clerk.id };
  const file = join(folder, 'plain.xlsx');
  await measure(host, 'make the sheet', { ...base, name: 'make', file });
  const dry = await measure(host, 'dry run, all new', { ...base, name: 'dryRun', file });
  await measure(host, 'write', { ...base, name: 'commit', file, batchId: batchIn(dry) });
  const again = join(folder, 'plain-again.xlsx');
  await measure(host, 'export', { ...base, name: 'export', file: again });
  await measure(host, 'dry run, unchanged', { ...base, name: 'dryRun', file: again });
}

/** R2: findings with their measures, exported and brought back unchanged. */
async function findings(host: TestKernel): Promise<void> {
  const { tenant, clerk } = await playCounty(host);
  const copies = Math.max(1, Math.round(rows / 1551) - 1);
  const made = await copyFindings(host.db.admin, tenant.id, copies);
  console.log(`\nR2, ${made.findings} findings with ${made.measures} measures`);
  const base = { register: 'rectification.findings', tenantId: tenant.id, userId: clerk.id };
  const file = join(folder, 'findings.xlsx');
  const size = { rows: made.measures };
  await measure(host, 'export', { ...base, ...size, name: 'export', file });
  await measure(host, 'dry run, unchanged', { ...base, ...size, name: 'dryRun', file });
}

async function measure(
  host: TestKernel,
  title: string,
  step: Omit<Step, 'appUrl' | 'rows' | 'batchId'> & Partial<Pick<Step, 'rows' | 'batchId'>>,
): Promise<Result> {
  const whole: Step = { rows, batchId: '', ...step, appUrl: host.db.appUrl };
  const result = await inProcess(whole);
  const { size } = await stat(step.file);
  const rate = Math.round(whole.rows / result.seconds);
  console.log(
    `${title.padEnd(20)} ${result.seconds.toFixed(1).padStart(7)} s ${String(rate).padStart(8)} rows/s ` +
      `${String(result.megabytes).padStart(5)} MB peak (${result.base} before), file ${(size / 1e6).toFixed(1)} MB  ${result.detail}`,
  );
  return result;
}

function inProcess(step: Step): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'work.ts'));
    let result: Result | undefined;
    child.once('message', (answer: Result) => {
      result = answer;
    });
    child.once('exit', (code) => {
      if (result) resolve(result);
      else reject(new Error(`the step ended with ${code}`));
    });
    child.send(step);
  });
}

function batchIn({ detail }: Result): string {
  const found: unknown = JSON.parse(detail);
  if (typeof found === 'object' && found !== null && 'id' in found) return String(found.id);
  throw new Error(`no batch in ${detail}`);
}
