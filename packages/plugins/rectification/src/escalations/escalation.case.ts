import { caseTypeFor, readOncePerQuestion, type Guards } from '@lianxun/plugin-api';

import { usersOfRecipient } from '../assignments/assignment-parties.ts';
import type { RectificationCtx, RectificationDatabase } from '../database.ts';
import { requireEscalation } from './escalation-errors.ts';
import * as rules from './escalation-guards.rules.ts';
import { escalationTemplates } from './escalation-templates.workflow.ts';
import { escalationVocabulary } from './escalation.vocabulary.ts';
import { escalationWorkflow } from './escalation.workflow.ts';
import { findEscalation, findTalk, type EscalationRow } from './escalations.repository.ts';
import { followEscalation } from './follow-escalation.ts';

const escalation = readOncePerQuestion(
  async (ctx: RectificationCtx, id: string): Promise<EscalationRow> =>
    requireEscalation(await findEscalation(ctx.tx, id)),
);

export const escalationCase = caseTypeFor<RectificationDatabase>()({
  document: escalationWorkflow,
  vocabulary: escalationVocabulary,
  templates: escalationTemplates,
  guards: {
    approvalNotNeeded: async (ctx, id) => rules.approvalNotNeeded(await escalation(ctx, id)),
    approvalNeeded: async (ctx, id) => rules.approvalNeeded(await escalation(ctx, id)),
    minutesRecorded: async (ctx, id) => {
      const { talkId } = await escalation(ctx, id);
      return talkId === null ? true : rules.minutesRecorded(await findTalk(ctx.tx, talkId));
    },
  } satisfies Guards<typeof escalationWorkflow, [RectificationCtx, string]>,
  relations: async (ctx, id) => {
    const row = await escalation(ctx, id);
    return { drafter: [row.draftedBy], recipient: await usersOfRecipient(ctx, row) };
  },
  facts: async (ctx, id) => ({
    fields: { ...(await escalation(ctx, id)) },
    evidence: await ctx.files.count('escalation', id, 'evidence'),
  }),
  label: async (ctx, id) => {
    const { recipientName, rungTitle, subjectTitle } = await escalation(ctx, id);
    return {
      title: `${rungTitle} ${recipientName} ${subjectTitle}`,
      link: `/m/rectification/escalations/${id}`,
    };
  },
  releasedIn: ['issued'],
  onMoved: followEscalation,
});
