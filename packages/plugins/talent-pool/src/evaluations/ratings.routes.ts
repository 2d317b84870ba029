import { routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import { inTalentPool, type TalentPoolDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { rateColleagues } from '../permissions.ts';
import { RatingForm, RatingItem, SaveRatingsBody } from './evaluations.schemas.ts';
import { getRatingForm, listOwnRatings } from './get-rating-form.ts';
import { saveRatings } from './save-ratings.ts';
import { submitRatings } from './submit-ratings.ts';

const route = routesFor<TalentPoolDatabase>();
const scopes = ['member', 'team'] as const;
const own = { scopes, permission: rateColleagues, params: IdParams } as const;

/** What a rater sends is kept by PUT and handed in by a POST without a body: no copy of a request holds a mark. */
export const ratingRoutes = [
  route({
    operationId: 'listOwnRatings',
    method: 'get',
    path: '/ratings',
    scopes,
    summary: 'Evaluations in which I rate',
    permission: rateColleagues,
    response: z.object({ items: z.array(RatingItem) }),
    handler: async (ctx) => ({ items: await listOwnRatings(inTalentPool(ctx)) }),
  }),
  route({
    operationId: 'getRatingForm',
    method: 'get',
    path: '/ratings/{id}',
    ...own,
    summary: 'My rating form: everybody in the team',
    response: RatingForm,
    handler: (ctx, { params }) => getRatingForm(inTalentPool(ctx), params.id),
  }),
  route({
    operationId: 'saveRatings',
    method: 'put',
    path: '/ratings/{id}',
    ...own,
    summary: 'Keep what I have filled in so far',
    unaudited: '未提交的评价只有本人可见',
    body: SaveRatingsBody,
    handler: (ctx, { params, body }) => saveRatings(inTalentPool(ctx), params.id, body),
  }),
  route({
    operationId: 'submitRatings',
    method: 'post',
    path: '/ratings/{id}/submit',
    ...own,
    summary: 'Hand in my ratings (提交评价)',
    response: RatingForm,
    handler: async (ctx, { params }) => {
      await submitRatings(inTalentPool(ctx), params.id);
      return await getRatingForm(inTalentPool(ctx), params.id);
    },
  }),
];
