import { ListQuery, pageOf, routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { InspectionDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { approveVault, joinCombined, openVault, readVault } from '../permissions.ts';
import { checkMirrors } from './check-mirrors.ts';
import { checkVault } from './check-vault.ts';
import { getCopy, listAsked, listCopies, listKeys } from './copy-views.ts';
import { decideOpening } from './decide-opening.ts';
import { listMirrors, listOpeningsHeard } from './mirror-views.ts';
import { readCopy } from './read-copy.ts';
import { requestOpening } from './request-opening.ts';
import { resendPaperCopy } from './resend-paper-copy.ts';
import { listVaultCounts } from './vault.repository.ts';
import {
  AskedOpeningView,
  AskOpeningBody,
  CheckView,
  CopyContentView,
  CopyDetail,
  CopyView,
  DecideOpeningBody,
  HeardOpeningView,
  KeysView,
  ListCopiesQuery,
  ListMirrorsQuery,
  MirrorView,
  ReadCopyBody,
  VaultPlaceView,
} from './vault.schemas.ts';

const route = routesFor<InspectionDatabase>();

const ofCounty = [
  route({
    operationId: 'listPaperMirrors',
    method: 'get',
    path: '/paper-mirrors',
    summary: 'Locked editions of combined rounds, each with how far the city keeps it',
    permission: readVault,
    query: ListMirrorsQuery,
    response: pageOf(MirrorView),
    handler: (ctx, { query }) => listMirrors(ctx, query),
  }),
  route({
    operationId: 'checkPaperMirrors',
    method: 'post',
    path: '/paper-mirrors/check',
    summary: 'Compare every edition with its hash, its signature and the receipt of the city',
    permission: readVault,
    response: CheckView,
    handler: (ctx) => checkMirrors(ctx),
  }),
  route({
    operationId: 'resendPaperMirror',
    method: 'post',
    path: '/paper-deliveries/{id}/resend',
    summary: 'Send again what the city has refused',
    permission: joinCombined,
    params: IdParams,
    handler: (ctx, { params }) => resendPaperCopy(ctx, params.id),
  }),
  route({
    operationId: 'listHeardOpenings',
    method: 'get',
    path: '/heard-openings',
    summary: 'Openings of our papers in the vault of the city, newest first',
    permission: readVault,
    query: ListQuery,
    response: pageOf(HeardOpeningView),
    handler: (ctx, { query }) => listOpeningsHeard(ctx, query),
  }),
  route({
    operationId: 'listSigningKeys',
    method: 'get',
    path: '/signing-keys',
    summary: 'Fingerprints of the public keys this tenant signs and verifies with',
    permission: readVault,
    response: KeysView,
    handler: (ctx) => listKeys(ctx),
  }),
];

const ofCity = [
  route({
    operationId: 'listVaultPlaces',
    method: 'get',
    path: '/vault/places',
    summary: 'How many copies the vault holds, by undertaking and county',
    permission: readVault,
    response: z.object({ items: z.array(VaultPlaceView) }),
    handler: async (ctx) => ({ items: await listVaultCounts(ctx.tx) }),
  }),
  route({
    operationId: 'listVaultCopies',
    method: 'get',
    path: '/vault/copies',
    summary: 'Copies in the vault, without anything of their content',
    permission: readVault,
    query: ListCopiesQuery,
    response: pageOf(CopyView),
    handler: (ctx, { query }) => listCopies(ctx, query),
  }),
  route({
    operationId: 'checkVault',
    method: 'post',
    path: '/vault/check',
    summary: 'Compare every copy with the signature of its county and what is sealed with its hash',
    permission: readVault,
    response: CheckView,
    handler: (ctx) => checkVault(ctx),
  }),
  route({
    operationId: 'getVaultCopy',
    method: 'get',
    path: '/vault/copies/{id}',
    summary: 'A copy with who asked for it and who read it',
    permission: readVault,
    params: IdParams,
    response: CopyDetail,
    handler: (ctx, { params }) => getCopy(ctx, params.id),
  }),
  route({
    operationId: 'askVaultOpening',
    method: 'post',
    path: '/vault/copies/{id}/openings',
    summary: 'Ask to open a copy, with the reason; somebody else decides',
    permission: openVault,
    params: IdParams,
    body: AskOpeningBody,
    response: CopyDetail,
    handler: async (ctx, { params, body }) => {
      await requestOpening(ctx, params.id, body.reason);
      return getCopy(ctx, params.id);
    },
  }),
  route({
    operationId: 'listAskedOpenings',
    method: 'get',
    path: '/vault/openings',
    summary: 'Requests to open a copy that wait for a decision',
    permission: readVault,
    response: z.object({ items: z.array(AskedOpeningView) }),
    handler: (ctx) => listAsked(ctx),
  }),
  route({
    operationId: 'decideVaultOpening',
    method: 'post',
    path: '/vault/openings/{id}/decision',
    summary: 'Approve or refuse the opening that somebody else has asked for',
    permission: approveVault,
    params: IdParams,
    body: DecideOpeningBody,
    handler: (ctx, { params, body }) => decideOpening(ctx, params.id, body),
  }),
  route({
    operationId: 'readVaultCopy',
    method: 'post',
    path: '/vault/copies/{id}/read',
    summary: 'Read a copy; the county hears of it',
    permission: openVault,
    params: IdParams,
    body: ReadCopyBody,
    response: CopyContentView,
    answersOnce: true,
    handler: (ctx, { params, body }) => readCopy(ctx, params.id, body.reason),
  }),
];

export const vaultRoutes = [...ofCounty, ...ofCity];
