import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { rolesFile } from './roles-file.ts';

test('roles.sql is what the migration itself would run', async () => {
  expect(await readFile(join(import.meta.dirname, 'roles.sql'), 'utf8')).toBe(rolesFile());
});
