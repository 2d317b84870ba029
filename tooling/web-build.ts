import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { repository, runCommand } from './run-command.ts';

const web = join(repository, 'apps/web');
const server = join(web, 'build/index.js');
const stamp = join(web, 'build/.sources');

const sources = [
  'apps/web/{src,static}/**/*.*',
  'apps/web/*.{ts,json}',
  'packages/core/{api-client,plugin-api,ui}/src/**/*.*',
  'packages/plugins/*/src/**/*.{ts,svelte,css}',
  'packages/{core,plugins}/*/package.json',
  'pnpm-lock.yaml',
];

/** Changes with everything the web build reads. */
export function sourceHash(): string {
  const hash = createHash('sha256');
  const files = globSync(sources, {
    cwd: repository,
    exclude: (entry) => entry.name === 'node_modules' || entry.name.endsWith('.test.ts'),
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.toSorted()) {
    hash.update(`${relative(repository, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Builds the web app whatever is there. */
export async function buildWeb(hash = sourceHash()): Promise<boolean> {
  const { ok } = await runCommand(['vite', 'build', '--logLevel', 'warn'], {
    cwd: web,
    live: true,
  });
  if (ok) writeFileSync(stamp, hash);
  return ok;
}

/** Builds the web app unless the build on disk is of these very sources. */
export async function buildWebIfStale(): Promise<boolean> {
  const hash = sourceHash();
  const isCurrent = existsSync(server) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
  if (isCurrent) return true;
  console.log('Building the web app …');
  return await buildWeb(hash);
}
