import { z } from 'zod';

import { IsoDate, LongText, ShortText } from '../fields.ts';
import { trainingKinds } from './training-tables.ts';

const Minutes = z.int().min(1).max(100_000);

export const TrainingBody = z
  .object({
    kind: z.enum(trainingKinds),
    title: ShortText,
    heldOn: IsoDate,
    place: ShortText.nullable(),
    lecturer: ShortText.nullable(),
    summary: LongText.nullable(),
    minutes: Minutes,
    /** The round it belongs to; a 纪法课堂 of a round is held once. */
    roundId: z.uuid().nullable(),
  })
  .meta({ id: 'TrainingBody' });
export type TrainingBody = z.output<typeof TrainingBody>;

export const CreateTrainingBody = TrainingBody.extend({
  /** Everybody in the teams of the round was there; the list is changed where somebody was not. */
  withRoundMembers: z.boolean(),
}).meta({ id: 'CreateTraining' });
export type CreateTrainingBody = z.output<typeof CreateTrainingBody>;

export const AttendanceBody = z
  .object({
    people: z
      .array(
        z.object({
          personId: z.uuid(),
          /** Where he stayed for less than all of it. */
          minutes: Minutes.nullable(),
          remark: z.string().trim().min(1).max(2000).nullable(),
        }),
      )
      .max(2000),
  })
  .meta({ id: 'TrainingAttendance' });
export type AttendanceBody = z.output<typeof AttendanceBody>;

export const ListTrainingsQuery = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional(),
});

const eventFields = {
  id: z.uuid(),
  version: z.int(),
  kind: z.enum(trainingKinds),
  title: z.string(),
  heldOn: z.string(),
  place: z.string().nullable(),
  lecturer: z.string().nullable(),
  summary: z.string().nullable(),
  minutes: z.int(),
  roundId: z.uuid().nullable(),
  roundName: z.string().nullable(),
  recordedByName: z.string(),
  people: z.int(),
};

export const TrainingItem = z.object(eventFields).meta({ id: 'TrainingItem' });
export type TrainingItem = z.input<typeof TrainingItem>;

export const TrainingView = z
  .object({
    ...eventFields,
    attendance: z.array(
      z.object({
        personId: z.uuid(),
        name: z.string(),
        place: z.string().nullable(),
        minutes: z.int().nullable(),
        remark: z.string().nullable(),
      }),
    ),
    files: z.array(
      z.object({
        id: z.uuid(),
        fileName: z.string(),
        mediaType: z.string(),
        size: z.int(),
        createdAt: z.string(),
      }),
    ),
  })
  .meta({ id: 'Training' });
export type TrainingView = z.input<typeof TrainingView>;

export const PersonTraining = z
  .object({
    /** Times a year, the present one first; years without any are left out, but for the present one. */
    years: z.array(z.object({ year: z.int(), times: z.int(), minutes: z.int() })),
    required: z.int(),
    items: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(trainingKinds),
        title: z.string(),
        heldOn: z.string(),
        minutes: z.int(),
        roundName: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'PersonTraining' });
export type PersonTraining = z.input<typeof PersonTraining>;

export const TrainingShortfall = z
  .object({
    personId: z.uuid(),
    name: z.string(),
    place: z.string().nullable(),
    times: z.int(),
    minutes: z.int(),
  })
  .meta({ id: 'TrainingCount' });

export const TrainingRound = z.object({ id: z.uuid(), name: z.string(), hasClass: z.boolean() });
