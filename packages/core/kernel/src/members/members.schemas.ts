import { z } from 'zod';

export const RoleKeys = z.array(z.string().regex(/^[a-z][A-Za-z0-9]{1,39}$/)).max(20);
export const UserName = z
  .string()
  .trim()
  .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/, '用户名由 3–40 位小写字母、数字、点、横线组成');

export const MemberView = z
  .object({
    id: z.uuid(),
    userId: z.uuid(),
    userName: z.string(),
    displayName: z.string(),
    personId: z.uuid().nullable(),
    roles: z.array(z.object({ key: z.string(), title: z.string() })),
    isActive: z.boolean(),
    /** The account belongs to this tenant, which may change it. */
    isOwnAccount: z.boolean(),
    lockedUntil: z.iso.datetime().nullable(),
    hasSecondFactor: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'Member' });

export const ProposalView = z
  .object({
    id: z.uuid(),
    membershipId: z.uuid(),
    displayName: z.string(),
    current: z.array(z.string()),
    proposed: z.array(z.string()),
    reason: z.string(),
    proposedByName: z.string(),
    proposedAt: z.iso.datetime(),
    decision: z.enum(['approved', 'refused']).nullable(),
    decidedByName: z.string().nullable(),
    decidedAt: z.iso.datetime().nullable(),
    decisionNote: z.string().nullable(),
    /** Why the actor cannot decide it; empty when he can. */
    closedReasons: z.array(z.string()),
  })
  .meta({ id: 'RoleProposal' });

export const RoleView = z
  .object({
    key: z.string(),
    title: z.string(),
    permissions: z.array(z.object({ id: z.string(), title: z.string() })),
    isAssignable: z.boolean(),
    memberCount: z.int(),
  })
  .meta({ id: 'Role' });

export const CreateAccountBody = z
  .object({
    userName: UserName,
    displayName: z.string().trim().min(1).max(60),
    phoneLast4: z
      .string()
      .regex(/^[0-9]{4}$/)
      .nullish()
      .transform((text) => text ?? null),
    personId: z
      .uuid()
      .nullish()
      .transform((id) => id ?? null),
    roleKeys: RoleKeys,
    reason: z.string().trim().min(1).max(500),
  })
  .meta({ id: 'CreateAccountBody' });

export const AddMemberBody = z
  .object({ userName: UserName, roleKeys: RoleKeys, reason: z.string().trim().min(1).max(500) })
  .meta({ id: 'AddMemberBody' });

export const CreatedAccount = z
  .object({
    membershipId: z.uuid(),
    userName: z.string(),
    /** Shown once; to be changed at the first sign-in. */
    initialPassword: z.string(),
  })
  .meta({ id: 'CreatedAccount' });

export const ProposeRolesBody = z
  .object({ roleKeys: RoleKeys, reason: z.string().trim().min(1).max(500) })
  .meta({ id: 'ProposeRolesBody' });

export const DecideBody = z
  .object({
    decision: z.enum(['approved', 'refused']),
    note: z.string().trim().max(500).default(''),
  })
  .meta({ id: 'DecideProposalBody' });

export const ColleagueView = z
  .object({
    userId: z.uuid(),
    displayName: z.string(),
    personId: z.uuid().nullable(),
    title: z.string().nullable(),
    bodyName: z.string().nullable(),
  })
  .meta({ id: 'Colleague' });
