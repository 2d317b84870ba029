import { rawRoutesFor, routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import { inTalentPool, type TalentPoolDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { manageTraining, readPool } from '../permissions.ts';
import { attachMaterial } from './attach-material.ts';
import { changeTraining } from './change-training.ts';
import {
  getPersonTraining,
  getTraining,
  getTrainingCounts,
  listTrainingRounds,
  listTrainings,
} from './list-trainings.ts';
import { recordTraining } from './record-training.ts';
import { setAttendance } from './set-attendance.ts';
import {
  AttendanceBody,
  CreateTrainingBody,
  ListTrainingsQuery,
  PersonTraining,
  TrainingBody,
  TrainingItem,
  TrainingRound,
  TrainingShortfall,
  TrainingView,
} from './training.schemas.ts';

const route = routesFor<TalentPoolDatabase>();
const rawRoute = rawRoutesFor<TalentPoolDatabase>();
const write = {
  permission: manageTraining,
  params: IdParams,
  ifMatch: true,
  response: TrainingView,
} as const;

export const trainingRoutes = [
  route({
    operationId: 'listTrainings',
    method: 'get',
    path: '/trainings',
    summary: 'Trainings and 纪法课堂, the latest first',
    permission: readPool,
    query: ListTrainingsQuery,
    response: z.object({ items: z.array(TrainingItem) }),
    handler: async (ctx, { query }) => ({ items: await listTrainings(inTalentPool(ctx), query) }),
  }),
  route({
    operationId: 'listTrainingRounds',
    method: 'get',
    path: '/training-rounds',
    summary: 'Rounds, and whether each has had its 纪法课堂',
    permission: manageTraining,
    response: z.object({ items: z.array(TrainingRound) }),
    handler: async (ctx) => ({ items: await listTrainingRounds(inTalentPool(ctx)) }),
  }),
  route({
    operationId: 'getTrainingCounts',
    method: 'get',
    path: '/training-counts',
    summary: 'How often each person was trained in a year, the least first',
    permission: readPool,
    query: ListTrainingsQuery,
    response: z.object({
      year: z.int(),
      required: z.int(),
      items: z.array(TrainingShortfall),
    }),
    handler: (ctx, { query }) => getTrainingCounts(inTalentPool(ctx), query.year),
  }),
  route({
    operationId: 'recordTraining',
    method: 'post',
    path: '/trainings',
    summary: 'Record a training (登记培训)',
    permission: manageTraining,
    status: 201,
    body: CreateTrainingBody,
    response: TrainingView,
    handler: async (ctx, { body }) =>
      getTraining(inTalentPool(ctx), await recordTraining(inTalentPool(ctx), body)),
  }),
  route({
    operationId: 'getTraining',
    method: 'get',
    path: '/trainings/{id}',
    summary: 'A training with who was there',
    permission: readPool,
    params: IdParams,
    response: TrainingView,
    handler: (ctx, { params }) => getTraining(inTalentPool(ctx), params.id),
  }),
  route({
    operationId: 'changeTraining',
    method: 'put',
    path: '/trainings/{id}',
    summary: 'Change a training',
    ...write,
    body: TrainingBody,
    handler: async (ctx, { params, body, version }) => {
      await changeTraining(inTalentPool(ctx), params.id, { body, version });
      return await getTraining(inTalentPool(ctx), params.id);
    },
  }),
  route({
    operationId: 'setTrainingAttendance',
    method: 'put',
    path: '/trainings/{id}/attendance',
    summary: 'Who was there (参训人员)',
    ...write,
    body: AttendanceBody,
    handler: async (ctx, { params, body, version }) => {
      await setAttendance(inTalentPool(ctx), params.id, { body, version });
      return await getTraining(inTalentPool(ctx), params.id);
    },
  }),
  rawRoute({
    operationId: 'attachTrainingMaterial',
    method: 'post',
    path: '/trainings/{id}/materials',
    summary: 'Upload material of a training',
    permission: manageTraining,
    params: IdParams,
    receive: (upload, port) => port.store(upload),
    handler: async (ctx, { params, received }) => ({
      ...(await attachMaterial(inTalentPool(ctx), IdParams.parse(params).id, received)),
    }),
  }),
  route({
    operationId: 'getPersonTraining',
    method: 'get',
    path: '/people/{id}/training',
    summary: 'Trainings of one person, counted by year',
    permission: readPool,
    params: IdParams,
    response: PersonTraining,
    handler: (ctx, { params }) => getPersonTraining(inTalentPool(ctx), params.id),
  }),
];
