import { defineDocument, documentDate } from '@lianxun/plugin-api';

import type { TalentPoolDatabase } from '../database.ts';
import {
  feedbackBlocks,
  feedbackFields,
  pointsText,
  roleTitles,
} from '../evaluations/feedback-letter.document.ts';
import { readFeedback } from '../permissions.ts';
import { findFeedback } from './feedbacks.repository.ts';

/** 评价反馈单: the result as it reached the unit, in the name of whoever evaluated. */
export const feedbackCopy = defineDocument<TalentPoolDatabase>({
  id: 'talent-pool.evaluationFeedbackCopy',
  title: '评价反馈单',
  permission: readFeedback,
  subject: 'evaluationFeedback',
  scopes: ['member', 'unit'],
  fields: {
    ...feedbackFields,
    from: {
      title: '评价单位',
      hint: '组织评价的地方',
      sample: '西山区',
      required: true,
    },
    deliveredOn: { title: '送达日期', hint: '送达派员单位的日期', sample: '2026年3月25日' },
  },
  template: {
    form: 'official',
    title: '关于{姓名}同志参加巡察工作评价结果的反馈单',
    addressee: '{派员单位}',
    blocks: feedbackBlocks,
    signature: { name: '{评价单位}', date: '{送达日期}', sealed: true },
  },
  data: async (ctx, id) => {
    const row = await findFeedback(ctx.tx, id);
    if (row === undefined) return undefined;
    return {
      sendingUnit: row.sendingUnit,
      name: row.personName,
      round: row.roundName,
      team: row.teamName,
      role: roleTitles[row.role],
      total: pointsText(row.totalHundredths),
      grade: row.gradeTitle,
      leaderText: (row.leaderText ?? '').trim().replace(/[。；;.]+$/u, ''),
      concludedOn: documentDate(row.concludedOn),
      from: row.fromName,
      deliveredOn: documentDate(row.deliveredOn),
    };
  },
});
