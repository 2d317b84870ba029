import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { cruise, type IFlattenedRuleSet } from 'dependency-cruiser';
import { afterAll, expect, test } from 'vitest';

import config from '../.dependency-cruiser.mjs';

const repository = join(import.meta.dirname, '..');
const fixtures = join(import.meta.dirname, 'fixtures/boundaries');
const workspace = mkdtempSync(join(tmpdir(), 'lianxun-boundaries-'));
const boundaries = [...new Set(config.forbidden?.map((rule) => rule.name ?? ''))].toSorted();

const thirdParty = {
  hono: 'apps/api',
  kysely: 'packages/core/kernel',
  svelte: 'packages/core/ui',
  zod: 'packages/core/plugin-api',
};

afterAll(() => rmSync(workspace, { recursive: true, force: true }));

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path);
}

/** Lets a fixture resolve its own packages and the real third-party ones, as an install would. */
function install(fixture: string): string {
  const directory = join(workspace, fixture);
  cpSync(join(fixtures, fixture), directory, { recursive: true });

  for (const manifest of globSync('{packages/*,apps}/*/package.json', { cwd: directory })) {
    const { name }: { name: string } = JSON.parse(readFileSync(join(directory, manifest), 'utf8'));
    link(join(directory, dirname(manifest)), join(directory, 'node_modules', name));
  }
  for (const [name, owner] of Object.entries(thirdParty)) {
    link(join(repository, owner, 'node_modules', name), join(directory, 'node_modules', name));
  }
  return directory;
}

async function brokenBoundaries(fixture: string): Promise<string[]> {
  const baseDir = install(fixture);
  const folders = ['packages', 'apps'].filter((name) => existsSync(join(baseDir, name)));
  const ruleSet: IFlattenedRuleSet = { forbidden: config.forbidden ?? [] };

  const { output } = await cruise(folders, { ...config.options, baseDir, ruleSet, validate: true });

  if (typeof output === 'string') throw new Error(output);
  return [...new Set(output.summary.violations.map((violation) => violation.rule.name))];
}

test('every boundary has a fixture that breaks it', () => {
  const names = readdirSync(fixtures).filter((name) => name !== 'allowed');

  expect(names.toSorted()).toEqual(boundaries);
});

test.for(boundaries)('%s refuses its fixture, and no other boundary does', async (boundary) => {
  expect(await brokenBoundaries(boundary)).toEqual([boundary]);
});

test('code inside all boundaries passes', async () => {
  expect(await brokenBoundaries('allowed')).toEqual([]);
});
