import { globSync } from 'node:fs';
import { join } from 'node:path';

import { repository, runCommand, type CommandResult } from './run-command.ts';

interface Step {
  name: string;
  run: () => Promise<CommandResult>;
}

export interface StepResult {
  name: string;
  ok: boolean;
}

const command = (name: string, line: string): Step => ({
  name,
  run: () => runCommand(line.split(' ')),
});

/** Packages with components; each brings the tsconfig.json they are checked with. */
function componentPackages(): string[] {
  const components = globSync('{apps,packages/core,packages/plugins}/*/src/**/*.svelte', {
    cwd: repository,
  });
  const folder = /^(apps|packages\/\w+)\/[^/]+/;
  return [...new Set(components.map((path) => folder.exec(path)?.[0] ?? path))].toSorted();
}

/** Checks components with the types that SvelteKit generates for its routes. */
async function checkComponents(): Promise<CommandResult> {
  const runs = [['apps/web', 'svelte-kit', 'sync']];
  for (const folder of componentPackages())
    runs.push([folder, 'svelte-check', '--fail-on-warnings']);

  const results: CommandResult[] = [];
  for (const [folder = '', ...line] of runs) {
    results.push(await runCommand(line, { cwd: join(repository, folder) }));
  }
  return {
    ok: results.every(({ ok }) => ok),
    output: results.map(({ output }) => output).join('\n'),
  };
}

/** The longest first: the others fit beside it. */
const steps: Step[] = [
  command(
    'component lint (eslint)',
    'eslint --cache --cache-strategy content --cache-location .cache/eslint .',
  ),
  { name: 'components (svelte-check)', run: checkComponents },
  command('types (tsc)', 'tsc -p tsconfig.json'),
  command('types of the journeys (tsc)', 'tsc -p apps/web/e2e/tsconfig.json'),
  command('types of the grid bench (tsc)', 'tsc -p bench/registers-grid/tsconfig.json'),
  command('format (oxfmt)', 'oxfmt --check .'),
  command('lint (oxlint)', 'oxlint'),
  command(
    'boundaries (dependency-cruiser)',
    'depcruise --config .dependency-cruiser.mjs --output-type err-long packages apps tooling',
  ),
  command('unused code (knip)', 'knip --no-config-hints'),
  command('documents', 'node tooling/check-documents.ts'),
  command('generated files', 'node tooling/gen.ts --check'),
];

async function runStep({ name, run }: Step): Promise<StepResult> {
  const start = performance.now();
  const { ok, output } = await run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${ok ? '✓' : '✗'} ${name} ${seconds} s`);
  if (!ok) console.log(output.trimEnd().replaceAll(/^/gm, '  '));
  return { name, ok };
}

/** Runs every step, two at a time, whatever the others say. */
export async function runChecks(): Promise<StepResult[]> {
  const results: StepResult[] = [];
  const waiting = [...steps];
  const worker = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      results.push(await runStep(step));
    }
  };
  await Promise.all([worker(), worker()]);
  return results;
}

if (import.meta.main) {
  const failed = (await runChecks()).filter(({ ok }) => !ok);
  console.log(failed.length === 0 ? 'All checks passed.' : `${failed.length} checks failed.`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
