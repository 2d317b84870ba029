import { definePublicForm, type PublicAnswers, type PublicFormPage } from '@lianxun/plugin-api';

import { inTalentPool, type TalentPoolDatabase } from '../database.ts';
import { conflict } from '../refusals.ts';
import { castSlips } from './ballot-box.ts';
import { writtenSlip } from './ballot.rules.ts';
import { lockEvaluation } from './evaluations.repository.ts';
import { boxOf } from './own-ballot.ts';
import { reverseQuestions, reverseScore } from './reverse-questions.rules.ts';

/** 反向测评: how the inspected unit found the team's discipline and style; nothing of what it found there. */
export const reverseRating = definePublicForm<TalentPoolDatabase>({
  kind: 'talent-pool.reverse_rating',
  title: '反向测评',
  page: ({ content, title }): PublicFormPage => ({
    title,
    about: [
      `请对${textIn(content, 'team')}在${textIn(content, 'unit')}巡察期间的纪律作风作出评价。`,
      '只评纪律作风，不涉及巡察发现的问题，也不影响对贵单位的任何结论。',
      '不记名：不用登录，不记录您是谁、什么时间、用什么设备填写；不足三份的不计入。',
    ],
    questions: reverseQuestions,
    thanks: '已收到，感谢您的评价。',
  }),
  submit: async (caller, link, answers) => {
    const ctx = inTalentPool(caller);
    const evaluation = await lockEvaluation(ctx.tx, link.subject.id);
    if (evaluation?.stage !== 'rating') throw conflict('rating_closed', '评分已经结束，不能再填写');
    const text = writtenSlip(evaluation.id, reverseScore(choicesIn(answers)));
    await castSlips(ctx, boxOf(evaluation), [{ part: 'reverse', raterId: null, text }]);
  },
});

function textIn(content: Readonly<Record<string, unknown>>, key: string): string {
  const value = content[key];
  return typeof value === 'string' ? value : '';
}

const choicesIn = (answers: PublicAnswers): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value]] : [],
    ),
  );
