import type { WebContribution } from '@lianxun/plugin-api';
import { web as inspection } from '@lianxun/plugin-inspection/web';
import { web as rectification } from '@lianxun/plugin-rectification/web';
import { web as talentPool } from '@lianxun/plugin-talent-pool/web';

/** The plugins of this installation, in the order of the navigation. */
export const contributions: readonly WebContribution[] = [inspection, rectification, talentPool];

export function contributionOf(plugin: string): WebContribution | undefined {
  return contributions.find((contribution) => contribution.plugin === plugin);
}
