import { COLUMNS, GROUP, ledgerRow, MERGED_COLUMNS } from './ledger-rows.mjs';

/** One candidate, one scenario, one process: what it costs is what the process has cost. */
const [name, scenario, file, rows, output] = process.argv.slice(2);
const { candidate } = await import(`./candidates/${name}.mjs`);
const task = { file, output, rows: Number(rows), row: ledgerRow };

const before = process.resourceUsage();
await candidate[scenario]({
  ...task,
  columns: COLUMNS,
  group: GROUP,
  mergedColumns: MERGED_COLUMNS,
});
const after = process.resourceUsage();
const microseconds =
  after.userCPUTime + after.systemCPUTime - before.userCPUTime - before.systemCPUTime;
console.log(
  JSON.stringify({ seconds: microseconds / 1_000_000, megabytes: Math.round(after.maxRSS / 1024) }),
);
