import { v7 as uuidv7 } from 'uuid';

import type { TalentPoolCtx } from '../database.ts';
import { managePool } from '../permissions.ts';
import { conflict, invalid } from '../refusals.ts';
import type { MembershipEntry, RosterEntry } from '../roster/entry.schemas.ts';
import { findPlaces } from '../roster/find-places.ts';
import { poolTitles } from '../roster/options.ts';
import type { NominationWay } from '../roster/roster-tables.ts';
import { saveRecord } from '../roster/save-record.ts';
import { findMemberOf, insertMember } from './members.repository.ts';
import { recordMemberEvent } from './record-member-event.ts';

export interface Nomination {
  readonly entry: RosterEntry;
  readonly membership: MembershipEntry;
  /** Person already in the directory; found by the ID number, or made, when left out. */
  readonly personId?: string | null;
  readonly via: Exclude<NominationWay, 'unit'>;
  readonly batchId?: string;
}

/** 推荐、自荐或导入: the record is written, and an application opened. */
export async function nominatePerson(
  ctx: TalentPoolCtx,
  { batchId, entry, membership, personId = null, via }: Nomination,
): Promise<{ readonly id: string; readonly personId: string }> {
  if (via === 'self' && (personId === null || personId !== ctx.actor.personId))
    throw conflict('not_own_record', '自荐只能为本人提出，请先由管理员把账号与本人档案关联');
  const known = { ...(personId === null ? {} : { personId }), addsPosts: via === 'import' };
  const record = await saveRecord(ctx, entry, known);
  await requireNew(ctx, record, membership);
  const id = uuidv7();
  const sendingUnit = membership.sendingUnit ?? entry.person.employer;
  const { bodyId, name, unitId } = (await findPlaces(ctx, [sendingUnit]))(sendingUnit);
  const place = { engagementId: null, unitId, released: unitId !== null };
  const today = ctx.calendar.today();
  await insertMember(ctx.tx, {
    id,
    ...place,
    personId: record.personId,
    name: record.name,
    pool: membership.pool,
    intake: membership.intake,
    source: membership.source,
    bodyId,
    sendingUnit: name,
    nominatedVia: via,
    callId: membership.callId ?? null,
    recommendation: membership.recommendation ?? null,
    nominatedBy: ctx.actor.userId,
    nominatedByName: ctx.actor.displayName,
    nominatedOn: today,
    ...(batchId === undefined ? {} : { batchId }),
  });
  await ctx.workflow.start({ type: 'poolMember', id, ...place });
  const sentence = sentenceOf(via, membership, record.name);
  await recordMemberEvent(ctx, { memberId: id, kind: 'nominated', sentence });
  await ctx.audit({
    action: 'talent-pool.person_nominated',
    subject: { type: 'poolMember', id },
    summary: sentence,
    after: { ...membership, personId: record.personId },
  });
  return { id, personId: record.personId };
}

const ways = { office: '巡察办提名', self: '本人自荐', import: '由台账导入，提请' } as const;

const sentenceOf = (via: Nomination['via'], { pool }: MembershipEntry, name: string) =>
  `${name}${ways[via]}进入${poolTitles[pool]}`;

async function requireNew(
  ctx: TalentPoolCtx,
  { name, personId }: { readonly name: string; readonly personId: string },
  { pool }: MembershipEntry,
): Promise<void> {
  const member = await findMemberOf(ctx.tx, personId, pool);
  if (member === undefined) return;
  const isOver = member.stage === 'released' || member.stage === 'refused';
  const message = isOver
    ? `${name}曾申请进入${poolTitles[pool]}，请在其入库记录上“重新申请入库”`
    : `${name}已在${poolTitles[pool]}或正在申请，不需要重复推荐`;
  throw conflict('member_exists', message);
}

/** Nobody but the office names a person of the directory by his record; others type what they know. */
export function requireOwnOrOffice(ctx: TalentPoolCtx, personId: string | null): void {
  if (personId === null || personId === ctx.actor.personId || ctx.can(managePool)) return;
  throw invalid('not_own_record', '只能为本人自荐，推荐他人请填写其基本信息', 'personId');
}
