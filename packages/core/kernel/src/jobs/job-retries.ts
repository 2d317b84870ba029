import { kernelJobs } from './kernel-jobs.ts';

const own: ReadonlySet<string> = new Set(kernelJobs.map(({ name }) => name));

/**
 * How often a job is tried again. What the core carries is looked for by sweeps of its own; what a
 * plugin was told by an event comes from nowhere else, so it is tried for more than a day.
 */
export function retriesOf(job: string): {
  readonly retryLimit: number;
  readonly retryBackoff: true;
  readonly retryDelayMax: number;
} {
  return { retryLimit: own.has(job) ? 5 : 40, retryBackoff: true, retryDelayMax: 3_600 };
}
