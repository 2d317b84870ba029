import { routesFor, type Ctx } from '@lianxun/plugin-api';
import { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { readDirectory, readMembers, revokeMandates } from '../core-plugin/permissions.ts';
import { listMandates } from './mandates.repository.ts';

const route = routesFor<unknown>();

const MandateView = z
  .object({
    id: z.uuid(),
    kind: z.enum(['team', 'guidance']),
    userId: z.uuid(),
    displayName: z.string(),
    teamId: z.uuid(),
    teamName: z.string(),
    role: z.enum(['leader', 'deputyLeader', 'liaison', 'member']),
    engagementCount: z.int(),
    permissions: z.array(z.string()),
    documentNo: z.string(),
    validFrom: z.iso.datetime(),
    validTo: z.iso.datetime(),
    status: z.enum(['pending', 'live', 'expired', 'revoked']),
    revokedReason: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Mandate' });

const describe = {
  operationId: 'listMandates',
  method: 'get',
  path: '/mandates',
  summary: 'Mandates (一次一授权) in this tenant, newest first',
  query: z.object({ teamId: z.uuid().optional() }),
  response: z.object({ items: z.array(MandateView) }),
} as const;

const list = async (ctx: Ctx, teamId: string | undefined) => {
  const rows = await listMandates(coreTx(ctx), teamId);
  const names = await ctx.people.namesOf(rows.map((row) => row.userId));
  const items = rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    userId: row.userId,
    displayName: names.get(row.userId) ?? '已离任人员',
    teamId: row.teamId,
    teamName: row.teamName,
    role: row.role,
    engagementCount: row.engagementIds.length,
    permissions: row.permissions,
    documentNo: row.documentNo,
    validFrom: row.validFrom,
    validTo: row.validTo,
    status: statusOf(row, ctx.now),
    revokedReason: row.revokedReason,
    version: row.version,
  }));
  return { items };
};

function statusOf(
  row: { revokedAt: string | null; validFrom: string; validTo: string },
  now: Date,
) {
  if (row.revokedAt !== null) return 'revoked' as const;
  if (now < new Date(row.validFrom)) return 'pending' as const;
  return now < new Date(row.validTo) ? ('live' as const) : ('expired' as const);
}

export const mandateRoutes = [
  route({
    ...describe,
    scopes: ['member', 'team'],
    permission: readDirectory,
    handler: (ctx, { query }) => list(ctx, query.teamId),
  }),
  route({
    ...describe,
    operationId: 'listMandatesForAdministrators',
    scopes: ['admin'],
    permission: readMembers,
    handler: (ctx, { query }) => list(ctx, query.teamId),
  }),
  route({
    operationId: 'revokeMandate',
    method: 'post',
    path: '/mandates/{id}/revoke',
    summary: 'End one mandate at once; its holder is signed out',
    permission: revokeMandates,
    params: z.object({ id: z.uuid() }),
    body: z.object({ reason: z.string().trim().min(1).max(200) }).meta({ id: 'RevokeMandateBody' }),
    handler: (ctx, { params, body }) => ctx.mandates.revoke(params.id, body.reason),
  }),
];
