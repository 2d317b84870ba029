import { rawRoutesFor, routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import { addAmount, attachToAmount } from '../amounts/add-amount.ts';
import { amountKinds, handlings, type RectificationDatabase } from '../database.ts';
import { receivedBlob } from '../evidence/received-blob.ts';
import { FindingParams, IsoDate, ShortText } from '../findings/findings.schemas.ts';
import { planRectification, readFindings } from '../permissions.ts';
import { recordAccountability } from './record-accountability.ts';
import { revealAccountablePerson } from './reveal-accountable-person.ts';
import { withdrawAccountability } from './withdraw-accountability.ts';

const route = routesFor<RectificationDatabase>();
const rawRoute = rawRoutesFor<RectificationDatabase>();

const Created = z.object({ id: z.uuid() });
const Note = z.string().trim().min(1).max(2000);
const most = 1_000_000_000_000;

const AmountBody = z.object({
  kind: z.enum(amountKinds),
  /** In fen; negative takes an earlier entry back. */
  amountFen: z
    .int()
    .min(-most)
    .max(most)
    .refine((fen) => fen !== 0, '金额不能为零'),
  occurredOn: IsoDate,
  note: Note.nullable().default(null),
});

const AccountabilityBody = z.object({
  matter: Note,
  decidedOn: IsoDate,
  decidedBy: ShortText,
  documentNo: ShortText.nullable().default(null),
  persons: z
    .array(
      z.object({
        name: z.string().trim().min(1).max(50),
        post: ShortText.nullable().default(null),
        form: z.enum(['first', 'second', 'third', 'fourth']).nullable().default(null),
        handling: z.enum(handlings),
        sanction: ShortText.nullable().default(null),
      }),
    )
    .min(1)
    .max(100),
});

const AmountFileParams = FindingParams.extend({ amountId: z.uuid() });

export const accountabilityRoutes = [
  route({
    operationId: 'addAmount',
    method: 'post',
    path: '/findings/{id}/amounts',
    scopes: ['member', 'unit'],
    summary: 'Add money refunded, recovered or saved; the finding shows the sum of its entries',
    permission: planRectification,
    params: FindingParams,
    body: AmountBody,
    response: Created,
    status: 201,
    handler: async (ctx, { params, body }) => ({ id: await addAmount(ctx, params.id, body) }),
  }),
  rawRoute({
    operationId: 'attachToAmount',
    method: 'post',
    path: '/findings/{id}/amounts/{amountId}/files',
    scopes: ['member', 'unit'],
    summary: 'Upload the proof of an entry of money',
    permission: planRectification,
    params: AmountFileParams,
    receive: (upload, port) => port.store(upload),
    handler: (ctx, { params, received }) => {
      const { id, amountId } = AmountFileParams.parse(params);
      return attachToAmount(ctx, { findingId: id, amountId }, receivedBlob(received));
    },
  }),
  route({
    operationId: 'recordAccountability',
    method: 'post',
    path: '/findings/{id}/accountability',
    scopes: ['member', 'unit'],
    summary: 'Register one case of accountability with its persons',
    permission: planRectification,
    params: FindingParams,
    body: AccountabilityBody,
    response: Created,
    status: 201,
    handler: async (ctx, { params, body }) => ({
      id: await recordAccountability(ctx, params.id, body),
    }),
  }),
  route({
    operationId: 'withdrawAccountability',
    method: 'post',
    path: '/accountability/{id}/withdrawal',
    scopes: ['member', 'unit'],
    summary: 'Take a case of accountability that was registered by mistake out of every count',
    permission: planRectification,
    params: FindingParams,
    body: z.object({ reason: Note }),
    ifMatch: true,
    handler: (ctx, { params, body, version }) =>
      withdrawAccountability(ctx, params.id, { reason: body.reason, version }),
  }),
  route({
    operationId: 'revealAccountablePerson',
    method: 'post',
    path: '/accountable-persons/{id}/reveal',
    scopes: ['member', 'team', 'unit'],
    summary: 'Read one name, with a reason and an entry in the record',
    permission: readFindings,
    params: FindingParams,
    body: z.object({ reason: Note }),
    response: z.object({ name: z.string() }),
    answersOnce: true,
    handler: (ctx, { params, body }) => revealAccountablePerson(ctx, params.id, body.reason),
  }),
];
