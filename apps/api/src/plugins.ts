import type { Plugin } from '@lianxun/plugin-api';

/** Installed plugins. Order has no meaning. */
export const plugins: readonly Plugin[] = [];
