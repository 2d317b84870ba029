import type { InspectionCtx } from '../database.ts';
import { definedOf, pick } from '../fields.ts';
import { conflict, invalid, requireFound, requireVersion } from '../refusals.ts';
import { membershipOf, peopleOfTeam } from './branch-people.ts';
import {
  endBranchMembers,
  insertBranchMembers,
  listBranchMembers,
  lockBranch,
  updateBranch,
  type BranchRow,
} from './branches.repository.ts';
import type { BranchMembersBody, UpdateBranchBody } from './branches.schemas.ts';

/** Locked, and not dissolved. */
export async function openBranch(ctx: InspectionCtx, id: string): Promise<BranchRow> {
  const branch = requireFound(await lockBranch(ctx.tx, id), 'branch');
  if (branch.dissolvedOn !== null)
    throw conflict('branch_dissolved', '临时党支部已经撤销，不再修改');
  return branch;
}

export async function updateBranchFacts(
  ctx: InspectionCtx,
  id: string,
  { body, version }: { readonly body: UpdateBranchBody; readonly version: number | undefined },
): Promise<BranchRow> {
  const branch = await openBranch(ctx, id);
  requireVersion(branch, version);
  const changes = definedOf(body);
  if ((changes.foundedOn ?? '') > ctx.calendar.today())
    throw invalid('branch_date', '日期不能晚于今天', 'foundedOn');
  await updateBranch(ctx.tx, id, changes);
  await ctx.audit({
    action: 'inspection.branch_updated',
    subject: { type: 'temporaryBranch', id },
    before: pick(branch, changes),
    after: changes,
  });
  return branch;
}

/** From a day on the branch has these people and this secretary; what was before stays on record. */
export async function changeBranchMembers(
  ctx: InspectionCtx,
  id: string,
  body: BranchMembersBody,
): Promise<BranchRow> {
  const branch = await openBranch(ctx, id);
  const { on, secretaryId } = body;
  if (on < branch.foundedOn || on > ctx.calendar.today())
    throw invalid('branch_date', '日期须在成立之后，且不晚于今天', 'on');
  const people = await peopleOfTeam(ctx, branch.teamId, body);
  const present = (await listBranchMembers(ctx.tx, id)).filter(({ leftOn }) => leftOn === null);
  const stays = (row: (typeof present)[number]) =>
    body.memberIds.includes(row.memberId) && row.isSecretary === (row.memberId === secretaryId);
  const leaving = present.filter((row) => !stays(row));
  const joining = people.filter(
    (member) => !present.some((row) => row.memberId === member.id && stays(row)),
  );
  await endBranchMembers(ctx.tx, { ids: leaving.map((row) => row.id) }, on);
  await insertBranchMembers(
    ctx.tx,
    joining.map((member) => membershipOf(branch, member, { secretaryId, joinedOn: on })),
  );
  await updateBranch(ctx.tx, id, {});
  await ctx.audit({
    action: 'inspection.branch_members_changed',
    subject: { type: 'temporaryBranch', id },
    summary: `调整${branch.name}成员`,
    before: { memberIds: present.map(({ memberId }) => memberId) },
    after: body,
  });
  return branch;
}

export async function dissolveBranch(
  ctx: InspectionCtx,
  id: string,
  { on, reason }: { readonly on: string; readonly reason: string },
): Promise<BranchRow> {
  const branch = await openBranch(ctx, id);
  if (on < branch.foundedOn || on > ctx.calendar.today())
    throw invalid('branch_date', '日期须在成立之后，且不晚于今天', 'on');
  const present = (await listBranchMembers(ctx.tx, id)).filter(({ leftOn }) => leftOn === null);
  await endBranchMembers(ctx.tx, { ids: present.map((row) => row.id) }, on);
  await updateBranch(ctx.tx, id, { dissolvedOn: on, dissolvedReason: reason });
  await ctx.audit({
    action: 'inspection.branch_dissolved',
    subject: { type: 'temporaryBranch', id },
    summary: `撤销${branch.name}：${reason}`,
    after: { on, reason },
  });
  return branch;
}
