import { v7 as uuidv7 } from 'uuid';

import type { TalentPoolCtx } from '../database.ts';
import { invalid, requireFound, requireVersion } from '../refusals.ts';
import { listAttendance, listKnownPeople } from './attendance.repository.ts';
import type { AttendanceBody } from './training.schemas.ts';
import {
  deleteAttendances,
  lockTraining,
  putAttendances,
  updateTraining,
} from './trainings.repository.ts';

/** 参训人员: the whole list, as it stands on the sheet of signatures. */
export async function setAttendance(
  ctx: TalentPoolCtx,
  id: string,
  { body, version }: { readonly body: AttendanceBody; readonly version: number | undefined },
): Promise<void> {
  const event = requireFound(await lockTraining(ctx.tx, id), 'training');
  requireVersion(event, version);
  const ids = body.people.map(({ personId }) => personId);
  if (new Set(ids).size < ids.length) throw invalid('person_twice', '同一人只登记一次', 'people');
  const known = await listKnownPeople(ctx.tx, ids);
  if (ids.some((personId) => !known.has(personId)))
    throw invalid('person_unknown', '参训人员不在本单位人员名册中', 'people');
  if (body.people.some(({ minutes }) => minutes !== null && minutes > event.minutes))
    throw invalid('minutes_beyond', '个人时长不能超过培训时长', 'people');
  const before = await listAttendance(ctx.tx, id);
  await deleteAttendances(ctx.tx, id);
  await putAttendances(
    ctx.tx,
    body.people.map((person) => ({ id: uuidv7(), eventId: id, ...person })),
  );
  await updateTraining(ctx.tx, id, {});
  await ctx.audit({
    action: 'talent-pool.attendance_set',
    subject: { type: 'training', id },
    summary: `登记参训人员：${event.title}，${ids.length}人`,
    before: before.map(({ personId }) => personId),
    after: body.people,
  });
}
