import { z } from 'zod';

import { ChecklistItemView } from '../checklists/checklists.schemas.ts';
import { IsoDate, LongText } from '../fields.ts';

const text = z.string().nullable();

export const CreateCountyCheckBody = z
  .object({
    countyTenantId: z.int(),
    versionId: z.uuid(),
    combinedId: z.uuid().nullable().default(null),
    checkedOn: IsoDate,
    /** Names of who went there. */
    people: z.string().trim().min(1).max(500),
  })
  .meta({ id: 'CreateCountyCheck' });
export type CreateCountyCheckBody = z.input<typeof CreateCountyCheckBody>;

export const ConcludeCountyCheckBody = z.object({ conclusion: LongText });
export const ReplyCountyCheckBody = z.object({ reply: LongText });

const fields = {
  id: z.uuid(),
  version: z.int(),
  title: z.string(),
  checkedOn: z.string(),
  people: z.string(),
  conclusion: text,
  sentByName: text,
  reply: text,
  repliedAt: text,
  repliedByName: text,
};

const answerFields = {
  isChecked: z.boolean(),
  hasProblem: z.boolean(),
  number: z.int().nullable(),
  words: text,
};

export const CountyCheckItem = z
  .object({ ...fields, countyName: z.string(), sentAt: text })
  .meta({ id: 'CountyCheckItem' });

export const CountyCheckView = z
  .object({
    ...fields,
    countyName: z.string(),
    combinedId: text,
    versionId: z.uuid(),
    authorName: z.string(),
    sentAt: text,
    items: z.array(ChecklistItemView),
    answers: z.array(
      z.object({
        id: z.uuid(),
        version: z.int(),
        itemId: z.uuid(),
        ...answerFields,
        answeredByName: z.string(),
        answeredAt: z.string(),
      }),
    ),
  })
  .meta({ id: 'CountyCheck' });
export type CountyCheckView = z.input<typeof CountyCheckView>;

const SeenItem = z.object({
  code: z.string(),
  groups: z.array(z.string()),
  question: z.string(),
  unitOfNumber: text,
  ...answerFields,
});
export type SeenItem = z.output<typeof SeenItem>;

/** What crosses to the county: everything that was looked at, and the conclusion. */
export const SentCountyCheck = z.strictObject({
  title: z.string(),
  checkedOn: IsoDate,
  people: z.string(),
  conclusion: z.string(),
  items: z.array(SeenItem).max(500),
});

export const ReceivedCountyCheckItem = z
  .object({ ...fields, cityName: z.string(), receivedAt: z.string() })
  .meta({ id: 'ReceivedCountyCheckItem' });

export const ReceivedCountyCheckView = z
  .object({
    ...fields,
    cityName: z.string(),
    receivedAt: z.string(),
    items: z.array(SeenItem),
  })
  .meta({ id: 'ReceivedCountyCheck' });
export type ReceivedCountyCheckView = z.input<typeof ReceivedCountyCheckView>;

export const CountyCheckChoices = z
  .object({
    counties: z.array(z.object({ tenantId: z.int(), name: z.string() })),
    versions: z.array(z.object({ id: z.uuid(), title: z.string(), number: z.int() })),
    undertakings: z.array(z.object({ id: z.uuid(), title: z.string() })),
  })
  .meta({ id: 'CountyCheckChoices' });
export type CountyCheckChoices = z.input<typeof CountyCheckChoices>;
