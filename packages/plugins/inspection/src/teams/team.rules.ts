import type { Reason } from '@lianxun/plugin-api';

import type { TeamRole } from '../database.ts';
import { isInForce, type GateMandate } from '../rounds/gates.rules.ts';

export interface RoleHolder {
  readonly userId: string;
  readonly role: TeamRole;
}

export function usersInRole(members: readonly RoleHolder[], role: TeamRole): string[] {
  return members.filter((member) => member.role === role).map(({ userId }) => userId);
}

const problem = (code: string, message: string): Reason => ({
  code: `inspection.${code}`,
  message,
});

/** What keeps a team from being authorised. */
export function teamProblems(members: readonly RoleHolder[]): Reason[] {
  const leaders = usersInRole(members, 'leader').length;
  return leaders === 1 ? [] : [problem('no_leader', '巡察组须有且只有一名组长')];
}

/** What is unusual, and does not hinder. */
export function teamWarnings(members: readonly RoleHolder[]): Reason[] {
  const deputies = usersInRole(members, 'deputyLeader').length;
  const liaisons = usersInRole(members, 'liaison').length;
  return [
    ...(deputies < 1 || deputies > 2
      ? [problem('unusual_deputies', `副组长一般为1至2名，现有${deputies}名`)]
      : []),
    ...(liaisons === 0 ? [problem('no_liaison', '尚未确定联络员')] : []),
  ];
}

/** The mandate under which a member works for all these engagements, or could from its first day on. */
export function currentMandate<Mandate extends GateMandate>(
  mandates: readonly Mandate[],
  userId: string,
  now: string,
): Mandate | undefined {
  const open = mandates.filter(
    (it) => it.userId === userId && it.revokedAt === null && now < it.validTo,
  );
  return open.find((it) => isInForce(it, now)) ?? open[0];
}

/** Whether the mandate reaches every one of these engagements. */
export function covers(mandate: GateMandate, engagementIds: readonly string[]): boolean {
  return engagementIds.every((id) => mandate.engagementIds.includes(id));
}
