import { Command } from 'commander';

import { importSheet, type SheetImport, type SheetReport } from './import-sheet.ts';
import { withKernel } from './with-kernel.ts';

export function importCommand(): Command {
  return new Command('import')
    .description('check a sheet against a register; with --commit write it')
    .argument('<file>', '.xlsx')
    .requiredOption('--tenant <code>', 'administrative code')
    .requiredOption('--register <id>', 'such as rectification.findings')
    .requiredOption('--by <userName>', 'the member in whose name it happens, with what he may do')
    .option('--commit', 'write what the dry run found', false)
    .option('--skip-rejected', 'write the good rows and leave the others', false)
    .action(async (file: string, given: Omit<SheetImport, 'file'>) => {
      const report = await withKernel((installation) =>
        importSheet(installation, { ...given, file }),
      );
      for (const line of linesOf(report)) console.log(line);
      if (!report.ok) process.exitCode = 1;
    });
}

function linesOf({ batch, lines }: SheetReport): string[] {
  const { counts } = batch.summary;
  const tally =
    counts === undefined
      ? 'nothing read'
      : `${counts.new} new, ${counts.changed} changed, ${counts.unchanged} unchanged, ${counts.rejected} rejected, ${counts.statusProposals} statuses proposed`;
  return [
    ...lines,
    ...(batch.problem === null ? [] : [batch.problem]),
    `batch ${batch.number}: ${batch.status}; ${tally}`,
    ...(batch.status === 'checked' ? [next(batch)] : []),
    ...(batch.historyStatus === 'pending' ? ['the statuses wait for a second person'] : []),
  ];
}

function next({ summary: { counts } }: SheetReport['batch']): string {
  if (counts !== undefined && counts.rejected > 0)
    return 'nothing written: correct the rows above, or leave them with --commit --skip-rejected';
  return 'nothing written: --commit writes it';
}
