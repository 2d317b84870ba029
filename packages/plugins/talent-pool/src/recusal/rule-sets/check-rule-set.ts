import type { Reason } from '@lianxun/plugin-api';

import { reason } from '../../refusals.ts';
import { absoluteRules } from '../engine/default-rule-set.rules.ts';
import { recusalRuleIds, type RecusalRule } from '../recusal-facts.ts';
import type { RuleSetContent } from '../recusal-tables.ts';
import { ruleTitles } from '../rule-titles.ts';

/** What contradicts itself in a rule set; nothing when it can be published. */
export function ruleSetProblems(content: RuleSetContent): readonly Reason[] {
  const missing = recusalRuleIds.filter((id) => content.rules.every((rule) => rule.id !== id));
  const twice = content.rules.filter(
    (rule, index) => content.rules.findIndex(({ id }) => id === rule.id) !== index,
  );
  return [
    ...missing.map((id) => problem(id, `缺少规则${nameOf(id)}`)),
    ...twice.map(({ id }) => problem(id, `规则${nameOf(id)}出现了两次`)),
    ...content.rules.flatMap((rule, index) =>
      ruleProblems(rule).map((message) => problem(rule.id, message, index)),
    ),
  ];
}

function problem(id: RecusalRule['id'], message: string, index?: number): Reason {
  return reason('contradictory_rules', message, index === undefined ? id : `rules.${index}`);
}

function nameOf(id: RecusalRule['id']): string {
  return `${id}“${ruleTitles[id]}”`;
}

function ruleProblems(rule: RecusalRule): string[] {
  const { id, leading, modes, on, other } = rule;
  const name = nameOf(id);
  const problems: string[] = [];
  if (leading === 'suspect' && other === 'mustRecuse')
    problems.push(`${name}对联络员、组员严于组长、副组长，前后矛盾；对组长应至少同样严格`);
  if (on && modes?.length === 0)
    problems.push(`${name}已启用，却没有适用的巡察方式；请选择方式，或将其停用`);
  return absoluteRules.includes(id) ? [...problems, ...absoluteProblems(rule, name)] : problems;
}

function absoluteProblems(rule: RecusalRule, name: string): string[] {
  const { leading, modes, on, other, overridable } = rule;
  const isMust = leading === 'mustRecuse' && other === 'mustRecuse';
  return [
    ...(overridable ? [`${name}不得例外留用`] : []),
    ...(on ? [] : [`${name}不得停用`]),
    ...(isMust ? [] : [`${name}只能是必须回避，改为疑似会使一人即可放行`]),
    ...(modes === undefined ? [] : [`${name}适用于各种巡察方式，不得限定`]),
  ];
}
