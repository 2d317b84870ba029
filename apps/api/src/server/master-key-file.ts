import { join } from 'node:path';

import type { Config } from '../config.ts';

/** Where the master key comes from. */
export function masterKeyFile({ dataDirectory, masterKey }: Config) {
  return { file: join(dataDirectory, 'master.key'), value: masterKey };
}
