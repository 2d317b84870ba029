import type { Reason } from '@lianxun/plugin-api';

import { administratorRoles, capacityRoles } from '../tenants/role-defaults.rules.ts';

const isOneOf = (keys: readonly string[], key: string) => keys.includes(key);

/** Why a set of roles cannot be held together; empty when it can. */
export function roleConflicts(roleKeys: readonly string[], known: readonly string[]): Reason[] {
  const administrators = roleKeys.filter((key) => isOneOf(administratorRoles, key));
  const reasons: Reason[] = [];
  for (const key of roleKeys.filter((role) => !known.includes(role))) {
    reasons.push({ code: 'core.role_unknown', message: `没有角色“${key}”`, field: 'roleKeys' });
  }
  if (roleKeys.some((key) => isOneOf(capacityRoles, key))) {
    reasons.push({
      code: 'core.role_not_assignable',
      message: '组内职务与被巡察单位身份随授权产生,不能直接分配',
      field: 'roleKeys',
    });
  }
  if (administrators.length > 1) {
    reasons.push({
      code: 'core.administrators_exclude',
      message: '系统管理员、安全管理员、审计管理员不得由同一人担任',
      field: 'roleKeys',
    });
  }
  if (administrators.length > 0 && roleKeys.length > administrators.length) {
    reasons.push({
      code: 'core.administrator_has_no_business',
      message: '管理员不得同时担任业务角色',
      field: 'roleKeys',
    });
  }
  return reasons;
}

/** Why this person may not decide a proposal; empty when he may. */
export function decisionConflicts(
  proposal: {
    readonly proposedBy: string;
    readonly beneficiary: string;
    readonly decision: string | null;
  },
  actorId: string,
): Reason[] {
  const reasons: Reason[] = [];
  if (proposal.decision !== null)
    reasons.push({ code: 'core.proposal_decided', message: '该申请已经审批' });
  if (proposal.proposedBy === actorId)
    reasons.push({ code: 'core.own_proposal', message: '提出人不得审批本人提出的申请' });
  if (proposal.beneficiary === actorId)
    reasons.push({ code: 'core.own_roles', message: '不得审批本人的角色' });
  return reasons;
}
