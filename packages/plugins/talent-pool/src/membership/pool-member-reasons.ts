import type { GuardResult, Reason } from '@lianxun/plugin-api';

import { partyTitles } from '../roster/options.ts';
import { checkParties, type CheckParty } from '../roster/roster-tables.ts';

const reason = (code: string, message: string): Reason => ({
  code: `talent-pool.${code}`,
  message,
});

export function recordTaken(member: { readonly personId: string | null }): GuardResult {
  if (member.personId !== null) return true;
  return [reason('record_not_taken', '推荐材料正在登记入册，请稍后再办')];
}

/** Newest first; of each organ its last opinion counts. */
export function checksPassed(
  checks: readonly { readonly party: CheckParty; readonly passes: boolean }[],
): GuardResult {
  const last = (party: CheckParty) => checks.find((check) => check.party === party);
  const missing = checkParties.filter((party) => last(party) === undefined);
  const against = checkParties.filter((party) => last(party)?.passes === false);
  const reasons = [
    ...missing.map((party) =>
      reason('check_missing', `${partyTitles[party]}还没有签署资格审查意见`),
    ),
    ...against.map((party) => reason('check_failed', `${partyTitles[party]}不同意入库`)),
  ];
  return reasons.length === 0 ? true : reasons;
}

export function missionGiven(member: { readonly mission: string | null }): GuardResult {
  if (member.mission !== null) return true;
  return [reason('no_mission', '抽调任务由派员环节登记，本人还没有抽调任务')];
}

export function missionOver(member: { readonly mission: string | null }): GuardResult {
  if (member.mission === null) return true;
  const open = reason('mission_open', '抽调授权尚未结束，请先在派员环节结束授权');
  return [{ ...open, isWaiting: true }];
}

export function recheckDone(
  rechecks: readonly { readonly dueOn: string; readonly doneOn: string | null }[],
  today: string,
): GuardResult {
  const missed = rechecks.some(({ doneOn, dueOn }) => doneOn === null && dueOn < today);
  return missed ? [reason('recheck_missed', '年度复核逾期未办，请先办结复核')] : true;
}

export function openWorkReassigned(openTasks: number): GuardResult {
  if (openTasks === 0) return true;
  return [
    reason('open_work', `本人名下还有${openTasks}件待办，请先在“待转交”中转交，或由本人办结`),
  ];
}
