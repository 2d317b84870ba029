import { Readable } from 'node:stream';

import {
  ConflictError,
  handleCases,
  NotFoundError,
  rawRoutesFor,
  routesFor,
  type Ctx,
  type Plugin,
} from '@lianxun/plugin-api';
import { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { SecrecyGradeName } from '../secrecy/secrecy.schemas.ts';
import { findAttachment } from './attachments.repository.ts';
import type { FileStorage } from './storage.ts';

const route = routesFor<unknown>();
const rawRoute = rawRoutesFor<unknown>();
const scopes = ['member', 'team', 'unit', 'restricted'] as const;
const Params = z.object({ id: z.uuid() });

export const AttachmentView = z
  .object({
    id: z.uuid(),
    fileId: z.uuid(),
    fileName: z.string(),
    mediaType: z.string(),
    size: z.int(),
    sha256: z.string(),
    purpose: z.string(),
    grade: SecrecyGradeName,
    createdAt: z.iso.datetime(),
    createdBy: z.string(),
  })
  .meta({ id: 'Attachment' });

/** Routes of attachments; the bytes are streamed through the API, so access ends with the mandate. */
export function attachmentRoutes(storage: () => FileStorage, plugins: () => readonly Plugin[]) {
  return [
    // Before the list, whose path its own would fit as well.
    rawRoute({
      operationId: 'downloadAttachment',
      method: 'get',
      path: '/attachments/{id}/content',
      scopes,
      summary: 'The file itself',
      permission: handleCases,
      readAudit: 'subject',
      params: Params,
      handler: async (ctx, { params }) => {
        const { id } = Params.parse(params);
        const row = await findAttachment(coreTx(ctx), id);
        if (row === undefined)
          throw new NotFoundError('core.attachment_not_found', `No attachment ${id}`);
        const stream = await storage().read(row.storageKey);
        return {
          headers: {
            'content-type': row.mediaType,
            'content-length': String(row.sizeBytes),
            'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(row.fileName)}`,
          },
          // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- node's web stream type differs from the DOM's in name only
          body: Readable.toWeb(stream) as unknown as ReadableStream<Uint8Array>,
        };
      },
    }),
    route({
      operationId: 'listAttachments',
      method: 'get',
      path: '/attachments/{subject}/{id}',
      scopes,
      summary: 'Files attached to a record',
      permission: handleCases,
      params: z.object({ subject: z.string().max(40), id: z.uuid() }),
      response: z.object({ items: z.array(AttachmentView) }),
      handler: async (ctx, { params }) => {
        const found = await ctx.files.list(params.subject, [params.id]);
        return { items: [...(found.get(params.id) ?? [])] };
      },
    }),
    route({
      operationId: 'detachFile',
      method: 'post',
      path: '/attachments/{id}/detach',
      scopes,
      summary: 'Stop showing a file; the record keeps it',
      permission: handleCases,
      params: Params,
      body: z.object({ reason: z.string().trim().min(1).max(500) }).meta({ id: 'DetachFile' }),
      handler: async (ctx, { params, body }) => {
        await refuseKept(ctx, plugins(), params.id);
        await ctx.files.detach(params.id, body.reason);
      },
    }),
  ];
}

/** A locked paper keeps its evidence: the plugin that owns the record says so. */
async function refuseKept(ctx: Ctx, plugins: readonly Plugin[], id: string): Promise<void> {
  const row = await findAttachment(coreTx(ctx), id);
  if (row === undefined)
    throw new NotFoundError('core.attachment_not_found', `No attachment ${id}`);
  const caseType = plugins
    .map((plugin) => plugin.cases?.[row.subjectType])
    .find((found) => found !== undefined);
  const answer = await caseType?.mayDetach?.(ctx, row.subjectId);
  if (answer === undefined || answer === true) return;
  throw new ConflictError('core.file_kept', 'The record keeps its files', { reasons: answer });
}
