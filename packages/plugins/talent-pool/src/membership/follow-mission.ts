import type { TalentPoolCtx } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import type { TeamRole } from '../staffing/staffing-problem.ts';
import {
  endOpenMissions,
  insertMission,
  listMembers,
  lockMember,
  updateMember,
} from './members.repository.ts';
import { recordMemberEvent } from './record-member-event.ts';

/** A drafting into a team, as its mandate says; days `YYYY-MM-DD`. */
export interface Mission {
  /** Round of this tenant; null for one elsewhere. */
  readonly roundId: string | null;
  readonly roundName: string;
  readonly teamName: string;
  readonly role: TeamRole;
  readonly from: string;
  readonly to: string;
}

const roleTitles: Readonly<Record<TeamRole, string>> = {
  leader: '组长',
  deputyLeader: '副组长',
  liaison: '联络员',
  member: '组员',
};

/**
 * 抽调: the member is away from when his mandate begins.
 *
 * @throws ConflictError `talent-pool.not_in_pool` for somebody who is not 在库, `talent-pool.on_mission`
 * for somebody who is away already, in whichever pool.
 */
export async function beginMission(
  ctx: TalentPoolCtx,
  memberId: string,
  mission: Mission,
): Promise<void> {
  const member = requireFound(await lockMember(ctx.tx, memberId), 'member');
  if (member.personId === null) throw conflict('not_in_pool', `${member.name}还没有登记入册`);
  if (mission.to < mission.from) throw conflict('dates_reversed', '抽调结束时间不能早于开始时间');
  const all = await listMembers(ctx.tx, { personIds: [member.personId] });
  const away = all.find(({ stage }) => stage === 'onMission');
  if (away !== undefined)
    throw conflict('on_mission', `${member.name}正在抽调中（${away.mission ?? ''}），不能同时抽调`);
  if (member.stage !== 'admitted')
    throw conflict('not_in_pool', `${member.name}现为“${member.stateTitle ?? ''}”，在库才能抽调`);
  const title = `${mission.roundName} ${mission.teamName} ${roleTitles[mission.role]}`;
  await updateMember(ctx.tx, memberId, {
    mission: title,
    missionFrom: mission.from,
    missionTo: mission.to,
    missionCount: member.missionCount + 1,
  });
  const { from, to, ...place } = mission;
  const { personId } = member;
  await insertMission(ctx.tx, { memberId, personId, ...place, beganOn: from, endsOn: to });
  await ctx.workflow.move({ subject: 'poolMember', id: memberId, move: 'beginMission' });
  await tell(ctx, memberId, { kind: 'mission_begun', sentence: `抽调：${title}，${from}至${to}` });
}

/** The mandate has ended, by its date or before. */
export async function endMission(
  ctx: TalentPoolCtx,
  memberId: string,
  { endedOn, reason }: { readonly endedOn: string; readonly reason?: string },
): Promise<void> {
  const member = requireFound(await lockMember(ctx.tx, memberId), 'member');
  if (member.stage !== 'onMission') return;
  await endOpenMissions(ctx.tx, memberId, endedOn);
  await updateMember(ctx.tx, memberId, { mission: null, missionFrom: null, missionTo: null });
  await ctx.workflow.move({ subject: 'poolMember', id: memberId, move: 'endMission' });
  const why = reason === undefined ? '' : `（${reason}）`;
  const sentence = `抽调结束：${member.mission ?? ''}，${endedOn}${why}`;
  await tell(ctx, memberId, { kind: 'mission_ended', sentence });
}

/** 拒绝次数: a refused request of dispatch counts. */
export async function countDecline(
  ctx: TalentPoolCtx,
  memberId: string,
  reason: string,
): Promise<void> {
  const member = requireFound(await lockMember(ctx.tx, memberId), 'member');
  const declinedCount = member.declinedCount + 1;
  await updateMember(ctx.tx, memberId, { declinedCount });
  const sentence = `未能参加抽调（第${declinedCount}次）：${reason}`;
  await tell(ctx, memberId, { kind: 'declined', sentence });
}

async function tell(
  ctx: TalentPoolCtx,
  memberId: string,
  { kind, sentence }: { readonly kind: string; readonly sentence: string },
): Promise<void> {
  await recordMemberEvent(ctx, { memberId, kind, sentence });
  await ctx.audit({
    action: `talent-pool.${kind}`,
    subject: { type: 'poolMember', id: memberId },
    summary: sentence,
  });
}
