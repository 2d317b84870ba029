import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

interface Cost {
  /** Processor time, which a busy machine does not change much. */
  readonly seconds: number;
  readonly megabytes: number;
}

interface Scenario {
  readonly title: string;
  readonly name: 'write' | 'read';
  readonly rows: number;
}

const CANDIDATES = ['lianxun', 'hucre', 'exceljs', 'protobi', 'excelts'];
const GIVE_UP_SECONDS = Number(process.argv[3] ?? 120);
const SCENARIOS: readonly Scenario[] = [
  { title: 'write 5,000 rows × 30, merged', name: 'write', rows: 5_000 },
  { title: 'write 10,000 rows × 30, merged', name: 'write', rows: 10_000 },
  { title: 'write 100,000 rows × 30, merged', name: 'write', rows: 100_000 },
  { title: 'read 5,000 rows × 30, merged', name: 'read', rows: 5_000 },
  { title: 'read 20,000 rows × 30, merged', name: 'read', rows: 20_000 },
];

if (existsSync(join(import.meta.dirname, 'node_modules'))) {
  await compare();
} else {
  console.error(
    'The candidates are not installed: pnpm --dir bench/xlsx install --ignore-workspace',
  );
  process.exitCode = 1;
}

async function compare(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-xlsx-'));
  try {
    await compareCosts(folder);
    await compareFidelity(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function compareCosts(directory: string): Promise<void> {
  const hopeless = new Set<string>();
  for (const { title, name, rows } of SCENARIOS) {
    console.log(`\n${title}`);
    const input = join(directory, `input-${rows}.xlsx`);
    if (name === 'read') await measure('lianxun', 'write', { file: input, rows });
    let base: Cost | undefined;
    for (const candidate of CANDIDATES) {
      const file = name === 'read' ? input : join(directory, `${candidate}.xlsx`);
      const skipped = hopeless.has(candidate + name);
      const cost = skipped ? undefined : await measure(candidate, name, { file, rows });
      if (!cost) hopeless.add(candidate + name);
      base ??= cost;
      console.log(`  ${candidate.padEnd(9)} ${describeCost(cost, base)}`);
    }
  }
}

function describeCost(cost: Cost | undefined, base: Cost | undefined): string {
  if (!cost || !base) return `no answer in ${GIVE_UP_SECONDS} s, here or with fewer rows`;
  const ratio = (cost.seconds / base.seconds).toFixed(2);
  return `${cost.seconds.toFixed(1).padStart(6)} s  ×${ratio.padStart(6)}  ${String(cost.megabytes).padStart(5)} MB peak`;
}

async function compareFidelity(directory: string): Promise<void> {
  const file = join(directory, 'users-file.xlsx');
  await runScript('users-file.mjs', ['write', file]);
  const missing = await lostFeatures(file);
  if (missing.length > 0) throw new Error(`the user's file lacks ${missing.join(', ')}`);
  console.log("\nmark a cell of the user's own file: lost of its features");
  for (const candidate of CANDIDATES) {
    const output = join(directory, `marked-${candidate}.xlsx`);
    const cost = await measure(candidate, 'markUp', { file, rows: 0, output });
    const lost = cost ? await lostFeatures(output) : ['no answer'];
    console.log(`  ${candidate.padEnd(9)} ${lost.length === 0 ? 'nothing' : lost.join(', ')}`);
  }
}

async function lostFeatures(file: string): Promise<string[]> {
  const lost: unknown = JSON.parse(await runScript('users-file.mjs', ['lost', file]));
  return Array.isArray(lost) ? lost.map(String) : [];
}

async function measure(
  candidate: string,
  scenario: string,
  { file, rows, output = '' }: { file: string; rows: number; output?: string },
): Promise<Cost | undefined> {
  try {
    return parseCost(
      await runScript('measure.mjs', [candidate, scenario, file, String(rows), output]),
    );
  } catch {
    return undefined;
  }
}

async function runScript(script: string, given: readonly string[]): Promise<string> {
  const options = { timeout: GIVE_UP_SECONDS * 1_000 };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(import.meta.dirname, script), ...given],
    options,
  );
  return stdout;
}

function parseCost(stdout: string): Cost {
  const cost: unknown = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  if (typeof cost === 'object' && cost !== null && 'seconds' in cost && 'megabytes' in cost) {
    return { seconds: Number(cost.seconds), megabytes: Number(cost.megabytes) };
  }
  throw new Error(`no cost in ${stdout}`);
}
