import type { Plugin } from '@lianxun/plugin-api';
import block from '@lianxun/plugin-block';
import inspection from '@lianxun/plugin-inspection';
import linkage from '@lianxun/plugin-linkage';
import menu from '@lianxun/plugin-menu';
import rectification from '@lianxun/plugin-rectification';
import talentPool from '@lianxun/plugin-talent-pool';

/** Installed plugins. Order has no meaning. */
export const plugins: readonly Plugin[] = [
  rectification,
  talentPool,
  inspection,
  block,
  linkage,
  menu,
];
