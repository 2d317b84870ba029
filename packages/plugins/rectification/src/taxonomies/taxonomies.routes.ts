import { routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { RectificationDatabase } from '../database.ts';
import { FindingParams } from '../findings/findings.schemas.ts';
import { manageTaxonomies, readFindings } from '../permissions.ts';
import { createTaxonomy } from './create-taxonomy.ts';
import { deleteTaxonomy } from './delete-taxonomy.ts';
import { listTaxonomies } from './list-taxonomies.ts';
import { pinTaxonomy } from './pin-taxonomy.ts';
import { publishTaxonomy } from './publish-taxonomy.ts';
import { listRoundTaxonomies } from './taxonomies.repository.ts';
import {
  CreateTaxonomyBody,
  RoundTaxonomyView,
  TaxonomyBody,
  TaxonomyName,
  TaxonomyView,
} from './taxonomies.schemas.ts';
import { updateTaxonomy } from './update-taxonomy.ts';

const route = routesFor<RectificationDatabase>();

export const taxonomyRoutes = [
  route({
    operationId: 'listTaxonomies',
    method: 'get',
    path: '/taxonomies',
    scopes: ['member', 'team'],
    summary: 'Versions of the classes of findings, and which round has pinned which',
    permission: readFindings,
    response: z.object({ items: z.array(TaxonomyView), rounds: z.array(RoundTaxonomyView) }),
    handler: async (ctx) => ({
      items: await listTaxonomies(ctx),
      rounds: (await listRoundTaxonomies(ctx.tx)).map(
        ({ taxonomyKey, taxonomyNumber, ...round }) => ({
          ...round,
          key: taxonomyKey,
          number: taxonomyNumber,
        }),
      ),
    }),
  }),
  route({
    operationId: 'createTaxonomy',
    method: 'post',
    path: '/taxonomies',
    summary: 'Begin a draft, from another version or empty',
    permission: manageTaxonomies,
    body: CreateTaxonomyBody,
    response: z.object({ id: z.uuid() }),
    status: 201,
    handler: async (ctx, { body }) => ({ id: await createTaxonomy(ctx, body) }),
  }),
  route({
    operationId: 'updateTaxonomy',
    method: 'put',
    path: '/taxonomies/{id}',
    summary: 'Rewrite a draft',
    permission: manageTaxonomies,
    params: FindingParams,
    body: TaxonomyBody,
    ifMatch: true,
    handler: (ctx, { params, body, version }) => updateTaxonomy(ctx, params.id, { body, version }),
  }),
  route({
    operationId: 'deleteTaxonomy',
    method: 'delete',
    path: '/taxonomies/{id}',
    summary: 'Drop a draft',
    permission: manageTaxonomies,
    params: FindingParams,
    ifMatch: true,
    handler: (ctx, { params, version }) => deleteTaxonomy(ctx, params.id, version),
  }),
  route({
    operationId: 'publishTaxonomy',
    method: 'post',
    path: '/taxonomies/{id}/publish',
    summary: 'Publish a draft; it never changes afterwards',
    permission: manageTaxonomies,
    params: FindingParams,
    ifMatch: true,
    handler: (ctx, { params, version }) => publishTaxonomy(ctx, params.id, version),
  }),
  route({
    operationId: 'pinTaxonomy',
    method: 'put',
    path: '/rounds/{id}/taxonomy',
    summary: 'Choose the version under which the findings of a round are filed',
    permission: manageTaxonomies,
    params: FindingParams,
    body: TaxonomyName,
    handler: (ctx, { params, body }) => pinTaxonomy(ctx, params.id, body),
  }),
];
