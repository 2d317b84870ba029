import { z } from 'zod';

const mark = z.int().min(1).max(5);
const text = z.string().trim().max(1000);

/** 满意度: 1 to 5. */
export const Rating = z
  .object({
    overall: mark,
    fit: mark,
    conduct: mark,
    comment: text,
    people: z
      .array(z.object({ ref: z.uuid(), mark, comment: text }))
      .max(30)
      .refine((list) => new Set(list.map(({ ref }) => ref)).size === list.length, '同一人评价重复'),
  })
  .meta({ id: 'DemandRating' });
export type Rating = z.output<typeof Rating>;
