import { routesFor, type Plugin } from '@lianxun/plugin-api';
import { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { draftForms, enterAdmin, enterMember, publishForms } from '../core-plugin/permissions.ts';
import { discardDraft, draftForm, proposeForm, saveDraft, takeBackForm } from './change-draft.ts';
import { listVersions } from './form-definitions.repository.ts';
import {
  DraftFormBody,
  FormKey,
  FormListView,
  FormProposalList,
  FormProposalView,
  FormVersionList,
  FormVersionView,
  ProposeFormBody,
  ReturnFormBody,
  SaveFormBody,
} from './forms.schemas.ts';
import { listProposals, publishForm, returnForm, showProposal } from './publish-form.ts';
import { listForms, showForm, toLine } from './show-forms.ts';

const route = routesFor<unknown>();
const params = z.object({ id: z.uuid() });
const admin = ['admin'] as const;

export function formRoutes(plugins: () => readonly Plugin[]) {
  return [...readingRoutes(plugins), ...draftRoutes(plugins), ...proposalRoutes(plugins)];
}

function readingRoutes(plugins: () => readonly Plugin[]) {
  return [
    route({
      operationId: 'listForms',
      method: 'get',
      path: '/forms',
      summary: 'Record types with their forms',
      permission: enterMember,
      response: FormListView,
      handler: (ctx) => listForms(ctx, plugins()),
    }),
    route({
      operationId: 'listFormVersions',
      method: 'get',
      path: '/forms/{key}/versions',
      summary: 'Every version of a form, the newest first',
      permission: enterMember,
      params: z.object({ key: FormKey }),
      response: FormVersionList,
      handler: async (ctx, input) => ({
        items: (await listVersions(coreTx(ctx), input.params.key)).map(toLine),
      }),
    }),
    route({
      operationId: 'getFormVersion',
      method: 'get',
      path: '/form-versions/{id}',
      summary: 'One version of a form with its faults',
      permission: enterMember,
      params,
      response: FormVersionView,
      handler: (ctx, input) => showForm(ctx, plugins(), input.params.id),
    }),
  ];
}

function draftRoutes(plugins: () => readonly Plugin[]) {
  return [
    route({
      operationId: 'draftForm',
      method: 'post',
      path: '/form-drafts',
      summary: 'Open the draft of a form, from the version in force or empty',
      permission: draftForms,
      status: 201,
      body: DraftFormBody,
      response: FormVersionView,
      handler: async (ctx, { body }) =>
        showForm(ctx, plugins(), await draftForm(ctx, plugins(), body)),
    }),
    route({
      operationId: 'saveFormDraft',
      method: 'put',
      path: '/form-drafts/{id}',
      summary: 'Save a draft; its faults come back with it',
      permission: draftForms,
      ifMatch: true,
      params,
      body: SaveFormBody,
      response: FormVersionView,
      handler: async (ctx, { params: { id }, body, version }) => {
        await saveDraft(ctx, id, { body, version });
        return await showForm(ctx, plugins(), id);
      },
    }),
    route({
      operationId: 'proposeForm',
      method: 'post',
      path: '/form-drafts/{id}/propose',
      summary: 'Hand a draft without faults to the security administrator',
      permission: draftForms,
      params,
      body: ProposeFormBody,
      response: FormVersionView,
      handler: async (ctx, { params: { id }, body }) => {
        await proposeForm(ctx, plugins(), { id, note: body.note });
        return await showForm(ctx, plugins(), id);
      },
    }),
    route({
      operationId: 'takeBackForm',
      method: 'post',
      path: '/form-drafts/{id}/take-back',
      summary: 'Take a proposed form back to change it',
      permission: draftForms,
      params,
      response: FormVersionView,
      handler: async (ctx, { params: { id } }) => {
        await takeBackForm(ctx, id);
        return await showForm(ctx, plugins(), id);
      },
    }),
    route({
      operationId: 'discardFormDraft',
      method: 'delete',
      path: '/form-drafts/{id}',
      summary: 'Give a draft up; the row stays',
      permission: draftForms,
      params,
      handler: (ctx, input) => discardDraft(ctx, input.params.id),
    }),
  ];
}

function proposalRoutes(plugins: () => readonly Plugin[]) {
  return [
    route({
      operationId: 'listFormProposals',
      method: 'get',
      path: '/form-proposals',
      scopes: admin,
      summary: 'Forms that wait to be published',
      permission: enterAdmin,
      response: FormProposalList,
      handler: (ctx) => listProposals(ctx, plugins()),
    }),
    route({
      operationId: 'getFormProposal',
      method: 'get',
      path: '/form-proposals/{id}',
      scopes: admin,
      summary: 'A proposed form beside the one in force',
      permission: enterAdmin,
      params,
      response: FormProposalView,
      handler: (ctx, input) => showProposal(ctx, plugins(), input.params.id),
    }),
    route({
      operationId: 'publishForm',
      method: 'post',
      path: '/form-proposals/{id}/publish',
      scopes: admin,
      summary: 'Put a proposed form in force; never by who drafted it',
      permission: publishForms,
      params,
      handler: (ctx, input) => publishForm(ctx, plugins(), input.params.id),
    }),
    route({
      operationId: 'returnForm',
      method: 'post',
      path: '/form-proposals/{id}/return',
      scopes: admin,
      summary: 'Send a proposed form back with the reason',
      permission: publishForms,
      params,
      body: ReturnFormBody,
      handler: (ctx, { params: { id }, body }) => returnForm(ctx, { id, reason: body.reason }),
    }),
  ];
}
