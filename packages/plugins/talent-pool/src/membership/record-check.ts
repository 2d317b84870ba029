import type { TalentPoolCtx } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import { partyTitles } from '../roster/options.ts';
import type { CheckParty } from '../roster/roster-tables.ts';
import { insertCheck } from './member-events.repository.ts';
import { lockMember } from './members.repository.ts';

export const rolesOf: Readonly<Record<CheckParty, readonly string[]>> = {
  office: ['office', 'officeDirector'],
  discipline: ['discipline', 'disciplineHead'],
  organization: ['organization'],
};

/** 资格审查意见 of one organ; of discipline it is the 廉政意见. A later opinion takes its place, the earlier one stays. */
export async function recordCheck(
  ctx: TalentPoolCtx,
  memberId: string,
  check: { readonly party: CheckParty; readonly passes: boolean; readonly opinion: string },
): Promise<void> {
  const member = requireFound(await lockMember(ctx.tx, memberId), 'member');
  if (member.stage !== 'applying') throw conflict('not_applying', '申请已经办结，不再签署审查意见');
  if (member.personId !== null && member.personId === ctx.actor.personId)
    throw conflict('own_check', '不能审查本人');
  if (!rolesOf[check.party].some((role) => ctx.actor.roles.includes(role)))
    throw conflict('not_your_check', `只有${partyTitles[check.party]}可以签署这项意见`);
  await insertCheck(ctx.tx, {
    memberId,
    ...check,
    checkedBy: ctx.actor.userId,
    checkedByName: ctx.actor.displayName,
    checkedOn: ctx.calendar.today(),
  });
  await ctx.audit({
    action: 'talent-pool.qualification_checked',
    subject: { type: 'poolMember', id: memberId },
    summary: `${partyTitles[check.party]}资格审查：${check.passes ? '同意' : '不同意'}`,
    after: check,
  });
}
