import { readFileSync } from 'node:fs';

interface Process {
  command: string;
  parent: number;
}

function processOf(pid: number): Process | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return {
      command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '),
      parent: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0),
    };
  } catch {
    return undefined;
  }
}

function starterOf(pid: number): number | undefined {
  const own = processOf(pid);
  if (!own || own.parent <= 1) return undefined;
  return /^npm exec|\bnpx\b/.test(processOf(own.parent)?.command ?? '')
    ? own.parent
    : starterOf(own.parent);
}

/**
 * Ends this process once the npx that started it is gone: npx does not pass a signal on, and a
 * product left behind would keep the port and the database.
 */
export function stopWithStarter(): void {
  const starter = starterOf(process.pid);
  if (starter === undefined) return;
  setInterval(() => {
    if (!processOf(starter)?.command) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}
