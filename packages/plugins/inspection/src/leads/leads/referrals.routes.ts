import { routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { InspectionDatabase } from '../../database.ts';
import { referLeads } from '../../permissions.ts';
import { referLead } from './refer-lead.ts';
import { listReferrals } from './referrals.repository.ts';
import { ReferLeadBody, ReferralView } from './referrals.schemas.ts';

const route = routesFor<InspectionDatabase>();

export const referralRoutes = [
  route({
    operationId: 'listLeadReferrals',
    method: 'get',
    path: '/lead-referrals',
    scopes: ['team'],
    summary: 'What the team has handed over, and whether custody has signed for it',
    permission: referLeads,
    response: z.object({ items: z.array(ReferralView) }),
    handler: async (ctx) => ({ items: await listReferrals(ctx.tx, ctx.actor.userId) }),
  }),
  route({
    operationId: 'referLead',
    method: 'post',
    path: '/lead-referrals',
    scopes: ['team'],
    summary: 'Hand a lead over to custody, from a locked paper or by hand',
    permission: referLeads,
    body: ReferLeadBody,
    response: z.object({ id: z.uuid() }).meta({ id: 'ReferredLead' }),
    status: 201,
    handler: (ctx, { body }) => referLead(ctx, body),
  }),
];
