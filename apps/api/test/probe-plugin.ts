import {
  definePermission,
  definePlugin,
  ListQuery,
  NotFoundError,
  pageOf,
  rawRoutesFor,
  routesFor,
  StaleError,
  toPage,
} from '@lianxun/plugin-api';
import { sql } from 'kysely';
import { z } from 'zod';

export const readProbes = definePermission('probe:read', '查看样本');
export const writeProbes = definePermission('probe:write', '登记样本');

const route = routesFor<unknown>();
const rawRoute = rawRoutesFor<unknown>();
const IdParams = z.object({ id: z.uuid() });
const Probe = z.object({ id: z.string(), version: z.number() });
const known = '00000000-0000-7000-8000-000000000001';

/** How often the handlers ran that count themselves. */
export const runs = { collide: 0, receive: 0 };

/** Two handlers of `meetProbes` wait here for each other; later ones pass. */
let meeting = { arrived: 0, ...Promise.withResolvers<void>() };
export const beginMeeting = (): void => {
  meeting = { arrived: 0, ...Promise.withResolvers<void>() };
};

const audited = { action: 'probe.probe_written', subject: { type: 'probe', id: known } };

const reads = [
  route({
    operationId: 'getProbe',
    method: 'get',
    path: '/probes/{id}',
    scopes: ['member', 'team', 'unit', 'restricted', 'admin'],
    summary: 'Get a probe',
    permission: readProbes,
    params: IdParams,
    response: Probe,
    handler: (_, { params }) =>
      params.id === known
        ? Promise.resolve({ id: known, version: 3 })
        : Promise.reject(new NotFoundError('probe.unknown', `No probe ${params.id}`)),
  }),
  route({
    operationId: 'listProbes',
    method: 'get',
    path: '/probes',
    scopes: ['member', 'admin'],
    summary: 'List probes',
    permission: readProbes,
    query: ListQuery.extend({ q: z.string().optional() }),
    response: pageOf(z.object({ n: z.number() })),
    handler: (_, { query }) => {
      const from = query.after === undefined ? 0 : Number(query.after) + 1;
      const rows = Array.from({ length: query.limit + 1 }, (__, index) => ({ n: from + index }));
      return Promise.resolve(
        toPage(rows, query.limit, { cursor: ({ n }) => String(n), view: (row) => row }),
      );
    },
  }),
  route({
    operationId: 'readProbeFile',
    method: 'get',
    path: '/probes/{id}/file',
    summary: 'Read a named record',
    permission: readProbes,
    params: IdParams,
    readAudit: 'subject',
    response: Probe,
    handler: () => Promise.reject(new NotFoundError('probe.unknown', 'fails after the entry')),
  }),
  route({
    operationId: 'exportProbes',
    method: 'get',
    path: '/export',
    summary: 'Export all',
    permission: readProbes,
    readAudit: 'own',
    response: z.object({ count: z.number() }),
    handler: () => Promise.resolve({ count: 0 }),
  }),
  rawRoute({
    operationId: 'takeProbesAway',
    method: 'get',
    path: '/sheet',
    summary: 'All as a sheet, for a reason',
    permission: readProbes,
    readAudit: 'own',
    readReason: true,
    query: z.strictObject({ q: z.string().optional() }),
    handler: (_, { query }) => Promise.resolve({ body: JSON.stringify(query), headers: {} }),
  }),
  route({
    operationId: 'breakProbe',
    method: 'get',
    path: '/broken',
    summary: 'Answer what the schema forbids',
    permission: readProbes,
    response: z.object({ count: z.number() }),
    handler: () => JSON.parse('{"count":"秘密"}'),
  }),
  route({
    operationId: 'collideProbe',
    method: 'get',
    path: '/collide',
    summary: 'Collide once',
    permission: readProbes,
    response: z.object({ runs: z.number() }),
    handler: async (ctx) => {
      runs.collide += 1;
      if (runs.collide === 1) {
        await sql`do $$ begin raise exception 'collision' using errcode = '40001'; end $$`.execute(
          ctx.tx,
        );
      }
      return { runs: runs.collide };
    },
  }),
];

