import { jobsFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import { inTalentPool, type TalentPoolCtx, type TalentPoolDatabase } from '../database.ts';
import { RosterEntry } from '../roster/entry.schemas.ts';
import { fillRecord } from '../roster/fill-record.ts';
import { poolTitles } from '../roster/options.ts';
import { findMemberOf, lockMember, updateMember, type MemberRow } from './members.repository.ts';
import { memberEndorsed, personNominated } from './membership.events.ts';
import { entryBinding } from './nominate-from-unit.ts';
import { recordMemberEvent } from './record-member-event.ts';

const Payload = z.object({ memberId: z.uuid() });

/** Units do not reach the register of people: what they entered is taken into it here. */
export const takeNomination = jobsFor<TalentPoolDatabase>()({
  name: 'talent-pool.take_nomination',
  on: personNominated.name,
  run: async (caller, payload) => {
    const ctx = inTalentPool(caller);
    const { memberId } = Payload.parse(payload);
    const member = await lockMember(ctx.tx, memberId);
    if (member === undefined || member.entrySealed === null) return;
    const plain = await ctx.secrets.open(member.entrySealed, entryBinding(memberId));
    const entry = RosterEntry.parse(JSON.parse(plain));
    const { personId } = await fillRecord(ctx, entry);
    const other = await findMemberOf(ctx.tx, personId, member.pool);
    if (other !== undefined) {
      await refuseRepeated(ctx, member, other);
      return;
    }
    await updateMember(ctx.tx, memberId, { personId, entrySealed: null });
    const sentence = `${member.sendingUnit}推荐${member.name}进入${poolTitles[member.pool]}`;
    await recordMemberEvent(ctx, { memberId, kind: 'nominated', sentence });
    await ctx.workflow.reassignTasks('poolMember', memberId);
    await ctx.audit({
      action: 'talent-pool.nomination_taken',
      subject: { type: 'poolMember', id: memberId },
      summary: `推荐材料登记入册：${member.name}`,
      after: { personId },
    });
  },
});

async function refuseRepeated(
  ctx: TalentPoolCtx,
  member: MemberRow,
  other: MemberRow,
): Promise<void> {
  const why = `${member.name}在${poolTitles[member.pool]}已有记录（${other.stateTitle ?? ''}），请在原记录上办理`;
  await updateMember(ctx.tx, member.id, { refusedReason: why });
  await ctx.workflow.cancel('poolMember', member.id, why);
  await ctx.notify.send({
    key: `nomination-repeated:${member.id}`,
    userIds: [member.nominatedBy],
    title: why,
    subject: { type: 'poolMember', id: member.id },
    link: `/m/talent-pool/members/${other.id}`,
  });
  await ctx.audit({
    action: 'talent-pool.nomination_repeated',
    subject: { type: 'poolMember', id: member.id },
    summary: why,
  });
}

/** From the unit's opinion on, checks and decisions are not for the unit to see. */
export const keepChecks = jobsFor<TalentPoolDatabase>()({
  name: 'talent-pool.keep_checks',
  on: memberEndorsed.name,
  run: async (caller, payload) => {
    const ctx = inTalentPool(caller);
    const { memberId } = Payload.parse(payload);
    const member = await lockMember(ctx.tx, memberId);
    if (member === undefined) return;
    const { unitId } = member;
    await ctx.workflow.rescope({
      type: 'poolMember',
      id: memberId,
      engagementId: null,
      unitId,
      released: false,
    });
    await ctx.audit({
      action: 'talent-pool.check_opened',
      subject: { type: 'poolMember', id: memberId },
      summary: `${member.name}进入资格审查`,
    });
  },
});
