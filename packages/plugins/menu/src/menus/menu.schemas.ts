import { z } from 'zod';

import { serviceForms } from './service-forms.rules.ts';

const word = z.string().trim().min(1).max(60);
const distinct = (list: readonly string[]) => new Set(list).size === list.length;

/** What a city offers its counties to order. */
export const MenuContent = z
  .object({
    topics: z.array(word).min(1, '至少写一项专题').max(40).refine(distinct, '专题重复'),
    /** Keys of the tenant's skills, with their titles of that day. */
    skills: z
      .array(z.object({ key: word, title: word }))
      .min(1, '至少选一项专业')
      .max(40),
    unitTypes: z.array(word).min(1, '至少选一种单位类型').max(20).refine(distinct, '单位类型重复'),
    serviceForms: z
      .array(z.enum(serviceForms))
      .min(1, '至少选一种派员方式')
      .refine(distinct, '派员方式重复'),
    note: z.string().trim().max(2000),
  })
  .meta({ id: 'DemandMenuContent' });
export type MenuContent = z.output<typeof MenuContent>;

export const MenuBody = MenuContent.omit({ skills: true })
  .extend({ skills: z.array(word).min(1, '至少选一项专业').max(40).refine(distinct, '专业重复') })
  .meta({ id: 'SaveDemandMenu' });
export type MenuBody = z.output<typeof MenuBody>;

export const MenuParams = z.object({ id: z.uuid() });

export const MenuView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    number: z.int(),
    content: MenuContent,
    draftedByName: z.string(),
    draftedAt: z.string(),
    publishedByName: z.string().nullable(),
    publishedAt: z.string().nullable(),
    /** The reader may not publish what he has drafted himself. */
    isMine: z.boolean(),
  })
  .meta({ id: 'DemandMenu' });
export type MenuView = z.input<typeof MenuView>;

export const MenuList = z
  .object({
    items: z.array(MenuView),
    /** What may be put on the menu. */
    skills: z.array(z.object({ key: z.string(), title: z.string() })),
  })
  .meta({ id: 'DemandMenus' });
export type MenuList = z.input<typeof MenuList>;
