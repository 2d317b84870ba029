import { handleCases, routesFor } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { deleteDraft, findDraft, upsertDraft } from './drafts.repository.ts';

const route = routesFor<unknown>();
const scopes = ['member', 'team', 'unit'] as const;
const params = z.object({ key: z.string().min(1).max(200) });
const Content = z.record(z.string(), z.unknown());
const DraftView = z
  .object({
    key: z.string(),
    /** Null while nobody has typed anything. */
    content: Content.nullable(),
    updatedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Draft' });

export const draftRoutes = [
  route({
    operationId: 'getDraft',
    method: 'get',
    path: '/drafts/{key}',
    scopes,
    summary: 'What I was typing in a form',
    permission: handleCases,
    params,
    response: DraftView,
    handler: async (ctx, { params: { key } }) => {
      const draft = await findDraft(coreTx(ctx), ctx.actor.userId, key);
      if (draft === undefined) return { key, content: null, updatedAt: null };
      return { ...draft, content: Content.parse(draft.content) };
    },
  }),
  route({
    operationId: 'saveDraft',
    method: 'put',
    path: '/drafts/{key}',
    scopes,
    summary: 'Keep what I am typing',
    permission: handleCases,
    unaudited: '草稿只有本人可见',
    params,
    body: z.object({ content: Content }).meta({ id: 'SaveDraftBody' }),
    handler: async (ctx, { params: { key }, body }) => {
      const row = {
        id: uuidv7(),
        userId: ctx.actor.userId,
        key,
        content: JSON.stringify(body.content),
        updatedAt: ctx.now,
      };
      await upsertDraft(coreTx(ctx), row);
    },
  }),
  route({
    operationId: 'discardDraft',
    method: 'delete',
    path: '/drafts/{key}',
    scopes,
    summary: 'Forget what I was typing',
    permission: handleCases,
    unaudited: '草稿只有本人可见',
    params,
    handler: (ctx, { params: { key } }) => deleteDraft(coreTx(ctx), ctx.actor.userId, key),
  }),
];
