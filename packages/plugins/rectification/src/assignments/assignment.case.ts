import { caseTypeFor, readOncePerQuestion } from '@lianxun/plugin-api';

import type { RectificationCtx, RectificationDatabase } from '../database.ts';
import { shortened } from '../findings/finding.case.ts';
import { requireAssignment } from './assignment-errors.ts';
import { partiesOf } from './assignment-parties.ts';
import { assignmentTemplates } from './assignment-templates.workflow.ts';
import { assignmentVocabulary } from './assignment.vocabulary.ts';
import { assignmentWorkflow } from './assignment.workflow.ts';
import { findAssignment, type AssignmentRow } from './assignments.repository.ts';
import { followAssignment } from './follow-assignment.ts';

const assignment = readOncePerQuestion(
  async (ctx: RectificationCtx, id: string): Promise<AssignmentRow> =>
    requireAssignment(await findAssignment(ctx.tx, id)),
);

export const assignmentCase = caseTypeFor<RectificationDatabase>()({
  document: assignmentWorkflow,
  vocabulary: assignmentVocabulary,
  templates: assignmentTemplates,
  guards: {},
  relations: async (ctx, id) => await partiesOf(ctx, await assignment(ctx, id)),
  facts: async (ctx, id) => ({
    fields: { ...(await assignment(ctx, id)) },
    evidence: await ctx.files.count('assignment', id, 'evidence'),
  }),
  label: async (ctx, id) => {
    const row = await assignment(ctx, id);
    return {
      title: `${row.number ?? '拟交办'} ${shortened(row.matter)}`,
      link: `/m/rectification/assignments/${id}`,
    };
  },
  releasedIn: ['issued'],
  onMoved: followAssignment,
});
