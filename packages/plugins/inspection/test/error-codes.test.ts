import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import inspection from '../src/plugin.ts';

test('every error code has its sentence', () => {
  const folder = join(import.meta.dirname, '../src');
  const source = globSync('**/*.ts', { cwd: folder })
    .filter((path) => !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('\n');

  const refused = [...source.matchAll(/(?:conflict|invalid)\(\s*'([a-z_]+)'/g)];
  const thrown = refused.map(([, code]) => `inspection.${code}`);
  const known = Object.keys(inspection.messages ?? {});

  expect(thrown.length).toBeGreaterThan(20);
  expect(thrown.filter((code) => !known.includes(code))).toEqual([]);
});
