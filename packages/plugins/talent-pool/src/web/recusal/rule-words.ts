import { answers, modeKeys, modes, type Rule, type RuleContent } from './words.ts';

/** What a rule demands of a kind of role, in words. */
export function answerWord({ on }: Rule, answer: Rule['other']): string {
  return on ? answers[answer] : '停用';
}

export function modesWord({ modes: held }: Rule): string {
  if (held === undefined || held.length === modeKeys.length) return '各种方式';
  return held.length === 0 ? '未选' : held.map((mode) => modes[mode]).join('、');
}

/** A copy that a form may change. */
export function editable({ longYears, recentYears, rules }: RuleContent) {
  return {
    recentYears: String(recentYears),
    longYears: String(longYears),
    rules: rules.map((rule) => ({ ...rule, modes: [...(rule.modes ?? modeKeys)] })),
  };
}

type Editable = ReturnType<typeof editable>;

/** The other way round; every mode together is no limit. */
export function contentOf({ longYears, recentYears, rules }: Editable): RuleContent {
  return {
    recentYears: Number(recentYears),
    longYears: Number(longYears),
    rules: rules.map(({ modes: held, ...rule }) =>
      held.length === modeKeys.length ? rule : { ...rule, modes: held },
    ),
  };
}
