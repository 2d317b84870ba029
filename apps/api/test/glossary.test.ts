import { readFile } from 'node:fs/promises';

import { readCatalog, schemaOf } from '@lianxun/kernel';
import { openTestDatabase, type TestDatabase } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { plugins } from '../src/plugins.ts';

let db: TestDatabase;
let terms: ReadonlyMap<string, string>;
beforeAll(async () => {
  db = await openTestDatabase();
  const glossary = await readFile(new URL('../../../docs/glossary.md', import.meta.url), 'utf8');
  const rows = glossary
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, , , , table]) => table?.startsWith('`'));
  terms = new Map(
    rows.map(([, , chinese = '', , table = '']) => [table.replaceAll('`', ''), chinese]),
  );
});
afterAll(async () => {
  await db.close();
});

test('the glossary holds every table of the schema, and no other', async () => {
  const { relations } = await readCatalog(db.admin);

  expect([...terms.keys()].toSorted()).toEqual(relations.map(({ name }) => name).toSorted());
});

test('a plugin calls its tables what the glossary calls them', () => {
  const declared = plugins.flatMap(({ id, tables = [] }) =>
    tables.map(({ name, title }) => [`${schemaOf(id)}.${name}`, title] as const),
  );
  const different = declared.filter(([table, title]) => terms.get(table)?.split(':')[0] !== title);

  expect(different).toEqual([]);
});

test('a plugin declares every table it makes', async () => {
  const { relations } = await readCatalog(db.admin);
  const declared = plugins.flatMap(({ id, tables = [] }) =>
    tables.map(({ name }) => `${schemaOf(id)}.${name}`),
  );

  expect(declared.toSorted()).toEqual(
    relations
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('core.'))
      .toSorted(),
  );
});
