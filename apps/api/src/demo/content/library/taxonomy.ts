import { threeFocuses } from '@lianxun/plugin-rectification/api';

import type { DemoTaxonomyNode } from '../types.ts';

/** 三个聚焦 with the codes by which the archetypes name them: F1, F1.01. */
export const demoTaxonomy: DemoTaxonomyNode[] = threeFocuses.flatMap(({ name, parts }, at) => {
  const code = `F${at + 1}`;
  return [
    { code, name, parentCode: null },
    ...parts.map((part, index) => ({
      code: `${code}.${String(index + 1).padStart(2, '0')}`,
      name: part,
      parentCode: code,
    })),
  ];
});
