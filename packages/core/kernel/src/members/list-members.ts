import type { Ctx, Plugin } from '@lianxun/plugin-api';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { capacityRoles } from '../tenants/role-defaults.rules.ts';
import { listMemberships, listProposals, listRoles } from './members.repository.ts';
import type { MemberView, ProposalView, RoleView } from './members.schemas.ts';
import { decisionConflicts } from './role.rules.ts';

export async function listMembers(ctx: Ctx): Promise<z.input<typeof MemberView>[]> {
  const tx = coreTx(ctx);
  const titles = new Map((await listRoles(tx)).map((role) => [role.key, role.title]));
  return (await listMemberships(tx)).map((row) => ({
    id: row.id,
    userId: row.userId,
    userName: row.userName,
    displayName: row.displayName,
    personId: row.personId,
    roles: row.roleKeys.map((key) => ({ key, title: titles.get(key) ?? key })),
    isActive: row.active,
    isOwnAccount: row.homeTenantId === ctx.scope.tenantId,
    lockedUntil:
      row.lockedUntil !== null && new Date(row.lockedUntil) > ctx.now ? row.lockedUntil : null,
    hasSecondFactor: row.totpConfirmedAt !== null,
    version: row.version,
  }));
}

export async function listRoleProposals(ctx: Ctx): Promise<z.input<typeof ProposalView>[]> {
  const rows = await listProposals(coreTx(ctx), 200);
  const people = rows.flatMap((row) => [
    row.proposedBy,
    ...(row.decidedBy === null ? [] : [row.decidedBy]),
  ]);
  const names = await ctx.people.namesOf(people);
  const nameOf = (userId: string) => names.get(userId) ?? '已离任人员';
  return rows.map((row) => ({
    id: row.id,
    membershipId: row.membershipId,
    displayName: row.displayName,
    current: row.currentKeys,
    proposed: row.roleKeys,
    reason: row.reason,
    proposedByName: nameOf(row.proposedBy),
    proposedAt: row.proposedAt,
    decision: row.decision,
    decidedByName: row.decidedBy === null ? null : nameOf(row.decidedBy),
    decidedAt: row.decidedAt,
    decisionNote: row.decisionNote,
    closedReasons: decisionConflicts({ ...row, beneficiary: row.userId }, ctx.actor.userId).map(
      (reason) => reason.message,
    ),
  }));
}

export async function listRoleViews(
  ctx: Ctx,
  plugins: readonly Plugin[],
): Promise<z.input<typeof RoleView>[]> {
  const tx = coreTx(ctx);
  const titles = new Map(
    plugins
      .flatMap((plugin) => plugin.permissions ?? [])
      .map((permission) => [permission.id, permission.title]),
  );
  const members = (await listMemberships(tx)).filter((member) => member.active);
  return (await listRoles(tx)).map((role) => ({
    key: role.key,
    title: role.title,
    permissions: role.permissions.map((id) => ({ id, title: titles.get(id) ?? id })),
    isAssignable: !capacityRoles.some((key) => key === role.key),
    memberCount: members.filter((member) => member.roleKeys.includes(role.key)).length,
  }));
}
