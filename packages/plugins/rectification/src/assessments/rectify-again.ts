import { ConflictError } from '@lianxun/plugin-api';

import type { RectificationCtx } from '../database.ts';
import { requireAssessment, refusal } from './assessment-errors.ts';
import { findAssessment, type AssessmentRow } from './assessments.repository.ts';

/** 二次整改: sends the unit back into rectification, where the workflow of its engagement has such a move. */
export async function rectifyAgain(
  ctx: RectificationCtx,
  id: string,
  reason: string,
): Promise<void> {
  const row = requireAssessment(await findAssessment(ctx.tx, id));
  const engagementId = row.engagementId ?? '';
  const grade = requireConsequence(row);
  const moves = await ctx.workflow.available('engagement', engagementId);
  const { stage } = await ctx.workflow.status('engagement', engagementId);
  const move = moves.find((it) => it.move === 'rectifyAgain');
  if (move === undefined || stage !== 'assessing') {
    throw refusal(
      'no_second_rectification',
      '该单位的巡察任务不在评估环节，或本县流程没有“二次整改”，请到巡察任务按流程办理',
    );
  }
  if (!move.open) {
    throw new ConflictError('rectification.no_second_rectification', 'move closed', {
      reasons: move.reasons,
    });
  }
  await ctx.workflow.move({
    subject: 'engagement',
    id: engagementId,
    move: move.move,
    reason,
    fields: { grade },
  });

  await ctx.audit({
    action: 'rectification.second_rectification_started',
    subject: { type: 'assessment', id },
    summary: `评估等次为“${grade}”，转入二次整改`,
    after: { grade, reason },
    engagementId,
    unitId: row.unitId,
  });
}

function requireConsequence({ document, grade }: AssessmentRow): string {
  const given = document.grades.find(({ key }) => key === grade);
  if (given?.consequences.includes('secondRectification') === true) return given.title;
  throw refusal('no_such_consequence', '评定的等次不需要二次整改');
}
