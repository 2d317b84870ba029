import { existsSync, globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { repository } from './run-command.ts';

const [name = ''] = process.argv.slice(2);
const script = join(repository, 'bench', name, 'run.ts');

if (name !== '' && existsSync(script)) {
  await import(script);
} else {
  const names = globSync('bench/*/run.ts', { cwd: repository }).map((it) => basename(dirname(it)));
  console.error(`Usage: pnpm bench <${names.join(' | ')}>`);
  process.exitCode = 1;
}
