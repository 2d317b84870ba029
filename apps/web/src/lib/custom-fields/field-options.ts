import type { FieldOption } from '@lianxun/plugin-api/forms';

/**
 * Options as they are typed, one a line. A line that stays keeps the value that answers know it by; so
 * does one that is reworded while no line came or went.
 */
export function optionsFrom(text: string, before: readonly FieldOption[]): FieldOption[] {
  const titles = text.split('\n').map((line) => line.trim());
  while (titles.at(-1) === '') titles.pop();
  const byTitle = new Map(before.map((option) => [option.title, option.value]));
  const isReworded = titles.length === before.length;
  const used = new Set<string>();
  const kept = titles.map((title, index) => {
    const value = byTitle.get(title) ?? (isReworded ? before[index]?.value : undefined);
    if (value === undefined || used.has(value)) return undefined;
    used.add(value);
    return value;
  });
  const taken = new Set([...before.map(({ value }) => value), ...used]);
  return titles.map((title, index) => ({ title, value: kept[index] ?? nextValue(taken) }));
}

function nextValue(taken: Set<string>): string {
  let number = taken.size + 1;
  while (taken.has(`option${number}`)) number += 1;
  const value = `option${number}`;
  taken.add(value);
  return value;
}
