import { handleCases, rawRoutesFor, routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { CoreServices } from '../core-plugin/core-services.ts';
import { issueDocuments } from '../core-plugin/permissions.ts';
import { RecordTypeName } from '../forms/forms.schemas.ts';
import { DocumentId, DocumentListView, DocumentView } from './documents.schemas.ts';
import { issueDocument } from './issue-document.ts';
import { renderDocument } from './render-document.ts';
import { listDocuments, showDocument } from './show-documents.ts';
import { wordDownload } from './word-download.ts';

const route = routesFor<unknown>();
const rawRoute = rawRoutesFor<unknown>();
const scopes = ['member', 'team', 'unit'] as const;
const params = z.object({ document: DocumentId, id: z.uuid() });
const query = z.object({
  /** Keys of the bodies it is copied to, with commas between; all when left out. */
  copies: z
    .string()
    .max(200)
    .optional()
    .transform((text) => text?.split(',')),
});

export function documentRoutes(services: CoreServices) {
  const { plugins } = services;
  return [
    route({
      operationId: 'listDocuments',
      method: 'get',
      path: '/record-types/{type}/documents',
      scopes,
      summary: 'Documents that can be made of a type of record here',
      permission: handleCases,
      params: z.object({ type: RecordTypeName }),
      response: DocumentListView,
      handler: (ctx, input) => Promise.resolve(listDocuments(ctx, plugins(), input.params.type)),
    }),
    route({
      operationId: 'getDocument',
      method: 'get',
      path: '/documents/{document}/records/{id}',
      scopes,
      summary: 'What a document of a record will say, and what it lacks',
      permission: handleCases,
      params,
      response: DocumentView,
      handler: (ctx, input) => showDocument(ctx, plugins(), input.params),
    }),
    rawRoute({
      operationId: 'downloadDocument',
      method: 'get',
      path: '/documents/{document}/records/{id}/file',
      scopes,
      summary: 'A document of a record as .docx',
      permission: handleCases,
      readAudit: 'subject',
      params,
      query,
      handler: async (ctx, input) => {
        const place = { ...params.parse(input.params), ...query.parse(input.query) };
        const { fileName, bytes } = await renderDocument(ctx, services, place);
        return wordDownload(fileName, bytes);
      },
    }),
    route({
      operationId: 'issueDocument',
      method: 'post',
      path: '/documents/{document}/records/{id}/issue',
      summary: 'Give a document its number',
      permission: issueDocuments,
      params,
      response: DocumentView,
      handler: async (ctx, input) => {
        await issueDocument(ctx, plugins(), input.params);
        return await showDocument(ctx, plugins(), input.params);
      },
    }),
  ];
}
