import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { repository } from './run-command.ts';
import { stopWithStarter } from './stop-with-starter.ts';
import { buildWebIfStale } from './web-build.ts';

const environment = process.env;
environment['PORT'] ??= '4100';
environment['DEMO'] ??= environment['DATABASE_URL'] === undefined ? 'true' : 'false';

const url = `http://localhost:${environment['PORT']}`;

async function announceWhenReady(): Promise<void> {
  while (!(await isReady())) await wait(50);
  console.log(`\n  联巡 Lianxun runs at ${url}`);
  if (environment['DEMO'] === 'true') {
    console.log(
      '  Demo: choose an account on the sign-in page; pnpm lianxun demo-accounts lists them.',
    );
  }
  console.log('  Ctrl+C stops it.\n');
}

async function isReady(): Promise<boolean> {
  try {
    const { ok } = await fetch(`${url}/readyz`);
    return ok;
  } catch {
    return false;
  }
}

if (await buildWebIfStale()) {
  enableCompileCache(join(repository, '.cache/node'));
  process.chdir(repository);
  stopWithStarter();
  await import(join(repository, 'apps/api/src/main.ts'));
  void announceWhenReady();
} else {
  process.exitCode = 1;
}
