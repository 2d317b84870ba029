import { caseTypeFor, type Guards } from '@lianxun/plugin-api';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { followNotice } from './follow-notice.ts';
import { guidanceNoticeTemplates } from './guidance-notice-templates.workflow.ts';
import { guidanceNoticeWorkflow } from './guidance-notice.workflow.ts';
import { findNotice, listOpinions, type NoticeRow } from './guidance.repository.ts';
import { guidanceVocabulary } from './guidance.vocabulary.ts';
import * as rules from './opinions.rules.ts';

const noticeOf = async (ctx: InspectionCtx, id: string): Promise<NoticeRow> =>
  requireFound(await findNotice(ctx.tx, { id }), 'guidance_notice');

export const guidanceNoticeCase = caseTypeFor<InspectionDatabase>()({
  document: guidanceNoticeWorkflow,
  vocabulary: guidanceVocabulary,
  templates: guidanceNoticeTemplates,
  guards: {
    everyOpinionAnswered: async (ctx, id) =>
      rules.everyOpinionAnswered(await listOpinions(ctx.tx, id)),
    someOpinionReturned: async (ctx, id) =>
      rules.someOpinionReturned(await listOpinions(ctx.tx, id)),
    noOpinionReturned: async (ctx, id) => rules.noOpinionReturned(await listOpinions(ctx.tx, id)),
  } satisfies Guards<typeof guidanceNoticeWorkflow, [InspectionCtx, string]>,
  relations: async (ctx, id) => {
    const { direction, draftedBy } = await noticeOf(ctx, id);
    const office = await ctx.people.usersInRoles(['office', 'officeDirector']);
    return direction === 'outgoing'
      ? { drafter: [draftedBy], issuer: office, handler: [] }
      : { drafter: [], issuer: [], handler: office };
  },
  facts: async (ctx, id) => {
    const { dueOn, title } = await noticeOf(ctx, id);
    return { fields: { dueOn, title }, evidence: 0 };
  },
  content: async (ctx, id) => {
    const { dueOn, title } = await noticeOf(ctx, id);
    const opinions = await listOpinions(ctx.tx, id);
    return { title, dueOn, opinions: opinions.map(({ no, text }) => ({ no, text })) };
  },
  label: async (ctx, id) => ({
    title: (await noticeOf(ctx, id)).title,
    link: `/m/inspection/guidance/${id}`,
  }),
  onMoved: followNotice,
});
