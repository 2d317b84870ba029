import { Command, InvalidArgumentError } from 'commander';

import { exportSheet, type SheetExport } from './export-sheet.ts';
import { withKernel } from './with-kernel.ts';

type Filter = Readonly<Record<string, string>>;

export function exportCommand(): Command {
  return new Command('export')
    .description('write a register to a file')
    .argument('<register>', 'such as rectification.findings')
    .requiredOption('--tenant <code>', 'administrative code')
    .requiredOption('--by <userName>', 'the member in whose name it happens, with what he may see')
    .option('--filter <key=value>', 'as the list filters, such as round=<id>; repeatable', add, {})
    .option('--out <file>', 'file to write; by default named after the register')
    .action(async (register: string, given: Omit<SheetExport, 'register'>) => {
      const out = await withKernel((installation) =>
        exportSheet(installation, { ...given, register }),
      );
      console.log(`wrote ${out}`);
    });
}

function add(text: string, filter: Filter): Filter {
  const [key = '', value] = text.split(/=(.*)/s);
  if (key === '' || value === undefined) throw new InvalidArgumentError('written as key=value');
  return { ...filter, [key]: value };
}
