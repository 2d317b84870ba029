import type { Plugin } from '@lianxun/plugin-api';

import type { FileStorage } from '../files/storage.ts';
import { corePlugin } from './core-plugin.ts';

/** The core's own manifest before the installed ones, which it is asked about in turn. */
export function withCore(
  installed: readonly Plugin[],
  storage: () => FileStorage,
): readonly Plugin[] {
  const plugins: readonly Plugin[] = [
    corePlugin({ storage, plugins: () => plugins }),
    ...installed,
  ];
  return plugins;
}
