import { v7 as uuidv7 } from 'uuid';

import type { TalentPoolCtx } from '../database.ts';
import { invalid } from '../refusals.ts';
import { findPlaces } from '../roster/find-places.ts';
import { listSkills } from '../roster/list-skills.ts';
import {
  countNominated,
  insertCall,
  listCalls,
  listQuotas,
  type QuotaRow,
} from './calls.repository.ts';
import type { CallBody } from './calls.schemas.ts';

/** 推荐通知: 定单位、定专业、定数量; each unit is told its own part. */
export async function createCall(
  ctx: TalentPoolCtx,
  { closesOn, note, quotas, title }: CallBody,
): Promise<string> {
  const today = ctx.calendar.today();
  if (closesOn < today) throw invalid('dates_reversed', '截止日期不能早于今天', 'closesOn');
  const id = uuidv7();
  const placeOf = await findPlaces(
    ctx,
    quotas.map(({ unitName }) => unitName),
  );
  const rows = quotas.map(({ count, skill, unitName }) => {
    const { bodyId, name, unitId } = placeOf(unitName);
    const place = { engagementId: null, unitId, released: unitId !== null };
    return {
      ...place,
      callId: id,
      callTitle: title,
      closesOn,
      bodyId,
      unitName: name,
      skill: skill ?? null,
      count,
    };
  });
  await insertCall(
    ctx.tx,
    {
      id,
      title,
      year: Number(today.slice(0, 4)),
      closesOn,
      note: note ?? null,
      createdBy: ctx.actor.userId,
      createdAt: ctx.now,
    },
    rows,
  );
  await tellUnits(ctx, { id, title, closesOn }, rows);
  await ctx.audit({
    action: 'talent-pool.nominations_called',
    subject: { type: 'nominationCall', id },
    summary: `发出推荐通知“${title}”，${rows.length}个单位`,
    after: { title, closesOn, quotas },
  });
  return id;
}

async function tellUnits(
  ctx: TalentPoolCtx,
  call: { readonly id: string; readonly title: string; readonly closesOn: string },
  rows: readonly { readonly unitId: string | null; readonly count: number }[],
): Promise<void> {
  for (const { count, unitId } of rows) {
    if (unitId === null) continue;
    const { heads, liaisons } = await ctx.people.usersOfUnit(unitId);
    await ctx.notify.send({
      key: `nomination-call:${call.id}:${unitId}`,
      userIds: [...heads, ...liaisons],
      title: `请推荐人才库人选${count}名，${call.closesOn}前：${call.title}`,
      subject: { type: 'nominationCall', id: call.id, unitId, released: true },
      link: '/m/talent-pool/nominees',
    });
  }
}

export async function listNominationCalls(ctx: TalentPoolCtx) {
  const calls = await listCalls(ctx.tx);
  const view = await viewer(ctx);
  const quotas = (await listQuotas(ctx.tx)).map(view);
  return calls.map((call) => ({
    ...call,
    quotas: quotas.filter(({ callId }) => callId === call.id),
  }));
}

/** What the unit of this scope is asked for. */
export async function listOwnQuotas(ctx: TalentPoolCtx) {
  return (await listQuotas(ctx.tx)).map(await viewer(ctx));
}

async function viewer(ctx: TalentPoolCtx) {
  const counts = await countNominated(ctx.tx);
  const titles = new Map((await listSkills(ctx)).map(({ title, value }) => [value, title]));
  const today = ctx.calendar.today();
  return (row: QuotaRow) => ({
    ...row,
    skill: row.skill === null ? null : (titles.get(row.skill) ?? row.skill),
    isClosed: row.closesOn < today,
    nominated:
      counts.find((one) => one.callId === row.callId && one.sendingUnit === row.unitName)?.count ??
      0,
  });
}
