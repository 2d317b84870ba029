import { rawRoutesFor, routesFor, type StoredBlob } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { CoreServices } from '../core-plugin/core-services.ts';
import {
  draftTemplates,
  enterAdmin,
  enterMember,
  publishTemplates,
} from '../core-plugin/permissions.ts';
import {
  discardTemplate,
  proposeTemplate,
  receiveTemplate,
  takeBackTemplate,
  uploadTemplate,
} from './change-template.ts';
import { DocumentId } from './documents.schemas.ts';
import { publishTemplate, returnTemplate } from './publish-template.ts';
import {
  builtInTemplate,
  listTemplateProposals,
  listTemplateStates,
  showTemplates,
  templateFile,
} from './show-templates.ts';
import {
  ProposeTemplateBody,
  ReturnTemplateBody,
  TemplateDetailView,
  TemplateListView,
  TemplateProposalList,
} from './templates.schemas.ts';
import { wordDownload } from './word-download.ts';

const route = routesFor<unknown>();
const rawRoute = rawRoutesFor<unknown>();
const ofDocument = z.object({ document: DocumentId });
const params = z.object({ id: z.uuid() });
const trialQuery = z.object({ filled: z.enum(['true', 'false']).default('false') });
const admin = ['admin'] as const;

const StoredTemplate = z.object({
  storageKey: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  size: z.number(),
  sha256: z.string(),
}) satisfies z.ZodType<StoredBlob>;

export function documentTemplateRoutes(services: CoreServices) {
  return [...readingRoutes(services), ...draftRoutes(services), ...proposalRoutes(services)];
}

function readingRoutes(services: CoreServices) {
  const { plugins } = services;
  return [
    route({
      operationId: 'listDocumentTemplates',
      method: 'get',
      path: '/document-templates',
      summary: 'Documents with the templates they are made from',
      permission: enterMember,
      response: TemplateListView,
      handler: (ctx) => listTemplateStates(ctx, plugins()),
    }),
    route({
      operationId: 'getDocumentTemplates',
      method: 'get',
      path: '/document-templates/{document}',
      summary: 'What templates of a document may name, their versions and faults',
      permission: enterMember,
      params: ofDocument,
      response: TemplateDetailView,
      handler: (ctx, input) => showTemplates(ctx, services, input.params.document),
    }),
    rawRoute({
      operationId: 'downloadBuiltInTemplate',
      method: 'get',
      path: '/document-templates/{document}/built-in',
      summary: 'The built-in template, to start an own one from',
      permission: enterMember,
      params: ofDocument,
      handler: async (ctx, input) => {
        const { document } = ofDocument.parse(input.params);
        const { fileName, bytes } = await builtInTemplate(ctx, plugins(), document);
        return wordDownload(fileName, bytes);
      },
    }),
    rawRoute({
      operationId: 'downloadDocumentTemplate',
      method: 'get',
      path: '/document-template-versions/{id}/file',
      summary: 'A version of a template, as uploaded or filled with samples',
      permission: enterMember,
      params,
      query: trialQuery,
      handler: async (ctx, input) => {
        const isTrial = trialQuery.parse(input.query).filled === 'true';
        const { id } = params.parse(input.params);
        const { fileName, bytes } = await templateFile(ctx, services, { id, isTrial });
        return wordDownload(fileName, bytes);
      },
    }),
  ];
}

function draftRoutes(services: CoreServices) {
  const { plugins } = services;
  return [
    rawRoute({
      operationId: 'uploadDocumentTemplate',
      method: 'post',
      path: '/document-templates/{document}/versions',
      summary: 'Upload an own template; its faults come back with it',
      permission: draftTemplates,
      params: ofDocument,
      receive: receiveTemplate,
      handler: async (ctx, input) => {
        const { document } = ofDocument.parse(input.params);
        const blob = StoredTemplate.parse(input.received);
        await uploadTemplate(ctx, plugins(), { document, blob });
        return await showTemplates(ctx, services, document);
      },
    }),
    route({
      operationId: 'proposeDocumentTemplate',
      method: 'post',
      path: '/document-template-drafts/{id}/propose',
      summary: 'Hand a template without faults to the security administrator',
      permission: draftTemplates,
      params,
      body: ProposeTemplateBody,
      handler: (ctx, { params: { id }, body }) =>
        proposeTemplate(ctx, services, { id, note: body.note }),
    }),
    route({
      operationId: 'takeBackDocumentTemplate',
      method: 'post',
      path: '/document-template-drafts/{id}/take-back',
      summary: 'Take a proposed template back to change it',
      permission: draftTemplates,
      params,
      handler: (ctx, input) => takeBackTemplate(ctx, plugins(), input.params.id),
    }),
    route({
      operationId: 'discardDocumentTemplate',
      method: 'delete',
      path: '/document-template-drafts/{id}',
      summary: 'Give a draft up; the row stays',
      permission: draftTemplates,
      params,
      handler: (ctx, input) => discardTemplate(ctx, plugins(), input.params.id),
    }),
  ];
}

function proposalRoutes(services: CoreServices) {
  const { plugins } = services;
  return [
    route({
      operationId: 'listDocumentTemplateProposals',
      method: 'get',
      path: '/document-template-proposals',
      scopes: admin,
      summary: 'Templates that wait to be published',
      permission: enterAdmin,
      response: TemplateProposalList,
      handler: (ctx) => listTemplateProposals(ctx, plugins()),
    }),
    rawRoute({
      operationId: 'downloadProposedTemplate',
      method: 'get',
      path: '/document-template-proposals/{id}/file',
      scopes: admin,
      summary: 'A proposed template, as uploaded or filled with samples',
      permission: enterAdmin,
      params,
      query: trialQuery,
      handler: async (ctx, input) => {
        const isTrial = trialQuery.parse(input.query).filled === 'true';
        const { id } = params.parse(input.params);
        const { fileName, bytes } = await templateFile(ctx, services, { id, isTrial });
        return wordDownload(fileName, bytes);
      },
    }),
    route({
      operationId: 'publishDocumentTemplate',
      method: 'post',
      path: '/document-template-proposals/{id}/publish',
      scopes: admin,
      summary: 'Put a proposed template in force; never by who drafted it',
      permission: publishTemplates,
      params,
      handler: (ctx, input) => publishTemplate(ctx, services, input.params.id),
    }),
    route({
      operationId: 'returnDocumentTemplate',
      method: 'post',
      path: '/document-template-proposals/{id}/return',
      scopes: admin,
      summary: 'Send a proposed template back with the reason',
      permission: publishTemplates,
      params,
      body: ReturnTemplateBody,
      handler: (ctx, { params: { id }, body }) =>
        returnTemplate(ctx, plugins(), { id, reason: body.reason }),
    }),
  ];
}
