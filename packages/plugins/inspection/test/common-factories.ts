import type { CommonItem, CommonScope } from '../src/common-problems/propose-common-problems.ts';
import { readCorpus } from './corpus/read-corpus.ts';

let scopes = 0;

export function scopeOf(more: Partial<CommonScope> = {}): CommonScope {
  scopes += 1;
  return {
    type: 'block',
    id: `block-${scopes}`,
    title: '第一板块',
    link: null,
    unitCount: 10,
    committeeTerm: 13,
    year: 2026,
    roundNo: 3,
    ...more,
  };
}

/** Findings of themes of the corpus, each of the unit it names there. */
export function itemsOf(...themes: readonly string[]): CommonItem[] {
  return readCorpus('tuning').flatMap(({ category, text, theme, unit }, index) =>
    theme !== null && themes.includes(theme)
      ? [
          {
            key: `item-${index}`,
            findingId: crypto.randomUUID(),
            unitKey: unit,
            unitName: unit,
            category,
            text,
          },
        ]
      : [],
  );
}
