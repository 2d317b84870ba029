import type { Api } from '@lianxun/api-client';
import type { Option } from '@lianxun/ui';

import type { Engagement } from './words.ts';

/** Engagements whose unit is called so, each with its round. */
export async function searchEngagements(
  api: Api,
  at: string,
  { stage, text }: { readonly text: string; readonly stage?: string },
): Promise<readonly Option[]> {
  const { items } = await api.get<{ items: readonly Engagement[] }>(
    `${at}/inspection/engagements`,
    {
      ...(stage !== undefined && { stage }),
      limit: 200,
    },
  );
  return items
    .filter(({ unitName }) => unitName.includes(text))
    .slice(0, 30)
    .map(({ id, roundName, unitName }) => ({ value: id, label: unitName, detail: roundName }));
}
