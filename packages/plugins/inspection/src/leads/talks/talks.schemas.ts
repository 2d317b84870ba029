import { ListQuery } from '@lianxun/plugin-api';
import { z } from 'zod';

import { IsoDate, LongText, ShortText } from '../../fields.ts';
import { talkCategories } from '../leads-tables.ts';

export const TalkBody = z
  .object({
    talkedName: z.string().trim().min(1).max(60),
    talkedPost: ShortText,
    talkedUnit: ShortText,
    talkerIds: z.array(z.uuid()).min(2).max(10),
    recorderId: z.uuid(),
    talkedOn: IsoDate,
    place: ShortText,
    category: z.enum(talkCategories).nullable().default(null),
    content: LongText,
  })
  .meta({ id: 'TalkBody' });
export type TalkBody = z.output<typeof TalkBody>;

export const CreateTalkBody = TalkBody.extend({ engagementId: z.uuid() }).meta({
  id: 'CreateTalk',
});
export type CreateTalkBody = z.output<typeof CreateTalkBody>;

export const ConfirmTalkBody = z.object({ confirmedOn: IsoDate }).meta({ id: 'ConfirmTalk' });

export const ListTalksQuery = ListQuery.extend({
  engagement: z.uuid().optional(),
  category: z.enum(talkCategories).optional(),
  /** Only those not signed yet. */
  open: z.stringbool().optional(),
  contains: z.string().trim().min(1).max(60).optional(),
});
export type ListTalksQuery = z.output<typeof ListTalksQuery>;

const Person = z.object({ userId: z.uuid(), name: z.string() });

const itemFields = {
  id: z.uuid(),
  version: z.int(),
  engagementId: z.uuid(),
  unitName: z.string(),
  talkNo: z.int(),
  talkedName: z.string(),
  talkedPost: z.string(),
  talkedUnit: z.string(),
  talkers: z.array(Person),
  recorder: Person,
  talkedOn: z.string(),
  place: z.string(),
  category: z.enum(talkCategories).nullable(),
  confirmedOn: z.string().nullable(),
};

export const TalkItem = z.object(itemFields).meta({ id: 'TalkItem' });
export type TalkItem = z.input<typeof TalkItem>;

export const TalkView = z.object({ ...itemFields, content: z.string() }).meta({ id: 'Talk' });
export type TalkView = z.input<typeof TalkView>;
