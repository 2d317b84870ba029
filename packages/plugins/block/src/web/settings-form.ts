import type { DivisionSettings } from './words.ts';

/** The settings as they are typed. */
export interface TypedSettings {
  region: string;
  kind: string;
  level: string;
  regionBy: 'county' | 'distance';
  farKm: string;
  min: string;
  max: string;
  count: string;
  balanceWeight: string;
  balanceLimit: string;
  levels: string;
  together: readonly (readonly string[])[];
  apart: readonly (readonly [string, string])[];
  excluded: readonly string[];
  adjacency: readonly (readonly [string, string])[];
}

export function typedSettings(settings: DivisionSettings): TypedSettings {
  const { balance, size, weights } = settings;
  return {
    region: String(weights.region),
    kind: String(weights.kind),
    level: String(weights.level),
    regionBy: settings.regionBy,
    farKm: String(settings.farKm),
    min: String(size.min),
    max: String(size.max),
    count: settings.count === null ? '' : String(settings.count),
    balanceWeight: String(balance.weight),
    balanceLimit: balance.limit === null ? '' : String(balance.limit),
    levels: settings.levels.map(({ title }) => title).join('、'),
    together: settings.together,
    apart: settings.apart,
    excluded: settings.excluded,
    adjacency: settings.adjacency,
  };
}

/** What stands in the way of saving, in words. */
export function settingFaults(typed: TypedSettings): string[] {
  const faults: string[] = [];
  const numbers: readonly [string, string][] = [
    ['地域相近', typed.region],
    ['同类相似', typed.kind],
    ['水平相当', typed.level],
    ['下限', typed.min],
    ['上限', typed.max],
    ['距离上限', typed.farKm],
    ['均衡权重', typed.balanceWeight],
  ];
  for (const [title, text] of numbers)
    if (!/^\d{1,3}$/u.test(text.trim())) faults.push(`“${title}”请填写整数。`);
  for (const [title, text] of [
    ['板块数', typed.count],
    ['工作量偏离上限', typed.balanceLimit],
  ] as const)
    if (!/^\d{0,4}$/u.test(text.trim())) faults.push(`“${title}”请填写整数，或留空。`);
  const sum = Number(typed.region) + Number(typed.kind) + Number(typed.level);
  if (faults.length === 0 && sum !== 100) faults.push(`三项权重合计须为100，现在是${sum}。`);
  if (faults.length === 0 && Number(typed.min) > Number(typed.max))
    faults.push('板块单位数的下限不能大于上限。');
  return faults;
}

export function settingsOf(typed: TypedSettings, before: DivisionSettings): DivisionSettings {
  return {
    levels: levelsOf(typed.levels, before.levels),
    weights: {
      region: Number(typed.region),
      kind: Number(typed.kind),
      level: Number(typed.level),
    },
    regionBy: typed.regionBy,
    farKm: Number(typed.farKm),
    size: { min: Number(typed.min), max: Number(typed.max) },
    count: optional(typed.count),
    balance: { weight: Number(typed.balanceWeight), limit: optional(typed.balanceLimit) },
    together: typed.together.map((group) => [...group]),
    apart: typed.apart.map(([one, other]): [string, string] => [one, other]),
    excluded: [...typed.excluded],
    adjacency: typed.adjacency.map(([one, other]): [string, string] => [one, other]),
  };
}

function optional(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}

type Pair = readonly [string, string];

/** Pairs of counties of this undertaking: the others stay as they are, unseen. */
export function seenPairs(pairs: readonly Pair[], codes: ReadonlySet<string>): Pair[] {
  return pairs.filter(([one, other]) => codes.has(one) && codes.has(other));
}

/** The pairs with those that are seen replaced. */
export function withSeen(
  pairs: readonly Pair[],
  seen: readonly (readonly string[])[],
  codes: ReadonlySet<string>,
): Pair[] {
  const unseen = pairs.filter(([one, other]) => !codes.has(one) || !codes.has(other));
  return [...unseen, ...seen.map(([one = '', other = '']): Pair => [one, other])];
}

/** Levels keep their keys by their names: what counties have told stays with them. */
function levelsOf(text: string, before: DivisionSettings['levels']): DivisionSettings['levels'] {
  const titles = [...new Set(text.split(/[、，,\s]+/u).filter((title) => title !== ''))];
  const keys = new Set(before.map(({ key }) => key));
  return titles.map((title) => {
    const known = before.find((level) => level.title === title);
    if (known) return known;
    let number = 1;
    while (keys.has(`level${number}`)) number += 1;
    keys.add(`level${number}`);
    return { key: `level${number}`, title };
  });
}
