import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

interface Measure {
  readonly score: number | null;
  readonly bound: number | null;
  readonly first: number | null;
  readonly isProven: boolean;
  readonly wall: number;
  readonly seconds: number;
  readonly megabytes: number;
}

const SIZES = [
  [120, 14],
  [400, 30],
  [1_500, 10],
  [1_000, 60],
  [1_500, 100],
] as const;
const SOLVERS = ['lianxun', 'highs', 'greedy', 'glpk'];
const GIVE_UP_SECONDS = Number(process.argv[3] ?? 120);

const hasGlpk = existsSync(join(import.meta.dirname, 'node_modules', 'glpk.js'));
if (!hasGlpk)
  console.error('Without GLPK; to have it: pnpm --dir bench/staffing install --ignore-workspace');

const hopeless = new Set<string>();
for (const [people, teams] of SIZES) {
  const load = loadavg()[0]?.toFixed(1);
  console.log(`\n${people.toLocaleString('en')} people × ${teams} teams (load ${load})`);
  let base: Measure | undefined;
  for (const solver of SOLVERS.filter((name) => hasGlpk || name !== 'glpk')) {
    const measure = hopeless.has(solver) ? undefined : await run(solver, people, teams);
    if (!measure?.isProven && solver === 'glpk') hopeless.add(solver);
    base ??= measure;
    console.log(`  ${solver.padEnd(8)} ${describe(measure, base)}`);
  }
}

async function run(solver: string, people: number, teams: number): Promise<Measure | undefined> {
  const script = join(import.meta.dirname, 'measure.ts');
  const given = [solver, String(people), String(teams), String(GIVE_UP_SECONDS)];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [script, ...given], {
      timeout: GIVE_UP_SECONDS * 2_000,
    });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by measure.ts
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Measure;
  } catch {
    return undefined;
  }
}

function describe(measure: Measure | undefined, base: Measure | undefined): string {
  if (!measure) return `no answer in ${GIVE_UP_SECONDS} s, here or with fewer people`;
  const ratio = base ? `×${(measure.seconds / base.seconds).toFixed(2)}` : '';
  return [
    measure.isProven ? 'proven  ' : 'unproven',
    `${measure.seconds.toFixed(1).padStart(6)} s ${ratio.padStart(7)}`,
    `first ${describeSeconds(measure.first)}`,
    `wall ${(measure.wall / 1_000).toFixed(1).padStart(6)} s`,
    `score ${measure.score ?? 'none'}`,
    `gap ${describeGap(measure.score, base?.bound)}`,
    `${measure.megabytes} MB peak`,
  ].join('  ');
}

function describeSeconds(milliseconds: number | null): string {
  return milliseconds === null ? '   –   ' : `${(milliseconds / 1_000).toFixed(1).padStart(5)} s`;
}

function describeGap(score: number | null, best: number | null | undefined): string {
  if (score === null || best === null || best === undefined) return '–';
  return `${(((best - score) / Math.max(1, Math.abs(best))) * 100).toFixed(2)} %`;
}
