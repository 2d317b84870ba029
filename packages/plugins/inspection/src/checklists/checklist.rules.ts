/** 西山区 → 西山: what the codes of a county's own items begin with. */
export function localPrefix(tenantName: string): string {
  const bare = tenantName.replace(/(中共|县委|市委|区委|委员会)/gu, '');
  const short = bare.replace(/(彝族|回族|苗族|傣族|哈尼族|白族)+自治(县|州)$/u, '');
  if (short !== bare) return short;
  return bare.length > 2 ? bare.replace(/[省市县区]$/u, '') : bare;
}

/** The next codes of own items; a number that was given once is not given again. */
export function localCodes(prefix: string, taken: readonly string[], count: number): string[] {
  const pattern = `${prefix}-`;
  const last = taken.reduce((most, code) => {
    const number = code.startsWith(pattern) ? Number(code.slice(pattern.length)) : Number.NaN;
    return Number.isInteger(number) && number > most ? number : most;
  }, 0);
  return Array.from({ length: count }, (_, index) => `${pattern}${last + index + 1}`);
}

/** 第3版, 第3版（本地增补第1次）. */
export function versionName({
  edition,
  number,
}: {
  readonly number: number;
  readonly edition: number;
}): string {
  return edition === 0 ? `第${number}版` : `第${number}版（本地增补第${edition}次）`;
}

interface Coded {
  readonly itemId?: string | undefined;
  readonly code: string;
}

export interface CodeProblem {
  readonly index: number;
  readonly code: 'checklist_code_twice' | 'checklist_item_twice' | 'checklist_code_reused';
}

/** Codes and ids within a draft, and against what earlier versions gave to other items. */
export function codeProblems(
  items: readonly Coded[],
  earlier: readonly { readonly itemId: string; readonly code: string }[],
): CodeProblem[] {
  const owner = new Map(earlier.map(({ code, itemId }) => [code, itemId]));
  return items.flatMap((item, index): CodeProblem[] => {
    const before = items.slice(0, index);
    if (before.some(({ code }) => code === item.code))
      return [{ index, code: 'checklist_code_twice' }];
    if (item.itemId !== undefined && before.some(({ itemId }) => itemId === item.itemId))
      return [{ index, code: 'checklist_item_twice' }];
    const owned = owner.get(item.code);
    return owned !== undefined && owned !== item.itemId
      ? [{ index, code: 'checklist_code_reused' }]
      : [];
  });
}
