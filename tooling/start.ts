import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

import { reachClosedFolders } from './reach-closed-folders.ts';
import { repository } from './run-command.ts';
import { stopWithStarter } from './stop-with-starter.ts';
import { buildWebIfStale } from './web-build.ts';

process.env['DEMO'] ||= process.env['DATABASE_URL'] ? 'false' : 'true';

reachClosedFolders();
process.chdir(repository);
if (!(await buildWebIfStale())) process.exit(1);

enableCompileCache(join(repository, '.cache/node'));
stopWithStarter();

const { readConfig } = await import('../apps/api/src/config.ts');
await import('../apps/api/src/main.ts');

if (readConfig().demo) {
  console.log(
    'Demo: choose an account on the sign-in page, or list them with pnpm lianxun demo-accounts.',
  );
}
console.log('Ctrl+C stops it.');
