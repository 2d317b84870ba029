import type { RecusalMode, RecusalRule, RecusalRuleId, RecusalRuleSet } from '../recusal-facts.ts';

const away: readonly RecusalMode[] = ['combined', 'cross', 'unitSupervision'];

function must(id: RecusalRuleId, other: RecusalRule['other']): RecusalRule {
  return { id, on: true, leading: 'mustRecuse', other, overridable: true };
}

function suspect(id: RecusalRuleId): RecusalRule {
  return { id, on: true, leading: 'suspect', other: 'suspect', overridable: true };
}

/** 必须回避 by these is never kept, and they are never less than that. */
export const absoluteRules: readonly RecusalRuleId[] = ['B1', 'C1', 'F2', 'G1'];

function absolute(id: RecusalRuleId): RecusalRule {
  return { id, on: true, leading: 'mustRecuse', other: 'mustRecuse', overridable: false };
}

/** The rules every tenant begins with. */
export const defaultRuleSet: RecusalRuleSet = {
  version: 0,
  recentYears: 3,
  longYears: 3,
  rules: [
    { ...must('A1', 'mustRecuse'), modes: away },
    { ...must('A2', 'mustRecuse'), modes: away },
    absolute('B1'),
    must('B2', 'suspect'),
    must('B3', 'suspect'),
    must('B4', 'suspect'),
    absolute('C1'),
    must('C2', 'mustRecuse'),
    must('C3', 'suspect'),
    suspect('C4'),
    must('D1', 'suspect'),
    must('D2', 'suspect'),
    must('D3', 'suspect'),
    must('E1', 'suspect'),
    suspect('E2'),
    suspect('F1'),
    absolute('F2'),
    suspect('F3'),
    suspect('F4'),
    absolute('G1'),
    suspect('G2'),
  ],
};
