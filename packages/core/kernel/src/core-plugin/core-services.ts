import type { Plugin } from '@lianxun/plugin-api';

import type { FileStorage } from '../files/storage.ts';

/** What the core's own routes need of the process they run in. */
export interface CoreServices {
  readonly storage: () => FileStorage;
  /** Every installed plugin, the core included. */
  readonly plugins: () => readonly Plugin[];
}
