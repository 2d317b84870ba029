import { readFileSync } from 'node:fs';

/** Ticks of `/proc`: 100 a second wherever Linux runs Node. */
const millisecondsPerTick = 10;

/** Processor time since start in ms, of this thread and of the database's processes. */
export interface CpuTimes {
  readonly server: number;
  /** 0 where there is no `/proc`. */
  readonly database: number;
}

export function cpuTimes(backends: readonly number[]): CpuTimes {
  const { system, user } = process.threadCpuUsage();
  const database = backends.reduce((sum, pid) => sum + processTime(pid), 0);
  return { server: (user + system) / 1_000, database };
}

function processTime(pid: number): number {
  try {
    // Behind the parenthesised name: state is the third field, user and system time the 14th and 15th.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * millisecondsPerTick;
  } catch {
    return 0;
  }
}
