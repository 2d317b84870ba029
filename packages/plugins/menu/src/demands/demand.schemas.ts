import { z } from 'zod';

import { serviceForms } from '../menus/service-forms.rules.ts';

const IsoDate = z.iso.date();
const word = z.string().trim().min(1).max(60);

export const DemandSkill = z.object({
  skill: word,
  count: z.int().min(1).max(20),
  /** 1 to 3: how much it matters among the skills of this demand. */
  weight: z.int().min(1).max(3),
});

/** Somebody, or a unit that sends people, by name: a county does not see the city's pool. */
export const Wish = z.object({
  kind: z.enum(['person', 'sendingUnit']),
  name: z.string().trim().min(1).max(100),
  /** Where the person works, to tell people of one name apart. */
  unit: z.string().trim().max(100).nullable().default(null),
  rank: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal('unwanted')]),
});
export type Wish = z.output<typeof Wish>;

const Ordered = z.object({
  title: z.string().trim().min(1).max(60),
  serviceForm: z.enum(serviceForms),
  /** 单位性质和特点. */
  character: z.string().trim().max(1000),
  period: z.object({ from: IsoDate, to: IsoDate }),
  topics: z.array(word).min(1, '至少选一项专题').max(20),
  skills: z
    .array(DemandSkill)
    .max(15)
    .refine((list) => new Set(list.map(({ skill }) => skill)).size === list.length, '专业重复'),
  headcount: z
    .object({ wanted: z.int().min(2).max(30), least: z.int().min(2).max(30) })
    .refine(({ least, wanted }) => least <= wanted, '最少人数不能多于需要人数'),
  leaderWanted: z.boolean(),
  wishes: z.array(Wish).max(30),
  /** How urgent the county itself finds it. */
  urgency: z.enum(['high', 'normal', 'low']),
  reasons: z.string().trim().min(1, '请写明理由').max(2000),
});

const Target = z.object({ targetId: z.uuid(), name: z.string(), kind: z.string() });

export const DemandContent = Ordered.extend({ targets: z.array(Target).min(1).max(60) }).meta({
  id: 'DemandContent',
});
export type DemandContent = z.output<typeof DemandContent>;

export const DemandBody = Ordered.extend({
  targetIds: z.array(z.uuid()).min(1, '至少选一个被巡察单位').max(60),
}).meta({ id: 'SaveDemand' });
export type DemandBody = z.output<typeof DemandBody>;
