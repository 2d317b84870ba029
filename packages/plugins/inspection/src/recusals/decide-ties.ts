import type { InspectionCtx } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import { lockDeclaration, updateDeclaration } from './declarations.repository.ts';
import type { DecideTiesBody } from './recusals.schemas.ts';

/** The office decides on declared ties; never on one's own. */
export async function decideTies(
  ctx: InspectionCtx,
  id: string,
  { decision, note }: DecideTiesBody,
): Promise<void> {
  const declaration = requireFound(await lockDeclaration(ctx.tx, id), 'declaration');
  if (declaration.userId === ctx.actor.userId) {
    throw conflict('own_declaration', '不能核定本人的回避申报');
  }
  if (!declaration.hasTies) throw conflict('nothing_to_decide', '申报无回避情形，无需核定');

  await updateDeclaration(ctx.tx, id, {
    decision,
    decisionNote: note,
    decidedBy: ctx.actor.userId,
    decidedByName: ctx.actor.displayName,
    decidedAt: ctx.now,
  });

  await ctx.audit({
    action: 'inspection.ties_decided',
    subject: { type: 'declaration', id },
    summary: `核定${declaration.displayName}的回避申报`,
    before: { decision: declaration.decision },
    after: { decision, note },
    engagementId: declaration.engagementId,
  });
}
