import { ListQuery } from '@lianxun/plugin-api';
import { z } from 'zod';

import { ShortText } from '../fields.ts';

export const CityReportBody = z
  .object({
    reportNo: ShortText,
    title: ShortText,
    body: z.string().trim().max(200_000).nullable().default(null),
  })
  .meta({ id: 'DraftCityReport' });
export type CityReportBody = z.output<typeof CityReportBody>;

export const UpdateCityReportBody = CityReportBody.extend({
  body: z.string().trim().max(200_000).nullable(),
})
  .partial()
  .meta({ id: 'UpdateCityReport' });
export type UpdateCityReportBody = z.output<typeof UpdateCityReportBody>;

export const ReceiptBody = z
  .object({ receiptNo: ShortText.nullable().default(null) })
  .meta({ id: 'ReceiptReport' });
export const ReturnReportBody = z
  .object({ reason: z.string().trim().min(1).max(2000) })
  .meta({ id: 'ReturnReport' });
export const ReplyBody = z
  .object({ reply: z.string().trim().min(1).max(20_000) })
  .meta({ id: 'ReplyToReport' });

export const ListReceivedQuery = ListQuery.extend({
  combined: z.uuid().optional(),
  /** Those not signed for yet. */
  open: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional(),
});
export type ListReceivedQuery = z.output<typeof ListReceivedQuery>;

const File = z.object({
  id: z.uuid(),
  fileName: z.string(),
  mediaType: z.string(),
  size: z.int(),
  createdAt: z.string(),
});

const Returned = z
  .object({
    reportNo: z.string(),
    title: z.string(),
    body: z.string(),
    sentAt: z.string(),
    sentByName: z.string(),
    returnedAt: z.string(),
    returnedByName: z.string(),
    reason: z.string(),
  })
  .meta({ id: 'ReturnedReport' });

const Answered = {
  id: z.uuid(),
  version: z.int(),
  reportNo: z.string(),
  title: z.string(),
  sentAt: z.string().nullable(),
  sentByName: z.string().nullable(),
  receiptedAt: z.string().nullable(),
  receiptedByName: z.string().nullable(),
  receiptNo: z.string().nullable(),
  reply: z.string().nullable(),
  repliedAt: z.string().nullable(),
  repliedByName: z.string().nullable(),
  /** Each time it went back; the oldest first. */
  returns: z.array(Returned).readonly(),
};

const Report = z.object({
  ...Answered,
  cityName: z.string(),
  body: z.string(),
  /** Sent, and not arrived yet. */
  onTheWay: z.boolean(),
  files: z.array(File),
});

export const CityReportPlace = z
  .object({
    /** Who it goes to; null where there is no city above. */
    cityName: z.string().nullable(),
    /** The round belongs to an undertaking of the city, which waits for it. */
    isOwed: z.boolean(),
    /** Why it can not be sent now; null where it may. */
    refusal: z.string().nullable(),
    report: Report.nullable(),
  })
  .meta({ id: 'CityReportOfRound' });
export type CityReportPlace = z.input<typeof CityReportPlace>;

const Received = {
  ...Answered,
  combinedId: z.uuid().nullable(),
  countyCode: z.string(),
  countyName: z.string(),
  roundName: z.string(),
  receivedAt: z.string(),
  /** Null unless it went back and has not come again. */
  returnedAt: z.string().nullable(),
};

export const ReceivedReportItem = z.object(Received).meta({ id: 'ReceivedReportItem' });
export type ReceivedReportItem = z.input<typeof ReceivedReportItem>;

export const ReceivedReportView = z
  .object({ ...Received, body: z.string(), files: z.array(File) })
  .meta({ id: 'ReceivedReport' });
export type ReceivedReportView = z.input<typeof ReceivedReportView>;

export const ListOwedQuery = z.object({ combined: z.uuid().optional() });
export type ListOwedQuery = z.output<typeof ListOwedQuery>;

export const OwedReport = z
  .object({
    /** The county in the undertaking. */
    id: z.uuid(),
    combinedId: z.uuid(),
    combinedTitle: z.string(),
    countyTenantId: z.int(),
    countyCode: z.string(),
    countyName: z.string(),
    roundTitle: z.string().nullable(),
    roundStage: z.string().nullable(),
    dueOn: z.string(),
    /** 0 until the day it is due has passed. */
    daysLate: z.int(),
    /** The report that went back and has not come again. */
    returnedId: z.uuid().nullable(),
    returnedAt: z.string().nullable(),
  })
  .meta({ id: 'OwedReport' });
export type OwedReport = z.output<typeof OwedReport>;

export const OwedReports = z
  .object({ items: z.array(OwedReport).readonly() })
  .meta({ id: 'OwedReports' });
