import { missing, type Conditions, type Finding, type Pair } from './pair-facts.rules.ts';

/** A: 地域回避. County codes are compared; a zone has its own and that of its county. */
export const regionRules: Conditions = {
  A1: (pair) => {
    const { nativeCounty, grownCounty } = pair.person;
    const hit =
      inCounty(pair, nativeCounty, '籍贯', 'nativeCounty') ??
      inCounty(pair, grownCounty, '成长地', 'grownCounty');
    if (hit !== null) return hit;
    if (nativeCounty === null) return missing('未填写籍贯', 'nativeCounty');
    return grownCounty === null ? missing('未填写成长地', 'grownCounty') : null;
  },
  A2: (pair) => {
    const { workCounties } = pair.person;
    if (workCounties === null) return missing('未填写现工作地', 'workCounties');
    for (const code of workCounties) {
      const hit = inCounty(pair, code, '现工作地', 'workCounties');
      if (hit !== null) return hit;
    }
    return null;
  },
};

function inCounty(pair: Pair, code: string | null, word: string, field: string): Finding | null {
  if (code === null || !pair.index.counties.has(code)) return null;
  return {
    why: 'hit',
    evidence: `${word}（${code}）与被巡察单位“${pair.target.name}”同属一县区。`,
    values: { [field]: code, counties: pair.target.counties.join('、') },
  };
}
