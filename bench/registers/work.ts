import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import {
  commitDryRun,
  createKernel,
  createPool,
  dryRunFile,
  exportRegister,
  generateMasterKey,
  masterKeyWrapper,
  openStorage,
  showImport,
  writeRegister,
  type Kernel,
} from '@lianxun/kernel';
import type { RegisterRecord } from '@lianxun/plugin-api';

import { plugins } from '../../apps/api/src/plugins.ts';
import { benchPlugin } from './plain-register.ts';

/** One step, done in a process of its own so that its memory can be told. */
export interface Step {
  readonly name: 'make' | 'export' | 'dryRun' | 'commit';
  readonly register: string;
  readonly file: string;
  readonly rows: number;
  readonly batchId: string;
  readonly appUrl: string;
  readonly tenantId: number;
  readonly userId: string;
}

export interface Result {
  readonly seconds: number;
  readonly megabytes: number;
  /** Of the process before the step. */
  readonly base: number;
  readonly detail: string;
}

const source = 'commandLine';

process.once('message', (step: Step) => void work(step));

async function work(step: Step): Promise<void> {
  const pool = createPool({ connectionString: step.appUrl, size: 4 });
  const storage = await openStorage({
    driver: 'local',
    location: join(dirname(step.file), 'files'),
  });
  const kernel = createKernel({
    pool,
    plugins: [...plugins, benchPlugin],
    storage,
    keyWrapper: masterKeyWrapper(generateMasterKey(), 'aes-256-gcm'),
  });
  const base = Math.round(process.memoryUsage.rss() / 1024 / 1024);
  const began = performance.now();
  const detail = await steps[step.name](kernel, step);
  const result: Result = {
    seconds: (performance.now() - began) / 1000,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    base,
    detail,
  };
  await pool.end();
  process.send?.(result, () => process.disconnect());
}

const steps: Record<Step['name'], (kernel: Kernel, step: Step) => Promise<string>> = {
  make: async (kernel, { file, rows, register }) => {
    const definition = kernel.plugins
      .flatMap(({ registers = [] }) => registers)
      .find((each) => each.definition.id === register)?.definition;
    if (definition === undefined) throw new Error(`no register ${register}`);
    const options = { title: {}, reportingUnit: '样例县', reportedOn: '2026-03-05' };
    await pipeline(writeRegister(definition, plainRecords(rows), options), createWriteStream(file));
    return '';
  },
  export: async (kernel, step) => {
    await inName(kernel, step, async (ctx) => {
      const { bytes } = await exportRegister(ctx, kernel.plugins, { register: step.register });
      await pipeline(bytes, createWriteStream(step.file));
    });
    return '';
  },
  dryRun: async (kernel, step) => {
    const { tenantId, userId, register, file } = step;
    const bytes = await readFile(file);
    const sheet = {
      register,
      fileName: '台账.xlsx',
      bytes,
      tempDirectory: join(dirname(file), 'tmp'),
    };
    const id = await dryRunFile(kernel, { tenantId, userId, source }, sheet);
    return await outcome(kernel, step, id);
  },
  commit: async (kernel, step) => {
    const { tenantId, userId, batchId } = step;
    await commitDryRun(kernel, { tenantId, userId, batchId, source }, false);
    return await outcome(kernel, step, batchId);
  },
};

async function outcome(kernel: Kernel, step: Step, id: string): Promise<string> {
  const { status, summary, problem } = await inName(kernel, step, (ctx) =>
    showImport(ctx, kernel.plugins, id),
  );
  return JSON.stringify({ id, status, problem, counts: summary.counts });
}

function inName<Value>(
  kernel: Kernel,
  { tenantId, userId }: Step,
  read: Parameters<typeof kernel.run<Value>>[2],
): Promise<Value> {
  const entrance = {
    kind: 'job',
    tenantId,
    plugin: 'core',
    job: 'bench',
    onBehalfOf: userId,
  } as const;
  return kernel.run(
    entrance,
    { readOnly: true, expectAudit: false, requestId: 'bench', source },
    read,
  );
}

function* plainRecords(rows: number): Generator<RegisterRecord> {
  for (let seq = 1; seq <= rows; seq++) {
    const values = {
      seq,
      title: `第${seq}件`,
      content:
        `惠民补贴发放审核把关不严，部分对象不符合条件仍领取补贴，责任落实不到位，第${seq}件。`.repeat(
          3,
        ),
      code: `5301${String(seq).padStart(8, '0')}`,
      happenedOn: `2026-0${1 + (seq % 9)}-1${seq % 9}`,
      amount: seq * 137,
      isDone: seq % 3 === 0,
    };
    yield { values, details: [] };
  }
}
