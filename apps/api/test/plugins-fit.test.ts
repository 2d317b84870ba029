import { tmpdir } from 'node:os';

import {
  createKernel,
  createPool,
  generateMasterKey,
  masterKeyWrapper,
  openStorage,
} from '@lianxun/kernel';
import { expect, test } from 'vitest';

import { plugins } from '../src/plugins.ts';

test('the installed plugins fit together', async () => {
  const pool = createPool({ connectionString: 'postgres://localhost/nowhere' });
  const storage = await openStorage({ driver: 'local', location: tmpdir() });
  const keyWrapper = masterKeyWrapper(generateMasterKey(), 'aes-256-gcm');

  const kernel = createKernel({ pool, plugins, storage, keyWrapper });

  expect(kernel.plugins.map(({ id }) => id).toSorted()).toEqual([
    'block',
    'core',
    'inspection',
    'linkage',
    'menu',
    'rectification',
    'talent-pool',
  ]);
});
