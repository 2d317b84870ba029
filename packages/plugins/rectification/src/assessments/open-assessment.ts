import { NotFoundError, type Engagement } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { RectificationCtx } from '../database.ts';
import { hasIssuedFindings } from '../findings/findings.repository.ts';
import { refusal, requireTemplate, unacceptable } from './assessment-errors.ts';
import { insertSheets } from './assessment-sheets.repository.ts';
import { findTemplate, type TemplateRow } from './assessment-templates.repository.ts';
import { insertAssessment, listAssessmentRows } from './assessments.repository.ts';
import type { OpenAssessmentBody } from './assessments.schemas.ts';
import { requireRaters } from './require-raters.ts';

/** 开始评估: one unit in one round, by a published template, each rater with a sheet of his own. */
export async function openAssessment(
  ctx: RectificationCtx,
  body: OpenAssessmentBody,
): Promise<string> {
  const { engagementId, templateId, dueOn } = body;
  const { roundId, unitId } = await requireEngagement(ctx, engagementId);
  const template = requireTemplate(await findTemplate(ctx.tx, templateId));
  if (template.publishedOn === null)
    throw refusal('template_unpublished', '模板尚未发布，请先由另一人核对发布');
  if (dueOn < ctx.calendar.today())
    throw unacceptable('assessment_due_past', '评分期限不能早于今天', 'dueOn');
  const seq = await nextSeq(ctx, engagementId);

  const raters = await requireRaters(ctx, unitId, template.document, body.raters);
  const id = uuidv7();
  const scope = { engagementId, unitId, released: true };
  await insertAssessment(ctx.tx, {
    id,
    ...scope,
    ...opened(ctx, template),
    roundId,
    seq,
    dueOn,
    pendingRaters: raters.flatMap(({ userId }) => userId ?? []),
    selfPending: raters.some(({ userId }) => userId === null),
  });
  await insertSheets(
    ctx.tx,
    raters.map(({ rater, userId, userName }) => ({
      id: uuidv7(),
      engagementId,
      unitId,
      released: userId === null,
      assessmentId: id,
      rater,
      userId,
      userName,
      marks: '{}',
      remark: null,
      participants: null,
      submittedAt: null,
      submittedBy: null,
      submittedByName: null,
    })),
  );
  await ctx.workflow.start({ type: 'assessment', id, ...scope });

  await ctx.audit({
    action: 'rectification.assessment_opened',
    subject: { type: 'assessment', id },
    summary: `开始整改评估（${template.name}），${raters.length}份评估表`,
    after: {
      templateId,
      dueOn,
      raters: raters.map(({ rater, userName }) => ({ rater, userName })),
    },
    engagementId,
    unitId,
  });
  return id;
}

async function requireEngagement(ctx: RectificationCtx, id: string): Promise<Engagement> {
  const engagement = await ctx.engagements.find(id);
  if (engagement === undefined)
    throw new NotFoundError('rectification.engagement_not_found', 'no such engagement');
  if (!(await hasIssuedFindings(ctx.tx, id)))
    throw refusal('not_issued', '问题尚未反馈，还没有可以评估的整改');
  return engagement;
}

/** One assessment of a unit at a time; after a second rectification there is another. */
async function nextSeq(ctx: RectificationCtx, engagementId: string): Promise<number> {
  const earlier = await listAssessmentRows(ctx.tx, { engagementId });
  if (earlier.some(({ stage }) => stage === 'rating'))
    throw refusal('assessment_running', '该单位正在评估，评定或撤销后才能再次评估');
  return (earlier[0]?.seq ?? 0) + 1;
}

const unconcluded = {
  result: null,
  scoreHundredths: null,
  computedGrade: null,
  grade: null,
  gradeReason: null,
  concludedOn: null,
  concludedByName: null,
};

function opened(ctx: RectificationCtx, template: TemplateRow) {
  return {
    ...unconcluded,
    templateId: template.id,
    templateName: `${template.name}（第${template.edition}版）`,
    document: JSON.stringify(template.document),
    openedByName: ctx.actor.displayName,
    openedOn: ctx.calendar.today(),
    createdAt: ctx.now,
  };
}
