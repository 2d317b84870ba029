import { z } from 'zod';

import { IsoDate, LongText, ShortText } from '../fields.ts';

export const QuotaView = z
  .object({
    id: z.uuid(),
    callId: z.uuid(),
    callTitle: z.string(),
    closesOn: z.string(),
    isClosed: z.boolean(),
    unitName: z.string(),
    skill: z.string().nullable(),
    count: z.int(),
    nominated: z.int(),
  })
  .meta({ id: 'NominationQuota' });

export const CallView = z
  .object({
    id: z.uuid(),
    title: z.string(),
    year: z.int(),
    closesOn: z.string(),
    note: z.string().nullable(),
    quotas: z.array(QuotaView),
  })
  .meta({ id: 'NominationCall' });

export const CallBody = z
  .object({
    title: ShortText,
    closesOn: IsoDate,
    note: LongText.nullish(),
    quotas: z
      .array(
        z.object({
          unitName: ShortText,
          skill: z.string().trim().min(1).max(40).nullish(),
          count: z.int().min(1).max(1000),
        }),
      )
      .min(1)
      .max(200),
  })
  .meta({ id: 'NominationCallBody' });
export type CallBody = z.output<typeof CallBody>;
