import { concepts } from './concepts.rules.ts';

/** Concepts a text leans to without naming them, as 吃请 and 作陪 lean to 接待: nearest first. */
export type Leanings = ReadonlyMap<string, number>;

const kept = 4;

const profiles = profilesOf(
  [...concepts].map(([name, words]) => [name, [...words.join('')]] as const),
);

/** By the characters it shares with the words of a concept; the nearest concept weighs 1. */
export function leaningsOf(bare: string): Leanings {
  const characters = new Set(bare.replaceAll(' ', ''));
  const near = profiles
    .map(({ characters: own, length, name }) => {
      const shared = [...characters].reduce((sum, it) => sum + (own.get(it) ?? 0), 0);
      return [name, shared / length] as const;
    })
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, kept);
  const most = near[0]?.[1] ?? 0;
  return new Map(most === 0 ? [] : near.map(([name, value]) => [name, (value / most) ** 4]));
}

interface Profile {
  readonly name: string;
  readonly characters: ReadonlyMap<string, number>;
  readonly length: number;
}

/** A character counts more the fewer concepts have it. */
function profilesOf(named: readonly (readonly [string, readonly string[]])[]): Profile[] {
  const holders = new Map<string, number>();
  for (const [, characters] of named)
    for (const it of new Set(characters)) holders.set(it, (holders.get(it) ?? 0) + 1);
  return named.map(([name, characters]) => {
    const times = new Map<string, number>();
    for (const it of characters) times.set(it, (times.get(it) ?? 0) + 1);
    const weighed = [...times].map(
      ([it, count]) =>
        [it, (1 + Math.log(count)) * Math.log(1 + named.length / (holders.get(it) ?? 1))] as const,
    );
    const length = Math.hypot(...weighed.map(([, weight]) => weight));
    return { name, characters: new Map(weighed), length };
  });
}