const writes = [
  route({
    operationId: 'createProbe',
    method: 'post',
    path: '/probes',
    summary: 'Create a probe',
    permission: writeProbes,
    body: z.object({
      title: z.string().min(1).max(5),
      dueOn: z.iso.date(),
      kind: z.enum(['a', 'b']).default('a'),
      count: z.number().int().optional(),
    }),
    status: 201,
    response: z.object({ number: z.number(), version: z.number() }),
    handler: async (ctx) => {
      const number = await ctx.numbers.next('probe');
      await ctx.audit(audited);
      return { number, version: 1 };
    },
  }),
  route({
    operationId: 'meetProbes',
    method: 'post',
    path: '/meet',
    summary: 'Write when a second request is under way',
    permission: writeProbes,
    response: z.object({ number: z.number() }),
    handler: async (ctx) => {
      meeting.arrived += 1;
      if (meeting.arrived >= 2) meeting.resolve();
      await meeting.promise;
      await ctx.audit(audited);
      return { number: await ctx.numbers.next('probe') };
    },
  }),
  route({
    operationId: 'changeProbe',
    method: 'put',
    path: '/probes/{id}',
    summary: 'Change a probe',
    permission: writeProbes,
    params: IdParams,
    ifMatch: true,
    response: Probe,
    handler: async (ctx, { params, version }) => {
      if (version !== 3) throw new StaleError('probe.stale', 'another version');
      await ctx.audit(audited);
      return { id: params.id, version: 4 };
    },
  }),
  route({
    operationId: 'deleteProbe',
    method: 'delete',
    path: '/probes/{id}',
    summary: 'Delete a probe',
    permission: writeProbes,
    params: IdParams,
    handler: (ctx) => ctx.audit(audited),
  }),
  route({
    operationId: 'writeSilently',
    method: 'post',
    path: '/silent',
    summary: 'Write without an audit entry',
    permission: writeProbes,
    response: z.object({ number: z.number() }),
    handler: async (ctx) => ({ number: await ctx.numbers.next('silent') }),
  }),
  route({
    operationId: 'duplicateProbe',
    method: 'post',
    path: '/duplicate',
    summary: 'Break a unique key',
    permission: writeProbes,
    handler: async (ctx) => {
      await ctx.audit(audited);
      await sql`insert into core.counters (id, key, value) select gen_random_uuid(), '机密名称', n from generate_series(1, 2) n`.execute(
        ctx.tx,
      );
    },
  }),
  route({
    operationId: 'escapeProbe',
    method: 'post',
    path: '/escape',
    summary: 'Change the scope',
    permission: writeProbes,
    handler: async (ctx) => {
      await ctx.audit(audited);
      await sql`set local scope.tenant = '1'`.execute(ctx.tx);
    },
  }),
];

const raw = [
  rawRoute({
    operationId: 'uploadProbe',
    method: 'post',
    path: '/upload',
    summary: 'Upload a file',
    permission: writeProbes,
    receive: async (upload, port) => {
      runs.receive += 1;
      const bytes = await port.buffer(upload, 1000);
      return { fileName: upload.fileName, size: bytes.length, fields: upload.fields };
    },
    handler: async (ctx, { received }) => {
      await ctx.audit(audited);
      return { received };
    },
  }),
  rawRoute({
    operationId: 'downloadProbe',
    method: 'get',
    path: '/download/{id}',
    summary: 'Download a file',
    permission: readProbes,
    params: IdParams,
    readAudit: 'subject',
    handler: () => Promise.resolve({ headers: { 'content-type': 'text/plain' }, body: '正文' }),
  }),
];

/** A plugin without tables that tries everything the host must hold. */
export const probePlugin = definePlugin({
  id: 'probe',
  title: '样本',
  version: '1.0.0',
  api: '^1.0.0',
  owner: 'tests',
  permissions: [readProbes, writeProbes],
  routes: [...reads, ...writes, ...raw],
  messages: { 'probe.stale': '样本已被修改' },
});

export const knownProbe = known;
