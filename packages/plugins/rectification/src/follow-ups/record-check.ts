import { refusal } from '../assessments/assessment-errors.ts';
import type { RectificationCtx } from '../database.ts';
import { requireVersion } from '../findings/finding-errors.ts';
import { lockCheck, updateCheck } from './follow-ups.repository.ts';
import type { RecordCheckBody } from './follow-ups.schemas.ts';
import { requireCheck } from './require-check.ts';

/** What the team found of an earlier finding. A rebound is for the office to record and decide on. */
export async function recordCheck(
  ctx: RectificationCtx,
  id: string,
  { body, version }: { readonly body: RecordCheckBody; readonly version: number | undefined },
): Promise<void> {
  const check = requireCheck(await lockCheck(ctx.tx, id));
  requireVersion(check, version);
  if (check.reboundId !== null) throw refusal('rebound_registered', '已据此登记反弹，结果不再改');
  const { engagementId, findingId } = check;
  await updateCheck(ctx.tx, id, {
    ...body,
    checkedOn: ctx.calendar.today(),
    checkedBy: ctx.actor.userId,
    checkedByName: ctx.actor.displayName,
  });
  if (body.outcome === 'rebounded') {
    await ctx.notify.send({
      key: `rectification.follow_up.${id}`,
      userIds: await ctx.people.usersInRoles(['office', 'officeDirector']),
      title: '回头看发现反弹，请核定是否重新打开',
      subject: { type: 'engagement', id: engagementId, engagementId },
      link: `/m/rectification/follow-ups/${engagementId}`,
    });
  }

  await ctx.audit({
    action: 'rectification.follow_up_checked',
    subject: { type: 'engagement', id: engagementId },
    summary: '登记回头看核查结果',
    before: { outcome: check.outcome, facts: check.facts },
    after: { findingId, ...body },
    engagementId,
  });
}
