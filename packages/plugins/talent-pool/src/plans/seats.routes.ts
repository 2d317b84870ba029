import { routesFor } from '@lianxun/plugin-api';

import type { TalentPoolDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { managePlans } from '../permissions.ts';
import { changeSeats } from './change-seats.ts';
import { getSeats } from './get-board.ts';
import { ChangeSeatsBody, SeatsView, SubstituteBody, SwapBody } from './plans.schemas.ts';
import { swapSeats } from './swap-seats.ts';
import { takeSubstitute } from './take-substitute.ts';

const route = routesFor<TalentPoolDatabase>();
const changed = {
  permission: managePlans,
  params: IdParams,
  response: SeatsView,
  ifMatch: true,
} as const;

export const seatRoutes = [
  route({
    operationId: 'changeStaffingSeats',
    method: 'patch',
    path: '/plans/{id}/seats',
    summary: 'Seat, move, unseat and lock people by hand',
    ...changed,
    body: ChangeSeatsBody,
    handler: async (ctx, { params, body, version }) => {
      await changeSeats(ctx, params.id, { body, version });
      return getSeats(ctx, params.id);
    },
  }),
  route({
    operationId: 'swapStaffingSeats',
    method: 'post',
    path: '/plans/{id}/swaps',
    summary: 'Let two people take each other’s seats',
    ...changed,
    body: SwapBody,
    handler: async (ctx, { params, body, version }) => {
      await swapSeats(ctx, params.id, { body, version });
      return getSeats(ctx, params.id);
    },
  }),
  route({
    operationId: 'takeStaffingSubstitute',
    method: 'post',
    path: '/plans/{id}/substitutes',
    summary: 'Put a substitute into a seat, nobody else is moved',
    ...changed,
    body: SubstituteBody,
    handler: async (ctx, { params, body, version }) => {
      await takeSubstitute(ctx, params.id, { body, version });
      return getSeats(ctx, params.id);
    },
  }),
];
