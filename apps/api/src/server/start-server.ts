import { createHmac } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';

import { getRequestListener } from '@hono/node-server';
import {
  createKernel,
  createPool,
  migrate,
  openStorage,
  startWorkers,
  type Kernel,
} from '@lianxun/kernel';
import { pino, type Logger } from 'pino';

import { createApp } from '../app.ts';
import type { Config } from '../config.ts';
import { checkLogin } from '../database/check-login.ts';
import { openDatabase, type Database } from '../database/open-database.ts';
import { plugins } from '../plugins.ts';
import { loadDemo } from './load-demo.ts';
import { openMasterKey } from './master-key-file.ts';
import { loadWeb, webListener } from './web-handler.ts';

export interface RunningServer {
  readonly url: string;
  /** Finishes what is under way, then ends. */
  readonly stop: () => Promise<void>;
}

const starting: RequestListener = (_, response) => {
  response.writeHead(503, { 'retry-after': '1' }).end('starting');
};

/** Takes the port first: a second start on it fails before it touches the database. */
export async function startServer(config: Config): Promise<RunningServer> {
  const log = pino({ level: config.logLevel });
  const gate = { listener: starting };
  const server = createServer((request, response) => gate.listener(request, response));
  server.requestTimeout = 300_000;
  server.headersTimeout = 15_000;
  const port = await listen(server, config);
  const closing: (() => Promise<unknown>)[] = [() => close(server)];
  const stop = async () => {
    for (const end of closing) await end();
  };
  try {
    const database = await openDatabase(config);
    closing.push(database.stop);
    gate.listener = await prepare(config, { database, log, closing });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `http://${config.host}:${port}`, stop };
}

interface Parts {
  readonly database: Database;
  readonly log: Logger;
  readonly closing: (() => Promise<unknown>)[];
}

async function prepare(
  config: Config,
  { closing, database, log }: Parts,
): Promise<RequestListener> {
  const { adminUrl, appUrl, bossUrl, passwords } = database;
  if (adminUrl !== undefined) {
    await migrate({ adminUrl, appPassword: passwords.app, bossPassword: passwords.boss, plugins });
  }
  const pool = createPool({ connectionString: appUrl, size: 20 });
  closing.splice(1, 0, () => pool.end());
  await checkLogin(pool);

  const { key, wrapper: keyWrapper } = await openMasterKey(config);
  const storage = await openStorage(config.storage);
  const kernel: Kernel = createKernel({
    pool,
    plugins,
    storage,
    keyWrapper,
    cipherSuite: config.cipherSuite,
  });
  const demoAccounts = config.demo ? await loadDemo(kernel, database) : null;
  const workers = await startWorkers(kernel, {
    bossUrl,
    headsFile: join(config.dataDirectory, 'audit-heads.jsonl'),
    onError: (error) => log.error({ error }, 'worker failed'),
  });
  closing.splice(1, 0, workers.stop);
  const app = createApp(kernel, {
    keyWrapper,
    secret: createHmac('sha256', key.bytes).update('lianxun/http').digest(),
    tempDirectory: join(config.dataDirectory, 'uploads'),
    trustProxy: config.trustProxy,
    demoAccounts,
    log,
  });
  const api = getRequestListener(app.fetch);
  return webListener(
    (...parts) => void api(...parts),
    await loadWeb(),
    (request) => app.fetch(request),
  );
}

function listen(server: Server, { host, port }: Config): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  server.once('error', reject);
  server.listen(port, host, () => {
    const address = server.address();
    resolve(typeof address === 'object' && address !== null ? address.port : port);
  });
  return promise;
}

function close(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 10_000).unref();
  return promise;
}
