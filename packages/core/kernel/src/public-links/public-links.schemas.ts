import { z } from 'zod';

const Titled = {
  key: z.string(),
  title: z.string(),
  help: z.string().optional(),
  required: z.boolean(),
};

const QuestionView = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('score'),
    ...Titled,
    least: z.int().optional(),
    most: z.int().optional(),
  }),
  z.object({
    kind: z.literal('choice'),
    ...Titled,
    several: z.boolean().optional(),
    group: z.string().optional(),
    options: z.array(z.object({ value: z.string(), title: z.string() })),
  }),
  z.object({ kind: z.literal('text'), ...Titled, mostLength: z.int().optional() }),
]);

export const PublicFormView = z
  .object({
    title: z.string(),
    about: z.array(z.string()),
    questions: z.array(QuestionView),
    /** Why nothing can be filled in now, and when; there are no questions then. */
    shut: z.object({ title: z.string(), text: z.string() }).optional(),
    /** Sent back with the answers, so that pressing twice brings nothing twice. */
    answersId: z.uuid({ version: 'v4' }),
  })
  .meta({ id: 'PublicForm' });

export const PublicAnswersBody = z
  .object({
    answersId: z.uuid({ version: 'v4' }),
    /** What was typed, by question. */
    answers: z
      .record(
        z.string().max(64),
        z.union([z.string().max(4_000), z.array(z.string().max(100)).max(20)]),
      )
      .refine((answers) => Object.keys(answers).length <= 80, '填写的项目过多。'),
  })
  .meta({ id: 'PublicAnswersBody' });

export const PublicThanksView = z.object({ thanks: z.string() }).meta({ id: 'PublicThanks' });
