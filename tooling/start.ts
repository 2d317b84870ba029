import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import type { Config } from '../apps/api/src/config.ts';
import { repository } from './run-command.ts';
import { stopWithStarter } from './stop-with-starter.ts';
import { buildWebIfStale } from './web-build.ts';

process.env['DEMO'] ||= process.env['DATABASE_URL'] ? 'false' : 'true';

async function announceWhenReady({ port, demo }: Config): Promise<void> {
  const url = `http://localhost:${port}`;
  while (!(await isReady(url))) await wait(50, undefined, { ref: false });
  console.log(`\n  联巡 Lianxun runs at ${url}`);
  if (demo) {
    console.log(
      '  Demo: choose an account on the sign-in page; pnpm lianxun demo-accounts lists them.',
    );
  }
  console.log('  Ctrl+C stops it.\n');
}

async function isReady(url: string): Promise<boolean> {
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
  const { readConfig } = await import('../apps/api/src/config.ts');
  void announceWhenReady(readConfig());
  await import(join(repository, 'apps/api/src/main.ts'));
} else {
  process.exitCode = 1;
}
