import type { Plugin, PublicFormDefinition, PublicLinkSeen } from '@lianxun/plugin-api';

import type { Entered } from '../database/scoped-transaction.ts';

/** The form of a kind where its plugin is enabled here. */
export function findForm(
  plugins: readonly Plugin[],
  kind: string,
  entered: Entered,
): PublicFormDefinition | undefined {
  for (const plugin of plugins) {
    const form = plugin.publicForms?.find((each) => each.kind === kind);
    if (form !== undefined)
      return plugin.id === 'core' || entered.plugins.has(plugin.id) ? form : undefined;
  }
  return undefined;
}

export function seenLink(link: {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly title: string;
  readonly content: unknown;
}): PublicLinkSeen {
  return {
    subject: { type: link.subjectType, id: link.subjectId },
    title: link.title,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by `issue`, whose type says it is an object
    content: link.content as Readonly<Record<string, unknown>>,
  };
}
