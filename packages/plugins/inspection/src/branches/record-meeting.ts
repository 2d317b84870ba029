import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { pick } from '../fields.ts';
import { invalid, requireFound, requireVersion } from '../refusals.ts';
import {
  insertMeeting,
  listBranchMembers,
  lockMeeting,
  updateMeeting,
  type BranchRow,
} from './branches.repository.ts';
import type { MeetingBody } from './branches.schemas.ts';
import { openBranch } from './change-branch.ts';

/** 党支部会议: who was there of those who belonged to it on the day, and what was done. */
export async function recordMeeting(
  ctx: InspectionCtx,
  branchId: string,
  body: MeetingBody,
): Promise<BranchRow> {
  const branch = await openBranch(ctx, branchId);
  const id = uuidv7();
  const meeting = await meetingOf(ctx, branch, body);
  await insertMeeting(ctx.tx, {
    ...meeting,
    id,
    branchId,
    teamId: branch.teamId,
    recordedBy: ctx.actor.userId,
    recordedByName: ctx.actor.displayName,
    recordedAt: ctx.now,
  });
  await ctx.audit({
    action: 'inspection.branch_meeting_recorded',
    subject: { type: 'branchMeeting', id },
    summary: `登记${branch.name}${body.heldOn}的会议`,
    after: meeting,
  });
  return branch;
}

export async function updateBranchMeeting(
  ctx: InspectionCtx,
  id: string,
  { body, version }: { readonly body: MeetingBody; readonly version: number | undefined },
): Promise<BranchRow> {
  const before = requireFound(await lockMeeting(ctx.tx, id), 'meeting');
  requireVersion(before, version);
  const branch = await openBranch(ctx, before.branchId);
  const meeting = await meetingOf(ctx, branch, body);
  await updateMeeting(ctx.tx, id, meeting);
  await ctx.audit({
    action: 'inspection.branch_meeting_updated',
    subject: { type: 'branchMeeting', id },
    before: pick(before, meeting),
    after: meeting,
  });
  return branch;
}

async function meetingOf(
  ctx: InspectionCtx,
  branch: BranchRow,
  { attendeeIds, ...about }: MeetingBody,
) {
  if (about.heldOn < branch.foundedOn || about.heldOn > ctx.calendar.today())
    throw invalid('branch_date', '日期须在成立之后，且不晚于今天', 'heldOn');
  const belonged = (await listBranchMembers(ctx.tx, branch.id)).filter(
    ({ joinedOn, leftOn }) =>
      joinedOn <= about.heldOn && (leftOn === null || about.heldOn < leftOn),
  );
  if (attendeeIds.some((id) => belonged.every(({ memberId }) => memberId !== id)))
    throw invalid('branch_member_unknown', '参会人员须是当天在册的支部成员', 'attendeeIds');
  const named = (isThere: boolean) => [
    ...new Set(
      belonged
        .filter(({ memberId }) => attendeeIds.includes(memberId) === isThere)
        .map(({ displayName }) => displayName),
    ),
  ];
  return { ...about, attendees: named(true), absentees: named(false) };
}
