import type { Api, ApiSchema } from '@lianxun/api-client';
import type { Option } from '@lianxun/ui';

import { unitKindTitles } from './words.ts';

type Search = (text: string) => Promise<Option[]>;

/** Units by name, for a picker; `except` cannot be chosen. */
export function searchUnits(api: Api, base: string, except?: string): Search {
  return async (text) => {
    const query = { q: text, active: true, limit: 20 };
    const { items } = await api.get<ApiSchema<'UnitPage'>>(`${base}/core/units`, query);
    return items.map((unit) => ({
      value: unit.id,
      label: unit.name,
      detail: [unitKindTitles[unit.kind], unit.parentName].filter(Boolean).join(' · '),
      refusal: unit.id === except ? '就是本单位' : undefined,
    }));
  };
}

/** Names of what a form has shown so far, for a field that holds an id. */
export function knownNames() {
  const names = new Map<string, string>();
  return {
    learn(id: string | null | undefined, name: string | null | undefined): void {
      if (id && name) names.set(id, name);
    },
    /** An id nobody has shown yet, or a text that is no id, stays as it is. */
    nameOf: (text: string): string => names.get(text) ?? text,
    listen:
      (search: Search): Search =>
      async (text) => {
        const options = await search(text);
        for (const { value, label } of options) names.set(value, label);
        return options;
      },
  };
}
