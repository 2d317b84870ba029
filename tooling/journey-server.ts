import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { repository, toolEnvironment } from './run-command.ts';
import { buildWebIfStale } from './web-build.ts';

const readyWithin = 420_000;
const stopWithin = 20_000;
const logFile = join(repository, 'test-results/server.log');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}

function startProduct(port: number, dataDirectory: string): ChildProcess {
  const environment = toolEnvironment({
    PORT: String(port),
    DATA_DIR: dataDirectory,
    DEMO: 'true',
  });
  delete environment['DATABASE_URL'];
  delete environment['DATABASE_ADMIN_URL'];
  mkdirSync(join(repository, 'test-results'), { recursive: true });
  const child = spawn(process.execPath, ['apps/api/src/main.ts'], {
    cwd: repository,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(logFile);
  child.stdout?.pipe(log);
  child.stderr?.pipe(log);
  return child;
}

async function isReady(url: string): Promise<boolean> {
  try {
    const { ok } = await fetch(`${url}/readyz`);
    return ok;
  } catch {
    return false;
  }
}

async function waitUntilReady(product: ChildProcess, url: string): Promise<void> {
  const deadline = Date.now() + readyWithin;
  while (!(await isReady(url))) {
    if (product.exitCode !== null || Date.now() > deadline) {
      const log = readFileSync(logFile, 'utf8').split('\n').slice(-40).join('\n');
      throw new Error(`The product did not become ready at ${url}:\n${log}`);
    }
    await wait(200);
  }
}

async function stopProduct(product: ChildProcess, dataDirectory: string): Promise<void> {
  if (product.exitCode === null) {
    const exited = once(product, 'exit');
    product.kill('SIGTERM');
    const force = setTimeout(() => product.kill('SIGKILL'), stopWithin);
    await exited;
    clearTimeout(force);
  }
  rmSync(dataDirectory, { recursive: true, force: true });
}

/** Starts the product on an empty data directory for the journeys; the result stops it again. */
export default async function startJourneyServer(): Promise<() => Promise<void>> {
  if (!(await buildWebIfStale())) throw new Error('The web app does not build');
  const dataDirectory = mkdtempSync(join(tmpdir(), 'lianxun-journeys-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const product = startProduct(port, dataDirectory);
  const stop = (): Promise<void> => stopProduct(product, dataDirectory);
  try {
    await waitUntilReady(product, url);
  } catch (error) {
    await stop();
    throw error;
  }
  process.env['JOURNEY_URL'] = url;
  return stop;
}
