import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Plugin } from '@lianxun/plugin-api';
import { describe, expect, test } from 'vitest';

const repository = join(import.meta.dirname, '..');
const contract = ['@lianxun/plugin-api', '@lianxun/ui', '@lianxun/api-client'];
const languages = ['kysely', 'zod', 'svelte'];
const denied = /^(pg|pg-boss|lucia|hono|@hono\/.+)$/;

interface PackageJson {
  name: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const packages = globSync('packages/plugins/*/package.json', { cwd: repository }).map((path) => {
  const manifest: PackageJson = JSON.parse(readFileSync(join(repository, path), 'utf8'));
  return { entry: join(repository, path, '../src/plugin.ts'), manifest };
});

async function pluginOf(entry: string): Promise<Plugin> {
  const { default: plugin }: { default: Plugin } = await import(entry);
  return plugin;
}

const isWorkspace = (name: string): boolean => name.startsWith('@lianxun/');

test('there are plugins to look at', () => {
  expect(packages.length).toBeGreaterThan(0);
});

describe.for(packages)('$manifest.name', ({ entry, manifest }) => {
  const dependencies = Object.keys(manifest.dependencies ?? {});

  test('depends on the contract and on the plugins its manifest names', async () => {
    const named = (await pluginOf(entry)).dependsOn ?? [];

    const allowed = [...contract, ...named.map((id) => `@lianxun/plugin-${id}`)];
    expect(dependencies.filter((name) => isWorkspace(name) && !allowed.includes(name))).toEqual([]);
  });

  test('uses the third-party libraries its manifest names', async () => {
    const named = (await pluginOf(entry)).dependencies ?? [];

    const allowed = [...languages, ...named];
    expect(dependencies.filter((it) => !isWorkspace(it) && !allowed.includes(it))).toEqual([]);
  });

  test('takes no library that belongs to the host', () => {
    const all = [...dependencies, ...Object.keys(manifest.devDependencies ?? {})];

    expect(all.filter((name) => denied.test(name))).toEqual([]);
  });
});
