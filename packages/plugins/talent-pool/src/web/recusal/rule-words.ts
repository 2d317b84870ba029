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

const isYears = (text: string) => /^(?:[1-9]|1\d|20)$/u.test(text.trim());

/** What is wrong with what was typed, by the id of its field. */
export function faultsOf(typed: {
  readonly note: string;
  readonly recentYears: string;
  readonly longYears: string;
}): { readonly fieldId: string; readonly message: string }[] {
  return [
    ...(typed.note.trim() === '' ? [{ fieldId: 'rules-note', message: '请写明为什么修改。' }] : []),
    ...(isYears(typed.recentYears)
      ? []
      : [{ fieldId: 'rules-recent', message: '近年窗口请填1至20的整数。' }]),
    ...(isYears(typed.longYears)
      ? []
      : [{ fieldId: 'rules-long', message: '长期任职、共事请填1至20的整数。' }]),
  ];
}
