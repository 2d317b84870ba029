import type { TalentPoolCtx } from '../database.ts';
import { listMembers, updateMember } from '../membership/members.repository.ts';
import { requireFound, requireVersion } from '../refusals.ts';
import type { HistoriesBody, RecordBody } from './person.schemas.ts';
import {
  insertProfile,
  lockProfile,
  replaceUnavailabilities,
  updateProfile,
} from './profiles.repository.ts';
import { saveCareer, saveEducations, saveRelatives } from './save-histories.ts';
import { saveRecord } from './save-record.ts';

/** Changes a person the pool keeps; the name goes with him into his memberships. */
export async function changePoolRecord(
  ctx: TalentPoolCtx,
  personId: string,
  { body, version }: { readonly body: RecordBody; readonly version: number | undefined },
): Promise<void> {
  const members = await requireOfPool(ctx, personId, version);
  await saveRecord(ctx, body, { personId });
  await updateProfile(ctx.tx, personId, {});
  for (const { id, name } of members)
    if (name !== body.person.name) await updateMember(ctx.tx, id, { name: body.person.name });
}

/** 任职、教育、家庭成员、不可用时段: a part that is given takes the place of what was there. */
export async function changeHistories(
  ctx: TalentPoolCtx,
  personId: string,
  { body, version }: { readonly body: HistoriesBody; readonly version: number | undefined },
): Promise<void> {
  await requireOfPool(ctx, personId, version);
  if (body.career !== undefined) await saveCareer(ctx, personId, body.career);
  if (body.educations !== undefined) await saveEducations(ctx, personId, body.educations);
  if (body.relatives !== undefined) await saveRelatives(ctx, personId, body.relatives);
  if (body.unavailable !== undefined)
    await replaceUnavailabilities(ctx.tx, personId, body.unavailable);
  await updateProfile(ctx.tx, personId, {});
  await ctx.audit({
    action: 'talent-pool.histories_saved',
    subject: { type: 'person', id: personId },
    summary: `更新${Object.keys(body)
      .map((key) => parts.get(key) ?? key)
      .join('、')}`,
    ...(body.unavailable === undefined ? {} : { after: { unavailable: body.unavailable } }),
  });
}

const parts = new Map([
  ['career', '任职经历'],
  ['educations', '教育经历'],
  ['relatives', '家庭成员'],
  ['unavailable', '不可用时段'],
]);

async function requireOfPool(ctx: TalentPoolCtx, personId: string, version: number | undefined) {
  const members = await listMembers(ctx.tx, { personIds: [personId] });
  requireFound(members[0], 'person');
  const profile = await lockProfile(ctx.tx, personId);
  requireVersion({ version: profile?.version ?? 0 }, version);
  if (profile === undefined) await insertProfile(ctx.tx, personId, {});
  return members;
}
