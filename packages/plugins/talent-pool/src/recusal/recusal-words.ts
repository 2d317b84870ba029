import { reason } from '../refusals.ts';
import type { RuleHit } from './recusal-facts.ts';
import { ruleTitles } from './rule-titles.ts';

/** What whoever may not read reasons is told; the same words for every rule, so that none shows. */
export const closedReason = '须回避，原因由巡察办掌握';

/** One hit in words for whoever may read it; G1 has none for anybody. */
export function hitWords({ evidence, rule }: RuleHit): string {
  return evidence === ''
    ? ruleTitles[rule]
    : `${ruleTitles[rule]}（${rule}）：${evidence.replace(/。$/u, '')}`;
}

export const nextSteps = {
  mustRecuse: '请更换人选；规则允许例外留用的，可由巡察办主任在“回避审查”中提请，经批准领导批准',
  undecided: '请在“回避审查”中核定',
} as const;

export function recusedReason(name: string, unit: string, words: string) {
  return reason('must_recuse', `${name}对${unit}${words}。${nextSteps.mustRecuse}`);
}

export function undecidedReason(name: string, unit: string, words: string) {
  return reason(
    'recusal_undecided',
    `${name}对${unit}疑似须回避：${words}。${nextSteps.undecided}`,
  );
}

export function unsignedReason(name: string, unit: string) {
  return reason(
    'not_signed',
    `${name}尚未就${unit}签署回避申请书（没有回避情形的也须申报“无”）。请本人申报，或由巡察办登记纸质申请书`,
  );
}
