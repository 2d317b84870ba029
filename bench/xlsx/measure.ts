import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { COLUMNS, GROUP, ledgerRow, MERGED_COLUMNS } from './ledger-rows.ts';

/** One candidate, one scenario, one process: what it costs is what the process has cost. */
const [name = '', scenario = '', file = '', rows = '0', output = ''] = process.argv.slice(2);
const task = {
  file,
  output,
  rows: Number(rows),
  row: ledgerRow,
  columns: COLUMNS,
  group: GROUP,
  mergedColumns: MERGED_COLUMNS,
};
interface Candidate {
  readonly candidate: Readonly<Record<string, (given: typeof task) => Promise<unknown>>>;
}

const path = pathToFileURL(join(import.meta.dirname, 'candidates', `${name}.mjs`)).href;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every file in candidates/ has this shape
const { candidate } = (await import(path)) as Candidate;

const before = process.resourceUsage();
await candidate[scenario]?.(task);
const after = process.resourceUsage();
const seconds =
  (after.userCPUTime + after.systemCPUTime - before.userCPUTime - before.systemCPUTime) / 1_000_000;
console.log(JSON.stringify({ seconds, megabytes: Math.round(after.maxRSS / 1024) }));
