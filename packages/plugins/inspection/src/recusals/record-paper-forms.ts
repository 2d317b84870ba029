import type { InspectionCtx } from '../database.ts';
import { listEngagementRows } from '../engagements/engagements.repository.ts';
import { conflict, invalid, requireFound } from '../refusals.ts';
import { listMembers } from '../teams/team-members.repository.ts';
import { findTeam } from '../teams/teams.repository.ts';
import { settleDeclarationTerm } from '../undertakings/settle-declaration-term.ts';
import { listDeclarations, upsertDeclaration } from './declarations.repository.ts';
import { declared } from './declare-ties.ts';
import type { PaperFormsBody } from './recusals.schemas.ts';

const beforeEntry = ['planned', 'mandated', 'preparing'];

/**
 * 回避申请书 signed on paper, for members who cannot enter yet or come from another tenant; also of who
 * joins after the start and has signed none. Nobody records his own: he declares himself.
 */
export async function recordPaperForms(
  ctx: InspectionCtx,
  teamId: string,
  { declarations, signedOn }: PaperFormsBody,
): Promise<void> {
  const team = requireFound(await findTeam(ctx.tx, teamId), 'team');
  if (signedOn > ctx.calendar.today())
    throw invalid('signed_in_future', '签署日期不能晚于今天', 'signedOn');
  const members = await listMembers(ctx.tx, [teamId]);
  const units = await listEngagementRows(ctx.tx, { teamId });
  const before = await listDeclarations(
    ctx.tx,
    units.map(({ id }) => id),
  );
  const named = new Set(declarations.map(({ memberId }) => memberId));
  for (const [index, { engagementId, memberId, ties }] of declarations.entries()) {
    const member = requireFound(
      members.find(({ id }) => id === memberId),
      'member',
    );
    const unit = units.find(({ id }) => id === engagementId);
    const field = `declarations.${index}.engagementId`;
    if (unit === undefined) throw invalid('unit_of_other_team', '该单位不由本组巡察', field);
    if (member.userId === ctx.actor.userId)
      throw conflict('own_paper_form', '本人的回避申请书请本人申报，或由其他人员登记');
    const isFirst = before.every(
      (one) => one.userId !== member.userId || one.engagementId !== engagementId,
    );
    if (!isFirst && !beforeEntry.includes(unit.stage ?? ''))
      throw conflict('engagement_on_site', `${unit.unitName}已进驻，请由本人补充申报`);
    await upsertDeclaration(ctx.tx, declared(ctx, { member, unit, ties }));
  }

  for (const { userId } of members.filter((one) => named.has(one.id)))
    await settleDeclarationTerm(ctx, { teamId, userId, signedOn });

  await ctx.audit({
    action: 'inspection.paper_forms_recorded',
    subject: { type: 'team', id: teamId },
    summary: `登记${team.name}纸质回避申请书${declarations.length}份`,
    after: { signedOn, declarations },
    personal: ['declarations'],
  });
}
