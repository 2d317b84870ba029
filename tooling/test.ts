import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { runChecks } from './check.ts';
import { reachClosedFolders } from './reach-closed-folders.ts';
import { repository, runCommand } from './run-command.ts';
import { countJourneys, countTests, type Counts } from './test-counts.ts';
import { checkWebBudget } from './web-budget.ts';
import { buildWeb } from './web-build.ts';

const reports = join(repository, 'test-results');

async function checks(): Promise<Counts> {
  const results = await runChecks();
  const passed = results.filter(({ ok }) => ok).length;
  return { passed, failed: results.length - passed };
}

async function build(): Promise<Counts> {
  if (!(await buildWeb())) return { passed: 0, failed: 1 };
  const fits = checkWebBudget();
  return { passed: fits ? 2 : 1, failed: fits ? 0 : 1 };
}

async function tests(): Promise<Counts> {
  const report = join(reports, 'vitest.json');
  const { ok } = await runCommand(
    ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { live: true },
  );
  return countTests(readReport(report), ok);
}

async function journeys(): Promise<Counts> {
  const report = join(reports, 'journeys.json');
  const { ok } = await runCommand(['playwright', 'test', '--reporter=list,json'], {
    live: true,
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  return countJourneys(readReport(report), ok);
}

function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

const parts: [string, () => Promise<Counts>][] = [
  ['Checks', checks],
  ['Build', build],
  ['Tests', tests],
  ['Journeys', journeys],
];

reachClosedFolders();

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const total: Counts = { passed: 0, failed: 0 };
const summary: string[] = [];
for (const [title, run] of parts) {
  console.log(`\n== ${title}`);
  const { passed, failed } = await run();
  total.passed += passed;
  total.failed += failed;
  summary.push(`${title}: ${passed} passed, ${failed} failed`);
}

console.log(`\n${summary.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
