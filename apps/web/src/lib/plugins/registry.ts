import type { WebContribution } from '@lianxun/plugin-api';
import { web as block } from '@lianxun/plugin-block/web';
import { web as inspection } from '@lianxun/plugin-inspection/web';
import { web as linkage } from '@lianxun/plugin-linkage/web';
import { web as menu } from '@lianxun/plugin-menu/web';
import { web as rectification } from '@lianxun/plugin-rectification/web';
import { web as talentPool } from '@lianxun/plugin-talent-pool/web';

/** The plugins of this installation, in the order of the navigation. */
export const contributions: readonly WebContribution[] = [
  inspection,
  block,
  linkage,
  menu,
  rectification,
  talentPool,
];

export function contributionOf(plugin: string): WebContribution | undefined {
  return contributions.find((contribution) => contribution.plugin === plugin);
}
