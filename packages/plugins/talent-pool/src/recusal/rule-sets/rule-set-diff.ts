import { recusalRuleIds, type RecusalRuleId } from '../recusal-facts.ts';
import type { RuleSetContent } from '../recusal-tables.ts';

/** What differs from another version, by rule; `recentYears` and `longYears` for the periods. */
export function changedIn(
  content: RuleSetContent,
  before: RuleSetContent,
): readonly (RecusalRuleId | 'recentYears' | 'longYears')[] {
  const periods = (['recentYears', 'longYears'] as const).filter(
    (key) => content[key] !== before[key],
  );
  const rules = recusalRuleIds.filter((id) => wordOf(content, id) !== wordOf(before, id));
  return [...periods, ...rules];
}

function wordOf({ rules }: RuleSetContent, id: RecusalRuleId): string {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) return '';
  const { leading, modes, on, other, overridable } = rule;
  return JSON.stringify([on, leading, other, modes?.toSorted() ?? null, overridable]);
}
