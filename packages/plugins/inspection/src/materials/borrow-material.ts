import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { findEngagement } from '../engagements/engagements.repository.ts';
import { pick } from '../fields.ts';
import { conflict, invalid, requireFound, requireVersion } from '../refusals.ts';
import { listMembers } from '../teams/team-members.repository.ts';
import {
  findLastMaterialNumber,
  insertMaterial,
  lockMaterial,
  updateMaterial,
} from './materials.repository.ts';
import { BorrowMaterialBody, MaterialBody } from './materials.schemas.ts';

const open = ['preparing', 'onSite', 'reporting'];

/** 调阅登记: what somebody of the team takes from the unit. */
export async function borrowMaterial(
  ctx: InspectionCtx,
  input: BorrowMaterialBody,
  /** Of a sheet, which brings its own. */
  numbered: number | null = null,
): Promise<string> {
  const { engagementId, ...body } = BorrowMaterialBody.parse(input);
  const engagement = requireFound(await findEngagement(ctx.tx, engagementId), 'engagement');
  if (!open.includes(engagement.stage ?? ''))
    throw conflict('material_not_on_site', '进驻准备、进驻和报告阶段才能登记调阅');
  await requireFit(ctx, engagement.teamId, body);
  const id = uuidv7();
  const materialNo = numbered ?? (await findLastMaterialNumber(ctx.tx, engagementId)) + 1;
  await insertMaterial(ctx.tx, {
    id,
    engagementId,
    materialNo,
    ...body,
    note: body.note === '' ? null : body.note,
    returnedOn: null,
    receivedBy: null,
    createdBy: ctx.actor.userId,
    createdAt: ctx.now,
  });
  await ctx.audit({
    action: 'inspection.material_borrowed',
    subject: { type: 'material', id },
    summary: `登记调阅第${materialNo}号：${body.title}`,
    after: body,
    engagementId,
    unitId: engagement.unitId,
  });
  return id;
}

type Body = ReturnType<typeof MaterialBody.parse>;

async function requireFit(
  ctx: InspectionCtx,
  teamId: string | null,
  { borrowedOn, borrowerId, dueOn, form }: Body,
): Promise<void> {
  const members = teamId === null ? [] : await listMembers(ctx.tx, [teamId]);
  if (!members.some(({ userId }) => userId === borrowerId))
    throw invalid('material_borrower', '调阅人须为该单位巡察组成员', 'borrowerId');
  if (borrowedOn > ctx.calendar.today())
    throw invalid('material_in_future', '调阅日期不能晚于今天', 'borrowedOn');
  if (form === 'original' && dueOn === null)
    throw invalid('material_due_missing', '原件须写明应还日期', 'dueOn');
  if (dueOn !== null && dueOn < borrowedOn)
    throw invalid('material_due_early', '应还日期不能早于调阅日期', 'dueOn');
}

async function lockOpen(ctx: InspectionCtx, id: string, version: number | undefined) {
  const row = requireFound(await lockMaterial(ctx.tx, id), 'material');
  requireVersion(row, version);
  if (row.returnedOn !== null) throw conflict('material_returned', '已归还，登记不再修改');
  return row;
}

export async function changeMaterial(
  ctx: InspectionCtx,
  id: string,
  { body, version }: { readonly body: MaterialBody; readonly version: number | undefined },
): Promise<void> {
  const row = await lockOpen(ctx, id, version);
  const engagement = requireFound(await findEngagement(ctx.tx, row.engagementId), 'engagement');
  const parsed = MaterialBody.parse(body);
  await requireFit(ctx, engagement.teamId, parsed);
  const changes = { ...parsed, note: parsed.note === '' ? null : parsed.note };
  await updateMaterial(ctx.tx, id, changes);
  await ctx.audit({
    action: 'inspection.material_changed',
    subject: { type: 'material', id },
    summary: `修改调阅登记第${row.materialNo}号`,
    before: pick(row, changes),
    after: changes,
    engagementId: row.engagementId,
    unitId: row.unitId,
  });
}

/** 归还: whoever of the unit took it back is named. */
export async function returnMaterial(
  ctx: InspectionCtx,
  id: string,
  {
    body: { receivedBy, returnedOn },
    version,
  }: {
    readonly body: { readonly returnedOn: string; readonly receivedBy: string };
    readonly version: number | undefined;
  },
): Promise<void> {
  const row = await lockOpen(ctx, id, version);
  if (returnedOn < row.borrowedOn)
    throw invalid('material_returned_early', '归还日期不能早于调阅日期', 'returnedOn');
  if (returnedOn > ctx.calendar.today())
    throw invalid('material_in_future', '归还日期不能晚于今天', 'returnedOn');
  await updateMaterial(ctx.tx, id, { returnedOn, receivedBy });
  await ctx.audit({
    action: 'inspection.material_returned',
    subject: { type: 'material', id },
    summary: `归还调阅第${row.materialNo}号：${row.title}`,
    after: { returnedOn, receivedBy },
    engagementId: row.engagementId,
    unitId: row.unitId,
  });
}
