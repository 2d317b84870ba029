import type { WebContribution } from '@lianxun/plugin-api';

/** The plugins of this installation, in the order of the navigation. */
export const contributions: readonly WebContribution[] = [];

export function contributionOf(plugin: string): WebContribution | undefined {
  return contributions.find((contribution) => contribution.plugin === plugin);
}
