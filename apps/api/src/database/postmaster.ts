import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const patience = 60_000;

/** A server that already runs on the data directory. */
export interface RunningPostmaster {
  readonly pid: number;
  readonly port: number;
  /** Whoever started it is gone: nobody else will stop it. */
  readonly isOrphan: boolean;
}

/**
 * The server left by a process that was killed, or started by another one; undefined when there is
 * none. A lock file whose process id now belongs to something else is removed: PostgreSQL itself
 * would take it for a running server.
 */
export async function findPostmaster(databaseDir: string): Promise<RunningPostmaster | undefined> {
  const file = join(databaseDir, 'postmaster.pid');
  const deadline = Date.now() + patience;
  for (;;) {
    const lock = await readLock(file);
    if (lock === undefined) return undefined;
    const holder = await describe(lock.pid);
    if (holder === undefined || !/postgres/.test(holder.command)) {
      await rm(file, { force: true });
      return undefined;
    }
    if (await answers(lock.port)) return { ...lock, isOrphan: holder.parent === 1 };
    if (Date.now() > deadline) throw new Error(`PostgreSQL ${lock.pid} runs but does not answer`);
    await wait(100);
  }
}

async function readLock(file: string): Promise<{ pid: number; port: number } | undefined> {
  try {
    const lines = (await readFile(file, 'utf8')).split('\n');
    return { pid: Math.abs(Number(lines[0])), port: Number(lines[3]) };
  } catch {
    return undefined;
  }
}

interface ProcessFacts {
  readonly command: string;
  readonly parent: number;
}

/** Undefined for a process that is gone, or dead and not yet buried. */
async function describe(pid: number): Promise<ProcessFacts | undefined> {
  if (!Number.isInteger(pid) || pid <= 1) return undefined;
  try {
    return await (process.platform === 'linux' ? describeByProc(pid) : describeByPs(pid));
  } catch {
    return undefined;
  }
}

/** Small images have no `ps`. */
async function describeByProc(pid: number): Promise<ProcessFacts | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The name before it stands in brackets and may hold any sign, brackets too.
  const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
  return state === 'Z' ? undefined : { command, parent: Number(parent) };
}

async function describeByPs(pid: number): Promise<ProcessFacts | undefined> {
  const { stdout } = await run('ps', ['-o', 'ppid=,stat=,args=', '-p', String(pid)]);
  const [, parent, state, command = ''] = /^\s*(\d+)\s+(\S+)\s+(.*)$/m.exec(stdout) ?? [];
  return state?.startsWith('Z') === true ? undefined : { command, parent: Number(parent) };
}

function answers(port: number): Promise<boolean> {
  if (!Number.isInteger(port) || port <= 0) return Promise.resolve(false);
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = connect({ host: '127.0.0.1', port });
  socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
  return promise.finally(() => socket.destroy());
}

/** Lets sessions end their statement (SIGINT: fast shutdown) and waits until the server is gone. */
export async function stopPostmaster(pid: number): Promise<void> {
  process.kill(pid, 'SIGINT');
  while ((await describe(pid)) !== undefined) await wait(50);
}
