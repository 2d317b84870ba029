import type { Plugin } from '@lianxun/plugin-api';
import inspection from '@lianxun/plugin-inspection';
import rectification from '@lianxun/plugin-rectification';
import talentPool from '@lianxun/plugin-talent-pool';

/** Installed plugins. Order has no meaning. */
export const plugins: readonly Plugin[] = [rectification, talentPool, inspection];
