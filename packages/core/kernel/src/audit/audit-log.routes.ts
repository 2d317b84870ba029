import {
  handleCases,
  ListQuery,
  pageOf,
  rawRoutesFor,
  routesFor,
  toPage,
  type Ctx,
} from '@lianxun/plugin-api';
import { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { readAudit, revealPersonal } from '../core-plugin/permissions.ts';
import { listKeptFromMe } from '../exclusions/exclusions.repository.ts';
import {
  countSeals,
  findHead,
  listLog,
  listSubjectLog,
  type LogFilter,
} from './audit.repository.ts';
import { exportAudit } from './export-audit.ts';
import { revealRecordField, RevealRecordFieldBody } from './reveal-record-field.ts';

const route = routesFor<unknown>();
const rawRoute = rawRoutesFor<unknown>();

const AuditView = z
  .object({
    id: z.uuid(),
    occurredAt: z.iso.datetime(),
    actorName: z.string(),
    capacity: z.string(),
    action: z.string(),
    summary: z.string().nullable(),
    subjectType: z.string(),
    subjectId: z.uuid(),
    result: z.enum(['done', 'read', 'refused']),
    source: z.string(),
    /** Number in the sealed chain; null until the seal follows. */
    seq: z.int().nullable(),
  })
  .meta({ id: 'AuditEntry' });

const RecordView = z
  .object({
    id: z.uuid(),
    occurredAt: z.iso.datetime(),
    actorName: z.string(),
    capacity: z.string(),
    action: z.string(),
    summary: z.string().nullable(),
    result: z.enum(['done', 'read', 'refused']),
    before: z.unknown(),
    after: z.unknown(),
  })
  .meta({ id: 'RecordEntry' });

const RecordParams = z.object({ subject: z.string().max(40), id: z.uuid() });
const Content = z.object({ before: z.unknown(), after: z.unknown() });

/** Entries never change, so somebody a record is kept from since is asked about when he reads. */
async function isKeptFromMe(ctx: Ctx, subjectId: string): Promise<boolean> {
  if (ctx.scope.kind !== 'restricted') return false;
  return (await listKeptFromMe(coreTx(ctx))).includes(subjectId);
}

const LogQuery = z.object({
  actor: z.string().trim().max(60).optional(),
  action: z.string().trim().max(80).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});

async function filterOf(
  ctx: Ctx,
  { from, to, ...filter }: z.output<typeof LogQuery>,
): Promise<LogFilter> {
  return {
    ...filter,
    without: await listKeptFromMe(coreTx(ctx)),
    from: from === undefined ? undefined : ctx.calendar.startOf(from),
    to: to === undefined ? undefined : ctx.calendar.endOf(to),
  };
}

export const auditLogRoutes = [
  route({
    operationId: 'listAuditEntries',
    method: 'get',
    path: '/audit-entries',
    scopes: ['admin'],
    summary: 'Audit headers, newest first; contents stay with the business',
    permission: readAudit,
    readAudit: 'own',
    query: ListQuery.extend(LogQuery.shape),
    response: pageOf(AuditView).extend({
      chain: z.object({ sealed: z.int(), head: z.string().nullable() }),
    }),
    handler: async (ctx, { query: { limit, after, ...query } }) => {
      const tx = coreTx(ctx);
      const filter = await filterOf(ctx, query);
      const rows = await listLog(tx, filter, { limit: limit + 1, after });
      const page = toPage(rows, limit, { cursor: (row) => row.id, view: (row) => row });
      const head = await findHead(tx);
      return { ...page, chain: { sealed: await countSeals(tx), head: head?.hash ?? null } };
    },
  }),
  rawRoute({
    operationId: 'exportAuditEntries',
    method: 'get',
    path: '/audit-entries/export',
    scopes: ['admin'],
    summary: 'The same headers as a CSV file',
    permission: readAudit,
    readAudit: 'own',
    query: LogQuery,
    handler: async (ctx, { query }) => exportAudit(ctx, await filterOf(ctx, LogQuery.parse(query))),
  }),
  route({
    operationId: 'listRecordEntries',
    method: 'get',
    path: '/records/{subject}/{id}',
    scopes: ['member', 'team', 'restricted'],
    summary: 'Everything that was done to a record, with exact before and after',
    permission: handleCases,
    params: RecordParams,
    response: z.object({ items: z.array(RecordView) }),
    handler: async (ctx, { params }) => {
      if (await isKeptFromMe(ctx, params.id)) return { items: [] };
      const rows = await listSubjectLog(coreTx(ctx), params.subject, params.id);
      return {
        items: rows.map(({ content, ...row }) => ({
          ...row,
          ...(content === null
            ? { before: null, after: null }
            : Content.parse(JSON.parse(content.toString('utf8')))),
        })),
      };
    },
  }),
  route({
    operationId: 'revealRecordField',
    method: 'post',
    path: '/records/{subject}/{id}/reveal',
    summary: 'One sealed personal field of the record, with a reason',
    permission: revealPersonal,
    params: RecordParams,
    body: RevealRecordFieldBody,
    response: z.object({ value: z.unknown() }).meta({ id: 'RevealedRecordField' }),
    answersOnce: true,
    handler: (ctx, { params, body }) => revealRecordField(ctx, params, body),
  }),
];
