import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  createKernel,
  createPool,
  generateMasterKey,
  masterKeyWrapper,
  openStorage,
} from '@lianxun/kernel';

import { createApp } from './app.ts';
import { plugins } from './plugins.ts';
import { openApiDocument } from './system/openapi-document.ts';

/** Without database and configuration: routes are data, and a pool connects only when it is used. */
export async function buildOpenApi(): Promise<unknown> {
  const keyWrapper = masterKeyWrapper(generateMasterKey(), 'aes-256-gcm');
  const folder = join(tmpdir(), 'lianxun-openapi');
  const kernel = createKernel({
    pool: createPool({ connectionString: 'postgres://localhost/nowhere' }),
    plugins,
    storage: await openStorage({ driver: 'local', location: folder }),
    keyWrapper,
  });
  return openApiDocument(
    createApp(kernel, { keyWrapper, secret: Buffer.alloc(32), tempDirectory: folder }),
  );
}
