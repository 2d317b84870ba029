import { execFile } from 'node:child_process';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

interface Measure {
  readonly score: number | null;
  readonly bound: number | null;
  readonly blocks: number;
  readonly wall: number;
  readonly seconds: number;
  readonly megabytes: number;
}

const LISTS = [
  [12, 'open'],
  [15, '3'],
  [24, '5'],
  [40, '8'],
  [60, '10'],
  [60, 'open'],
  [150, '25'],
  [300, '50'],
  [500, '80'],
  [500, 'open'],
] as const;

for (const [units, count] of LISTS) {
  const load = loadavg()[0]?.toFixed(1);
  console.log(`\n${units} units, ${count} blocks (load ${load})`);
  const own = await run('lianxun', units, count);
  console.log(`  lianxun  ${describe(own, own)}`);
  console.log(`  greedy   ${describe(await run('greedy', units, count), own)}`);
}

async function run(way: string, units: number, count: string): Promise<Measure> {
  const script = join(import.meta.dirname, 'measure.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [
    script,
    way,
    String(units),
    count,
  ]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by measure.ts
  return JSON.parse(stdout) as Measure;
}

function describe(measure: Measure, base: Measure): string {
  const { blocks, bound, megabytes, score, seconds, wall } = measure;
  const ratio = score === null || base.score === null ? '–' : (score / base.score).toFixed(3);
  const open =
    bound === null || score === null ? '–' : (((bound - score) / bound) * 100).toFixed(2);
  return [
    `score ${score ?? 'none'} ×${ratio}`,
    `bound ${bound ?? '–'}, open ${open} %`,
    `${blocks} blocks`,
    `${seconds.toFixed(1)} s of processor`,
    `wall ${(wall / 1000).toFixed(1)} s`,
    `${megabytes} MB peak`,
  ].join('  ');
}
