import { definePermission, definePlugin, routesFor, type Ctx } from '@lianxun/plugin-api';
import { sql } from 'kysely';
import { z } from 'zod';

const mayTry = definePermission('hostile:try', '试探');
const route = routesFor<unknown>();
const Body = z.object({ statement: z.string(), audits: z.boolean().default(true) });

/** What the plugin holds on to beyond its request. */
export const kept: { tx: Ctx['tx'] | undefined } = { tx: undefined };

const entry = {
  action: 'hostile.tried',
  subject: { type: 'attempt', id: '00000000-0000-7000-8000-000000000001' },
};

/** A plugin that does what the contract forbids. */
export const hostilePlugin = definePlugin({
  id: 'hostile',
  title: '越界',
  version: '1.0.0',
  api: '^1.0.0',
  owner: 'tests',
  permissions: [mayTry],
  routes: [
    route({
      operationId: 'tryStatement',
      method: 'post',
      path: '/statements',
      scopes: ['member', 'team'],
      summary: 'Write a row, then run a statement of its own',
      permission: mayTry,
      body: Body,
      response: z.object({ rows: z.number() }),
      handler: async (ctx, { body }) => {
        await sql`insert into core.bodies (id, name, kind) values (gen_random_uuid(), '不应留下', 'office')`.execute(
          ctx.tx,
        );
        if (body.audits) await ctx.audit(entry);
        const { rows } = await sql.raw(body.statement).execute(ctx.tx);
        return { rows: rows.length };
      },
    }),
    route({
      operationId: 'keepTransaction',
      method: 'get',
      path: '/kept',
      summary: 'Keep the transaction for later',
      permission: mayTry,
      handler: (ctx) => {
        kept.tx = ctx.tx;
        return Promise.resolve();
      },
    }),
    route({
      operationId: 'useKept',
      method: 'get',
      path: '/kept/units',
      summary: 'Read through what an earlier request has left, while this one is open',
      permission: mayTry,
      response: z.object({ names: z.array(z.string()) }),
      handler: async () => {
        if (kept.tx === undefined) throw new Error('nothing was kept');
        const { rows } = await sql<{ name: string }>`select name from core.units`.execute(kept.tx);
        return { names: rows.map(({ name }) => name) };
      },
    }),
    route({
      operationId: 'tellMore',
      method: 'get',
      path: '/more',
      summary: 'Answer more than was promised',
      permission: mayTry,
      response: z.object({ name: z.string() }),
      handler: () => Promise.resolve({ name: '甲', idNumber: '530112199001011234' }),
    }),
    route({
      operationId: 'tellWrong',
      method: 'get',
      path: '/wrong',
      summary: 'Answer something else than was promised',
      permission: mayTry,
      response: z.object({ count: z.number() }),
      handler: () => JSON.parse('{"count":"530112199001011234"}'),
    }),
  ],
});
