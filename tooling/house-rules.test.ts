import { spawnSync } from 'node:child_process';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import house from './oxlint-plugin-house.mjs';

const fixtures = join(import.meta.dirname, 'fixtures/lint');

const repository = join(import.meta.dirname, '..');

interface LintConfig {
  rules: { 'house/tenant-first': [string, { globalTables: string[] }] };
}

interface Report {
  diagnostics: { code: string; filename: string; labels: { span: { line: number } }[] }[];
}

/** Lines of the fixtures that a rule refused, as `file:line`. */
function refusedBy(rule: string): string[] {
  const { stdout } = spawnSync(
    'oxlint',
    ['--config', 'oxlintrc.json', '--disable-nested-config', '--format', 'json', rule],
    { cwd: fixtures, encoding: 'utf8' },
  );
  const { diagnostics }: Report = JSON.parse(stdout);
  return diagnostics
    .filter(({ code }) => code === `house(${rule})`)
    .map(({ filename, labels }) => `${filename}:${labels[0]?.span.line}`)
    .toSorted();
}

/** Lines of the fixtures that carry the mark of a refusal, as `file:line`. */
function markedFor(rule: string): string[] {
  return globSync(`${rule}/**/*.ts`, { cwd: fixtures })
    .flatMap((file) =>
      readFileSync(join(fixtures, file), 'utf8')
        .split('\n')
        .map((text, index) => (text.includes('// refused') ? `${file}:${index + 1}` : ''))
        .filter(Boolean),
    )
    .toSorted();
}

test('every house rule has fixtures', () => {
  const folders = readdirSync(fixtures, { withFileTypes: true }).filter((it) => it.isDirectory());

  expect(folders.map(({ name }) => name).toSorted()).toEqual(Object.keys(house.rules).toSorted());
});

test.for(Object.keys(house.rules))('house/%s refuses exactly the marked lines', (rule) => {
  const marked = markedFor(rule);

  expect(marked).not.toHaveLength(0);
  expect(refusedBy(rule)).toEqual(marked);
});

test('tenant-first exempts exactly the tables that have no tenant', () => {
  const migrations = globSync('packages/core/kernel/src/migrations/*.ts', { cwd: repository });
  const created = migrations.flatMap((path) =>
    [
      ...readFileSync(join(repository, path), 'utf8').matchAll(/globalTable\(\{\s*name: '(\w+)'/g),
    ].map((match) => `core.${match[1]}`),
  );

  const { rules }: LintConfig = JSON.parse(
    readFileSync(join(repository, '.oxlintrc.json'), 'utf8'),
  );
  expect(rules['house/tenant-first'][1].globalTables.toSorted()).toEqual(created.toSorted());
});
